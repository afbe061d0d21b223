"""Letters as Word files: written once for all who get the same words, and only what is each recipient's own is set into them."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Final, NamedTuple

from govkit.data.postage import AddressType
from govkit.posting.single_files import LetterFile
from govkit.posting.spliced import SplicedZip
from govkit.posting.typesetter import LetterToSend
from govkit.posting.word_shared import SharedWords, address_type_of, own_words, shared_words, spliced, word_file
from govkit.recipients.recipient import Addressee

ENDING: Final = "docx"
# A number of pages that stands in a footer until Word counts them.
_UNTIL_COUNTED: Final = re.compile(rb"(?<=<w:t>)\d+(?=</w:t>)")
_FOOTER: Final = "word/footer"


class WordLetter(NamedTuple):
    """A letter to one recipient as a Word file, and whether all of it was written for this recipient alone."""

    content: bytes
    in_full: bool = False


class _SameWords(NamedTuple):
    """What all have in common who get the same words."""

    sender: str
    address_lines: int
    large_print: bool


@dataclass(eq=False)
class WordSetter:
    """Sets a letter as a Word file for one recipient after another."""

    letter: LetterToSend
    _shared: dict[_SameWords, SharedWords | None] = field(default_factory=dict)
    _files: dict[tuple[_SameWords, AddressType], SplicedZip | None] = field(default_factory=dict)

    def set(self, to: Addressee) -> WordLetter:
        """The letter to somebody. Raises NoLetterFor."""
        content = self._spliced(to)
        return WordLetter(content) if content else WordLetter(word_file(self.letter, to), in_full=True)

    def _spliced(self, to: Addressee) -> bytes | None:
        sender, _document = self.letter.to(to)
        key = _SameWords(sender, len(to.address), to.large_print)
        if key not in self._shared:
            self._shared[key] = shared_words(self.letter, to)
        shared = self._shared[key]
        words = own_words(shared, to) if shared else None
        if shared is None or words is None:
            return None
        set_in = address_type_of(shared, to)
        if (key, set_in) not in self._files:
            self._files[key, set_in] = spliced(shared, set_in)
        file = self._files[key, set_in]
        return file.file(words) if file else None


def files_of(letters: Iterator[tuple[str, WordLetter]]) -> Iterator[LetterFile]:
    """Each letter as a file, whose pages Word alone knows."""
    return (LetterFile(reference, letter.content, letter.in_full) for reference, letter in letters)


def unlike_in_full(made: bytes, letter: LetterToSend, to: Addressee) -> tuple[str, ...]:
    """In which of its parts a letter that was made differs from the one that is written for its recipient alone."""
    ours, theirs = dict(_parts(made)), dict(_parts(word_file(letter, to)))
    return tuple(f"its part {name}" for name in sorted(ours.keys() | theirs) if ours.get(name) != theirs.get(name))


def _parts(file: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(BytesIO(file)) as packed:
        for name in packed.namelist():
            content = packed.read(name)
            yield name, _UNTIL_COUNTED.sub(b"", content) if name.startswith(_FOOTER) else content
