"""A letter that is set into a shared layout equals the letter that the renderer makes for its recipient alone."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from random import Random

import page
import pytest
from pypdf import PdfReader

from govkit.posting.compare import differences
from govkit.posting.single_pdf import SingleFiles
from govkit.posting.typesetter import LetterToSend, NoLetterFor, Typesetter
from govkit.recipients.recipient import Addressee
from govkit.write.pdf.pdf import laid_out, printed
from tests.posting.people import (
    ARABIC_NAMES,
    HARD_NAMES,
    IN_FULL,
    NO_ROOM,
    NO_SIGN,
    document,
    letter,
    somebody,
    typesetter,
)
from tests.rows import over_rows, sampled

LONG_LINE = "122 The Old Gatehouse, Northmoor Hall Farm"
SINGLES = SingleFiles()


def made(to: Addressee, name: str = "consent_letter") -> bytes:
    return SINGLES.file_of(typesetter(name).set(to))


def full(to: Addressee, name: str = "consent_letter") -> bytes:
    whole = letter(name).whole(to)
    return printed(laid_out(whole), whole)


def pictures(pdf: bytes, folder: Path, name: str) -> list[bytes]:
    """Its pages as another renderer than that of `differences` shows them."""
    (folder / f"{name}.pdf").write_bytes(pdf)
    subprocess.run(["pdftoppm", "-r", "90", f"{name}.pdf", name], cwd=folder, check=True)
    return [file.read_bytes() for file in sorted(folder.glob(f"{name}-*.ppm"))]


@pytest.mark.parametrize("name", [*sampled(HARD_NAMES, 2, "whole"), *sampled(ARABIC_NAMES, 1, "whole")])
def test_a_hard_name_is_set_as_the_renderer_sets_it(name: str, tmp_path: Path) -> None:
    to = somebody(name=name, salutation=f"Dr {name.rsplit(maxsplit=1)[-1]}", reference="REF-000123")
    assert not typesetter().set(to).in_full
    ours, theirs = made(to), full(to)
    assert differences(ours, theirs, tagged=True) == ()
    assert page.is_pdf_compliant_bytes(ours, profile="ua1")
    if shutil.which("pdftoppm"):
        assert pictures(ours, tmp_path, "ours") == pictures(theirs, tmp_path, "theirs")


@pytest.mark.slow
@over_rows(
    "to",
    [
        *(somebody(address=(*(f"Line {at}" for at in range(count)), "ZE1 2AB")) for count in (1, 2, 4, 5)),
        somebody(address=("Flat 24", LONG_LINE, "Northmoor", "ZE7 5GH")),
        somebody(address=("Flat 24", LONG_LINE[4:] + " Buildings", "Northmoor", "ZE7 5GH")),
        somebody(large_print=True),
        somebody(salutation="Ms Byron", reference="A-" + "9" * 30),
        somebody(name=ARABIC_NAMES[0], salutation=ARABIC_NAMES[0], large_print=True),
        somebody(name=ARABIC_NAMES[1], address=("شارع الملك", "Northmoor", "ZE1 2AB")),
        somebody(name=" ".join([ARABIC_NAMES[2]] * 3)),
    ],
)
def test_so_is_a_letter_of_any_shape(to: Addressee) -> None:
    assert not typesetter().set(to).in_full
    assert differences(made(to), full(to), tagged=True) == ()


@pytest.mark.slow
def test_any_name_in_arabic_letters_is_set_as_the_renderer_sets_it_or_laid_out_in_full() -> None:
    chance, letters = Random(25), "ابتثجحخدذرزسشصضطظعغفقكلمنهويیکگپچہںئےٹڈڑآأإؤةى"  # noqa: S311 - chance that can be repeated
    names = [
        " ".join("".join(chance.choices(letters, k=chance.randrange(1, 8))) for _ in range(chance.randrange(1, 5)))
        for _ in range(30)
    ]
    in_full = 0
    for name in names:
        to = somebody(name=name, salutation=f"Ms {name.split()[0]}")
        in_full += typesetter().set(to).in_full
        assert differences(made(to), full(to), tagged=True) == ()
    assert in_full < len(names) // 3


@pytest.mark.whole
@over_rows("kind", ["opt_out_letter", "objection_reply--accepted"])
def test_and_one_of_any_kind(kind: str) -> None:
    assert differences(made(somebody(), kind), full(somebody(), kind), tagged=True) == ()


@pytest.mark.slow
@over_rows("name", [*NO_ROOM, *IN_FULL])
def test_what_can_not_be_set_alone_is_laid_out_in_full(name: str) -> None:
    to = somebody(name=name, salutation="Ada")
    assert typesetter().set(to).in_full
    assert differences(made(to), full(to), tagged=True) == ()


@over_rows("name", NO_SIGN)
def test_nobody_is_sent_a_letter_with_signs_missing_in_their_name(name: str) -> None:
    with pytest.raises(NoLetterFor) as refused:
        typesetter().set(somebody(name=name))
    assert name not in str(refused.value)


@pytest.mark.slow
@over_rows("name", NO_SIGN)
def test_the_renderer_would_not_write_it_either(name: str) -> None:
    whole = letter().whole(somebody(name=name))
    with pytest.raises(Exception, match="has no sign for"):
        printed(laid_out(whole), whole)


@pytest.mark.whole
def test_a_line_that_can_not_be_read_makes_no_letter_and_is_not_told() -> None:
    with pytest.raises(NoLetterFor) as refused:
        typesetter().set(somebody(address=("W" * 300, "Northmoor", "ZE1 2AB")))
    assert "WWW" not in str(refused.value)


@pytest.mark.whole
def test_letters_of_one_shape_share_a_layout_and_others_do_not() -> None:
    one, two = typesetter().set(somebody()), typesetter().set(somebody(name="Zoë", reference="X"))
    assert one.pages is two.pages
    assert typesetter().set(somebody(large_print=True)).pages is not one.pages
    assert typesetter().set(somebody(address=("1 High Street", "ZE1 2AB"))).pages is not one.pages


@pytest.mark.whole
def test_a_specimen_is_marked_on_each_page() -> None:
    marked = Typesetter(letter(specimen=True), tagged=True).set(somebody())
    assert not marked.in_full
    texts = [sheet.extract_text() for sheet in PdfReader(BytesIO(SINGLES.file_of(marked))).pages]
    assert all("Specimen: not to be sent" in text for text in texts)


def test_the_surgery_says_who_sends_it_where_each_member_of_a_group_does() -> None:
    sent = LetterToSend({"oak": document(), "elm": document()})
    assert sent.to(somebody(surgery="elm"))[0] == "elm"
    for surgery in (None, "ash"):
        with pytest.raises(NoLetterFor, match="surgery"):
            sent.to(somebody(surgery=surgery))


def test_there_is_no_letter_in_a_language_that_it_was_not_written_in() -> None:
    with pytest.raises(NoLetterFor, match="language"):
        letter().to(somebody(language="cy"))


@pytest.mark.parametrize("language", ["en", "en-gb"])
def test_a_letter_in_somebodys_language_is_theirs_whatever_the_country(language: str) -> None:
    assert letter().to(somebody(language=language))


def test_each_gets_the_letter_in_their_language_if_there_is_one() -> None:
    welsh = replace(document(), language="cy", name="consent_letter--cy")
    sent = LetterToSend({"": document()}, in_languages={"cy": {"": welsh}})
    assert sent.to(somebody()) == ("", document())
    assert sent.to(somebody(language="cy-GB")) == ("cy", welsh)
    assert [name for name, _document in sent.every_document()] == ["", "cy"]
    with pytest.raises(NoLetterFor, match="no letter in this language"):
        sent.to(somebody(language="pl"))
    several = LetterToSend({"oak": document(), "elm": document()}, in_languages={"cy": {"oak": welsh}})
    assert several.to(somebody(language="cy", surgery="oak"))[0] == "oak--cy"
    with pytest.raises(NoLetterFor, match="no letter in this language"):
        several.to(somebody(language="cy", surgery="elm"))
