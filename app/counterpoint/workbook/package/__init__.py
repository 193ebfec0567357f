"""The workbook as a package: a zip of parts, read lazily, patched with raw copies of the rest."""

from counterpoint.workbook.package.byte_source import ByteSource
from counterpoint.workbook.package.container import MAIN, MAIN_STRICT, Package
from counterpoint.workbook.package.encryption import encrypt
from counterpoint.workbook.package.limits import Limits
from counterpoint.workbook.package.parts import Parts
from counterpoint.workbook.package.patch import PackagePatch, Transform
from counterpoint.workbook.package.relationships import OFFICE, OFFICE_STRICT, Relationship
from counterpoint.workbook.package.sheet_list import SheetPart
from counterpoint.workbook.package.sniffing import sniff_format
from counterpoint.workbook.package.writing import (
    WrittenPackage,
    verify_untouched,
    write_package,
)
from counterpoint.workbook.package.xml_edit import Element, XmlEditor, parse_xml, text_of
from counterpoint.workbook.package.xml_escape import (
    decode_xstring,
    encode_xstring,
    escape_attribute,
    escape_text,
    unescape,
)
from counterpoint.workbook.package.xml_text import XmlText

__all__ = [
    "MAIN",
    "MAIN_STRICT",
    "OFFICE",
    "OFFICE_STRICT",
    "ByteSource",
    "Element",
    "Limits",
    "Package",
    "PackagePatch",
    "Parts",
    "Relationship",
    "SheetPart",
    "Transform",
    "WrittenPackage",
    "XmlEditor",
    "XmlText",
    "decode_xstring",
    "encode_xstring",
    "encrypt",
    "escape_attribute",
    "escape_text",
    "parse_xml",
    "sniff_format",
    "text_of",
    "unescape",
    "verify_untouched",
    "write_package",
]
