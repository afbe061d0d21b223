"""What follows a name is told from a surname by its letters and its capitals."""

from __future__ import annotations

from govkit.issuing.titles import is_letters_after, may_be_letters_after

LETTERS = (
    *("OBE", "M.B.E.", "phd", "PhD", "MBChB", "MB", "ChB", "BChir", "BA", "MA", "BSc", "BSc(Hons)", "(Hons)", "MEng", "DClinPsy", "BMedSci"),
    *("PGCE", "PGDip", "RN", "RGN", "FRCS", "FRCGP", "MRCPsych", "FRCP(Ed)", "LLB", "FRSA", "CIPP/E", "CISSP", "MCIPD", "Esq.", "Jr", "III", "MBA"),
)  # fmt: skip
SURNAMES = (
    *("Ma", "Ba", "Obe", "Okafor", "OKAFOR", "McDonald", "MacLeod", "DeVries", "Eng", "Med", "Sachs", "Math", "Bach", "Beds", "Mears"),
    *("Ng", "Das", "Dam", "D’Arcy", "O'Neill", "McNg", "Bede", "ma", "½", "Smith-Jones", "Edd", "Rn", "Marsh", "Basci", "MUSA", "DEAN"),
)  # fmt: skip


def test_letters_are_known_as_they_are_written_and_no_surname_is_taken_for_them() -> None:
    assert [each for each in LETTERS if not is_letters_after(each)] == []
    assert [each for each in SURNAMES if is_letters_after(each) or may_be_letters_after(each)] == []


def test_capitals_without_a_vowel_may_be_letters() -> None:
    told = {"DRCPG": True, "NG": True, "RGN": True, "WYN": False, "FRY": False, "Brn": False, "OKAFOR": False}
    assert {written: may_be_letters_after(written) for written in told} == told
