"""The user's own folders: data (journal, backups) and configuration (settings).

The platform's places, or below COUNTERPOINT_HOME where that is set: for tests, and for people
who carry the app on a stick.
"""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

__all__ = ["config_folder", "data_folder"]

_APP = "counterpoint"


def data_folder() -> Path:
    """Folder of the journal and the backups; it may not be there yet."""
    home = os.environ.get("COUNTERPOINT_HOME")
    if home:
        return Path(home) / "data"
    return Path(platformdirs.user_data_dir(_APP, appauthor=False))


def config_folder() -> Path:
    """Folder of the settings; it may not be there yet."""
    home = os.environ.get("COUNTERPOINT_HOME")
    if home:
        return Path(home) / "config"
    return Path(platformdirs.user_config_dir(_APP, appauthor=False))
