"""Qt's model tester on every model there is, while the window is used."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from counterpoint.desktop.annotating.list_model import AnnotationColumn, StatusFilter
from counterpoint.desktop.dialogs.mapping import MappingDialog
from counterpoint.desktop.list_table import ListModel
from counterpoint.desktop.palette import QuickChooser
from counterpoint.model import Anchor
from support.dialogs import classes_of, every_dialog
from support.windows import WindowDriver

ABSTRACT = {ListModel}
"""What only other models are made of."""


def own_models(root: QObject) -> list[QAbstractItemModel]:
    """The models below `root` that are ours, not Qt's own."""
    return [
        each
        for each in root.findChildren(QAbstractItemModel)
        if type(each).__module__.startswith("counterpoint.")
    ]


def watched(models: list[QAbstractItemModel]) -> list[QAbstractItemModelTester]:
    """Testers whose warnings fail the test."""
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    return [QAbstractItemModelTester(model, mode) for model in models]


def test_every_model_stands_the_model_tester_while_the_window_is_used(
    opened: WindowDriver, workbook: Path
) -> None:
    window = opened.window
    assert window.book is not None
    dialogs = list(every_dialog(window, workbook))
    models = own_models(window)
    met = {type(model) for model in models}
    assert met == classes_of(QAbstractItemModel) - ABSTRACT, "a model that no test looks at"
    testers = watched(models)
    for dialog in dialogs:
        if isinstance(dialog, QuickChooser):
            opened.write(dialog.box, "a")
            dialog.box.clear()
        if isinstance(dialog, MappingDialog):
            for value in (1, 3, 5, 2):
                dialog.header_row.setValue(value)
            dialog.transposed.setChecked(True)

    book, workspace = window.book.book, window.workspace
    first = book.annotate(Anchor("MIL-01", "US28"), "One remark")
    book.annotate(Anchor("TER-03", "E3"), "Another")
    opened.settle()
    workspace.finder.box.setText("force")
    opened.settle()
    for action in ("group_by_topic", "clear_filters", "sort_divergence", "sort_reversed"):
        opened.trigger(action)
    workspace.matrix.setTopicCollapsed("Military", collapsed=True)
    workspace.matrix.setColumnVisible("plan:E3", False)
    workspace.plans.plans.set_checked(["US28", "EU24"])
    opened.trigger("plans_all")
    opened.trigger("check")
    for column in AnnotationColumn:
        workspace.annotations.table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
    for status in StatusFilter:
        workspace.annotations.model.set_filter("remark", status=status)
    book.delete_annotation(first.id)
    book.undo()
    opened.settle()
    opened.trigger("reload")
    opened.settle()
    assert len(testers) == len(models)
    for tester in testers:
        tester.deleteLater()
    for dialog in dialogs:
        dialog.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_a_model_that_lies_is_noticed(opened: WindowDriver) -> None:
    """The tester itself works here: rows that come without being announced are told."""

    class Lying(ListModel):
        rows = 1

        def titles(self) -> list[str]:
            return ["one"]

        def lines(self) -> range:
            return range(self.rows)

        def data(self, *_: object) -> object:
            return None

    told: list[str] = []
    from PySide6.QtCore import qInstallMessageHandler

    before = qInstallMessageHandler(lambda _kind, _place, text: told.append(text))
    model = Lying()
    (tester,) = watched([model])
    model.beginInsertRows(model.index(-1, -1), 1, 1)
    model.endInsertRows()  # announced, but it still has one row
    qInstallMessageHandler(before)
    tester.deleteLater()
    assert any("FAIL" in text for text in told)
