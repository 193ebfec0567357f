"""What stands around a sheet's rows, read once per package."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from counterpoint.workbook.package.container import Package
from counterpoint.workbook.package.part_names import name_key
from counterpoint.workbook.package.parts import Parts
from counterpoint.workbook.package.patch import PackagePatch
from counterpoint.workbook.sheets.sheet_stream import SheetFrame, read_frame

__all__ = ["sheet_frame"]

_frames: WeakKeyDictionary[Package, dict[str, SheetFrame]] = WeakKeyDictionary()


def sheet_frame(parts: Parts, part: str) -> SheetFrame:
    """The frame of a worksheet's part. A package never changes, so its frames are kept with it.

    Raises DamagedWorkbookError and UnsafeWorkbookError.
    """
    package = parts.package if isinstance(parts, PackagePatch) else parts
    fresh = isinstance(parts, PackagePatch) and parts.is_changed(part)
    if fresh or not isinstance(package, Package):
        return read_frame(parts.stream(part), path=parts.path, part=part)
    frames = _frames.setdefault(package, {})
    key = name_key(part)
    if key not in frames:
        frames[key] = read_frame(package.stream(part), path=parts.path, part=part)
    return frames[key]
