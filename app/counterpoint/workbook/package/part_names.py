"""Names of parts: how they compare and how relationship targets resolve (OPC, ISO 29500-2)."""

from __future__ import annotations

import posixpath
from urllib.parse import quote, unquote

__all__ = ["name_key", "relationships_name", "relative_target", "resolve_target", "source_of"]


def name_key(name: str) -> str:
    """What two names of the same part have in common: no case, no leading slash, no escapes."""
    name = name.replace("\\", "/").lstrip("/")
    return (unquote(name) if "%" in name else name).lower()


def resolve_target(source: str, target: str) -> str:
    """Name of the part that `target` means, seen from the part `source` ('' is the package)."""
    target = target.partition("#")[0].replace("\\", "/")
    if not target:
        return source
    if not target.startswith("/"):
        target = posixpath.join(posixpath.dirname(source), target)
    resolved = posixpath.normpath("/" + target.lstrip("/"))
    return unquote(resolved).lstrip("/")


def relative_target(source: str, part: str) -> str:
    """The target that a relationship of `source` writes for `part`, relative to its folder."""
    folder = "/" + posixpath.dirname(source)
    relative = posixpath.relpath("/" + part, folder)
    return quote(relative, safe="/!$&'()*+,;=:@-._~")


def relationships_name(source: str) -> str:
    """Name of the part that holds the relationships of `source` ('' is the package)."""
    folder, name = posixpath.split(source)
    return posixpath.join(folder, "_rels", name + ".rels")


def source_of(relationships: str) -> str:
    """The part whose relationships the part of this name holds; inverse of relationships_name."""
    folder, name = posixpath.split(relationships)
    return posixpath.join(posixpath.dirname(folder), name[: -len(".rels")])
