"""Safe saving: fingerprints, lock files, backups, and the replacing of one file by another."""

from counterpoint.workbook.saving.fingerprints import fingerprint
from counterpoint.workbook.saving.folders import config_folder, data_folder
from counterpoint.workbook.saving.lock_files import OpenElsewhere, who_has_open

__all__ = ["OpenElsewhere", "config_folder", "data_folder", "fingerprint", "who_has_open"]
