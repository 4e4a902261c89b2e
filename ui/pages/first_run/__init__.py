"""The first run: language, who else is here, passphrase, recovery sheet, then Today."""
