"""What stands in a text of people's names is judged beside all else that it can be."""

from __future__ import annotations

from govkit.issuing.found_names import Known, found_in, instead_of
from govkit.issuing.name_search import Sure
from govkit.issuing.named_person import named_person
from govkit.issuing.other_names import OtherNames

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
    assert found("northmoor.example/renee-okafor") == [("renee-okafor", Sure.SURELY)]


def test_what_is_said_instead_is_the_role_or_that_an_address_was_left_out() -> None:
    assert instead_of("Mrs Okafor", PERSON) == "Director"
    assert instead_of("renee@x.example", PERSON) == "[email address left out]"
