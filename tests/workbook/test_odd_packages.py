"""Workbooks written in every odd way that the format allows take annotations like any other."""

from __future__ import annotations

import io
import re
from pathlib import Path

import openpyxl
import pytest

from counterpoint.model import (
    Anchor,
    Annotation,
    AnnotationEdit,
    CellRef,
    new_annotation_id,
    utc_now,
)
from counterpoint.workbook.package import Package
from counterpoint.workbook.record import read_record
from counterpoint.workbook.saving import save_workbook
from support.annotating import lint_problems
from support.packages import SHEET, built, plain_parts
from support.zip_writing import Entry, Zip

RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml"
ROWS = "".join(
    f'<row r="{row}">'
    + "".join(
        f'<c r="{column}{row}" t="inlineStr"><is><t>{text}</t></is></c>'
        for column, text in zip("AB", texts, strict=True)
    )
    + "</row>"
    for row, texts in enumerate((("Issue", "Plan"), ("One", "Text")), start=1)
)


def texts() -> dict[str, str]:
    return {name: str(text) for name, text in plain_parts(ROWS).items()}


def in_utf16(names: set[str]) -> bytes:
    return built(
        {
            name: text.replace("UTF-8", "UTF-16").encode("utf-16") if name in names else text
            for name, text in texts().items()
        }
    )


def prefixed() -> bytes:
    parts = texts()
    for name, text in parts.items():
        if name != "docProps/app.xml":
            text = re.sub(r"<(/?)(?=[A-Za-z])", r"<\1p:", text)
            parts[name] = text.replace('xmlns="', 'xmlns:p="')
    return built(parts)


def with_other_targets() -> bytes:
    parts = texts()
    for name in ("_rels/.rels", "xl/_rels/workbook.xml.rels"):
        text = parts[name].replace('Target="worksheets/', 'Target="/xl/worksheets/')
        parts[name] = text.replace('Target="xl/', 'Target="./xl/../xl/')
    return built(parts)


def without_default_types() -> bytes:
    parts = texts()
    kept = re.sub("<Default[^>]*/>", "", parts["[Content_Types].xml"])
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{RELATIONSHIPS}"/>'
        for name in parts
        if name.endswith(".rels")
    )
    parts["[Content_Types].xml"] = kept.replace("</Types>", overrides + "</Types>")
    return built(parts)


def zip64_with_descriptors() -> bytes:
    entries = [
        Entry(name, text.encode(), descriptor=number % 2 == 0, zip64=True)
        for number, (name, text) in enumerate(texts().items())
    ]
    return Zip(entries, end64=True, comment=b"kept").build()


def with_backslashes() -> bytes:
    return Zip(
        [Entry(name.replace("/", "\\"), text.encode()) for name, text in texts().items()]
    ).build()


def in_codepage() -> bytes:
    return built(
        {
            name: text.replace("UTF-8", "windows-1252").replace("Plan", "Plén").encode("cp1252")
            for name, text in texts().items()
        }
    )


BOOKS = {
    "plain": built(texts()),
    "sheet in UTF-16": in_utf16({SHEET}),
    "all in UTF-16": in_utf16(set(texts())),
    "prefixed": prefixed(),
    "other targets": with_other_targets(),
    "no default types": without_default_types(),
    "zip64 and data descriptors": zip64_with_descriptors(),
    "bytes in front": b"in front of it" + built(texts()),
    "backslashes": with_backslashes(),
    "byte order marks": built({name: "\ufeff" + text for name, text in texts().items()}),
    "another codepage": in_codepage(),
    "names in another case": built(
        {name.replace("sheet1", "Sheet1"): text for name, text in texts().items()}
    ),
}
UNKNOWN_TO_OPENPYXL = {"backslashes", "names in another case"}


@pytest.mark.parametrize("kind", BOOKS)
def test_takes_two_annotations_one_after_the_other(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    path.write_bytes(BOOKS[kind])
    remarks = {"B2": "first \u03a9 \U0001f600 <&>", "A2": "=second"}
    for cell, text in remarks.items():
        now = utc_now()
        anchor = Anchor(cell=CellRef.parse(f"Matrix!{cell}"))
        remark = Annotation(new_annotation_id(), anchor, text, "Ädä", now, now)
        save_workbook(path, [AnnotationEdit(None, remark)])
    after = path.read_bytes()
    assert not lint_problems(after, tmp_path) - lint_problems(BOOKS[kind], tmp_path)
    with Package.open(path) as package:
        found = read_record(package).annotations
    assert [each.text for each in found] == list(remarks.values())
    if kind in UNKNOWN_TO_OPENPYXL:
        return
    sheet = openpyxl.load_workbook(io.BytesIO(after))["Matrix"]
    for cell, text in remarks.items():
        comment = sheet[cell].comment
        assert comment is not None
        assert comment.text.endswith(text)
    assert sheet["B2"].value == "Text"
