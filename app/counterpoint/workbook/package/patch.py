"""Changes to a package, collected before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from counterpoint.workbook.package.container import Package
from counterpoint.workbook.package.content_types import CONTENT_TYPES, ContentTypes, extension
from counterpoint.workbook.package.part_names import (
    name_key,
    relationships_name,
    relative_target,
)
from counterpoint.workbook.package.relationships import (
    OFFICE,
    OFFICE_STRICT,
    RELATIONSHIPS_TYPE,
    Relationship,
    read_relationships,
    with_relationship,
    without_relationship,
)
from counterpoint.workbook.package.sheet_list import SheetPart, list_sheets
from counterpoint.workbook.package.xml_edit import Element, parse_xml
from counterpoint.workbook.package.xml_text import XmlText

__all__ = ["PackagePatch", "Transform"]

Transform = Callable[[Iterator[bytes]], Iterator[bytes]]
"""A change to a part on its way from the old package into the new one."""


class PackagePatch:
    """What is to become of a package: parts replaced, added, edited in passing, or removed.

    The package itself stays as it is; write_package carries the patch out. Reading through the
    patch gives what the new package will hold.
    """

    def __init__(self, package: Package) -> None:
        self.package = package
        self._data: dict[str, bytes] = {}
        self._transforms: dict[str, list[Transform]] = {}
        self._added: dict[str, str] = {}
        self._removed: set[str] = set()

    @property
    def path(self) -> Path:
        """The workbook, for errors."""
        return self.package.path

    @property
    def workbook_part(self) -> str:
        """Name of the workbook part."""
        return self.package.workbook_part

    @property
    def sheets(self) -> tuple[SheetPart, ...]:
        """All sheets as they will be; as Package.sheets."""
        return list_sheets(self, self.read_xml(self.workbook_part)[1])

    # What the new package will hold

    def __contains__(self, name: str) -> bool:
        key = name_key(name)
        return key in self._added or (name in self.package and key not in self._removed)

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all parts of the new package: kept ones in their order, then added ones."""
        kept = [name for name in self.package.names if name_key(name) not in self._removed]
        return (*kept, *self._added.values())

    @property
    def changed(self) -> tuple[str, ...]:
        """Names of the parts that are written anew, added ones last."""
        kept = [
            name
            for name in self.package.names
            if name_key(name) in self._data or name_key(name) in self._transforms
        ]
        return (*kept, *self._added.values())

    @property
    def removed(self) -> tuple[str, ...]:
        """Names of the parts that are left out."""
        return tuple(name for name in self.package.names if name_key(name) in self._removed)

    @property
    def added(self) -> tuple[str, ...]:
        """Names of the parts that the package did not have."""
        return tuple(self._added.values())

    def is_changed(self, name: str) -> bool:
        """Whether the part is written anew."""
        key = name_key(name)
        return key in self._data or key in self._transforms

    def actual_name(self, name: str) -> str:
        """The name as the zip writes or will write it."""
        return self._added.get(name_key(name)) or self.package.actual_name(name)

    def size(self, name: str) -> int:
        """Bytes of a part as it will be; before its transforms, if it has any."""
        key = name_key(name)
        return len(self._data[key]) if key in self._data else self.package.size(name)

    def read(self, name: str) -> bytes:
        """A part as it will be. Raises as Package.read does."""
        key = name_key(name)
        if key not in self._transforms:
            return self._data[key] if key in self._data else self.package.read(name)
        return b"".join(self.stream(name))

    def stream(self, name: str) -> Iterator[bytes]:
        """A part as it will be, in pieces. Raises as Package.stream does."""
        key = name_key(name)
        pieces: Iterator[bytes]
        if key in self._data:
            pieces = iter((self._data[key],))
        else:
            pieces = self.package.stream(name)
        for transform in self._transforms.get(key, ()):
            pieces = transform(pieces)
        return pieces

    def read_xml(self, name: str, *, lenient: bool = False) -> tuple[XmlText, Element]:
        """A part as it will be, as text and tree; as Package.read_xml."""
        xml = XmlText.decode(self.read(name), path=self.package.path, part=name)
        return xml, parse_xml(xml, path=self.package.path, part=name, lenient=lenient)

    # Parts

    def replace(self, name: str, data: bytes) -> None:
        """Give a part another content. Nothing happens when it is the same."""
        key = name_key(name)
        if name not in self:
            raise ValueError(f"there is no part {name} to replace")
        unchanged = not self.is_changed(name) and self.package.size(name) == len(data)
        if unchanged and self.package.read(name) == data:
            return
        self._transforms.pop(key, None)
        self._data[key] = data

    def add(
        self,
        name: str,
        data: bytes,
        *,
        content_type: str | None = None,
        default_extension: str | None = None,
    ) -> None:
        """Add a part and declare its content type.

        With `default_extension` (such as `vml`) the type is declared for all names with that
        ending, unless they have another one already. `content_type` None relies on what is
        declared for its ending; that is for parts which need none, as relationships.
        """
        if name in self:
            raise ValueError(f"there is a part {name} already")
        key = name_key(name)
        self._removed.discard(key)
        self._data[key] = data
        if name not in self.package:
            self._added[key] = name
        if content_type is not None:
            self._declare(name, content_type, default_extension)

    def transform(self, name: str, change: Transform) -> None:
        """Edit a part in passing, without ever holding it; later edits see the earlier ones'."""
        if name not in self:
            raise ValueError(f"there is no part {name} to change")
        self._transforms.setdefault(name_key(name), []).append(change)

    def remove(self, name: str) -> None:
        """Leave a part out, with its relationships and its content type.

        Relationships that point at it are the caller's: see unrelate.
        """
        relationships = relationships_name(self.actual_name(name))
        for each in (name, relationships):
            key = name_key(each)
            if each in self.package:
                self._removed.add(key)
            self._added.pop(key, None)
            self._data.pop(key, None)
            self._transforms.pop(key, None)
        types = self._content_types()
        if name_key(name) in types.overrides:
            self.replace(CONTENT_TYPES, types.without_override(name))

    def free_name(self, pattern: str) -> str:
        """The first unused name of a pattern such as `xl/comments{}.xml`, counting from 1."""
        number = 1
        while pattern.format(number) in self or pattern.format(number) in self.package:
            number += 1
        return pattern.format(number)

    # Content types and relationships

    def content_type(self, name: str) -> str:
        """Content type of a part as it will be, '' when none is declared."""
        return self._content_types().of(name)

    def relationships(self, part: str = "") -> tuple[Relationship, ...]:
        """Relationships of a part as they will be; '' for those of the package."""
        name = relationships_name(self.actual_name(part))
        if not self.is_changed(name):
            return self.package.relationships(part) if name in self else ()
        found = read_relationships(
            self.read(name), self.actual_name(part), path=self.package.path, part=name
        )
        return tuple(
            each
            if each.external
            else Relationship(each.id, each.type, self.actual_name(each.target))
            for each in found
        )

    def related(self, part: str, kind: str) -> tuple[str, ...]:
        """Parts that `part` will refer to by relationships of a kind; only those that exist."""
        return tuple(
            each.target
            for each in self.relationships(part)
            if each.kind == kind and not each.external and each.target in self
        )

    def relate(self, source: str, kind: str, target: str, *, external: bool = False) -> str:
        """Id of a relationship of type `kind`, a whole URI, from one part to another.

        An existing one is used again. In a strict package a transitional office URI becomes its
        strict form. `source` '' is the package itself.
        """
        if self.package.is_strict and kind.startswith(OFFICE + "/"):
            kind = OFFICE_STRICT + kind[len(OFFICE) :]
        source = self.actual_name(source) if source else ""
        wanted = target if external else name_key(target)
        for each in self.relationships(source):
            same = each.target if external else name_key(each.target)
            if each.type == kind and each.external == external and same == wanted:
                return each.id
        name = relationships_name(source)
        old = self.read(name) if name in self else None
        written = target if external else relative_target(source, self.actual_name(target))
        data, relationship_id = with_relationship(
            old, kind, written, external, path=self.package.path, part=name
        )
        if old is None:
            self.add(name, data, content_type=RELATIONSHIPS_TYPE, default_extension="rels")
        else:
            self.replace(name, data)
        return relationship_id

    def unrelate(self, source: str, relationship_id: str) -> None:
        """Take a relationship away; nothing happens when there is none of that id."""
        name = relationships_name(self.actual_name(source) if source else "")
        if name in self:
            data = self.read(name)
            path = self.package.path
            self.replace(name, without_relationship(data, relationship_id, path=path, part=name))

    def _content_types(self) -> ContentTypes:
        if not self.is_changed(CONTENT_TYPES):
            return self.package.content_types
        return ContentTypes(self.read(CONTENT_TYPES), path=self.package.path)

    def _declare(self, name: str, kind: str, default_extension: str | None) -> None:
        types = self._content_types()
        if types.of(name) == kind:
            return
        ending = extension(name)
        if default_extension == ending and ending not in types.defaults:
            self.replace(CONTENT_TYPES, types.with_default(ending, kind))
            return
        if name_key(name) in types.overrides:
            types = ContentTypes(types.without_override(name), path=self.package.path)
        self.replace(CONTENT_TYPES, types.with_override(name, kind))
