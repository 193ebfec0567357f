"""Parts, content types and relationships are added with the least possible change."""

from __future__ import annotations

import pytest

from counterpoint.workbook.package import OFFICE, OFFICE_STRICT, PackagePatch
from support.packages import MAIN, PACKAGE, SHEET, opened, plain_parts, rewritten

VML = "application/vnd.openxmlformats-officedocument.vmlDrawing"
COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"


def test_a_related_part_is_declared_and_found_again() -> None:
    with opened(plain_parts()) as package:
        patch = PackagePatch(package)
        patch.add("xl/comments1.xml", b"<comments/>", content_type=COMMENTS)
        patch.add("xl/drawings/d.vml", b"<xml/>", content_type=VML, default_extension="vml")
        assert patch.relate(SHEET, f"{OFFICE}/comments", "xl/comments1.xml") == "rId1"
        assert patch.relate(SHEET, f"{OFFICE}/vmlDrawing", "xl/drawings/d.vml") == "rId2"
        with rewritten(patch) as after:
            assert after.content_type("xl/comments1.xml") == COMMENTS
            assert after.content_types.defaults["vml"] == VML
            assert after.related(SHEET, "comments") == ("xl/comments1.xml",)
            assert after.related(SHEET, "vmlDrawing") == ("xl/drawings/d.vml",)
            rels = after.read("xl/worksheets/_rels/sheet1.xml.rels").decode()
            assert 'Target="../drawings/d.vml"' in rels


def test_additions_leave_the_rest_of_the_xml_as_it_was() -> None:
    parts = plain_parts()
    odd = (
        "\ufeff<?xml version='1.0' encoding='UTF-8'?>\n<!-- ours -->\n"
        f"<p:Relationships xmlns:p='{PACKAGE}/relationships' >\n"
        f"  <p:Relationship Target='worksheets/sheet1.xml' Type='{OFFICE}/worksheet' Id='rId1'/>\n"
        "</p:Relationships>\n"
    )
    parts["xl/_rels/workbook.xml.rels"] = odd.encode("utf-8")
    with opened(parts) as package:
        patch = PackagePatch(package)
        patch.add("xl/persons/person.xml", b"<a/>", content_type="application/x")
        identifier = patch.relate("xl/workbook.xml", f"{OFFICE}/person", "xl/persons/person.xml")
        after = patch.read("xl/_rels/workbook.xml.rels").decode("utf-8")
    added = (
        f'<p:Relationship Id="{identifier}" Type="{OFFICE}/person" Target="persons/person.xml"/>'
    )
    assert after == odd.replace("</p:Relationships>", added + "</p:Relationships>")


def test_an_existing_relationship_is_used_again() -> None:
    with opened(plain_parts()) as package:
        patch = PackagePatch(package)
        assert patch.relate("xl/workbook.xml", f"{OFFICE}/styles", "xl/STYLES.xml") == "rId2"
        assert patch.changed == ()


def test_ids_stay_unique_whatever_their_form() -> None:
    parts = plain_parts()
    rels = str(parts["xl/_rels/workbook.xml.rels"])
    parts["xl/_rels/workbook.xml.rels"] = rels.replace('Id="rId2"', 'Id="RID7"')
    with opened(parts) as package:
        patch = PackagePatch(package)
        assert patch.relate("xl/workbook.xml", f"{OFFICE}/x", "xl/a.xml") == "rId8"
        assert patch.relate("xl/workbook.xml", f"{OFFICE}/x", "xl/b.xml") == "rId9"


def test_strict_packages_get_strict_relationship_types() -> None:
    strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    parts = {
        name: data.replace(MAIN, strict).replace(OFFICE, OFFICE_STRICT)
        for name, data in plain_parts().items()
        if isinstance(data, str)
    }
    with opened(parts) as package:
        patch = PackagePatch(package)
        patch.relate(SHEET, f"{OFFICE}/comments", "xl/comments1.xml")
        assert patch.relationships(SHEET)[0].type == f"{OFFICE_STRICT}/comments"


def test_external_targets_are_written_as_given() -> None:
    with opened(plain_parts()) as package:
        patch = PackagePatch(package)
        link = "https://example.org/?a=1&b=2"
        identifier = patch.relate(SHEET, f"{OFFICE}/hyperlink", link, external=True)
        assert patch.relate(SHEET, f"{OFFICE}/hyperlink", link, external=True) == identifier
        (relationship,) = patch.relationships(SHEET)
        assert (relationship.target, relationship.external) == (link, True)


def test_a_default_of_another_type_is_left_alone() -> None:
    parts = plain_parts()
    types = str(parts["[Content_Types].xml"])
    other = '<Default Extension="VML" ContentType="application/other"/>'
    parts["[Content_Types].xml"] = types.replace("<Override", other + "<Override", 1)
    with opened(parts) as package:
        patch = PackagePatch(package)
        patch.add("xl/d.vml", b"<xml/>", content_type=VML, default_extension="vml")
        assert patch.content_type("xl/d.vml") == VML
        assert patch.content_type("xl/other.vml") == "application/other"


def test_changes_build_on_each_other() -> None:
    with opened(plain_parts()) as package:
        patch = PackagePatch(package)
        patch.replace("xl/styles.xml", b"abc")
        patch.transform("xl/styles.xml", lambda pieces: (piece + b"d" for piece in pieces))
        patch.transform("xl/styles.xml", lambda pieces: (piece.upper() for piece in pieces))
        assert patch.read("xl/styles.xml") == b"ABCD"
        patch.replace("xl/styles.xml", b"new")
        assert b"".join(patch.stream("xl/styles.xml")) == b"new"
        assert patch.changed == ("xl/styles.xml",)
        assert package.read("xl/styles.xml").startswith(b"<?xml")


def test_the_same_content_is_no_change() -> None:
    with opened(plain_parts()) as package:
        patch = PackagePatch(package)
        patch.replace("xl/styles.xml", package.read("xl/styles.xml"))
        assert patch.changed == ()


def test_free_names_count_upwards_without_case() -> None:
    with opened(plain_parts() | {"xl/Comments1.xml": "<a/>"}) as package:
        patch = PackagePatch(package)
        assert patch.free_name("xl/comments{}.xml") == "xl/comments2.xml"
        patch.add("xl/comments2.xml", b"")
        assert patch.free_name("xl/comments{}.xml") == "xl/comments3.xml"


def test_mistakes_are_refused() -> None:
    with opened(plain_parts()) as package:
        patch = PackagePatch(package)
        with pytest.raises(ValueError, match="already"):
            patch.add("XL/styles.xml", b"")
        with pytest.raises(ValueError, match="no part"):
            patch.replace("xl/nothing.xml", b"")
        with pytest.raises(ValueError, match="no part"):
            patch.transform("xl/nothing.xml", iter)


def test_a_relationship_can_be_taken_away() -> None:
    with opened(plain_parts()) as package:
        patch = PackagePatch(package)
        patch.unrelate("xl/workbook.xml", "rId2")
        patch.unrelate("xl/nothing.xml", "rId2")
        assert [each.id for each in patch.relationships("xl/workbook.xml")] == ["rId1"]


def test_a_removed_part_can_be_added_anew() -> None:
    with opened(plain_parts()) as package:
        patch = PackagePatch(package)
        patch.remove("xl/styles.xml")
        assert "xl/styles.xml" not in patch
        patch.add("xl/styles.xml", b"<styleSheet/>", content_type="application/y")
        assert patch.content_type("xl/styles.xml") == "application/y"
        with rewritten(patch) as after:
            assert after.read("xl/styles.xml") == b"<styleSheet/>"
