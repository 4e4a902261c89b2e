"""The encrypted folder: key slots, SQLCipher file, revisions, drafts, migrations."""
