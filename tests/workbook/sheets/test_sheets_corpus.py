"""Other people's workbooks: patched in every way that this room knows, and nothing else changed."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from counterpoint.model import CellAddress
from counterpoint.model.errors import DamagedWorkbookError, MatrixFormatError
from counterpoint.workbook.package import (
    Package,
    PackagePatch,
    SheetPart,
    verify_untouched,
    write_package,
)
from counterpoint.workbook.sheets import (
    SheetEdits,
    add_sheet,
    free_sheet_name,
    legacy_drawing,
    read_cell,
    read_custom_property,
    read_sheet_rows,
    set_custom_property,
    set_legacy_drawing,
    sheet_tables,
)
from support.annotating import lint_problems
from support.corpus import READERS, corpus_paths

pytestmark = pytest.mark.corpus

VML = "application/vnd.openxmlformats-officedocument.vmlDrawing"
COLUMNS = ["Annotation", "Kind", "Text"]


def annotatable(corpus: Path) -> list[Path]:
    return corpus_paths(corpus, "annotate", "template_or_addin")


def worksheets(package: Package) -> list[SheetPart]:
    return [sheet for sheet in package.sheets if sheet.kind == "worksheet"]


def written(patch: PackagePatch) -> bytes:
    """The patched package, once its untouched parts were found untouched."""
    out = io.BytesIO()
    report = write_package(patch, out)
    with Package.open(out.getvalue(), name="after.xlsx") as after:
        assert verify_untouched(patch.package, after, report.parts_untouched) == ()
        assert len(report.parts_untouched) + len(report.parts_written) == len(after.names)
        for part in patch.added:
            assert after.content_type(part)
    return out.getvalue()


def test_no_change_gives_the_same_file(corpus: Path) -> None:
    for path in annotatable(corpus):
        with Package.open(path) as package:
            out = io.BytesIO()
            write_package(PackagePatch(package), out)
        assert out.getvalue() == path.read_bytes(), path.name


def test_every_part_and_relationship_is_readable(corpus: Path) -> None:
    for path in annotatable(corpus):
        with Package.open(path) as package:
            for name in package.names:
                assert len(package.read(name)) == package.size(name)
                for relationship in package.relationships(name):
                    assert relationship.id, path.name
            for sheet in worksheets(package):
                assert sheet.part in package
                drawing = legacy_drawing(PackagePatch(package), sheet)
                assert drawing is None or drawing in package.related(sheet.part, "vmlDrawing")


def patched(path: Path) -> bytes:
    """A drawing for every sheet that has no notes, a new sheet, and a property."""
    with Package.open(path) as package:
        patch = PackagePatch(package)
        for sheet in worksheets(package):
            if legacy_drawing(patch, sheet) is None and not package.related(sheet.part, "comments"):
                drawing = patch.free_name("xl/drawings/vmlDrawing{}.vml")
                patch.add(drawing, b"<xml/>", content_type=VML, default_extension="vml")
                set_legacy_drawing(patch, sheet, drawing)
        name = free_sheet_name(patch, "Annotations")
        rows = [["A-1", "note", "=1 \x01 <&> _x0041_"], ["A-2", "risk", "\U0001f5fa\u202e"]]
        add_sheet(patch, name, COLUMNS, rows, wrapped=["Text"], choices={"Kind": ["note", "risk"]})
        set_custom_property(patch, "Counterpoint", "{}" * 200)
        return written(patch)


@pytest.mark.parametrize(
    "step",
    [
        pytest.param(8, id="some"),
        pytest.param(1, id="all", marks=[pytest.mark.long, pytest.mark.timeout(900)]),
    ],
)
def test_additions_are_sound_and_other_readers_see_the_same_values(
    step: int, corpus: Path, tmp_path: Path
) -> None:
    read = 0
    for path in annotatable(corpus)[::step]:
        before, after = path.read_bytes(), patched(path)
        found = lint_problems(after, tmp_path) - lint_problems(before, tmp_path)
        assert not found, path.name
        for name, reader in READERS.items():
            old = reader(before)
            if not old:
                continue
            read += 1
            new = reader(after)
            assert new is not None, (path.name, name)
            # repr, because NaN is not equal to itself
            assert repr(new[:-1]) == repr(old), (path.name, name)
            assert [row[0] for row in new[-1][1]] == ["Annotation", "A-1", "A-2"], path.name
    assert read > 150 // step


def test_a_second_round_appends_to_the_record(corpus: Path) -> None:
    for path in annotatable(corpus):
        with Package.open(patched(path), name=path.name) as package:
            sheet = package.sheets[-1]
            patch = PackagePatch(package)
            edits = SheetEdits(patch, sheet)
            edits.append({1: "A-3", 3: "third"})
            edits.put(CellAddress(2, 3), "changed")
            assert edits.apply() == (4,)
            set_custom_property(patch, "Counterpoint", "short")
            second = written(patch)
            changed = {name.rpartition("/")[2] for name in patch.changed}
            assert {name.rstrip("0123456789.xml") for name in changed} <= {
                "sheet",
                "table",
                "custo",
            }
        with Package.open(second, name=path.name) as package:
            rows = dict(read_sheet_rows(package, package.sheets[-1].part))
            assert rows[2][3] == "changed"
            assert rows[4] == {1: "A-3", 3: "third"}
            assert [str(t.range) for t in sheet_tables(package, package.sheets[-1].part)] == [
                "A1:C4"
            ]
            assert read_custom_property(package, "Counterpoint") == "short"


def test_a_cell_edit_changes_that_cell_alone(corpus: Path) -> None:
    refused = 0
    for path in annotatable(corpus):
        with Package.open(path) as package:
            for sheet in worksheets(package)[:2]:
                before = dict(read_sheet_rows(package, sheet.part))
                place = CellAddress(3, 2)
                patch = PackagePatch(package)
                edits = SheetEdits(patch, sheet)
                edits.put(place, "edited <&>")
                try:
                    edits.apply()
                except MatrixFormatError:
                    refused += 1
                    continue
                with Package.open(written(patch), name=path.name) as after:
                    found = dict(read_sheet_rows(after, sheet.part))
                    assert found[3].pop(2) == "edited <&>"
                    before.get(3, {}).pop(2, None)
                    assert {k: v for k, v in found.items() if v} == {
                        k: v for k, v in before.items() if v
                    }, path.name
                    assert read_cell(after, sheet, place) == "edited <&>"
    assert refused < 5


def test_damaged_workbooks_are_refused_or_stay_sound(corpus: Path, tmp_path: Path) -> None:
    for path in corpus_paths(corpus, "annotate_or_refuse"):
        try:
            after = patched(path)
        except DamagedWorkbookError:
            continue
        before = path.read_bytes()
        assert not lint_problems(after, tmp_path) - lint_problems(before, tmp_path), path.name
