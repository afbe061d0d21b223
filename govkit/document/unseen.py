"""Characters that nobody sees: in a word they keep it from being known, and between words they can turn a sentence round.

Unicode says which are shown as nothing (Default_Ignorable_Code_Point) and which are for format (category Cf). All are refused but two. A
joiner and a non-joiner stay where Unicode's rules for identifiers (UAX 31, section 2.3) allow them, since Persian and the scripts of India
need them; and signs that are pictures keep what makes one picture of several.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# Arabic letters that join to the next one, as Unicode's Joining_Type has them; those that only join to the one before; and vowel signs.
_JOINS_ON: Final = (
    "\u0620\u0626\u0628\u062a-\u062e\u0633-\u063f\u0641-\u0647\u0649\u064a\u066e\u066f\u0678-\u0687\u069a-\u06bf\u06c1\u06c2\u06cc"
    "\u06ce\u06d0\u06d1\u06fa-\u06fc\u06ff\u0750-\u0758\u075c-\u076a\u076d-\u0770\u0772\u0775-\u0777\u077a-\u077f"
)
_JOINS_BACK: Final = (
    "\u0622-\u0625\u0627\u0629\u062f-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06c0\u06c3-\u06cb\u06cd\u06cf\u06d2"
    "\u06d3\u06d5\u06ee\u06ef\u0759-\u075b\u076b\u076c\u0771\u0773\u0774\u0778\u0779"
)
_VOWEL_SIGNS: Final = "\u0610-\u061a\u064b-\u065f\u0670"
_AFTER_JOINING: Final = (
    rf"(?:(?<=[{_JOINS_ON}])|(?<=[{_JOINS_ON}][{_VOWEL_SIGNS}])|(?<=[{_JOINS_ON}][{_VOWEL_SIGNS}]{{2}}))"
)
# The scripts in which a vowel is taken from a letter by a sign of its own, the virama, and these signs.
_INDIC: Final = "\u0900-\u0dff\u0f40-\u0fbc\u1000-\u109f\u1700-\u173f\u1780-\u17d3\u1a20-\u1a60\u1b00-\u1bff\ua800-\ua8ff\ua930-\ua9df\uaa80-\uabff"
_VIRAMAS: Final = (
    "\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d3b\u0d3c\u0d4d\u0dca\u0f84\u1039\u103a\u1714\u1734\u17d2\u1a60"
    "\u1b44\u1baa\u1bab\u1bf2\u1bf3\ua806\ua82c\ua8c4\ua953\ua9c0\uaaf6\uabed"
)
_PICTURES: Final = "\u2139\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
_AFTER_VIRAMA: Final = f"(?<=[{_INDIC}][{_VIRAMAS}])"
_NEEDED: Final = (
    rf"{_AFTER_JOINING}\u200c(?=[{_JOINS_ON}{_JOINS_BACK}])"
    rf"|{_AFTER_VIRAMA}\u200c(?=[{_INDIC}])"
    rf"|{_AFTER_VIRAMA}\u200d"
    rf"|(?<=[{_PICTURES}])[\ufe0e\ufe0f]"
    rf"|(?<=[{_PICTURES}\ufe0f])\u200d(?=[{_PICTURES}])"
)
UNSEEN: Final = (
    rf"(?!{_NEEDED})["
    r"\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    r"\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\U000110bd\U000110cd\U00013430-\U0001345f\U00016fe4"
    r"\U0001bca0-\U0001bca3\U0001d159\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_ENDS_OF_PLANES: Final = "".join(chr(plane * 0x10000 + end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
UNSAFE: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls, all but tab and the ends of lines
    "\ud800-\udfff\ue000-\uf8ff\U000f0000-\U0010ffff"  # surrogates and private use, such as the renderer's marks
    f"\ufdd0-\ufdef{_ENDS_OF_PLANES}]|{UNSEEN}"
)
_TURNS: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_NAMED: Final = {
    "\u00ad": "an invisible hyphen",
    "\u200b": "an invisible space",
    "\ufffc": "what is left of a picture or an object",
}
_KINDS: Final = {
    "Co": "a symbol from one particular font, such as a bullet pasted from Word",
    "Cn": "a damaged character",
    "Cc": "an invisible control character",
    "Cs": "a damaged character",
    "Zl": "an invisible line separator",
    "Zp": "an invisible paragraph separator",
}


def describe(character: str) -> str:
    """What the character is, with its code, for someone who can't see it."""
    if character in _TURNS:
        kind = "an invisible mark that changes the direction of text"
    else:
        kind = _NAMED.get(character) or _KINDS.get(
            unicodedata.category(character), "a character that is shown as nothing"
        )
    return f"{kind} (U+{ord(character):04X})"
