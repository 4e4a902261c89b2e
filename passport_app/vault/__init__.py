"""The encrypted folder: ways in, the SQLCipher file, revisions, drafts."""

from passport_app.vault.checking import CheckReport
from passport_app.vault.errors import VaultError
from passport_app.vault.helper_copy import HelperCopy
from passport_app.vault.joining_errors import ForgedCopyError
from passport_app.vault.keys import Cost, warm_up
from passport_app.vault.passphrases import read_passphrase
from passport_app.vault.recovery_code import check_recovery_group
from passport_app.vault.revisions import Revision
from passport_app.vault.vault import Vault
from passport_app.vault.ways import Outside, WayIn, seen_from_outside

__all__ = [
    "CheckReport",
    "Cost",
    "ForgedCopyError",
    "HelperCopy",
    "Outside",
    "Revision",
    "Vault",
    "VaultError",
    "WayIn",
    "check_recovery_group",
    "read_passphrase",
    "seen_from_outside",
    "warm_up",
]
