"""Who sits before the screen, as far as the system knows: a name to begin with, never stored."""

from __future__ import annotations

import getpass
import os
import sys

__all__ = ["login_name", "suggested_author"]

_DISPLAY_NAME = 3  # of Windows' EXTENDED_NAME_FORMAT
_LONGEST = 256


def suggested_author() -> str:
    """The full name of the system's user, else the login name, else ''.

    The system may have to ask a server for it, which takes as long as it takes.
    """
    return _plain(_full_name()) or _plain(login_name())


def login_name() -> str:
    """The name of the account; '' where the system has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


if sys.platform == "win32":

    def _full_name() -> str:
        import ctypes

        size = ctypes.c_ulong(_LONGEST)
        name = ctypes.create_unicode_buffer(_LONGEST)
        found = ctypes.windll.secur32.GetUserNameExW(_DISPLAY_NAME, name, ctypes.byref(size))
        return name.value if found else ""

else:

    def _full_name() -> str:
        import pwd

        try:
            entry = pwd.getpwuid(os.getuid())
        except (KeyError, OSError):
            return ""
        # The first field of several; an old custom lets & stand for the login name.
        return entry.pw_gecos.split(",")[0].replace("&", entry.pw_name.capitalize())


def _plain(name: str) -> str:
    """One line that can be read; '' for anything else."""
    name = " ".join(name.split())
    return name if name.isprintable() else ""
