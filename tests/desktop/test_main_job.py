"""The main job in the real window: open, see, annotate, save; and nothing else happens."""

from __future__ import annotations

import zipfile
from pathlib import Path

from PySide6.QtCore import Qt

from counterpoint.session import OpenWorkbook
from support.windows import WindowDriver

CTRL = Qt.KeyboardModifier.ControlModifier


def test_opens_the_example_and_shows_every_issue_and_plan(opened: WindowDriver) -> None:
    window = opened.window
    assert window.windowTitle() == "ukraine-2025.xlsx[*] — Counterpoint"
    assert not window.isWindowModified()
    assert len(window.workspace.matrix.shownIssues()) == 60
    assert len(window.workspace.matrix.visiblePlans()) == 9
    assert window.comparing.comparison is not None
    assert not window.banners.isVisible()


def test_annotates_a_cell_with_keys_and_saves_it_into_the_workbook(
    opened: WindowDriver, workbook: Path
) -> None:
    window = opened.window
    before = workbook.read_bytes()
    window.workspace.matrix.goTo("MIL-01", "US28")
    opened.press(window.workspace.matrix.table, Qt.Key.Key_M, CTRL)
    composer = window.workspace.details.threads.composer
    opened.wait_for(composer.isVisible)
    opened.write(composer.text, "Is the cap peacetime only?")
    assert not window.isWindowModified(), "nothing is annotated before it is added"
    opened.press(composer.text, Qt.Key.Key_Return, CTRL)
    assert not composer.isVisible()
    assert window.isWindowModified()
    assert workbook.read_bytes() == before, "nothing is written before it is saved"
    opened.trigger("save")
    assert not window.isWindowModified()
    assert "0 written" not in window.status.proof.text()

    again = OpenWorkbook.open(workbook)
    notes = list(again.annotations)
    again.close()
    assert [(n.text, n.author, n.anchor.issue, n.anchor.plan) for n in notes] == [
        ("Is the cap peacetime only?", "Ada", "MIL-01", "US28")
    ]
    with zipfile.ZipFile(workbook) as after:
        assert after.testzip() is None
