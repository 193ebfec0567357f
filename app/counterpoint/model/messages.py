"""Sentences for people: English as they stand, and translatable all the same.

The rooms below the window know no language but English and no Qt. What they tell is a `Message`:
a `str`, so that the command line and tests use it as it is, which remembers the template it was
made of. The window looks the template up among its translations (`desktop/telling.py`).
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Any

__all__ = ["Message", "told"]


class Message(str):
    """A sentence in English that can be said in another language.

    What is made of it by `+`, `format` or `strip` is a plain `str`; to put sentences together,
    let one be a value of another.

    Attributes:
        template: In English, with `{fields}` as `str.format` knows them.
        values: By field; one that is a Message itself is translated too.
    """

    __slots__ = ("template", "values")

    template: str
    values: MappingProxyType[str, Any]

    def __new__(cls, template: str, values: dict[str, Any]) -> Message:
        made = super().__new__(cls, template.format_map(values))
        made.template = template
        made.values = MappingProxyType(values)
        return made

    def __reduce__(self) -> tuple[type[Message], tuple[str, dict[str, Any]]]:
        return Message, (self.template, dict(self.values))


def told(template: str, /, **values: object) -> Message:
    """The message of a template that stands here as a literal, which is how it is collected for
    translation (resources/translations/README.md). Raises KeyError when a value is missing."""
    return Message(template, values)
