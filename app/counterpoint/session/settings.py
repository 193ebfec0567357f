"""What the app remembers between runs: the author, recent files, how each workbook was viewed.

One small JSON file in the user's configuration folder, read through typed getters: what is
missing or was edited into nonsense falls back to the default, what is not known is kept.
"""

from __future__ import annotations

import contextlib
import json
import secrets
import threading
from pathlib import Path
from typing import Any

from counterpoint.workbook.saving.folders import config_folder

__all__ = ["Settings"]

_RECENT_LIMIT = 20
_VIEW_LIMIT = 200


class Settings:
    """The user's settings. Every setter writes the file at once, and may be called in any thread.

    Attributes:
        notice: One line for the user when the file could not be read or written, else ''.
    """

    def __init__(self, folder: Path | None = None) -> None:
        """Read the settings from `folder` (the user's configuration folder when None)."""
        self._file = (folder or config_folder()) / "settings.json"
        self.notice = ""
        self._lock = threading.RLock()
        self._data = self._read()

    @property
    def author(self) -> str:
        """The name that annotations are signed with; '' until the user gave one."""
        return self.text("author")

    @author.setter
    def author(self, name: str) -> None:
        self.set("author", " ".join(name.split()))

    @property
    def recent_files(self) -> tuple[Path, ...]:
        """Workbooks opened lately, the latest first, whether or not they still exist."""
        value = self._data.get("recent_files")
        if not isinstance(value, list):
            return ()
        return tuple(Path(each) for each in value if isinstance(each, str) and each)

    def add_recent_file(self, path: Path) -> None:
        """Put a workbook at the head of the recent files."""
        first = str(path.absolute())
        with self._lock:
            others = [str(each) for each in self.recent_files if str(each) != first]
            recent = [first, *others][:_RECENT_LIMIT]
            if recent != self._data.get("recent_files"):
                self.set("recent_files", recent)

    def forget_recent_file(self, path: Path) -> None:
        """Take a workbook out of the recent files."""
        self.set("recent_files", [str(each) for each in self.recent_files if each != path])

    def view_state(self, path: Path) -> dict[str, Any]:
        """How that workbook was viewed last, as the window stored it; {} when never."""
        views = self._data.get("views")
        state = views.get(str(path.absolute())) if isinstance(views, dict) else None
        return dict(state) if isinstance(state, dict) else {}

    def set_view_state(self, path: Path, state: dict[str, Any]) -> None:
        """Remember how a workbook is viewed; `state` is plain JSON data of the window's making."""
        with self._lock:
            self._data = self._read() or self._data
            views = self._data.get("views")
            views = dict(views) if isinstance(views, dict) else {}
            views.pop(str(path.absolute()), None)
            views[str(path.absolute())] = state  # the latest stands last, the oldest leave first
            self._data["views"] = dict(list(views.items())[-_VIEW_LIMIT:])
            self._write()

    def text(self, name: str, default: str = "") -> str:
        """A setting that is a text."""
        value = self._data.get(name)
        return value if isinstance(value, str) else default

    def flag(self, name: str, default: bool = False) -> bool:
        """A setting that is on or off."""
        value = self._data.get(name)
        return value if isinstance(value, bool) else default

    def number(self, name: str, default: float = 0.0) -> float:
        """A setting that is a number."""
        value = self._data.get(name)
        if isinstance(value, bool) or not isinstance(value, int | float):
            return default
        return float(value)

    def value(self, name: str) -> Any:
        """A setting of any JSON kind, unchecked; None when not set."""
        return self._data.get(name)

    def set(self, name: str, value: Any) -> None:
        """Change one setting (JSON data) and write the file. Trouble goes to `notice`.

        The file is read again first, so that another window's changes stay.
        """
        with self._lock:
            self._data = self._read() or self._data
            self._data[name] = value
            self._write()

    def _read(self) -> dict[str, Any]:
        try:
            data = json.loads(self._file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as problem:
            self.notice = f"The settings in {self._file} cannot be read: {problem}."
            return {}
        return data if isinstance(data, dict) else {}

    def _write(self) -> None:
        temporary = self._file.with_name(f".settings-{secrets.token_hex(6)}.json")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            temporary.write_text(_as_text(self._data), encoding="utf-8")
            temporary.replace(self._file)
        except OSError as problem:
            self.notice = f"The settings in {self._file} cannot be written: {problem}."
            with contextlib.suppress(OSError):
                temporary.unlink()


def _as_text(data: dict[str, Any]) -> str:
    """The settings as JSON for people, a line each and a line for each workbook.

    `indent` would have Python itself go through all of it, four times as slow: some 15 ms for the
    views of 200 workbooks, for which the window waits.
    """
    lines = []
    for name, value in data.items():
        text = _line(value)
        if isinstance(value, dict) and value:
            text = ",\n".join(f"  {_line(str(key))}: {_line(each)}" for key, each in value.items())
            text = f"{{\n{text}\n }}"
        lines.append(f" {_line(name)}: {text}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
