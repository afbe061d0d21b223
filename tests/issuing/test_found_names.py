"""What stands in a text of people's names is judged beside all else that it can be."""

from __future__ import annotations

import pytest

from govkit.issuing.found_names import Known, found_in, instead_of
from govkit.issuing.name_search import Sure
from govkit.issuing.named_person import named_person
from govkit.issuing.other_names import OtherNames
from tests.test_limits import ended, has_limits

PERSON = named_person("a.name", "Director", "Renée Okafor")
OTHERS = OtherNames(phrases=frozenset({("okafor", "house")}), accepted=frozenset({("okafor", "street")}))


def found(text: str) -> list[tuple[str, Sure]]:
    known = Known((PERSON,), OTHERS)
    return [(text[each.start : each.end], each.sure) for each in found_in(text, known)]


def test_what_else_a_name_can_be_makes_it_less_sure_and_what_was_accepted_is_none() -> None:
    assert found("Okafor") == [("Okafor", Sure.PERHAPS)]
    assert found("Okafor House") == [("Okafor", Sure.HARDLY)]
    assert found("Okafor Street") == [("Okafor", Sure.HARDLY)]
    assert found("R. Okafor House") == [("R. Okafor", Sure.SURELY)]


def test_an_address_is_judged_as_a_whole_and_the_end_of_a_domain_is_no_name() -> None:
    assert found("renee.okafor@x.example, Okafor") == [
        ("renee.okafor@x.example", Sure.SURELY),
        ("Okafor", Sure.PERHAPS),
    ]
    assert found("dpo@okafor-house.example") == []
    assert found("northmoor.okafor") == []
    assert found("partners.renee-okafor") == [("renee-okafor", Sure.SURELY)]
    assert found("northmoor.example/renee-okafor") == [("renee-okafor", Sure.SURELY)]


def test_what_is_said_instead_is_the_role_or_that_an_address_was_left_out() -> None:
    assert instead_of("Mrs Okafor", PERSON) == "Director"
    assert instead_of("renee@x.example", PERSON) == "[email address left out]"


WAYS = {
    Sure.SURELY: (
        *("renee.okafor", "renée.okafor", "okafor.renee", "RENEE.OKAFOR", "renee_okafor", "renee-okafor", "renee+okafor", "renee.okafor2"),
        *("renee~okafor", "renee|okafor", "renee=okafor", "Renée: Okafor", "Renée — Okafor", "Renée · Okafor"),
        *("Renée ‘Okafor’", "Renée\\Okafor"),
    ),
    Sure.PERHAPS: ("r.okafor", "r-okafor", "r_okafor", "okafor.r", "okafor_r", "reneeokafor", "rokafor", "drokafor", "ReneeOkafor"),
}  # fmt: skip


def test_no_handle_and_no_path_hides_a_name() -> None:
    for sure, ways in WAYS.items():
        for way in ways:
            for text in (
                f"See {way} for it.",
                f"@{way}",
                f"{way}@northmoor",
                f"https://northmoor.example/people/{way}/",
                f"C:\\{way}",
            ):
                assert found(text) == [(way.rstrip("2’"), sure)], text


def test_a_surname_with_a_sign_before_it_may_be_a_handle() -> None:
    assert [found(text) for text in ("@okafor", "people/okafor", "#okafor", "by okafor")] == [
        *([("okafor", Sure.PERHAPS)],) * 3,
        [("okafor", Sure.HARDLY)],
    ]


def test_the_end_of_a_domain_is_part_of_a_name_only_where_the_name_begins_before_it() -> None:
    person = named_person("a.name", "Director", "Ada Example")
    text = "northmoor.example. Ada Example, ada.example, and northmoor.example, a.example."
    said = [(text[each.start : each.end], each.sure) for each in found_in(text, Known((person,), OtherNames()))]
    assert said == [("Ada Example", Sure.SURELY), ("ada.example", Sure.SURELY), ("a.example", Sure.PERHAPS)]


def test_initials_before_the_first_of_two_surnames_are_asked_about() -> None:
    known = Known((named_person("a.name", "Director", "Ana Garcia Lopez"),), OtherNames())
    assert [each.sure for each in found_in("Ask A. Garcia.", known)] == [Sure.PERHAPS]


def test_a_plain_word_that_happens_to_be_an_initial_and_a_surname_stops_nothing() -> None:
    known = Known((named_person("a.name", "Director", "Sam Hare"),), OtherNames(ordinary=frozenset({"share"})))
    assert [each.sure for each in found_in("Share what we SHARE with SHare.", known)] == [
        Sure.HARDLY,
        Sure.HARDLY,
        Sure.PERHAPS,
    ]


def test_what_is_escaped_is_read_once_as_a_browser_would() -> None:
    assert found("Ren%C3%A9e%20Okafor") == [("Ren%C3%A9e%20Okafor", Sure.SURELY)]
    assert found("Ren%25C3%25A9e%2520Okafor") == [("Okafor", Sure.PERHAPS)]
    assert found("%4Fkafor Street, %4Fkafor House") == [("%4Fkafor", Sure.HARDLY)] * 2
    assert found("Okafor %2553treet, Okafor %2548ouse") == [("Okafor", Sure.PERHAPS)] * 2, (
        "these are %53treet and %48ouse"
    )
    assert found("%FF%52en%C3%A9e%20%4Fkafor%C3") == [("%52en%C3%A9e%20%4Fkafor", Sure.SURELY)], (
        "odd bytes hide nothing"
    )


LONG_RUNS = """
hold_time(10)
from govkit.issuing.found_names import Known, found_in
from govkit.issuing.named_person import named_person
from govkit.issuing.other_names import OtherNames
known = Known((named_person("a.name", "Director", "Dr Zoë Renée O’Dowd"),), OtherNames())
runs = ("a", "a.", "a-", "%41", "A ", "zoe.", "zoe ", "z.", "Z. ", "Zoë ", "Dr ", "O’")
runs += ("O ’ ", "a@", "a@a.", "odowd.", "O’Dowd OBE ", "..", "a..", "-a.")
print(all(isinstance(found_in(run * 6000, known), tuple) for run in runs))
"""


@pytest.mark.slow
@has_limits
def test_no_long_run_of_signs_keeps_the_search_busy() -> None:
    run = ended(LONG_RUNS)
    assert (run.stderr, run.stdout) == ("", "True\n")


def test_an_address_that_follows_another_without_a_blank_is_found() -> None:
    assert found("jane@x.example+renee.okafor@x.example") == [("+renee.okafor@x.example", Sure.SURELY)]
    assert found(f"{'x' * 300}.renee.okafor@x.example")[0][1] is Sure.PERHAPS
