"""Small changes to XML leave every other character where it was."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterpoint.model.errors import DamagedWorkbookError, UnsafeWorkbookError
from counterpoint.workbook.package import Element, XmlEditor, XmlText, parse_xml, text_of

PATH = Path("book.xlsx")
ORDER = ("first", "second", "third")
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def parsed(text: str, *, lenient: bool = False) -> Element:
    return parse_xml(text, path=PATH, part="part.xml", lenient=lenient)


def test_elements_know_where_they_stand() -> None:
    text = '<?xml version="1.0"?><!-- <a> --><x:a xmlns:x="urn:x" b=\'1 > 0\'><x:c/>t</x:a>\n'
    root = parsed(text)
    assert (root.name, root.local, root.prefix, root.namespace) == ("x:a", "a", "x:", "urn:x")
    assert root.get("b") == "1 > 0"
    assert text[root.start : root.end].startswith("<x:a ")
    assert text[root.open_end : root.close_start] == "<x:c/>t"
    assert root.children[0].is_empty
    assert root.children[0].parent is root


def test_namespaces_follow_their_declarations() -> None:
    root = parsed(
        '<a xmlns="urn:1" xmlns:r="urn:r"><b xmlns="urn:2" r:id="7" id="8"/><c xmlns=""/></a>'
    )
    b, c = root.children
    assert (root.namespace, b.namespace, c.namespace) == ("urn:1", "urn:2", "")
    assert b.get("id") == "8"
    assert b.get("id", namespace="urn:r") == "7"
    assert b.get("id", "none", namespace="urn:other") == "none"
    assert b.prefix_for("urn:nowhere", "urn:r") == "r"
    assert b.prefix_for("urn:1") is None


def test_text_is_joined_over_cdata_and_comments() -> None:
    text = "<t>a &amp; <![CDATA[<b> &amp;]]><!-- no -->\r\nc<i>d</i></t>"
    assert text_of(text, parsed(text)) == "a & <b> &amp;\ncd"


def test_children_go_to_their_place_in_the_schema() -> None:
    for before, after in [
        ("<a><first/><third/></a>", "<a><first/><second/><third/></a>"),
        ("<a><third/></a>", "<a><second/><third/></a>"),
        ("<a><first/></a>", "<a><first/><second/></a>"),
        ("<a><second/><third/></a>", "<a><second/><second/><third/></a>"),
        ("<a/>", "<a><second/></a>"),
        ('<a b="/" />', '<a b="/" ><second/></a>'),
        ("<a></a>", "<a><second/></a>"),
        ("<a> <first/> <!-- x --> <third/></a>", "<a> <first/><second/> <!-- x --> <third/></a>"),
    ]:
        editor = XmlEditor(before)
        editor.insert_child(parsed(before), "<second/>", "second", ORDER)
        assert editor.result() == after


def test_a_wrapped_child_counts_as_what_it_wraps() -> None:
    wrapped = (
        f'<mc:AlternateContent xmlns:mc="{MC}"><mc:Choice><third/></mc:Choice>'
        "</mc:AlternateContent>"
    )
    text = f"<a><first/>{wrapped}</a>"
    editor = XmlEditor(text)
    editor.insert_child(parsed(text), "<second/>", "second", ORDER)
    assert editor.result() == f"<a><first/><second/>{wrapped}</a>"


def test_attributes_change_in_place_or_are_added() -> None:
    text = "<a  ref='A1'\n b=\"2\"><c/></a>"
    editor = XmlEditor(text)
    root = parsed(text)
    editor.set_attribute(root, "ref", 'A1:"B2"')
    editor.set_attribute(root.children[0], "new", "1")
    assert editor.result() == '<a  ref="A1:&quot;B2&quot;"\n b="2"><c new="1"/></a>'


def test_an_attribute_is_not_mistaken_for_another_that_ends_alike() -> None:
    text = '<a pref="1" x:ref="2"/>'
    editor = XmlEditor(text)
    editor.set_attribute(parsed(text), "ref", "3")
    assert editor.result() == '<a ref="3" pref="1" x:ref="2"/>'


def test_changes_at_one_place_keep_their_order_and_overlaps_are_refused() -> None:
    text = "<a><b/></a>"
    root = parsed(text)
    editor = XmlEditor(text)
    editor.append(root, "1")
    editor.append(root, "2")
    editor.append(root.children[0], "x")
    editor.append(root.children[0], "y")
    assert editor.result() == "<a><b>xy</b>12</a>"
    editor.replace_element(root.children[0], "")
    with pytest.raises(ValueError, match="overlap"):
        editor.result()


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "text",
        "<a>",
        "<a></b>",
        "<a/><b/>",
        "<a><b</a>",
        "<a>1 < 2</a>",
        "<a",
        "<a></a></a>",
        "<!-- <a/>",
    ],
)
def test_broken_xml_is_one_clear_error(broken: str) -> None:
    with pytest.raises(DamagedWorkbookError, match=r"part\.xml is no proper XML"):
        parsed(broken)


def test_lenient_reading_bears_with_elements_that_are_never_closed() -> None:
    text = "<xml><div>one<br>two</div><v:shape id='1'/></b></xml>"
    root = parsed(text, lenient=True)
    assert [child.name for child in root.children] == ["div", "v:shape"]
    assert text[root.children[0].start : root.children[0].end] == "<div>one<br>two</div>"


def test_deep_nesting_and_endless_elements_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(DamagedWorkbookError, match="too deep"):
        parsed("<a>" * 600 + "</a>" * 600)
    from counterpoint.workbook.package import xml_edit

    monkeypatch.setattr(xml_edit, "_MAX_ELEMENTS", 10)
    with pytest.raises(UnsafeWorkbookError, match="more than 10 elements"):
        parsed("<a>" + "<b/>" * 20 + "</a>")


names = st.sampled_from(["a", "b", "x:c", "d-e.f"])
texts = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=8).map(
    lambda text: text.replace("&", "&amp;").replace("<", "&lt;")
)


@st.composite
def xml_trees(draw: st.DrawFn, depth: int = 0) -> str:
    name = draw(names)
    attributes = ""
    for number in range(draw(st.integers(0, 2))):
        quote = draw(st.sampled_from("\"'"))
        value = draw(texts).replace(quote, "")
        attributes += f" k{number}={quote}{value}{quote}"
    if draw(st.booleans()):
        return f"<{name}{attributes}/>"
    inside = draw(texts)
    if depth < 3:
        inside += "".join(
            draw(st.one_of(xml_trees(depth=depth + 1), texts, st.just("<!-- <q> -->")))
            for _ in range(draw(st.integers(0, 3)))
        )
    return f"<{name}{attributes}>{inside}</{name}>"


@given(xml_trees())
def test_agrees_with_another_parser_about_every_element(xml: str) -> None:
    whole = f'<root xmlns:x="urn:x">{xml}</root>'
    root = parsed(whole)
    other = ElementTree.fromstring(whole)
    for mine, theirs in zip(root.iter(), other.iter(), strict=True):
        assert mine.local == str(theirs.tag).rpartition("}")[2]
        assert {
            k: v for k, v in mine.attributes.items() if not k.startswith("xmlns")
        } == theirs.attrib
        assert text_of(whole, mine) == "".join(theirs.itertext())
        assert whole[mine.start : mine.end].startswith("<" + mine.name)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("<a>é</a>".encode(), "utf-8"),
        (b"\xef\xbb\xbf" + "<a>é</a>".encode(), "utf-8"),
        ('<?xml version="1.0" encoding="UTF-16"?><a>é</a>'.encode("utf-16"), "utf-16-le"),
        (b"\xfe\xff" + "<a>é</a>".encode("utf-16-be"), "utf-16-be"),
        ("<?xml version='1.0' encoding='utf-16'?><a>é</a>".encode("utf-16-le"), "utf-16-le"),
        ('<?xml version="1.0" encoding="windows-1252"?><a>é</a>'.encode("cp1252"), "cp1252"),
        (b'<?xml version="1.0" encoding="utf-16"?><a/>', "utf-8"),
    ],
)
def test_parts_keep_their_encoding(data: bytes, encoding: str) -> None:
    xml = XmlText.decode(data, path=PATH, part="part.xml")
    assert xml.encoding == encoding
    assert xml.encode() == data
    longer = xml.encode(xml.text.replace("</a>", "\u4e2d</a>").replace("<a/>", "<a>\u4e2d</a>"))
    assert (
        ElementTree.fromstring(longer.replace(b'encoding="utf-16"?><a>', b"?><a>")).text is not None
    )


def test_bytes_that_are_not_in_their_encoding_are_one_clear_error() -> None:
    for data in (b"<a>\xff</a>", b'<?xml version="1.0" encoding="no-such"?><a/>'):
        with pytest.raises(DamagedWorkbookError, match="encoding"):
            XmlText.decode(data, path=PATH, part="part.xml")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("before", ["", "<?xml version='1.0'?>", "\n<!-- a --> <?pi?>"])
def test_a_doctype_is_refused_in_every_encoding(before: str, encoding: str) -> None:
    text = before + '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>'
    with pytest.raises(UnsafeWorkbookError, match="DOCTYPE"):
        XmlText.decode(text.encode(encoding), path=PATH, part="part.xml")
    harmless = before + "<a><!-- <!DOCTYPE a> --></a>"
    assert XmlText.decode(harmless.encode(encoding), path=PATH, part="part.xml").text == harmless
