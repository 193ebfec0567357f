"""Text properties of the document are kept beside those of others."""

from __future__ import annotations

import io
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterpoint.workbook.package import OFFICE, OFFICE_STRICT, PackagePatch, write_package
from counterpoint.workbook.sheets import read_custom_property, set_custom_property
from support.packages import MAIN, opened, plain_parts, rewritten

CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"


def with_properties(xml: str) -> dict[str, str | bytes]:
    parts = plain_parts()
    link = f'<Relationship Id="rId5" Type="{OFFICE}/custom-properties" Target="docProps/own.xml"/>'
    rels = str(parts["_rels/.rels"]).replace("</Relationships>", link + "</Relationships>")
    return parts | {"_rels/.rels": rels, "docProps/own.xml": xml}


def test_the_first_property_makes_the_part() -> None:
    with opened(plain_parts()) as package:
        assert read_custom_property(package, "Counterpoint") is None
        patch = PackagePatch(package)
        set_custom_property(patch, "Counterpoint", "a & b\n<c>")
        with rewritten(patch) as after:
            assert read_custom_property(after, "COUNTERPOINT") == "a & b\n<c>"
            assert after.content_type("docProps/custom.xml").endswith("custom-properties+xml")


def test_other_properties_stay_as_they_are() -> None:
    others = (
        f"<p:Properties xmlns:p='{CUSTOM}' xmlns:v='{VALUES}'>\n <p:property fmtid='{{D5}}' pid='7'"
        " name='Theirs'><v:i4>3</v:i4></p:property>\n</p:Properties>"
    )
    with opened(with_properties(others)) as package:
        patch = PackagePatch(package)
        set_custom_property(patch, "Ours", "x")
        added = (
            '<p:property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="8" name="Ours">'
            "<v:lpwstr>x</v:lpwstr></p:property>"
        )
        after = patch.read("docProps/own.xml").decode()
        assert after == others.replace("</p:Properties>", added + "</p:Properties>")
        set_custom_property(patch, "ours", "longer " * 100)
        set_custom_property(patch, "Ours", "y")
        assert patch.read("docProps/own.xml").decode() == after.replace(">x<", ">y<")


def test_another_program_reads_them() -> None:
    with opened(plain_parts()) as package:
        patch = PackagePatch(package)
        set_custom_property(patch, "Ours", "x" * 300)
        out = io.BytesIO()
        write_package(patch, out)
    book: Any = openpyxl.load_workbook(out)
    properties = {each.name: each.value for each in book.custom_doc_props.props}
    assert properties["Ours"] + properties["Ours 2"] == "x" * 300


def test_strict_workbooks_get_strict_properties() -> None:
    parts = {
        name: data.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main").replace(
            OFFICE, OFFICE_STRICT
        )
        for name, data in plain_parts().items()
        if isinstance(data, str)
    }
    with opened(parts) as package:
        patch = PackagePatch(package)
        set_custom_property(patch, "Ours", "x")
        assert patch.related("", "customProperties") == ("docProps/custom.xml",)
        assert b"purl.oclc.org" in patch.read("docProps/custom.xml")
        assert read_custom_property(patch, "Ours") == "x"


@pytest.mark.parametrize(
    "xml",
    [
        f'<Properties xmlns="{CUSTOM}"/>',
        f'<Properties xmlns="{CUSTOM}"><property name="a"/></Properties>',
    ],
)
def test_sparse_parts_are_understood(xml: str) -> None:
    with opened(with_properties(xml)) as package:
        patch = PackagePatch(package)
        set_custom_property(patch, "Ours", "x")
        assert read_custom_property(patch, "Ours") == "x"
        set_custom_property(patch, "a", "b")
        assert read_custom_property(patch, "a") == "b"


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["one", "two"]), st.text(st.characters(codec="utf-8"), max_size=600)
        ),
        min_size=1,
        max_size=4,
    )
)
def test_every_text_reads_back(values: list[tuple[str, str]]) -> None:
    with opened(plain_parts()) as package:
        patch = PackagePatch(package)
        for name, value in values:
            set_custom_property(patch, name, value)
        for name, value in dict(values).items():
            assert read_custom_property(patch, name) == value.replace("\r\n", "\n")
