"""What the partners offer: what govkit makes, and what is found of what they bring."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfWriter

from govkit.data.inputs import Inputs
from govkit.document import Design
from govkit.errors import GovkitError
from govkit.rules.offered_version import OfferedVersion
from govkit.sets.offered_versions import brought, made_of_offers, makes_offers, offered_versions
from govkit.tasks.check import check
from tests.conftest import TODAY


def put(example: Path, name: str, words: str) -> Path:
    file = example.parent / "versions" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(words, "utf-8")
    return file


def test_letters_and_notices_make_the_offer_and_agreements_do_not(example: Path) -> None:
    offering = [each for each in check(Inputs(example, TODAY)).documents if makes_offers(each.document)]
    assert {each.document.design for each in offering} == {Design.LETTER, Design.NOTICE}
    assert all(each.kind.for_the_public for each in offering)


@pytest.mark.whole
def test_large_print_is_made_and_easy_read_is_brought(example: Path) -> None:
    put(example, "easy-read/consent_letter.txt", "Ring us.")
    put(example, "braille/consent_letter.brf", ",r+ u4")
    checked = check(Inputs(example, TODAY))
    assert checked.partnership is not None
    assert made_of_offers(checked.partnership) == ("large-print",)
    found = list(offered_versions(checked.partnership, checked.documents, example.parent))
    assert {each.offer for each in found} == {"braille", "easy read", "other languages"}
    of_letter = {each.offer: each for each in found if each.document.name == "consent_letter"}
    assert of_letter["easy read"].words == "Ring us."
    assert "silence-is-no" in of_letter["easy read"].promised
    assert (of_letter["braille"].words, of_letter["braille"].file[-4:]) == ("", ".brf")
    assert of_letter["other languages"].file == ""
    letter = next(each.document for each in checked.documents if each.document.name == "consent_letter")
    assert set(brought(checked.partnership, letter, example.parent)) == {
        "consent_letter--easy-read.txt",
        "consent_letter--braille.brf",
    }


def brought_beside(example: Path) -> list[OfferedVersion]:
    checked = check(Inputs(example, TODAY))
    assert checked.partnership is not None
    return list(offered_versions(checked.partnership, checked.documents, example.parent))


@pytest.mark.whole
def test_what_can_not_be_read_is_told_and_ends_no_build(example: Path) -> None:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    picture = put(example, "easy-read/consent_letter.pdf", "")
    writer.write(picture)
    put(example, "easy-read/opt_out_letter.docx", "no Word file")
    told = {each.document.name: each for each in brought_beside(example) if each.unreadable}
    assert set(told) == {"consent_letter", "opt_out_letter"}
    assert not any(each.words for each in told.values())
    assert str(picture) not in told["consent_letter"].unreadable


@pytest.mark.whole
def test_a_file_is_read_however_its_ending_is_written(example: Path) -> None:
    put(example, "easy-read/consent_letter.TXT", "Ring us.")
    assert [each.words for each in brought_beside(example) if each.file] == ["Ring us."]
    put(example, "easy-read/consent_letter.mp3", "")
    assert [each.words for each in brought_beside(example) if each.file] == ["Ring us."]


def test_a_recording_goes_out_beside_its_transcript_which_alone_is_read(example: Path) -> None:
    put(example, "easy-read/consent_letter.mp3", "sound")
    put(example, "easy-read/consent_letter.txt", "Ring us.")
    assert [each.file.rpartition("/")[2] for each in brought_beside(example) if each.file] == ["consent_letter.txt"]
    checked = check(Inputs(example, TODAY))
    assert checked.partnership is not None
    letter = next(each.document for each in checked.documents if each.document.name == "consent_letter")
    assert brought(checked.partnership, letter, example.parent) == {
        "consent_letter--easy-read.mp3": b"sound",
        "consent_letter--easy-read.txt": b"Ring us.",
    }


def test_what_is_a_version_of_nothing_is_told_with_the_nearest_name(example: Path) -> None:
    for name in (
        *("easyread/opt_out_letter.txt", "easy-read/opt-out-letter.txt", "large-print/consent_letter.docx"),
        *("opt_out_letter.txt", "easy-read/consent_letter.txt", ".keep", "braille/.keep"),
    ):
        put(example, name, "Words")
    told = {each.file.rpartition("versions/")[2]: each.meant for each in brought_beside(example) if each.meant}
    assert told == {
        "easy-read/opt-out-letter.txt": "Name it after its document. Did you mean `opt_out_letter`?",
        "easyread/opt_out_letter.txt": "Name its folder after a format that the file offers. Did you mean `easy-read`?",
        "large-print/consent_letter.docx": "govkit makes this format itself, with `--formats-offered`. Take the file out.",
        "opt_out_letter.txt": "Put it into the folder of its format. Choose one of: `braille`, `easy-read`, `other-languages`.",
    }


@pytest.mark.whole
def test_other_languages_are_several_and_are_held_to_numbers_and_addresses(example: Path) -> None:
    for name in ("consent_letter--polish.txt", "consent_letter--urdu.txt", "consent_letter--.txt"):
        put(example, f"other-languages/{name}", "Prosimy o odpowiedz do 14 kwietnia 2027.")
    found = [each for each in brought_beside(example) if each.words]
    assert [each.file.rpartition("/")[2] for each in found] == [
        "consent_letter--polish.txt",
        "consent_letter--urdu.txt",
    ]
    assert "01632 960001" in found[0].exact
    assert "14 April 2027" not in found[0].exact
    assert list(found[0].broken()) == []
    assert [each.file.rpartition("/")[2] for each in brought_beside(example) if each.meant] == ["consent_letter--.txt"]
    checked = check(Inputs(example, TODAY))
    assert checked.partnership is not None
    letter = next(each.document for each in checked.documents if each.document.name == "consent_letter")
    assert set(brought(checked.partnership, letter, example.parent)) == {
        "consent_letter--polish.txt",
        "consent_letter--urdu.txt",
    }


def test_a_link_out_of_the_folder_is_refused(example: Path, tmp_path: Path) -> None:
    put(example, "easy-read/privacy_notice.txt", "Words")
    secret = tmp_path.parent / "secret.txt"
    secret.write_text("secret", "utf-8")
    (example.parent / "versions" / "easy-read" / "consent_letter.txt").symlink_to(secret)
    checked = check(Inputs(example, TODAY))
    assert checked.partnership is not None
    with pytest.raises(GovkitError, match="leads out"):
        list(offered_versions(checked.partnership, checked.documents, example.parent))
