"""Files that come with the program: icons, styles, word lists, translations, the example.

They lie in the top-level folders `resources/` and `workbooks/` of a checkout, and inside the
package in an installed wheel; both are reached through importlib.resources.
"""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable

__all__ = ["resource", "workbook_resource"]


def _folder(name: str) -> Traversable:
    package = files("counterpoint")
    installed = package / f"_{name}"
    return installed if installed.is_dir() else package / ".." / ".." / name


def resource(path: str) -> Traversable:
    """The file or folder `path` below `resources/`; it may not exist, like any Traversable."""
    return _folder("resources") / path


def workbook_resource(path: str) -> Traversable:
    """The file or folder `path` below `workbooks/`."""
    return _folder("workbooks") / path
