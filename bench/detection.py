"""How often the likeliest proposal is fully right: sheet, header, extent, direction, every role.

    python bench/detection.py                the layouts that the heuristics were tuned on
    python bench/detection.py --held-back    those that were held back
    python bench/detection.py --wrong        names the layouts that went wrong, and how
    python bench/detection.py --hide 0.3     with three words in ten unknown to the program

Tuned on: drawings by hand and of many trades, random layouts over three domains, and earlier sets
of held-back drawings once some of them had failed. Held back: what HELD_BACK_FILES names,
drawings that were the last of their kind, and random layouts with other domains, languages and
seeds, but from the same generator of features. Once somebody has
mended what a held-back layout showed, move it to the tuned ones and draw new ones.
"""

from __future__ import annotations

import argparse
import sys
import time
import zlib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "app"), str(ROOT / "tests")]

from counterpoint.workbook.layout import headings, propose_matrices  # noqa: E402
from counterpoint.workbook.layout.find import CERTAIN  # noqa: E402
from counterpoint.workbook.mapping import MatrixMapping  # noqa: E402
from support.labelled.drawn_fresh import DRAWN_FRESH  # noqa: E402
from support.labelled.drawn_held_back import DRAWN_HELD_BACK  # noqa: E402
from support.labelled.drawn_last import DRAWN_LAST  # noqa: E402
from support.labelled.drawn_more import DRAWN_MORE  # noqa: E402
from support.labelled.drawn_tuned import DRAWN_TUNED  # noqa: E402
from support.labelled.generated import (  # noqa: E402
    HELD_BACK_SEEDS,
    TUNED_SEEDS,
    generated,
    is_right,
)
from support.labelled.labels import Labelled  # noqa: E402
from support.labelled.people import drawn_by_people  # noqa: E402

TUNED_FILES = (
    "buying",
    "politics",
    "working",
    "planning",
    "other",
    "second_a",
    "second_b",
    "third",
    "fourth",
    "fresh_a",
    "fresh_b",
    "fresh_c",
    "fresh_e",
)
HELD_BACK_FILES: tuple[str, ...] = ("fresh_d",)
"""Files of drawings by people of many trades; new ones are held back until they were looked at."""


def layouts(held_back: bool) -> dict[str, list[Labelled]]:
    seeds = HELD_BACK_SEEDS if held_back else TUNED_SEEDS
    drawn = DRAWN_LAST if held_back else (*DRAWN_TUNED, *DRAWN_HELD_BACK, *DRAWN_MORE, *DRAWN_FRESH)
    return {
        "drawn by hand": list(drawn),
        "of many trades": drawn_by_people(*(HELD_BACK_FILES if held_back else TUNED_FILES)),
        "generated": [generated(seed, held_back=held_back) for seed in seeds],
    }


def roles_text(mapping: MatrixMapping) -> str:
    roles = " ".join(f"{column}:{role.value}" for column, role in mapping.roles)
    turned = ", turned" if mapping.transposed else ""
    return (
        f"{mapping.sheet} header {mapping.header_rows}"
        f" rows {mapping.first_row}-{mapping.last_row}{turned}; {roles}"
    )


def hide_words(share: float, seed: int) -> None:
    """Let the program forget that share of the words for headings: as on layouts with others.

    Which ones does not depend on what other words there are.
    """

    def stays(word: str) -> bool:
        return zlib.crc32(f"{seed} {word}".encode()) % 1000 >= 1000 * share

    left = {
        section: {word: told for word, told in each.items() if stays(word)}
        for section, each in headings._all_words().items()
    }
    headings._all_words = lambda: left  # type: ignore[assignment]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--held-back", action="store_true")
    parser.add_argument("--wrong", action="store_true")
    parser.add_argument("--hide", type=float, default=0.0, metavar="SHARE")
    parser.add_argument("--seed", type=int, default=0, help="of the words that are hidden")
    options = parser.parse_args()
    if options.hide:
        hide_words(options.hide, options.seed)
    right_in_all = certain_and_wrong = right_and_asked = total = 0
    start = time.perf_counter()
    for kind, each in layouts(options.held_back).items():
        if not each:
            continue
        right = 0
        for label in each:
            proposals = propose_matrices(label.grids)
            best = proposals[0] if proposals else None
            good = is_right(best.mapping if best else None, label)
            right += good
            certain = best is not None and best.confidence >= CERTAIN
            certain_and_wrong += certain and not good
            right_and_asked += good and not certain
            if options.wrong and not good:
                print(f"WRONG {label.name}")
                print(f"   wanted {roles_text(label.mapping)}")
                print(f"   found  {roles_text(best.mapping) if best else 'nothing'}")
                print(f"   {best.confidence if best else ''} {best.reasons if best else ''}")
        print(f"{kind}: {right} of {len(each)} fully right ({right / len(each):.1%})")
        right_in_all += right
        total += len(each)
    share = right_in_all / total
    half = "held-back" if options.held_back else "tuned"
    print(f"{half} half: {right_in_all} of {total} fully right ({share:.1%})")
    print(f"wrong although certain: {certain_and_wrong} ({certain_and_wrong / total:.1%})")
    print(f"right although asked about: {right_and_asked} ({right_and_asked / total:.1%})")
    print(f"{(time.perf_counter() - start) / total * 1000:.1f} ms a workbook")


if __name__ == "__main__":
    main()
