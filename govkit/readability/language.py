"""Tells in which language a text reads, since the formulas hold for English alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Final
from unicodedata import name as named

from govkit.readability.data import rows

ENGLISH: Final = "English"
_FUNCTION_WORDS: Final = frozenset(word for row in rows("function_words.txt") for word in row)
_LEAST_SHARE: Final = 0.08
_ENOUGH: Final = 40
# Of a few words, this many that join sentences of a language, and this share of them, tell it.
_FEWEST: Final = 2
_FEWEST_WORDS: Final = 5
_CLEAR_SHARE: Final = 0.15
_SURE_SHARE: Final = 0.3  # of words that join English sentences
_HALF: Final = 0.5
_UNSPACED: Final = frozenset({"Chinese", "Japanese", "Thai"})

_NAMES: Final = {"en": ENGLISH}
_JOINING: Final[dict[str, set[str]]] = defaultdict(set)
_SCRIPTS: Final[dict[str, str]] = {}
_LETTERS: Final[dict[str, frozenset[str]]] = {}
for _code, _name, *_listed in rows("languages.txt"):
    match _code:
        case "script":
            _SCRIPTS.update(dict.fromkeys(_listed, _name))
        case "letters":
            _LETTERS[_name] = frozenset(_listed)
        case _:
            _NAMES[_code] = _name
            _JOINING[_name].update(_listed)
# What more than one of them has tells nothing where English has it too.
_OF_ENGLISH: Final = _FUNCTION_WORDS | frozenset(
    ["a", "an", "as", "at", "if", "in", "it", "me", "my", "no", "on", "so", "us", "do", "i", "am", "into", "all", "any"]
)
# Of those, what other languages have too.
_SHARED: Final = frozenset(
    (
        *("a", "all", "am", "an", "any", "as", "at", "be", "by", "can", "do", "for", "had", "i", "in", "is", "it"),
        *("me", "my", "no", "of", "on", "or", "so", "to", "us", "was", "were", "will"),
    )
)


def is_function_word(word: str) -> bool:
    """Whether the word, in small letters, is one of those that join the others of an English sentence, and never a noun."""
    return word in _OF_ENGLISH


def is_unspaced(language: str) -> bool:
    """Whether it is written without spaces between words, so that nothing here can count them."""
    return language in _UNSPACED


def name_of(code: str) -> str:
    """What a language is called that a file names by its code, such as `cy`."""
    return _NAMES.get(code, f"the language `{code}`")


def is_english_within(words: Iterable[str], language: str) -> bool:
    """Whether the words, in small letters, are clearly English, though the file as a whole is in this other language."""
    found = list(words)
    english = sum(word in _OF_ENGLISH and word not in _SHARED for word in found)
    return english >= _FEWEST and english > sum(word in _JOINING[language] for word in found)


def reads_as_english(words: Iterable[str]) -> bool:
    """Whether enough of the words, in small letters, are those that join English sentences. So few that nobody can tell pass for English."""
    counted = Counter(words)
    if language_of(counted.elements()) not in {None, ENGLISH}:
        return False
    total = sum([count for text, count in counted.items() if text.isalpha() or any(map(str.isalpha, text))])
    joining = sum([counted[word] for word in _FUNCTION_WORDS])
    return total < _ENOUGH or joining / total >= _LEAST_SHARE


def language_of(words: Iterable[str]) -> str | None:
    """The language that the words, in small letters, are in by all that can be told from them; None where nothing tells."""
    found = [word for word in words if any(map(str.isalpha, word))]
    if not all(map(str.isascii, found)) and (script := _by_script("".join(found))):
        return script
    english = sum(word in _OF_ENGLISH for word in found)
    if english > _SURE_SHARE * len(found):
        return ENGLISH
    best, most = ENGLISH, english
    least = 0 if len(found) >= _FEWEST_WORDS else _FEWEST  # of fewer words, more tell
    for name, joining in _JOINING.items():
        hits = sum(word in joining for word in found)
        if hits > max(most, least):
            best, most = name, hits
    return best if most >= (_FEWEST if best != ENGLISH else 1) and most >= _CLEAR_SHARE * len(found) else None


def _by_script(text: str) -> str | None:
    """The language of a script that is not English's, if most letters are in it."""
    letters = [char for char in text if char.isalpha()]
    counted = Counter(filter(None, map(_script, letters)))
    # Japanese writes some words as Chinese does.
    if "Japanese" in counted:
        counted["Japanese"] += counted.pop("Chinese", 0)
    language, number = next(iter(counted.most_common(1)), ("", 0))
    if number <= _HALF * len(letters):
        return None
    told = Counter({name: sum(map(own.__contains__, letters)) for name, own in _LETTERS.items()})
    closest, signs = told.most_common(1)[0]
    is_of_script = signs and _script(next(iter(_LETTERS[closest]))) == language
    return closest if is_of_script else language


@cache
def _script(char: str) -> str | None:
    return None if char.isascii() else _SCRIPTS.get(named(char, "").partition(" ")[0])
