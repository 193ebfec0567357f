"""Settings: remembered, tolerant of nonsense, shared by several windows."""

from __future__ import annotations

import threading
from pathlib import Path

from counterpoint.session import Settings
from counterpoint.workbook.saving import config_folder


def test_remembers_author_files_and_views() -> None:
    settings = Settings()
    assert settings.author == ""
    settings.author = "  Ada   Lovelace "
    for number in range(25):
        settings.add_recent_file(Path(f"/books/{number}.xlsx"))
    settings.add_recent_file(Path("/books/20.xlsx"))
    settings.set_view_state(Path("/books/20.xlsx"), {"hidden": ["US 28"], "zoom": 1.5})
    again = Settings()
    assert again.author == "Ada Lovelace"
    assert again.recent_files[:2] == (Path("/books/20.xlsx"), Path("/books/24.xlsx"))
    assert len(again.recent_files) == len(set(again.recent_files)) == 20
    assert again.view_state(Path("/books/20.xlsx")) == {"hidden": ["US 28"], "zoom": 1.5}
    assert again.view_state(Path("/books/1.xlsx")) == {}
    again.forget_recent_file(Path("/books/20.xlsx"))
    assert Path("/books/20.xlsx") not in Settings().recent_files


def test_a_file_that_is_the_latest_already_is_not_written_down_again() -> None:
    settings = Settings()
    settings.add_recent_file(Path("/books/1.xlsx"))
    file = config_folder() / "settings.json"
    file.unlink()
    settings.add_recent_file(Path("/books/1.xlsx"))
    assert not file.exists()
    settings.add_recent_file(Path("/books/2.xlsx"))
    assert file.exists()


def test_the_file_has_a_line_for_each_setting_and_each_workbook() -> None:
    settings = Settings()
    settings.author = "Ада"
    for number in range(3):
        settings.set_view_state(Path(f"/books/{number}.xlsx"), {"plans": ["A", "B"], "zoom": {}})
    settings.set("nothing", {})
    text = (config_folder() / "settings.json").read_text(encoding="utf-8")
    assert "Ада" in text
    lines = text.splitlines()
    at = lines.index(' "views": {')
    assert all(f"{n}.xlsx" in line for n, line in enumerate(lines[at + 1 : at + 4]))
    assert len(lines) == 9  # with the author, nothing, and four brackets
    again = Settings()
    assert again.view_state(Path("/books/1.xlsx")) == {"plans": ["A", "B"], "zoom": {}}
    assert (again.author, again.value("nothing")) == ("Ада", {})


def test_typed_getters_fall_back() -> None:
    settings = Settings()
    settings.set("zoom", "large")
    settings.set("autosave", 1)
    settings.set("rows", 4)
    assert settings.number("zoom", 1.0) == 1.0
    assert settings.flag("autosave", False) is False
    assert settings.number("rows") == 4.0
    assert settings.text("rows", "none") == "none"


def test_two_windows_keep_each_others_changes() -> None:
    one, other = Settings(), Settings()
    one.set("language", "uk")
    other.author = "Bob"
    assert (Settings().text("language"), Settings().author) == ("uk", "Bob")


def test_two_windows_keep_each_others_views() -> None:
    one, other = Settings(), Settings()
    one.set_view_state(Path("/books/1.xlsx"), {"zoom": 1})
    other.set_view_state(Path("/books/2.xlsx"), {"zoom": 2})
    again = Settings()
    assert again.view_state(Path("/books/1.xlsx")) == {"zoom": 1}
    assert again.view_state(Path("/books/2.xlsx")) == {"zoom": 2}


def test_threads_that_write_at_once_lose_nothing() -> None:
    settings = Settings()

    def views() -> None:
        for number in range(25):
            settings.set_view_state(Path(f"/books/{number}.xlsx"), {"number": number})

    thread = threading.Thread(target=views)
    thread.start()
    for number in range(25):
        settings.set(f"name-{number}", number)
    thread.join()
    again = Settings()
    assert settings.notice == again.notice == ""
    for number in range(25):
        assert again.number(f"name-{number}", -1) == number
        assert again.view_state(Path(f"/books/{number}.xlsx")) == {"number": number}


def test_nonsense_in_the_file_is_told_and_forgotten() -> None:
    config_folder().mkdir(parents=True)
    (config_folder() / "settings.json").write_text("{ not json", "utf-8")
    settings = Settings()
    assert "settings.json" in settings.notice
    settings.author = "Ada"
    assert Settings().author == "Ada"
    (config_folder() / "settings.json").write_text('["a list"]', "utf-8")
    assert Settings().author == ""


def test_a_folder_that_cannot_be_written_does_not_stop_anybody() -> None:
    config_folder().parent.mkdir(parents=True, exist_ok=True)
    config_folder().write_text("a file where the folder should be", "utf-8")
    settings = Settings()
    settings.author = "Ada"
    assert settings.author == "Ada"
    assert settings.notice
