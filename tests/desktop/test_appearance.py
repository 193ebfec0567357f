"""Light, dark and high contrast: following the system, or as chosen."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPalette

from counterpoint.desktop import appearance as module
from counterpoint.desktop.appearance import ThemeChoice
from counterpoint.desktop.theme import load_theme
from support.windows import WindowDriver


class Accessibility(QObject):
    """What the system tells of people's needs."""

    contrastPreferenceChanged = Signal(object)  # noqa: N815 Qt's name

    def __init__(self) -> None:
        super().__init__()
        self.preference = Qt.ContrastPreference.NoPreference

    def contrastPreference(self) -> Qt.ContrastPreference:  # noqa: N802
        return self.preference


class Hints(QObject):
    """A system that can be switched between light, dark and high contrast."""

    colorSchemeChanged = Signal(object)  # noqa: N815

    def __init__(self) -> None:
        super().__init__()
        self.scheme = Qt.ColorScheme.Light
        self.needs = Accessibility()

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802
        return self.scheme

    def accessibility(self) -> Accessibility:
        return self.needs

    def switch(self, scheme: Qt.ColorScheme) -> None:
        self.scheme = scheme
        self.colorSchemeChanged.emit(scheme)


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> Hints:
    hints = Hints()
    monkeypatch.setattr(module, "QGuiApplication", SimpleNamespace(styleHints=lambda: hints))
    return hints


def shown(driver: WindowDriver) -> str:
    """The theme that the window is drawn in, by the colour behind lists."""
    driver.settle()
    base = driver.window.palette().color(QPalette.ColorRole.Base).name()
    names = [name for name in ("light", "dark", "high-contrast") if load_theme(name).base == base]
    return names[0]


def test_the_window_follows_the_system_while_it_is_open(
    system: Hints, driver: WindowDriver
) -> None:
    assert shown(driver) == "light"
    system.switch(Qt.ColorScheme.Dark)
    assert shown(driver) == "dark"
    system.needs.preference = Qt.ContrastPreference.HighContrast
    system.needs.contrastPreferenceChanged.emit(system.needs.preference)
    assert shown(driver) == "high-contrast"
    system.needs.preference = Qt.ContrastPreference.NoPreference
    system.needs.contrastPreferenceChanged.emit(system.needs.preference)
    system.switch(Qt.ColorScheme.Light)
    assert shown(driver) == "light"


def test_what_was_chosen_stays_whatever_the_system_does(
    system: Hints, driver: WindowDriver
) -> None:
    driver.trigger("theme_contrast")
    system.switch(Qt.ColorScheme.Dark)
    assert shown(driver) == "high-contrast"
    assert driver.settings.text("theme") == ThemeChoice.CONTRAST.value
    driver.trigger("theme_system")
    assert shown(driver) == "dark"


def test_every_window_changes_with_the_theme(opened: WindowDriver) -> None:
    second = opened.desktop.new_window()
    opened.trigger("theme_dark")
    dark = load_theme("dark")
    for window in opened.desktop.windows:
        assert window.palette().color(QPalette.ColorRole.Window).name() == dark.window
    assert second.start.isVisible()
    assert not opened.window.isWindowModified()
    opened.trigger("theme_light")


def test_a_language_chosen_in_the_menu_is_kept_for_the_next_start(driver: WindowDriver) -> None:
    before = [action.text() for action in driver.window.menuBar().actions()]
    ukrainian = next(
        action for action in driver.desktop.language_actions if action.text() == "Українська"
    )
    ukrainian.trigger()
    driver.settle()
    assert driver.settings.text("language") == "uk"
    assert "language" in driver.window.banners, "it says when"
    assert [action.text() for action in driver.window.menuBar().actions()] == before


def test_the_real_system_can_be_asked() -> None:
    assert module._wants_contrast(QGuiApplication.styleHints()) in (True, False)
