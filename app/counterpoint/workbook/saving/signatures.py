"""Digital signatures: any change breaks them, so a changed workbook is saved without."""

from __future__ import annotations

from counterpoint.workbook.package import PackagePatch

__all__ = ["drop_signatures"]

_FOLDER = "_xmlsignatures/"
_ORIGIN = "/digital-signature/origin"


def drop_signatures(patch: PackagePatch) -> None:
    """Leave the signatures out, as Excel does when a signed workbook is edited.

    A signature that no longer fits would be shown as an attempt at forgery.
    """
    for relationship in patch.relationships():
        if relationship.type.endswith(_ORIGIN):
            patch.unrelate("", relationship.id)
    for name in patch.names:
        is_part = not name.lower().endswith(".rels")  # these leave with their part
        if name.lower().startswith(_FOLDER) and is_part and name in patch:
            patch.remove(name)
