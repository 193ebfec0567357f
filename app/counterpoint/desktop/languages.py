"""Languages of the window: the system's, or the user's choice."""

from __future__ import annotations

from importlib.resources import as_file

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from counterpoint.resources import resource
from counterpoint.session import Settings

__all__ = ["LANGUAGES", "install_language", "language_in_use"]

LANGUAGES = {"en": "English", "fr": "Français", "uk": "Українська"}
"""Languages that there is a complete translation for, by code, in their own names."""


def language_in_use(settings: Settings) -> str:
    """Code of the language to show: the user's choice, else the system's, else English."""
    chosen = settings.text("language")
    if chosen in LANGUAGES:
        return chosen
    for name in QLocale.system().uiLanguages():
        code = name.replace("_", "-").split("-")[0]
        if code in LANGUAGES:
            return code
    return "en"


def install_language(settings: Settings, parent: QObject) -> str:
    """Put the translators of the language in use into the application; gives its code.

    Numbers and dates follow it too when the user chose it.
    """
    code = language_in_use(settings)
    if settings.text("language") in LANGUAGES:
        QLocale.setDefault(QLocale(code))
    for folder, name in _catalogues(code):
        translator = QTranslator(parent)
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
    return code


def _catalogues(code: str) -> list[tuple[str, str]]:
    """Folder and file name of Qt's own catalogue and of ours."""
    found = []
    if code != "en":
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        found.append((qt_folder, f"qtbase_{code}"))
    with as_file(resource("translations")) as folder:
        found.append((str(folder), f"counterpoint_{code}"))
    return found
