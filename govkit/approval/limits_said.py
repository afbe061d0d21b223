"""What is said by denying its opposite: `no party keeps it longer than a year`, `not unlawful`."""

from __future__ import annotations

from typing import Final

_DENY: Final = frozenset(("no", "not", "never", "nobody", "none", "nothing"))
_LIMITS: Final = {"longer": "within", "later": "within", "more": "within", "fewer": "at_least", "less": "at_least"}
_DENYING: Final = ("un", "in", "im", "ir", "il", "non", "dis")
_LEAST: Final = 5  # letters of what is denied
_NO_MORE: Final = "no_more_than"
_ENDING: Final = 3
_REACH: Final = 14  # words between the two


def with_denials_apart(words: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """The same words, of which one that denies what others speak of, such as `unrecorded` beside `record`, is taken apart."""
    return tuple(each for word in words for each in _apart(word, others))


def _apart(word: str, others: tuple[str, ...]) -> tuple[str, ...]:
    for start in _DENYING:
        rest = word.removeprefix(start)
        if rest != word and len(rest) >= _LEAST and any(_is_one_word(rest, other) for other in others):
            return ("not", rest)
    return (word,)


def _is_one_word(one: str, other: str) -> bool:
    """Whether two words differ by no more than an ending."""
    same = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return same >= _LEAST and max(len(one), len(other)) - same <= _ENDING


def with_limits_plain(words: tuple[str, ...]) -> tuple[str, ...]:
    """The same words, with a limit that is said twice over by denials said once without."""
    for at, word in enumerate(words[:-1]):
        if word == _NO_MORE and (words[at + 1][0] == "{" or words[at + 1].isdigit()):
            return (*words[:at], "within", *words[at + 1 :])
        if word in _LIMITS and words[at + 1] == "than":
            near = range(max(0, at - _REACH), min(len(words), at + _REACH))
            denied = [place for place in near if words[place] in _DENY]
            if len(denied) == 1:
                place = denied[0]
                said = {at: (_LIMITS[word],), at + 1: (), place: ("every",) if words[place] == "no" else ()}
                return tuple(each for spot, old in enumerate(words) for each in said.get(spot, (old,)))
    return words
