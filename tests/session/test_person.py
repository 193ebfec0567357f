"""The name that the system knows: full where there is one, never rubbish, never an error."""

from __future__ import annotations

import getpass
import os
import sys
from types import SimpleNamespace

import pytest

from counterpoint.session.person import login_name, suggested_author

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the system's list of users")


def known_as(
    monkeypatch: pytest.MonkeyPatch, comment: str | None, login: str | None = "olena"
) -> None:
    """Let the system know this comment (full name and more) and this login name; None: no."""
    import pwd

    def entry(number: int) -> SimpleNamespace:
        assert number == os.getuid()
        if comment is None:
            raise KeyError(number)
        return SimpleNamespace(pw_gecos=comment, pw_name=login or "")

    def user() -> str:
        if login is None:
            raise OSError("no user")
        return login

    monkeypatch.setattr(pwd, "getpwuid", entry)
    monkeypatch.setattr(getpass, "getuser", user)


@pytest.mark.parametrize(
    ("comment", "name"),
    [
        ("Olena Kovalenko", "Olena Kovalenko"),
        ("Олена  Коваленко,,,", "Олена Коваленко"),
        ("Olena Kovalenko,Room 4,555-1234", "Olena Kovalenko"),
        ("& Kovalenko", "Olena Kovalenko"),
        ("", "olena"),
        (",,,", "olena"),
        ("Ol\x07ena", "olena"),
        ("Ol\udce9na", "olena"),
        (None, "olena"),
    ],
)
def test_the_full_name_comes_first_and_else_the_login_name(
    monkeypatch: pytest.MonkeyPatch, comment: str | None, name: str
) -> None:
    known_as(monkeypatch, comment)
    assert suggested_author() == name


def test_a_system_that_knows_nobody_suggests_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    known_as(monkeypatch, None, None)
    assert suggested_author() == login_name() == ""
