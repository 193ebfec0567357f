"""What the rooms below tell, in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counterpoint.model import Message
from counterpoint.model.errors import CounterpointError

__all__ = ["said"]


def said(message: str | CounterpointError) -> str:
    """A message or an error in the language of the window; a plain text stays as it is."""
    if isinstance(message, CounterpointError):
        # One line, as the error itself is: a name from the workbook may hold line breaks.
        return " ".join(said(message.message).split())
    if not isinstance(message, Message):
        return message
    template = QCoreApplication.translate("", message.template) or message.template
    values = {
        name: said(value) if isinstance(value, str) else value
        for name, value in message.values.items()
    }
    return template.format_map(values)
