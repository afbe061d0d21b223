"""Builds each partnership file of the list, checks it in this process, and decides by itself what came of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from govkit.data.inputs import Inputs
from govkit.document import Link, pieces, walk
from govkit.errors import GovkitError
from govkit.limits import OutOfTime
from govkit.load import load_partnership
from govkit.outcome.checked import Checked
from govkit.rules.rendered import Rendered
from govkit.tasks.check import check
from tests.attacks.judging import HARMLESS, REFUSED, STOPPED, THROUGH, Attack, only_requests, soon, text_of
from tests.conftest import EXAMPLE, TODAY

USED_FOR: Final = "    used_for: Our housing advisers see it, and decide whom to visit first.\n"
# Shown as nothing, though Unicode counts them among letters, signs and symbols.
_SHOWN_AS_NOTHING: Final = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_ANY_LETTERS: Final = ("file-accents", "file-markup")  # what these rows are about is another thing
_HIDDEN: Final = frozenset({"Cf", "Cc", "Co", "Cn", "Cs", "Zl", "Zp"})
_LEADS: Final = re.compile(
    r"mailto:(?:[A-Za-z0-9._+'-]|%(?![0-9A-Fa-f]{2}))+@[A-Za-z0-9.-]+|tel:\+?[0-9]+|https://[A-Za-z0-9.-]+(/[A-Za-z0-9._~/?&=+-]*)?"
)


def written(attack: Any) -> str:
    """The partnership file of an attack: the example, with what a request says of its use, or some other words, replaced."""
    example = EXAMPLE.read_text("utf-8")
    match attack:
        case {"used_for": str(said)}:
            return example.replace(USED_FOR, f"    used_for: {said}\n")
        case {"edit": [str(old), str(new), *many]}:
            assert old in example, old
            return example.replace(old, new * int(many[0]) if many else new, 1)
        case {"repeat": [str(head), str(piece), int(times), str(tail)]}:
            return f"{example}{head}{piece * times}{tail}"
        case {"whole": [str(head), str(piece), int(times), str(tail)]}:
            return f"{head}{piece * times}{tail}"
    raise ValueError(attack)


class FileJudge:
    """Checks a partnership file with its requests, and knows how the example's reads."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "partners.yaml"
        true = self._check(EXAMPLE.read_text("utf-8"))
        self.shape = shape_of(true.documents)

    def came(self, attack: Attack) -> tuple[str, str]:
        """What came of an attack, and what there is to read about it."""
        try:
            checked = self._check(written(attack.input))
        except GovkitError as error:
            return REFUSED, str(error)
        except OutOfTime as error:
            return STOPPED, str(error)
        if checked.partnership is None:
            return f"refused by {checked.findings[0].rule}", checked.findings[0].message
        told = next(self._wrong(checked.documents, attack), "")
        return (THROUGH, told) if told else (HARMLESS, "")

    def _wrong(self, documents: Sequence[Rendered], attack: Attack) -> Iterator[str]:
        shows = attack.input.get("shows")
        text = " ".join(map(text_of, documents))
        for sign in text:
            if unicodedata.category(sign) in _HIDDEN or sign in _SHOWN_AS_NOTHING or 0xFE00 <= ord(sign) <= 0xFE0F:
                yield f"nobody sees U+{ord(sign):04X}"
        if not unicodedata.is_normalized("NFC", text):
            yield "a letter and its accent are two characters"
        for sign in text:
            plain = unicodedata.normalize("NFD", sign)[0]
            if attack.row not in _ANY_LETTERS and (sign.isalpha() or sign.isdigit()) and not plain.isascii():
                yield f"“{sign}” (U+{ord(sign):04X}) is no plain letter or digit"
        if shows and shows not in text:
            yield "the words are not as they were written"
        if shape_of(documents) != self.shape:
            yield "a value made an element"
        for address in links_of(documents):
            if not _LEADS.fullmatch(address):
                yield f"a link leads to “{address}”"

    def _check(self, text: str) -> Checked:
        self.file.write_text(text, "utf-8", errors="surrogatepass", newline="")
        with soon():
            loaded = load_partnership(self.file, None)
            with only_requests(("document",), loaded):
                return check(Inputs(self.file, TODAY))


def shape_of(documents: Sequence[Rendered]) -> list[str]:
    """The elements of the documents, without what they say."""
    return [type(block).__name__ for each in documents for block, _clause, _within in walk(each.document.blocks)]


def links_of(documents: Sequence[Rendered]) -> Iterator[str]:
    """Where the links of the documents lead."""
    for each in documents:
        for block, _clause, _within in walk(each.document.blocks):
            for inlines, _place in pieces(block):
                yield from (inline.address for inline in inlines if isinstance(inline, Link))
