"""What stands under a name, a salutation or a reference, and is none: nobody, an estate, or what a spreadsheet made of it."""

from __future__ import annotations

import re
from typing import Final

from govkit.recipients.cells import TextFault

LONGEST_WORD: Final = 60  # the longest name of a place has 58 letters
_HAS_DIED: Final = re.compile(
    r"\b(?:the late|late of|deceased|dec(?:'|’)?d|executors?|executrix|(?:personal|legal) representatives?|(?:the )?estate of)\b",
    re.IGNORECASE,
)
_NOBODY: Final = re.compile(
    r"(?:the |to the |dear )?(?:(?:present |current |new )?(?:occupiers?|occupants?|householders?|home ?owners?|residents?|tenants?)|"
    r"sir|madam|sir or madam|parents?(?: or |/| and )(?:carers?|guardians?))",
    re.IGNORECASE,
)
_GREETS: Final = re.compile(r"dear\b|.*[,:]", re.IGNORECASE)
_MONTH: Final = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_DAY: Final = re.compile(
    rf"\d{{1,2}}-{_MONTH}(?:-\d{{2,4}})?|{_MONTH}-\d{{2}}|\d{{4}}-\d\d-\d\d|\d{{1,2}}[-.]\d{{1,2}}[-.]\d{{4}}",
    re.IGNORECASE,
)
_ROUNDED: Final = re.compile(r"\d+\.0+|\d\.\d+e\d+", re.IGNORECASE)


def fault_of_name(name: str) -> TextFault | None:
    """What keeps a letter from going to somebody of this name."""
    if _HAS_DIED.search(name):
        return TextFault(
            "This speaks of somebody who has died.",
            "Put `yes` under `deceased`, or take the row out: they can’t be asked.",
        )
    if _NOBODY.fullmatch(name):
        return TextFault("This names nobody.", "Write who is asked: whoever opens the letter could answer for anybody.")
    return fault_of_words(name)


def fault_of_salutation(salutation: str) -> TextFault | None:
    """What would be said twice where a letter greets somebody by these words."""
    if _GREETS.fullmatch(salutation) or salutation.casefold().startswith("dear "):
        return TextFault("The letter itself writes “Dear” and the comma.", "Write how they are called alone.")
    return fault_of_words(salutation)


def fault_of_reference(reference: str) -> TextFault | None:
    """What a spreadsheet made of a reference, so that no reply would find it."""
    if _DAY.fullmatch(reference):
        return TextFault("A spreadsheet made a day of this.", "Export the list anew, with references as text.")
    if _ROUNDED.fullmatch(reference):
        return TextFault("A spreadsheet made a number of this.", "Export the list anew, with references as text.")
    return None


def fault_of_words(words: str) -> TextFault | None:
    """A word that no line of a letter holds, such as several that lost what was between them."""
    if len(words) <= LONGEST_WORD:
        return None
    longest = max(map(len, words.split()), default=0)
    if longest > LONGEST_WORD:
        return TextFault(f"A word here has {longest} letters.", "Look whether spaces are missing.")
    return None
