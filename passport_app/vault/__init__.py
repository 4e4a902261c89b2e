"""The encrypted folder: ways in, the SQLCipher file, revisions, drafts."""

from passport_app.vault.backups import Backup
from passport_app.vault.checking import CheckReport
from passport_app.vault.errors import VaultError
from passport_app.vault.helper_copy import HelperCopy
from passport_app.vault.joining_errors import ForgedCopyError, HelpersPassphraseError
from passport_app.vault.keys import Cost, warm_up
from passport_app.vault.open_copy import OpenCopy
from passport_app.vault.open_copy import seen as copy_seen_from_outside
from passport_app.vault.passphrases import read_passphrase
from passport_app.vault.recovery_code import check_recovery_group
from passport_app.vault.remains import DAMAGE, Damage, damage
from passport_app.vault.remains import seen as remains_seen_from_outside
from passport_app.vault.rescuing import Offer, offer, rescue
from passport_app.vault.restoring import into_folder
from passport_app.vault.revisions import Revision
from passport_app.vault.vault import Vault
from passport_app.vault.ways import Outside, WayIn, seen_from_outside

__all__ = [
    "DAMAGE",
    "Backup",
    "CheckReport",
    "Cost",
    "Damage",
    "ForgedCopyError",
    "HelperCopy",
    "HelpersPassphraseError",
    "Offer",
    "OpenCopy",
    "Outside",
    "Revision",
    "Vault",
    "VaultError",
    "WayIn",
    "check_recovery_group",
    "copy_seen_from_outside",
    "damage",
    "into_folder",
    "offer",
    "read_passphrase",
    "remains_seen_from_outside",
    "rescue",
    "seen_from_outside",
    "warm_up",
]
