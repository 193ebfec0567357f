"""Damaged comments, drawings, threads and persons: a clear error or a sound save, never a crash."""

from __future__ import annotations

import io
import zipfile
from functools import lru_cache

from hypothesis import given, settings
from hypothesis import strategies as st

from counterpoint.model.errors import CounterpointError
from counterpoint.workbook.reports import SaveOptions
from support.annotating import annotation, blank_workbook, made, reconciled, save, with_part

KEYS = ("comment", "vml", "person", "rels", "sheet")
SCRAPS = [b"", b"<", b">", b'"', b"&", b"\x00", b"\xff", b"A1", b"-1", b"<!--", b"]]>", b"&#0;"]


@lru_cache(maxsize=1)
def book() -> bytes:
    threaded = SaveOptions(threaded=True)
    whole = save(blank_workbook(), made(annotation(cell="Sheet1!A1")), options=threaded)
    return save(whole, made(annotation(cell="Sheet1!C1")), options=SaveOptions(threaded=False))


@lru_cache(maxsize=1)
def parts() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(book())) as package:
        return {
            each: package.read(each)
            for each in package.namelist()
            if any(key in each.lower() for key in KEYS)
        }


@given(
    number=st.integers(0, 50),
    place=st.floats(0, 1),
    length=st.sampled_from([0, 1, 3, 10, 60]),
    scrap=st.sampled_from(SCRAPS) | st.binary(max_size=3),
)
@settings(max_examples=80, deadline=None)
def test_damage_gives_one_clear_line_or_a_save_that_holds_the_annotation(
    number: int, place: float, length: int, scrap: bytes
) -> None:
    names = sorted(parts())
    name = names[number % len(names)]
    data = parts()[name]
    start = int(place * len(data))
    damaged = with_part(book(), name, data[:start] + scrap + data[start + length :])
    remark = annotation("After the damage.")
    refusal = ""
    texts: list[str] = []
    try:
        after = save(damaged, made(remark))
        texts = [each.text for each in reconciled(after).annotations]
    except CounterpointError as error:
        refusal = str(error)
    assert remark.text in texts or refusal
    assert "\n" not in refusal
