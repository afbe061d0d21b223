"""How facts are said in another language."""

from __future__ import annotations

from datetime import date

from govkit.model.lawful_basis import Article6
from govkit.model.period import read_period
from govkit.wording.tongue import Tongue, untold
from tests.rows import over_rows

WELSH = Tongue(
    "cy", {"consent": "cydsyniad", "working days": "diwrnod gwaith", "Class list": "Rhestr dosbarth"}, commas=True
)
ARABIC = Tongue("ar", {"DRAFT": "مسودة"})


@over_rows(
    ("written", "said"),
    [
        ("1 year", "1 flwyddyn"),
        ("2 years", "2 flynedd"),
        ("3 years", "3 blynedd"),
        ("10 years", "10 mlynedd"),
        ("12 months", "12 mis"),
        ("2 months", "2 fis"),
        ("30 days", "30 diwrnod"),
        ("4 weeks", "4 wythnos"),
        ("20 working days", "20 diwrnod gwaith"),
    ],
)
def test_periods_have_the_form_that_their_number_asks_for(written: str, said: str) -> None:
    assert WELSH.say(read_period(written), "flows.a.keep_for").words == said


@over_rows(
    ("value", "path", "said"),
    [
        (date(2027, 3, 23), "letters.a.posted", "23 Mawrth 2027"),
        (Article6.CONSENT, "lawful_bases.a.article_6", "cydsyniad"),
        ("Class list", "flows.a.name", "Rhestr dosbarth"),
        ("01632 960001", "partners.a.contact.phone", "01632 960001"),
        ("1 High Street", "partners.a.address.0", "1 High Street"),
        ("Sam Specimen", "recipient.name", "Sam Specimen"),
        ("Cerys Example", "letters.a.signed_by.name", "Cerys Example"),
        ("https://a.example/b", "records.privacy_notice.address", "https://a.example/b"),
    ],
)
def test_facts_are_said_or_stay_as_they_are(value: object, path: str, said: str) -> None:
    assert WELSH.say(value, path) == (said, True)


def test_numbers_are_written_as_the_language_writes_them() -> None:
    assert Tongue("de", {}).say(1234, "flows.a.count") == ("1.234", True)


def test_what_has_no_words_is_marked_and_known_again() -> None:
    spoken = WELSH.say("Headteacher", "letters.a.signed_by.role")
    assert not spoken.told
    assert untold(spoken.words) == "Headteacher"
    assert untold("Headteacher") == ""


def test_lists_are_joined_as_the_language_joins_them() -> None:
    assert WELSH.listing(["A", "B", "C"]) == "A, B, C"
    assert ARABIC.listing(["A", "B"]) == "A وB"
    assert ARABIC.listing(["A", "B"], "or") == "A أو B"


def test_the_page_has_its_words_and_runs_its_way() -> None:
    assert (ARABIC.name, ARABIC.right_to_left, WELSH.right_to_left) == ("Arabic", True, False)
    assert ARABIC.furniture.draft == "مسودة"
    assert ARABIC.furniture.right_to_left
    assert untold(ARABIC.furniture.page) == "Page"
