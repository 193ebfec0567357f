"""Text goes into XML and comes back as it was."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from counterpoint.workbook.package import (
    decode_xstring,
    encode_xstring,
    escape_attribute,
    escape_text,
    unescape,
)

any_text = st.text(st.characters(exclude_categories=()), max_size=60)


@given(any_text)
@example("_x0041_ and _x005F_x0041_")
@example("\ud800 alone, \udfff too, \uffff")
@example("\x00\x0b\x1f\r tab\t line\n")
def test_every_text_survives_an_xml_parser(text: str) -> None:
    xml = f"<t>{escape_text(encode_xstring(text))}</t>"
    parsed = ElementTree.fromstring(xml.encode("utf-8")).text or ""
    came_back = decode_xstring(parsed)
    # Two lone surrogates side by side are one character, and CR LF is a line end.
    expected = text.replace("\r\n", "\n").encode("utf-16-le", "surrogatepass")
    assert came_back.encode("utf-16-le", "surrogatepass") == expected


@given(
    st.text(st.characters(exclude_characters="\r", exclude_categories=("Cs", "Cc")), max_size=60)
)
@example('"quoted" & <tagged>\t\n\r\n\r')
def test_every_attribute_survives_an_xml_parser(text: str) -> None:
    xml = f'<t a="{escape_attribute(text)}"/>'
    assert ElementTree.fromstring(xml).get("a") == text
    assert unescape(escape_attribute(text)) == text


@given(any_text)
@example("\x00\ud800\uffff\x1f")
def test_any_text_makes_well_formed_xml(text: str) -> None:
    xml = f'<t a="{escape_attribute(text)}">{escape_text(text)}</t>'
    parsed = ElementTree.fromstring(xml.encode("utf-8"))
    assert len(parsed.get("a", "")) == len(text)


def test_control_characters_are_escaped_as_spreadsheets_do() -> None:
    assert encode_xstring("a\x01b") == "a_x0001_b"
    assert encode_xstring("a\r\nb\rc") == "a\nb_x000D_c"
    assert encode_xstring("_x0041_") == "_x005F_x0041_"
    assert encode_xstring("_x_ _x41_ x0041_") == "_x_ _x41_ x0041_"


def test_a_pair_of_escaped_surrogates_is_one_character() -> None:
    assert decode_xstring("_xD83D__xDE00_") == "\U0001f600"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("&lt;&#65;&#x42;&amp;amp;", "<AB&amp;"),
        ("&unknown; stays", "&unknown; stays"),
        ("&#0; and &#x110000; stay", "&#0; and &#x110000; stay"),
    ],
)
def test_references_are_resolved_but_unknown_ones_stay(written: str, meant: str) -> None:
    assert unescape(written) == meant
