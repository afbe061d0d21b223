"""What stands before a person's name and after it, and is none of it: titles, honours, degrees and memberships."""

from __future__ import annotations

import re
from typing import Final

from govkit.issuing.spelling import folded

TITLES: Final = frozenset(
    {
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "dr",
        "doctor",
        "prof",
        "professor",
        "sir",
        "dame",
        "lady",
        "lord",
        "cllr",
        "councillor",
        "rev",
        "revd",
        "reverend",
        "judge",
        "supt",
        "sgt",
        "insp",
    }
)
_HONOURS: Final = (
    "obe|mbe|cbe|gbe|kbe|dbe|bem|cb|cmg|qpm|kpm|qfsm|kc|qc|jp|dl|mp|msp|ms|mla|qn|llb|llm|akc|esq|jr|sr|ii|iii|iv"
)
_DEGREE: Final = (
    r"mb|b?ch[bm]|(?:[bmd]|mb|ph|pg)(?:a|ba|sc|sci|ed|eng|phil|med|nurs|mus|ch|chb|chir|bch|bchir|bs|ds|bds|litt|lib|clin|psy(?:ch(?:ol)?)?|dent|pharm|res|arch"
    r"|pa|ph|univ|des|th|d|mid|vsc|vms|soc|comm|econ|math|math?s|physio|sw)+|pg(?:ce|cert|dip)"
)
_MEMBERSHIP: Final = (
    r"[flma]{1,2}rc(?:p|s|n|m|gp|psych|path|og|ophth|anaes|a|r|em|pch|vs|ot|slt)\w{0,3}|[fma]{1,2}rsa|[fma]{1,2}fph|[fma]{1,2}bcs"
    r"|[fma]ci(?:pd|ps|pfa|lip|ob|eh|h|arb|m|lex)|s?p?fhea|[fa]ca|[fa]cca|cipfa|c(?:eng|sci|psychol|math|stat|maths)|cipp|cip[mt]|cis(?:a|m|sp)"
    r"|r(?:n|gn|mn|scn|sw|m|gp|hv)|qsw|dipsw|cqsw"
)
_OF_A_DEGREE: Final = "hons|cantab|oxon|lond|edin|dunelm|ed"
_KNOWN: Final = re.compile(f"{_HONOURS}|{_DEGREE}|{_MEMBERSHIP}|{_OF_A_DEGREE}")
_WRITTEN_AS_WORDS: Final = re.compile(f"esq|jr|sr|{_OF_A_DEGREE}")
_BETWEEN: Final = re.compile(r"[\W\d_]+")
_VOWELS: Final = frozenset("aeiouy")


def is_letters_after(written: str) -> bool:
    """Whether a word is an honour, a degree or a membership, by its letters and its capitals: `MA` is one, and `Ma` a surname."""
    parts = [part for part in _BETWEEN.split(written.replace(".", "")) if part]
    return bool(parts) and _is_known(parts[0]) and all(_is_known(part) or len(part) == 1 for part in parts)


def may_be_letters_after(written: str) -> bool:
    """Whether a word is written as such letters are, with several capitals and no vowel: `RGN`."""
    capitals = sum(letter.isupper() for letter in written)
    return is_letters_after(written) or (capitals > 1 and written[:2] != "Mc" and _VOWELS.isdisjoint(folded(written)))


def _is_known(part: str) -> bool:
    small = part.lower()
    capitals = sum(letter.isupper() for letter in part)
    is_written_so = capitals > 1 or _WRITTEN_AS_WORDS.fullmatch(small) or (not capitals and len(part) > len("ma"))
    return bool(is_written_so and _KNOWN.fullmatch(small))
