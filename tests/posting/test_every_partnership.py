"""Letters of any partnership are set as the renderer sets them, whoever sends them and however they go out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from govkit.data.templates import Templates, shipped_templates
from govkit.document import Document
from govkit.load import load_partnership
from govkit.posting.compare import differences
from govkit.posting.single_pdf import SingleFiles
from govkit.posting.typesetter import LetterToSend, Typesetter
from govkit.sets.render_set import render_set
from govkit.write.pdf.pdf import laid_out, printed
from tests.conftest import PARTNERSHIPS, ROOT, SOUND
from tests.posting.people import somebody

FILES = (*(PARTNERSHIPS / f"{name}.yaml" for name in SOUND), *sorted((ROOT / "tests" / "clean").glob("*.yaml")))
TO = somebody(name="Zoë O'Brien-Griffiths", salutation="Ms O'Brien-Griffiths", reference="REF-000123")


def letters_of(file: Path) -> Iterator[Document]:
    """Those of each sender, of which three are as good as thirty."""
    partnership = load_partnership(file).partnership
    assert partnership
    rendered = render_set(partnership, Templates(shipped_templates()), each_sender=True)
    yield from islice(
        (
            each.document
            for each in rendered
            if each.kind.is_answered and each.document.subject_path.startswith("letters.")
        ),
        3,
    )


@pytest.mark.slow
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_letter_is_set_as_it_is_laid_out(file: Path) -> None:
    for document in letters_of(file):
        sent = LetterToSend({"": document})
        letter = Typesetter(sent, tagged=True).set(TO)
        whole = sent.whole(TO)
        assert not letter.in_full
        assert differences(SingleFiles().file_of(letter), printed(laid_out(whole), whole), tagged=True) == ()
