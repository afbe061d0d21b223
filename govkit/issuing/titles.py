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
_HONOURS: Final = "obe|mbe|cbe|gbe|kbe|dbe|bem|cb|cmg|qpm|kpm|qfsm|kc|qc|jp|dl|mp|msp|ms|mla|qn|llb|llm|akc|esq|jr|sr|jnr|snr|retd|ii|iii|iv"
_OF_DEGREE: Final = (
    "ba|sc|sci|ed|eng|phil|med|nurs|mus|ch|chb|chir|bch|bchir|bs|ds|bds|litt|lib|clin|psy(?:ch(?:ol)?)?|dent|pharm|res|arch|pa|ph|univ|des|mid|vsc|vms|vetmed"
    "|soc|com|comm|econ|maths?|physio|sw|st|chem|phys|biol|orth|hons"
)
_DEGREE: Final = (  # no more than three of its parts: each further one would be as many ways more to try
    rf"mb|b?ch[bm]|bm(?:bs|bch)|edd|(?:[bmd]|mb|ph|pg)(?:a(?:ed|econ|soc|hons)?|d|th|(?:{_OF_DEGREE}){{1,3}})|pg(?:ce|cert|dip)"
)
_MEMBERSHIP: Final = (
    r"[flma]{1,2}rc(?:p|s|n|m|gp|psych|path|og|ophth|anaes|a|r|em|pch|vs|ot|slt)\w{0,3}|[fma]{1,2}rsa|[fma]{1,2}fph|[fma]{1,2}bcs"
    r"|[fma]ci(?:pd|ps|pfa|lip|ob|eh|h|arb|m|lex)|s?p?fhea|[fa]ca|[fa]cca|cipfa|c(?:eng|sci|psychol|math|stat|maths)|cipp|cip[mt]|cis(?:a|m|sp)"
    r"|r(?:n|gn|mn|scn|sw|m|gp|hv)|qsw|dipsw|cqsw"
)
_OF_A_DEGREE: Final = "hons|cantab|oxon|lond|edin|dunelm|ed|dip|cert"
_KNOWN: Final = re.compile(f"{_HONOURS}|{_DEGREE}|{_MEMBERSHIP}|{_OF_A_DEGREE}")
_WRITTEN_AS_WORDS: Final = re.compile(f"esq|jr|sr|jnr|snr|retd|phd|[bm]sc|mbchb|{_OF_A_DEGREE}")
_NO_DEGREE: Final = re.compile(f"{_HONOURS}|{_MEMBERSHIP}")
_NAMES_TOO: Final = frozenset({"obe", "mbe", "kc"})
_GIVEN_TOO: Final = frozenset({"ed", "edin"})
_MONTH_TOO: Final = "MARCH"
_ODD_CAPITALS: Final = re.compile(r"[A-Z]{2,}[a-z][A-Za-z]*|(?!Mac|Mc)[A-Z][a-z]+[A-Z]{1,2}")
_BETWEEN: Final = re.compile(r"[\W\d_]+")
_VOWELS: Final = frozenset("aeiouy")


def is_letters_after(written: str) -> bool:
    """Whether a word is an honour, a degree or a membership, by its letters and its capitals: `MA` is one, and `Ma` a surname."""
    parts = [part for part in _BETWEEN.split(written.replace(".", "")) if part]
    return bool(parts) and _is_known(parts[0]) and all(_is_known(part) or len(part) == 1 for part in parts)


def may_be_letters_after(written: str) -> bool:
    """Whether a word is written as such letters are, with several capitals and no vowel, or where no name has them: `RGN`, `CMgr`."""
    capitals = sum(letter.isupper() for letter in written)
    has_no_vowel = capitals > 1 and written[:2] != "Mc" and _VOWELS.isdisjoint(folded(written))
    is_written_so = has_no_vowel or _ODD_CAPITALS.fullmatch(written.replace(".", "")) is not None
    return is_letters_after(written) or is_written_so or written == _MONTH_TOO


def may_be_a_surname(written: str) -> bool:
    """Whether such letters can be a surname too: those of a degree, in capitals or small throughout, as in `JUN MA`."""
    small = written.lower()
    is_one_case = written in {written.upper(), small} and written.isalpha()
    is_nothing_else = is_letters_after(written) and (_NO_DEGREE.fullmatch(small) or _VOWELS.isdisjoint(small))
    return small in _GIVEN_TOO or (is_one_case and (small in _NAMES_TOO or not is_nothing_else))


def _is_known(part: str) -> bool:
    small = part.lower()
    capitals = sum(letter.isupper() for letter in part)
    is_written_so = capitals > 1 or _WRITTEN_AS_WORDS.fullmatch(small) or (not capitals and len(part) > len("ma"))
    is_month = part in {_MONTH_TOO, _MONTH_TOO.lower()}
    return bool(is_written_so and not is_month and _KNOWN.fullmatch(small))
