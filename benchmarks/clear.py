"""Says how well readability scores agree with what readers find easy: on the CLEAR corpus, of whose 4,724 texts teachers compared pairs.

    python benchmarks/clear.py CLEAR_corpus_final.xlsx

The corpus (https://github.com/scrosseye/CLEAR-Corpus, Crossley and others, 2022) is under CC BY-NC-SA 4.0, so it is not shipped, and no weight was
fitted on it. Without it this measures nothing, and says so.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import correlation, quantiles
from typing import Final, NamedTuple

import openpyxl

from govkit.document import Block, Design, Document, Paragraph, Place, Text
from govkit.readability.load import AIMS
from govkit.readability.measures import measures
from govkit.readability.score import score

EASE: Final = "BT_easiness"
THEIRS: Final = (
    "Flesch-Reading-Ease",
    "Flesch-Kincaid-Grade-Level",
    "Automated Readability Index",
    "SMOG Readability",
    "New Dale-Chall Readability Formula",
    "CAREC",
    "CAREC_M",
    "CML2RI",
)
OURS: Final = ("reading_load", *AIMS, "flesch_kincaid_grade", "flesch_reading_ease", "smog", "gunning_fog")
RESAMPLED: Final = 200
SEED: Final = 22


class Judged(NamedTuple):
    """A text of the corpus: how easy teachers found it, whether it informs, and each score of it."""

    ease: float
    informs: bool
    scores: Mapping[str, float]


def main() -> None:
    """Prints the correlation of each score with ease, with its interval, and how far the load is ahead of each of theirs."""
    parser = argparse.ArgumentParser(description="Compare readability scores with the ease that teachers judged.")
    parser.add_argument("corpus", nargs="?", type=Path, help="CLEAR_corpus_final.xlsx of scrosseye/CLEAR-Corpus")
    parser.add_argument("--keep", action="store_true", help="keeps nothing: agreement is no ratio of times")
    file = parser.parse_args().corpus
    if file is None or not file.is_file():
        print(
            "Not measured: name CLEAR_corpus_final.xlsx, which scrosseye/CLEAR-Corpus on GitHub has. It may not be shipped."
        )
        return
    every = list(judged(file))
    told("All texts", every)
    told("Texts that inform", [each for each in every if each.informs])


def judged(file: Path) -> Iterator[Judged]:
    """The texts of the corpus."""
    rows = openpyxl.load_workbook(file, read_only=True)["Data"].iter_rows(values_only=True)
    names = [str(name) for name in next(rows)]
    for row in rows:
        known = dict(zip(names, row, strict=False))
        if isinstance(ease := known[EASE], int | float):
            theirs = {name: float(str(known[name])) for name in THEIRS}
            yield Judged(float(ease), known["Categ"] == "Info", {**theirs, **ours(str(known["Excerpt"]))})


def ours(text: str) -> Mapping[str, float]:
    """What govkit says of a text."""
    blocks: tuple[Block, ...] = tuple(
        Paragraph((Text(line.strip()),), place=Place("clear", 1)) for line in text.splitlines() if line.strip()
    )
    document = Document("clear", "clear", "CLEAR", "en-GB", "", "", Design.LETTER, blocks)
    found = measures(score(document).whole)
    return {name: found[name] for name in OURS if name in found}


def told(what: str, texts: Sequence[Judged]) -> None:
    """Prints a line for each score, without its sign: a score of hardness falls as ease grows."""
    print(f"{what}: {len(texts):,}; correlation with ease, and 95 % interval of {RESAMPLED:,} resamplings")
    ease = [each.ease for each in texts]
    columns = {name: [each.scores[name] for each in texts] for name in (*OURS, *THEIRS)}
    samples = [_sample(len(texts), number) for number in range(RESAMPLED)]
    load = _resampled(ease, columns["reading_load"], samples)
    for name, column in columns.items():
        found = _resampled(ease, column, samples)
        low, high = _interval(found)
        line = f"  {name:36} {abs(correlation(ease, column)):.3f} ({low:.3f} to {high:.3f})"
        if name in THEIRS:
            low, high = _interval([mine - other for mine, other in zip(load, found, strict=True)])
            line += f"; the load is ahead by {low:+.3f} to {high:+.3f}"
        print(line)


def _resampled(ease: Sequence[float], column: Sequence[float], samples: Sequence[Sequence[int]]) -> list[float]:
    return [abs(correlation([ease[at] for at in sample], [column[at] for at in sample])) for sample in samples]


def _sample(size: int, number: int) -> list[int]:
    lot = random.Random(SEED + number)  # noqa: S311 - a sample
    return lot.choices(range(size), k=size)


def _interval(found: Sequence[float]) -> tuple[float, float]:
    cuts = quantiles(found, n=40)
    return cuts[0], cuts[-1]


if __name__ == "__main__":
    main()
