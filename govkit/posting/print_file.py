"""Many letters in one PDF for a printer: fonts and pages that all have in common stand in it once."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from typing import BinaryIO, Final, NamedTuple

from govkit import __version__
from govkit.posting.cut import CutPages
from govkit.posting.drawn import Drawn
from govkit.posting.mark import Mark, PrintedSide
from govkit.posting.single import HEAD, stream

_REFERENCE: Final = re.compile(rb"\b(\d+) 0 R\b")
_END_OF_DICTIONARY: Final = b"\nstream\n"
_LETTERS_TOGETHER: Final = 100  # in one branch of the tree of pages
_ROOT: Final = 1  # the number of the tree of pages
_MARKS_KEPT: Final = 64  # those that many sides have are written once


class Pages(NamedTuple):
    """The pages of a letter in its print file, counted from 1, with the blank one at its end if there is one."""

    first: int
    last: int


class _Shared(NamedTuple):
    """What the letters of one layout have in common, as the print file has it: the piece of each page, or None where it varies."""

    head: bytes
    pages: tuple[tuple[bytes | None, ...], ...]


class PrintFile:
    """A print file as it is written, letter by letter. Each letter begins on the front of a sheet, unless sheets are printed on one side."""

    def __init__(self, out: BinaryIO, *, one_sided: bool = False, mark: Mark | None = None) -> None:
        self._out, self._one_sided, self._mark = out, one_sided, mark
        self._marks: dict[bytes, bytes] = {}
        self._sheets = 0
        self._at = 0
        self._places = array("Q", (0, 0))  # of object 0, which is none, and of the tree
        self._shared: dict[int, tuple[CutPages, _Shared]] = {}
        self._branches: list[bytes] = []
        self._kids: list[bytes] = []
        self._branch = 0
        self._letters = self._page_count = 0
        self._box = b""
        self._write(HEAD)

    def add(self, letter: CutPages, varying: Sequence[bytes]) -> Pages:
        """Adds a letter in which these pieces vary."""
        shared = self._shared_by(letter)
        pieces, first = iter(varying), self._page_count + 1
        self._letters += 1
        blank = [()] if len(shared.pages) % 2 and not self._one_sided else []
        marks = self._marks_of(len(shared.pages) + len(blank))
        for page, mark in zip((*shared.pages, *blank), marks, strict=True):
            contents = [self._reference(next(pieces)) if piece is None else piece for piece in page]
            self._add_page(b"%b/Contents[%b]>>" % (shared.head, b" ".join((*mark, *contents))))
        if self._letters % _LETTERS_TOGETHER == 0:
            self._end_branch()
        return Pages(first, self._page_count)

    def close(self) -> None:
        """Ends the file; the file that it is written into stays open."""
        if self._kids:
            self._end_branch()
        tree = b"<</Type/Pages/Count %d/MediaBox%b/Kids[%b]>>" % (
            self._page_count,
            self._box,
            b" ".join(self._branches),
        )
        self._place(_ROOT, tree)
        catalogue, info = self._new_number(), self._new_number()
        self._place(catalogue, b"<</Type/Catalog/Pages %d 0 R>>" % _ROOT)
        self._place(info, b"<</Producer(govkit %b)>>" % __version__.encode("ascii"))
        table = self._at
        self._write(b"xref\n0 %d\n0000000000 65535 f \n" % len(self._places))
        self._write(b"".join([b"%010d 00000 n \n" % place for place in self._places[1:]]))
        told = (len(self._places), catalogue, info, table)
        self._write(b"trailer\n<</Size %d/Root %d 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % told)

    def _shared_by(self, letter: CutPages) -> _Shared:
        """What the letters of this layout have in common, which is written before the first of them."""
        if not letter.varying:  # of one recipient alone
            return self._write_shared(letter)
        if id(letter) not in self._shared:
            self._shared[id(letter)] = letter, self._write_shared(letter)
        return self._shared[id(letter)][1]

    def _marks_of(self, pages: int) -> Iterator[tuple[bytes, ...]]:
        """The reference to the mark of each page of a letter; none where pages have no mark."""
        sides = 1 if self._one_sided else 2
        first, self._sheets = self._sheets, self._sheets + pages // sides
        for page in range(pages):
            if self._mark is None:
                yield ()
                continue
            sheet = first + page // sides + 1
            drawn = self._mark(PrintedSide(self._letters, sheet, page + 1, pages, sheet == self._sheets))
            reference = self._marks.get(drawn) or self._reference(drawn)
            if len(self._marks) < _MARKS_KEPT:
                self._marks[drawn] = reference
            yield (reference,)

    def _write_shared(self, letter: CutPages) -> _Shared:
        drawn = letter.drawn
        self._box = self._box or drawn.pages[0].size
        (resources,) = {page.resources for page in drawn.pages}
        numbers = {old: self._new_number() for old in sorted(_needed(drawn, resources))}
        for old, new in numbers.items():
            self._place(new, _renumbered(drawn.objects[old], numbers))
        pages = tuple(
            tuple(self._reference(piece, packed=True) if isinstance(piece, bytes) else None for piece in pieces)
            for pieces in letter.pages
        )
        return _Shared(b"/Resources %b" % _renumbered(resources, numbers), pages)

    def _add_page(self, says: bytes) -> None:
        if not self._kids:
            self._branch = self._new_number()
        number = self._new_number()
        self._place(number, b"<</Type/Page/Parent %d 0 R%b" % (self._branch, says))
        self._kids.append(b"%d 0 R" % number)
        self._page_count += 1

    def _end_branch(self) -> None:
        told = (_ROOT, len(self._kids), b" ".join(self._kids))
        self._place(self._branch, b"<</Type/Pages/Parent %d 0 R/Count %d/Kids[%b]>>" % told)
        self._branches.append(b"%d 0 R" % self._branch)
        self._kids = []

    def _reference(self, content: bytes, *, packed: bool = False) -> bytes:
        """The reference to a new stream of this content."""
        number = self._new_number()
        self._places[number] = self._at
        self._write(stream(number, content, packed=packed))
        return b"%d 0 R" % number

    def _place(self, number: int, data: bytes) -> None:
        self._places[number] = self._at
        self._write(b"%d 0 obj\n%b\nendobj\n" % (number, data))

    def _new_number(self) -> int:
        self._places.append(0)
        return len(self._places) - 1

    def _write(self, content: bytes) -> None:
        self._out.write(content)
        self._at += len(content)


def _needed(drawn: Drawn, reference: bytes) -> set[int]:
    """The numbers of all objects that one leads to, its own among them."""
    needed: set[int] = set()
    waiting = list(_references(reference))
    while waiting:
        number = waiting.pop()
        if number not in needed and number in drawn.objects:
            needed.add(number)
            waiting += _references(_dictionary(drawn.objects[number]))
    return needed


def _references(data: bytes) -> Iterator[int]:
    return (int(found[1]) for found in _REFERENCE.finditer(data))


def _dictionary(data: bytes) -> bytes:
    """What an object says of itself, without the content of its stream."""
    return data.partition(_END_OF_DICTIONARY)[0]


def _renumbered(data: bytes, numbers: dict[int, int]) -> bytes:
    says, streams, content = data.partition(_END_OF_DICTIONARY)
    return _REFERENCE.sub(lambda found: b"%d 0 R" % numbers[int(found[1])], says) + streams + content
