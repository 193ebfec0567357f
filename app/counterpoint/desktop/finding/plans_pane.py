"""The plans with check boxes: which ones are compared, and which is the baseline."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QFont, QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from counterpoint.desktop.outlines import FUSIONS_BOX_PX, LargeBoxesStyle
from counterpoint.desktop.theme import Theme
from counterpoint.model import Plan

__all__ = ["PlansModel", "PlansPane"]

AnyIndex = QModelIndex | QPersistentModelIndex


class PlansModel(QAbstractListModel):
    """The plans of a matrix, checkable.

    Signals:
        checked_changed(): A plan was checked or unchecked by the user.
    """

    KEY_ROLE = Qt.ItemDataRole.UserRole + 1

    checked_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plans: tuple[Plan, ...] = ()
        self._checked: set[str] = set()
        self._baseline = ""

    def set_plans(self, plans: Sequence[Plan], checked: Sequence[str]) -> None:
        """Show `plans`; those whose key is in `checked` are compared."""
        self.beginResetModel()
        self._plans = tuple(plans)
        self._checked = set(checked)
        self.endResetModel()

    def set_baseline(self, key: str) -> None:
        """Mark one plan as the baseline, '' for none."""
        self._baseline = key
        if self._plans:
            self.dataChanged.emit(self.index(0), self.index(len(self._plans) - 1))

    def set_checked(self, checked: Sequence[str]) -> None:
        """Check exactly these plans, without telling that the user did."""
        self._checked = set(checked)
        if self._plans:
            self.dataChanged.emit(self.index(0), self.index(len(self._plans) - 1))

    def checked(self) -> tuple[str, ...]:
        """Keys of the checked plans, in the matrix's order."""
        return tuple(plan.key for plan in self._plans if plan.key in self._checked)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._plans)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.NoItemFlags
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsUserCheckable

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        plan = self._plans[index.row()]
        is_baseline = plan.key == self._baseline
        if role == Qt.ItemDataRole.DisplayRole:
            date = f"   {plan.date[:7]}" if plan.date else ""
            mark = "◆ " if is_baseline else ""
            return f"{mark}{plan.label}{date}"
        if role == Qt.ItemDataRole.CheckStateRole:
            checked = plan.key in self._checked
            return Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.FontRole and is_baseline:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.AccessibleTextRole:
            spoken = ", ".join(part for part in (plan.label, plan.date, plan.status) if part)
            return self.tr("{plan}, baseline").format(plan=spoken) if is_baseline else spoken
        if role == self.KEY_ROLE:
            return plan.key
        return None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        key = self._plans[index.row()].key
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._checked.add(key)
        else:
            self._checked.discard(key)
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.checked_changed.emit()
        return True


class PlansPane(QListView):
    """The list of plans.

    Signals:
        plans_checked(object): Keys of the plans to compare, in the matrix's order.
        baseline_requested(str): Key of the plan that shall be the baseline, '' for none.
    """

    plans_checked = Signal(object)
    baseline_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._large_boxes: LargeBoxesStyle | None = None
        self.plans = PlansModel(self)
        self.setModel(self.plans)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Plans"))
        self.setAccessibleDescription(
            self.tr("Checked plans are compared. Return makes a plan the baseline.")
        )
        self.setMinimumHeight(self.fontMetrics().height() * 4)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        baseline = QAction(self.tr("Use as baseline"), self)
        baseline.triggered.connect(self._request_current)
        every = QAction(self.tr("Compare all plans"), self)
        every.triggered.connect(self.check_all)
        self.addActions([baseline, every])
        self.plans.checked_changed.connect(self._tell)
        self.doubleClicked.connect(self._request_baseline)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme`."""
        self._theme = theme
        if self._large_boxes is not None:
            self._large_boxes.set_theme(theme)

    def _fit_boxes(self) -> None:
        """Give large letters boxes as large, from the first time on that letters are large."""
        is_large = self.fontMetrics().ascent() > FUSIONS_BOX_PX
        if is_large and self._large_boxes is None:
            self._large_boxes = LargeBoxesStyle(self._theme)
            self.setStyle(self._large_boxes)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_boxes()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._request_baseline(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def check_all(self) -> None:
        """Compare all plans."""
        rows = range(self.plans.rowCount())
        keys = [str(self.plans.index(row).data(PlansModel.KEY_ROLE)) for row in rows]
        self.plans.set_checked(keys)
        self._tell()

    def _request_current(self) -> None:
        self._request_baseline(self.currentIndex())

    def _request_baseline(self, index: QModelIndex) -> None:
        if index.isValid():
            self.baseline_requested.emit(str(index.data(PlansModel.KEY_ROLE)))

    def _tell(self) -> None:
        self.plans_checked.emit(self.plans.checked())
