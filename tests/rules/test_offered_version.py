"""A version beside its document: what of the facts and the promises it says, and what it says otherwise."""

from __future__ import annotations

from govkit.document import AddressBlock, Design, Document, MergeField, Paragraph, Place, Stated, Text
from govkit.rules.offered_version import OfferedVersion, says
from tests.rows import over_rows

HERE = Place("consent_letter/document.html.j2", 1)
SILENCE = Text("If you do not reply, that means no. ")


def document(*facts: str) -> Document:
    stated = tuple(part for fact in facts for part in (Stated(("letters.consent",), fact), Text(". ")))
    address = AddressBlock(((Stated(("partners.council.address",), "1 Market Place"),),), HERE, recipient=False)
    own = MergeField(("recipient",), "SPECIMEN 1", "reference")
    blocks = (address, Paragraph((SILENCE, *stated, own), HERE))
    return Document("consent_letter", "letter", "T", "en-GB", "R", "1", Design.LETTER, blocks)


def version(words: str, *facts: str, promised: tuple[str, ...] = ()) -> OfferedVersion:
    return OfferedVersion("easy read", "records.other_formats.0", document(*facts), "here", "here.txt", words, promised)


@over_rows(
    ("words", "fact", "is_said"),
    [
        ("Ring 01632 960001.", "01632 960001", True),
        ("Ring 01632\u00a0960001.", "01632 960001", True),
        ("Ring 01632960001.", "01632 960001", True),
        ("Ring 01632 9600012.", "01632 960001", False),
        ("by 14 April\n2027", "14 April 2027", True),
        ("by 4 April 2027", "14 April 2027", False),
        ("by 14 April 2027", "4 April 2027", False),
        ("Families@Northmoor.example", "families@northmoor.example", True),
        ("kept for 11 years", "1 year", False),
    ],
)
def test_a_fact_is_said_however_its_spaces_and_capitals_are(words: str, fact: str, is_said: bool) -> None:
    assert says(words, fact) is is_said


def test_days_numbers_and_addresses_are_looked_for_and_no_other_words() -> None:
    facts = ("14 April 2027", "01632 960001", "12 months", "families@northmoor.example", "Hana Example")
    assert version("", *facts).exact == facts[:-1]
    assert list(version("By 14 April 2027 ring 01632 960001.", *facts).omitted()) == list(facts[2:-1])


def test_of_a_long_fact_only_what_is_exact_has_to_be_said() -> None:
    fact = "families who get help from 2 or more services, for 6 years after 31 March 2030, from 9am to 5pm"
    assert version("", fact, "NM-2027-01", "northmoor.example/privacy", "Ring 01632 960001 or 0300 1234567").exact == (
        *("31 March 2030", "9am", "5pm", "6 years", "NM-2027-01", "northmoor.example/privacy"),
        *("01632 960001", "0300 1234567"),
    )


def test_a_promise_that_is_turned_round_is_found() -> None:
    turned = version("If you do not reply, that never means no.", promised=("silence-is-no",))
    assert (list(turned.denied()), list(turned.broken())) == (["silence-is-no"], [])


def test_another_day_or_number_is_found() -> None:
    words = "Ring 01632 960099 by 15 April 2027, not 01632 960001. Or write to old@northmoor.example."
    found = list(version(words, "01632 960001", "14 April 2027").said_otherwise())
    assert found == ["15 April 2027", "01632 960099", "old@northmoor.example"]


def test_a_promise_is_known_by_its_words() -> None:
    broken = version("Tell us soon.", promised=("silence-is-no",))
    kept = version("If you do not answer, that means no.", promised=("silence-is-no",))
    assert list(broken.broken()) == ["silence-is-no"]
    assert list(kept.broken()) == []


def test_what_the_document_itself_does_not_promise_in_such_words_is_not_asked() -> None:
    assert list(version("Tell us soon.", promised=("complain-to-us",)).broken()) == []
