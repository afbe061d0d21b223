"""Somebody to whom letters go, and letters for them."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from govkit.document import Document
from govkit.posting.layout import Layout, lay_out
from govkit.posting.typesetter import LetterToSend, SetLetter, Typesetter
from govkit.recipients.recipient import Addressee
from tests.changes import partnership_with
from tests.letters import documents_of

ADDRESS: Final = ("Flat 3", "12 Sample Street", "Northmoor", "ZE1 2AB")
HARD_NAMES: Final = (
    "Zoë Griffiths",
    "Łukasz Wiśniewski",
    "O'Brien-Ó Súilleabháin",
    "Nguyễn Thị Hồng",
    "Siân ap Gwilym-Ffransis",
    "Afton Clifford, AVA To.",
    "Γιώργος Παπαδόπουλος",
    "Ирина Щербакова",
)
NO_ROOM: Final = ("Ada " + "Featherstonehaugh-" * 3 + "W", "A" * 60)
IN_FULL: Final = ("Zoe\u0308 Smith", "Ann  Smith", "Sam (12(a)(b)) Smith", "خدیجۃ الکبریٰ", "محمد 3")
ARABIC_NAMES: Final = ("محمد علي", "عائشہ خان", "شازیہ پروین", "فاطمة الزهراء", "Ali چوہدری گل", "زینب Smith")
NO_SIGN: Final = ("山田 花子", "Ⅷ Henry", "Sam 🙂", "שרה לוי")


def somebody(**more: Any) -> Addressee:
    """Somebody with a plain name, or with what is given."""
    name = more.get("name", "Ada Byron")
    facts = {"row": 2, "reference": "REF-1", "name": name, "salutation": name, "address": ADDRESS, "household": None}
    others = {
        "young": False,
        "surgery": None,
        "language": "en",
        "large_print": False,
        "opted_out": False,
        "deceased": False,
    }
    return Addressee(**{**facts, **others, **more})


@cache
def document(name: str = "consent_letter") -> Document:
    """A letter of families_together."""
    (found,) = (each for each in documents_of(partnership_with()) if each.name == name)
    return found


@cache
def letter(name: str = "consent_letter", *, specimen: bool = False) -> LetterToSend:
    """The same as it is sent to everybody."""
    return LetterToSend({"": document(name)}, specimen)


@cache
def layout(lines: int = 4) -> Layout:
    """The consent letter for all whose address has so many lines."""
    return lay_out(document(), lines)


@cache
def typesetter(name: str = "consent_letter", *, tagged: bool = True) -> Typesetter:
    """Sets this letter. It is kept, and so are its layouts."""
    return Typesetter(letter(name), tagged)


@cache
def set_letter(*, tagged: bool = True) -> SetLetter:
    """The consent letter to somebody."""
    return typesetter(tagged=tagged).set(somebody())
