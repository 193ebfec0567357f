"""The Qt app. Nothing below this room imports Qt."""

import builtins

from PySide6 import QtCore  # noqa: F401

# PySide watches every import after its own and reads the source of each module, to see whether it
# asks for PySide's other spelling of names (`from __feature__ import`). Nobody does here, and that
# was a twelfth of the start: importing is again what it was without.
if builtins.__import__ is getattr(builtins, "__feature_import__", None):
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
