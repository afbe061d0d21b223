"""What follows a name is told from a surname by its letters and its capitals."""

from __future__ import annotations

from govkit.issuing.titles import is_letters_after, may_be_a_surname, may_be_letters_after
from tests.test_limits import ended, has_limits

LETTERS = (
    *("OBE", "M.B.E.", "phd", "PhD", "MBChB", "MB", "ChB", "BChir", "BA", "MA", "BSc", "BSc(Hons)", "(Hons)", "MEng", "DClinPsy", "BMedSci"),
    *("PGCE", "PGDip", "RN", "RGN", "FRCS", "FRCGP", "MRCPsych", "FRCP(Ed)", "LLB", "FRSA", "CIPP/E", "CISSP", "MCIPD", "Esq.", "Jr", "III", "MBA"),
    *("EdD", "BMBS", "BMBCh", "MChem", "MSt", "MAEd", "BScEcon", "DClinPsych", "MSocSci", "Phd", "Msc", "BVetMed"),
)  # fmt: skip
SURNAMES = (
    *("Ma", "Ba", "Obe", "Okafor", "OKAFOR", "McDonald", "MacLeod", "DeVries", "Eng", "Med", "Sachs", "Math", "Bach", "Beds", "Mears"),
    *("Ng", "Das", "Dam", "D’Arcy", "O'Neill", "McNg", "Bede", "ma", "½", "Smith-Jones", "Edd", "Rn", "Marsh", "Basci", "MUSA", "DEAN"),
    *("BATH", "Bath", "bath", "DADA", "BADA", "BABA", "DADD", "BACH", "March", "march"),
)  # fmt: skip


def test_letters_are_known_as_they_are_written_and_no_surname_is_taken_for_them() -> None:
    assert [each for each in LETTERS if not is_letters_after(each)] == []
    assert [each for each in SURNAMES if is_letters_after(each) or may_be_letters_after(each)] == []


def test_capitals_without_a_vowel_may_be_letters() -> None:
    told = {"DRCPG": True, "NG": True, "RGN": True, "WYN": False, "FRY": False, "Brn": False, "OKAFOR": False}
    assert {written: may_be_letters_after(written) for written in told} == told


def test_of_what_may_be_letters_a_surname_too_is_told_by_how_it_is_written() -> None:
    either = ("MA", "BA", "MBA", "mba", "OBE", "MBE", "KC", "NG", "MARCH", "DARCH", "Ed")
    letters_alone = (
        "MBChB",
        "PhD",
        "BSc",
        "Phd",
        "RN",
        "RGN",
        "CBE",
        "QPM",
        "M.A.",
        "BA(Hons)",
        "CIPP/E",
        "FRCS",
        "Esq.",
        "III",
    )
    assert [each for each in either if not (may_be_letters_after(each) and may_be_a_surname(each))] == []
    assert [each for each in letters_alone if may_be_a_surname(each)] == []


def test_a_month_in_capitals_after_a_name_is_no_part_of_it() -> None:
    assert not is_letters_after("MARCH")
    assert may_be_letters_after("MARCH")
    assert is_letters_after("MArch")


@has_limits
def test_a_long_run_of_letters_is_read_in_time() -> None:
    code = "hold_time(5)\nfrom govkit.issuing.titles import is_letters_after\n"
    run = ended(
        f"{code}for run in ('BA', 'ma', 'DA', 'PhD', 'MSc', 'B', 'FRCP'): print(is_letters_after(run * 5000 + '!x'))"
    )
    assert (run.stderr, run.stdout.split()) == ("", ["False"] * 7)
