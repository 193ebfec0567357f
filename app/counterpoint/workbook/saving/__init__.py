"""Safe saving: fingerprints, lock files, backups, and the replacing of one file by another."""

from counterpoint.workbook.saving.fingerprints import fingerprint
from counterpoint.workbook.saving.folders import config_folder, data_folder
from counterpoint.workbook.saving.grip import FileGrip
from counterpoint.workbook.saving.lock_files import OpenElsewhere, who_has_open
from counterpoint.workbook.saving.save import save_workbook

__all__ = [
    "FileGrip",
    "OpenElsewhere",
    "config_folder",
    "data_folder",
    "fingerprint",
    "save_workbook",
    "who_has_open",
]
