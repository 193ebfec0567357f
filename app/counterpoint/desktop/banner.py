"""Banners: lines above the table that tell and offer, and never stand in the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from counterpoint.desktop.announcing import announce

__all__ = ["Banner", "BannerArea", "BannerKind"]


class BannerKind(Enum):
    """How urgent a banner is; the value is the style role and the symbol says it too."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


_SYMBOLS = {BannerKind.INFO: "ℹ", BannerKind.WARNING: "⚠", BannerKind.ERROR: "✕"}

Offer = tuple[str, Callable[[], None]]
"""A button's text and what it does."""


class Banner(QFrame):
    """One line with buttons. Pressing any button closes it.

    Signals:
        closed(Banner): A button was pressed.
    """

    closed = Signal(object)

    def __init__(
        self, topic: str, kind: BannerKind, text: str, offers: Sequence[Offer], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.topic = topic
        self.setObjectName("banner")
        self.setProperty("kind", kind.value)
        self.setAccessibleName(text)
        self.text = text
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 5, 6, 5)
        symbol = QLabel(_SYMBOLS[kind], self)
        symbol.setAccessibleName(self._spoken(kind))
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(symbol)
        layout.addWidget(label, 1)
        self.buttons: list[QPushButton] = []
        for caption, action in offers:
            button = QPushButton(caption, self)
            button.setAutoDefault(False)
            # The action first: it may need what the banner stands for.
            button.clicked.connect(action)
            button.clicked.connect(self._close)
            layout.addWidget(button)
            self.buttons.append(button)
        self.dismiss = QToolButton(self)
        self.dismiss.setText("✕")
        self.dismiss.setAutoRaise(True)
        self.dismiss.setToolTip(self.tr("Dismiss"))
        self.dismiss.setAccessibleName(self.tr("Dismiss this message"))
        self.dismiss.clicked.connect(self._close)
        layout.addWidget(self.dismiss)

    def _spoken(self, kind: BannerKind) -> str:
        if kind is BannerKind.ERROR:
            return self.tr("Error")
        return self.tr("Warning") if kind is BannerKind.WARNING else self.tr("Information")

    def _close(self) -> None:
        self.closed.emit(self)


class BannerArea(QWidget):
    """The banners of a window, at most one for each topic; a newer one replaces the older."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(1)
        self._banners: dict[str, Banner] = {}
        self.hide()

    def show_banner(
        self, topic: str, kind: BannerKind, text: str, offers: Sequence[Offer] = ()
    ) -> Banner:
        """Show a banner. `text` is plain text; each offer is a button.

        One that is shown already is said once, however often it is told: autosave tries again.
        """
        before = self._banners.get(topic)
        is_new = before is None or before.text != text
        self.remove(topic)
        banner = Banner(topic, kind, text, offers, self)
        banner.closed.connect(self._close)
        self._banners[topic] = banner
        self._layout.addWidget(banner)
        self.show()
        if is_new:
            announce(banner, text, urgent=kind is BannerKind.ERROR)
        return banner

    def remove(self, topic: str) -> None:
        """Take the topic's banner away, if there is one."""
        banner = self._banners.pop(topic, None)
        if banner is not None:
            self._layout.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        self.setVisible(bool(self._banners))

    def _close(self, banner: Banner) -> None:
        """Its button may have told something new under the same topic: that stays."""
        if self._banners.get(banner.topic) is banner:
            self.remove(banner.topic)

    def remove_all(self, beginning: str) -> None:
        """Take away the banners whose topics begin like that."""
        for topic in list(self._banners):
            if topic.startswith(beginning):
                self.remove(topic)

    def clear(self) -> None:
        """Take all banners away."""
        for topic in list(self._banners):
            self.remove(topic)

    def __contains__(self, topic: object) -> bool:
        return topic in self._banners

    def banner(self, topic: str) -> Banner | None:
        """The topic's banner, None when it is not shown."""
        return self._banners.get(topic)
