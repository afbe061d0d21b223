"""A name is read in each way in which it can be: which words are given names, which the surname, and which neither."""

from __future__ import annotations

import pytest

from govkit.issuing.name_readings import name_readings
from govkit.issuing.spelling import folded
from tests.rows import over_rows
from tests.test_limits import ended, has_limits

READ = {
    "Dr Jun MA": {"jun ma", "jun"},
    "Jun MA": {"jun ma", "jun"},
    "Dr Okafor MA": {"okafor ma", "okafor"},
    "Okafor OBE": {"okafor obe", "okafor"},
    "JOHN BACH": {"john bach"},
    "JOHN BA": {"john ba", "john"},
    "Mary Jane NG": {"mary jane", "mary jane ng"},
    "Mary Jane NG RN": {"mary jane", "mary jane ng"},
    "Renée Okafor MARCH": {"renee okafor", "renee okafor march"},
    "Renée Okafor MA": {"renee okafor", "renee okafor ma"},
    "renée okafor mba": {"renee okafor", "renee okafor mba"},
    "JOHN DE BA": {"john deba"},
    "Ravi DAS MA": {"ravi das", "ravi dasma"},
    "Anita Devi KC": {"anita devi", "anita devi kc"},
    "OKAFOR, MA": {"okafor", "ma okafor"},
    "VAN DER BERG, MA": {"van derberg", "ma vanderberg"},
    "Smith, Ed": {"ed smith", "smith"},
    "OKAFOR BED, Ann": {"ann okafor", "ann okaforbed"},
    "Renée Okafor RGN": {"renee okafor"},
    "Renée Okafor, MA": {"renee okafor"},
    "Renée Okafor PhD, MA": {"renee okafor"},
    "Wai NG": {"wai ng"},
    "Lesley MARCH": {"lesley march"},
    "Renée Okafor (she/her)": {"renee okafor"},
    "Renée Okafor (Retd)": {"renee okafor"},
    "Renée Okafor (Dr)": {"renee okafor"},
    "Okafor (Renée)": {"renee okafor"},
    "Renée (Ren) Okafor": {"renee ren okafor"},
    "Renée Okafor née Achebe": {"renee okafor", "renee achebe"},
    "Renée Okafor (nee Achebe)": {"renee okafor", "renee achebe"},
    "Renée Okafor ne\u0301e Achebe": {"renee okafor", "renee achebe"},
    "Renée Okafor, formerly Achebe": {"renee okafor", "renee achebe"},
    "Renée Okafor and Ben Achebe": {"renee okafor", "ben achebe"},
    "Renée & Ben Okafor": {"renee", "ben okafor", "renee okafor"},
    "Renée Okafor / Dr Achebe": {"renee okafor", "renee achebe"},
    "Renée Okafor Jnr": {"renee okafor"},
    "Renée Okafor CMgr FCMI": {"renee okafor", "renee okafor cmgr fcmi"},
    "Renée Okafor MInstLM": {"renee okafor"},
    "Renée Okafor AMBCS CITP": {"renee okafor", "renee okafor ambcs citp"},
    "Renée Okafor MB BCh BAO": {"renee okafor", "renee okafor mb bch bao"},
    "Catriona McLEOD": {"catriona mcleod"},
    "Mary Jane KHAN": {"mary jane", "mary jane khan"},
    "MARY JANE KHAN": {"mary jane khan"},
    "Anna K. KHAN": {"anna k khan"},
    "OKAFOR Renée": {"okafor renee", "renee okafor"},
    "DE SOUZA Ana": {"de souza ana", "ana desouza"},
    "Ng Wai-Keung": {"ng waikeung", "waikeung ng"},
    "AJ Okafor": {"aj okafor"},
}


@over_rows(("name", "expected"), list(READ.items()))
def test_a_name_is_read_in_each_way_in_which_it_can_be(name: str, expected: set[str]) -> None:
    read = {" ".join([*map(folded, given), "".join(map(folded, surname))]) for given, surname in name_readings(name)}
    assert read == expected


LONG_NAMES = """
hold_time(10)
from govkit.issuing.named_person import readings_of
names = ("Renée" + " " * 9000 + "Okafor", "R" + "," * 9000 + "x", "A B" + "(" * 9000, "A B " + "(x) " * 2000)
names += ("Ann Okafor " + "MA " * 2000, "A and " * 2000)
print([len(readings_of("a.name", "Role", name)) < 10 for name in names])
"""


@pytest.mark.whole
@has_limits
def test_no_name_of_any_length_keeps_it_busy() -> None:
    run = ended(LONG_NAMES)
    assert (run.stderr, run.stdout) == ("", "[True, True, True, True, True, True]\n")
