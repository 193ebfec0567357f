"""Which theme is in use: the user's choice, or what the system shows."""

from __future__ import annotations

from enum import Enum
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QStyleHints
from PySide6.QtWidgets import QApplication

from counterpoint.desktop.outlines import outlined_style
from counterpoint.desktop.theme import Theme, load_theme
from counterpoint.resources import resource
from counterpoint.session import Settings

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibilityHints

__all__ = ["Appearance", "ThemeChoice", "style_sheet"]


class ThemeChoice(Enum):
    """What the user chose. The value is the word in the settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "high-contrast"


def style_sheet(theme: Theme) -> str:
    """The window's style sheet in the colours of `theme`."""
    source = resource("styles/window.qss").read_text(encoding="utf-8")
    return Template(source).substitute(vars(theme))


class Appearance(QObject):
    """Keeps the application in the chosen theme, and follows the system when that is the choice.

    Signals:
        changed(Theme): Another theme is in use.
    """

    changed = Signal(object)

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__(application)
        self._application = application
        self._settings = settings
        self._theme: Theme | None = None
        # A style sheet would keep the size of text from reaching the labels inside a pane.
        application.setAttribute(Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
        self._style = outlined_style(load_theme("light"), application.font())
        application.setStyle(self._style)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        if (accessibility := _accessibility(hints)) is not None:
            accessibility.contrastPreferenceChanged.connect(self._follow)
        self._follow()

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self._theme or load_theme("light")

    @property
    def choice(self) -> ThemeChoice:
        """What the user chose."""
        name = self._settings.text("theme", ThemeChoice.SYSTEM.value)
        known = {each.value: each for each in ThemeChoice}
        return known.get(name, ThemeChoice.SYSTEM)

    def choose(self, choice: ThemeChoice) -> None:
        """Use and remember another choice."""
        self._settings.set("theme", choice.value)
        self._follow()

    def _follow(self) -> None:
        theme = load_theme(self._wanted_name())
        if theme is self._theme:
            return
        self._theme = theme
        self._style.set_theme(theme)
        self._application.setPalette(theme.palette)
        self._application.setStyleSheet(style_sheet(theme))
        self.changed.emit(theme)

    def _wanted_name(self) -> str:
        choice = self.choice
        if choice is not ThemeChoice.SYSTEM:
            return str(choice.value)
        hints = QGuiApplication.styleHints()
        if _wants_contrast(hints):
            return ThemeChoice.CONTRAST.value
        dark = hints.colorScheme() is Qt.ColorScheme.Dark
        return ThemeChoice.DARK.value if dark else ThemeChoice.LIGHT.value


def _accessibility(hints: QStyleHints) -> QAccessibilityHints | None:
    """What the system tells of people's needs; Qt passes it on from version 6.10 on."""
    told = getattr(hints, "accessibility", None)
    return told() if told is not None else None


def _wants_contrast(hints: QStyleHints) -> bool:
    """Whether the system asks for high contrast."""
    accessibility = _accessibility(hints)
    if accessibility is None:
        return False
    return bool(accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast)
