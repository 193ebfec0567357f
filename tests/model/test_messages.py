"""Messages are English texts that remember what they were made of."""

from __future__ import annotations

import copy
import pickle
from pathlib import Path

import pytest

from counterpoint.model import Message, told
from counterpoint.model.errors import DamagedWorkbookError, SheetNotFoundError


def test_a_message_is_the_english_text_and_remembers_its_template() -> None:
    message = told("{count} plans are headed {name!r}", count=2, name="EU")
    assert message == "2 plans are headed 'EU'"
    assert isinstance(message, str)
    assert message.template == "{count} plans are headed {name!r}"
    assert dict(message.values) == {"count": 2, "name": "EU"}
    assert hash(message) == hash(str(message))


def test_a_message_inside_a_message_keeps_its_own_template() -> None:
    outer = told("There is no plan.{hint}", hint=told(" Did you mean {name!r}?", name="EU"))
    assert outer == "There is no plan. Did you mean 'EU'?"
    assert isinstance(outer.values["hint"], Message)


def test_braces_in_a_value_are_no_fields() -> None:
    assert told("{name} is missing", name="{0} {count}") == "{0} {count} is missing"


def test_a_missing_value_is_a_mistake_of_the_program() -> None:
    with pytest.raises(KeyError):
        told("{name} is missing")


def test_messages_can_be_copied_and_pickled() -> None:
    message = told("{count} rows", count=3)
    for again in (copy.deepcopy(message), pickle.loads(pickle.dumps(message))):
        assert again == message
        assert again.template == message.template
        assert dict(again.values) == dict(message.values)


def test_an_error_is_one_line_and_its_message_keeps_the_template() -> None:
    error = DamagedWorkbookError(
        told("its part {part} is cut off", part="a\nb"), path=Path("book.xlsx"), sheet="Matrix"
    )
    assert str(error) == "book.xlsx, sheet 'Matrix': its part a b is cut off"
    assert isinstance(error.message, Message)
    assert error.message.values["message"].template == "its part {part} is cut off"


def test_a_hint_is_part_of_the_message() -> None:
    error = SheetNotFoundError("Matrx", path=Path("book.xlsx"), sheets=["Matrix", "Notes"])
    assert str(error) == "book.xlsx: there is no sheet 'Matrx'. Did you mean 'Matrix'?"
