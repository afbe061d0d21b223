"""An address that tells who somebody is goes; one of a role or a team stays; one that may be either is asked about."""

from __future__ import annotations

import unicodedata

from govkit.issuing.name_search import Sure
from govkit.issuing.named_person import named_person
from govkit.issuing.personal_address import of_somebody, personal

OKAFOR = named_person("x.name", "Director", "Renée Zoë Okafor")
ADDRESSES = {
    Sure.SURELY: [
        "renee.okafor@northmoor.example",
        "renée.okafor@northmoor.example",
        unicodedata.normalize("NFD", "renée.okafor@northmoor.example"),
        "r.z.okafor@northmoor.example",
        "ROkafor2@northmoor.example",
        "okafor_r@northmoor.example",
        "rzokafor@northmoor.example",
        "okafor@northmoor.example",
        "renee@northmoor.example",
        "drokafor@northmoor.example",
        "reneeo@northmoor.example",
    ],
    Sure.PERHAPS: [
        "okafor.team@northmoor.example",
        "teamokafor@northmoor.example",
        "rzo@northmoor.example",
        "info@okafor-law.example",
        "info@reneeokafor.example",
        "info@dr-okafor.example",
        "info@drokafor.example",
        "info@www.rokafor.example",
        "renee.house@northmoor.example",
    ],
    None: [
        "dpo@northmoor.example",
        "families@northmoor.example",
        "zero@northmoor.example",
        "info@northmoor.okafor",
        "a@b",
    ],
}


def test_each_address_is_judged_by_what_stands_before_its_at() -> None:
    for sure, addresses in ADDRESSES.items():
        for address in addresses:
            found = personal(f"Write to {address}, please.", [OKAFOR])
            told = [(f"Write to {address}, please."[each.start : each.end], each.sure) for each in found]
            assert told == ([(address, sure)] if sure else [])


def test_a_domain_of_an_organisation_whose_name_has_the_word_is_its_own() -> None:
    assert personal("info@okafor-law.example", [OKAFOR], known={"okafor", "law"}) == []


def test_an_address_that_is_written_as_a_persons_is_told_unless_its_words_say_what_it_is_for() -> None:
    explained = {"data", "protection", "child", "northmoor"}
    told = {
        "j.smith": True,
        "jane.smith": True,
        "Jane_Van-Smith": True,
        "jane.smith2": True,
        "jane.smith.northmoor": True,
        "smith": False,
        "data.protection": False,
        "childs.data": False,
        "northmoor.dpo": False,
        "ig.dpo": False,
        "a.b.c.smith": False,
    }
    assert {name: bool(of_somebody(f"Ask {name}@northmoor.example.", explained)) for name in told} == told
    text = "Ask jane.smith@northmoor.example."
    assert [text[start:end] for start, end in of_somebody(text, ())] == ["jane.smith@northmoor.example"]
