"""The reading load: four counts with equal weights, each against its aim."""

from __future__ import annotations

from govkit.document import Design, Document
from govkit.document.parse import parse
from govkit.readability.load import AIMS, four_counts, reading_load
from govkit.readability.measures import measures
from govkit.readability.score import score
from govkit.readability.sentence import Score


def scored(text: str) -> Score:
    blocks = parse(f"<p>{text}</p>", "t")
    return score(Document("sample", "sample", "Sample", "en-GB", "S-1", "1", Design.LETTER, blocks)).whole


def test_each_count_at_its_aim_makes_a_hundred() -> None:
    assert reading_load(AIMS) == 100
    assert reading_load({name: 2 * aim for name, aim in AIMS.items()}) == 200


def test_the_four_weigh_the_same() -> None:
    nothing = dict.fromkeys(AIMS, 0.0)
    assert {reading_load({**nothing, name: aim}) for name, aim in AIMS.items()} == {25}


def test_what_is_counted() -> None:
    counts = four_counts(
        scored("You can, if you wish, ask. Your arrears were paid. We keep information. It is here now.")
    )
    assert counts == {
        "mean_sentence_length": 17 / 4,
        "rare_words_percent": 100 * 1 / 17,
        "hard_words_percent": 100 * 1 / 17,
        "passive_or_parted_percent": 100 * 2 / 4,
    }


def test_it_leads_the_measures_and_is_for_english_alone() -> None:
    assert next(iter(measures(scored("You can ask. We keep it.")))) == "reading_load"
    assert "reading_load" not in measures(
        scored("Rydym yn cadw eich gwybodaeth yn ddiogel ac yn ei rhannu gyda’r ysgol.")
    )


def test_a_sentence_that_nobody_can_parse_weighs_more() -> None:
    clear = measures(scored("The council pays the surgery. The surgery keeps the list. Your name is on the list."))
    parted = measures(scored("The list that the surgery that the council pays keeps holds your name."))
    assert parted["reading_load"] > 3 * clear["reading_load"]
