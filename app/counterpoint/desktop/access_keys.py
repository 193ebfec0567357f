"""Access keys of menus: no two entries of a menu have the same letter, in any language.

Translators mark a letter with `&`, text by text; they do not see what stands together in a menu.
"""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

__all__ = ["give_access_keys"]


def give_access_keys(menu: QMenu, changing: frozenset[str] = frozenset()) -> None:
    """Move the marks of entries whose letter an entry above has; one with no letter left has none.

    Actions named in `changing` get other texts later on: theirs is not touched and goes first.
    """
    entries = [each for each in menu.actions() if not each.isSeparator()]
    taken = {_key(each.text()) for each in entries if each.objectName() in changing}
    for entry in entries:
        if entry.objectName() not in changing:
            text = _with_free_key(entry.text(), taken)
            taken.add(_key(text))
            _set_text(entry, text)


def _set_text(entry: QAction, text: str) -> None:
    inner = entry.menu()
    if text == entry.text():
        return
    if isinstance(inner, QMenu):
        inner.setTitle(text)
    else:
        entry.setText(text)


def _key(text: str) -> str:
    """The marked letter, '' where there is none."""
    _, _, rest = text.replace("&&", "").partition("&")
    return rest[:1].casefold()


def _with_free_key(text: str, taken: set[str]) -> str:
    """The text with its own mark if that is free, else with one at a letter that is: the first of
    a word where there is one."""
    if _key(text) and _key(text) not in taken:
        return text
    plain = text.replace("&&", "\0").replace("&", "")
    starts = [at for at in range(len(plain)) if not at or plain[at - 1] == " "]
    for at in (*starts, *range(len(plain))):
        if plain[at].isalpha() and plain[at].casefold() not in taken:
            plain = f"{plain[:at]}&{plain[at:]}"
            break
    return plain.replace("\0", "&&")
