"""What textstat says of the same sentences, offline."""

from __future__ import annotations

import re
import zipfile
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Final

from govkit.readability.measures import flesch_kincaid_grade
from govkit.readability.sentence import Score
from govkit.wording.say import listing

PARTED: Final = 0.5  # a grade
_DICTIONARY: Final = resources.files("govkit.readability") / "nltk_data" / "corpora" / "cmudict.zip"
_PUNCTUATION: Final = re.compile(r"[^\w\s']|_")


@dataclass(frozen=True, slots=True)
class SecondOpinion:
    """textstat's own counts and scores."""

    sentences: int
    words: int
    syllables: int
    flesch_kincaid_grade: float
    flesch_reading_ease: float
    smog: float
    gunning_fog: float


def second_opinion(score: Score) -> SecondOpinion:
    """The score of the sentences as textstat counts them, each given to it so that it sees where a word and a sentence end."""
    _stay_offline()
    from textstat import textstat  # noqa: PLC0415 - it takes long to import, and only this asks it

    text = " ".join(_prepared(score))
    return SecondOpinion(
        sentences=textstat.sentence_count(text),
        words=textstat.lexicon_count(text),
        syllables=textstat.syllable_count(text),
        flesch_kincaid_grade=round(textstat.flesch_kincaid_grade(text), 1),
        flesch_reading_ease=round(textstat.flesch_reading_ease(text), 1),
        smog=round(textstat.smog_index(text), 1),
        gunning_fog=round(textstat.gunning_fog(text), 1),
    )


def reasons_for_parting(score: Score, asked: SecondOpinion) -> str:
    """Why the two grades part, completing “because textstat ...”; empty where they are less than half a grade apart."""
    ours = flesch_kincaid_grade(len(score.sentences), score.words, score.syllables)
    if abs(asked.flesch_kincaid_grade - ours) < PARTED:
        return ""
    left_out = len(score.sentences) - asked.sentences
    reasons = (
        f"leaves out {left_out:,} sentence{'' if left_out == 1 else 's'} of one or two words" if left_out > 0 else "",
        f"sees {-left_out:,} more sentence{'' if left_out == -1 else 's'}" if left_out < 0 else "",
        _differs(asked.words - score.words, "word"),
        _differs(asked.syllables - score.syllables, "syllable"),
    )
    return listing([reason for reason in reasons if reason])


def _differs(by: int, what: str) -> str:
    return f"counts {abs(by):,} {'more' if by > 0 else 'fewer'} {what}{'' if abs(by) == 1 else 's'}" if by else ""


def _stay_offline() -> None:
    """Hands over the dictionary that govkit ships: nltk would download another, or refuse this one in a folder that others may write in."""
    import nltk  # noqa: PLC0415 - as above

    nltk.data.path[:] = []
    nltk.corpus.cmudict = _Shipped()
    nltk.download = lambda *_asked, **_how: False


class _Shipped:
    """The dictionary as textstat asks nltk for it."""

    def dict(self) -> Mapping[str, list[list[str]]]:
        """How each word is said, in each way, by its vowels."""
        said = defaultdict[str, list[list[str]]](list)
        with _DICTIONARY.open("rb") as packed, zipfile.ZipFile(packed) as archive:
            for line in archive.read("cmudict/cmudict").decode("utf-8").splitlines():
                word, _way, *vowels = line.split()
                said[word].append(vowels)
        return {**said}


def _prepared(score: Score) -> list[str]:
    """Each sentence with one full stop, at its end, and no white space within a word."""
    return [
        " ".join(
            _PUNCTUATION.sub("", word.text.replace("’", "'").replace(" ", "").replace("&", "and"))
            for word in sentence.words
        )
        + "."
        for sentence in score.sentences
    ]
