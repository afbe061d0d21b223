"""The formulas agree with textstat's, and textstat is asked without the network."""

from __future__ import annotations

import socket
from typing import Any

import pytest

from govkit.document import Design, Document, Paragraph, Place, Text
from govkit.readability.measures import FORMULAS, flesch_kincaid_grade, flesch_reading_ease, fog, measures, smog
from govkit.readability.score import score
from govkit.readability.second_opinion import PARTED, SecondOpinion, _prepared, reasons_for_parting, second_opinion
from govkit.readability.sentence import Score
from tests.rows import over_rows

PLAIN = (
    "We want to share some details about your family. We do this so that we can help before things get harder. "
    "You can say no and you will still get the same care. Please tell us what you want before the end of the month. "
    "The council keeps your answer safe and deletes it when the support ends."
)

HOSPITAL = (
    "The hospital told her about the new centre. She can ask for an appointment on any day, and a nurse will ring her. Her doctor"
    " will see how she is getting on. If she is unhappy with the treatment, she can tell the manager. They will listen to her."
)
ROADS = (
    "Local government spends a great deal of money on roads. Some people think that it should spend more on parks. Others believe"
    " that the answer is better management. The evidence suggests that both are partly right, but nobody has measured it carefully."
)
WALK = (
    "Yesterday we walked along the river until the afternoon. The water was high after the rain, and a colony of birds had come back"
    " to the island. My brother took a photograph of them. It was a wonderful day, and we will go again together in the autumn."
)


def score_of(text: str) -> Score:
    blocks = (Paragraph((Text(text),), Place("sample", 1)),)
    return score(Document("sample", "sample", "Sample", "en-GB", "S-1", "1", Design.LETTER, blocks)).whole


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_asked: Any, **_how: Any) -> None:
        raise AssertionError("govkit went to the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.parametrize(("sentences", "words", "said"), [(1, 3, 3), (5, 60, 75), (79, 502, 729), (10, 300, 600)])
def test_the_formulas_are_textstats(sentences: int, words: int, said: int, monkeypatch: pytest.MonkeyPatch) -> None:
    from textstat.backend.metrics import _flesch_kincaid_grade, _flesch_reading_ease

    for module in (_flesch_kincaid_grade, _flesch_reading_ease):
        monkeypatch.setattr(module, "words_per_sentence", lambda _text: words / sentences)
        monkeypatch.setattr(module, "syllables_per_word", lambda _text, _lang: said / words)
    name = f"{sentences} {words} {said}"  # textstat remembers what it was asked
    grade = _flesch_kincaid_grade.flesch_kincaid_grade(name, "en_US")
    ease = _flesch_reading_ease.flesch_reading_ease(name, "en_US")
    assert flesch_kincaid_grade(sentences, words, said) == pytest.approx(grade)
    assert flesch_reading_ease(sentences, words, said) == pytest.approx(ease)


@pytest.mark.parametrize("prose", [PLAIN, HOSPITAL, ROADS, WALK], ids=["family", "hospital", "roads", "walk"])
def test_on_plain_prose_both_find_the_same(prose: str, no_network: None) -> None:
    score = score_of(prose)
    asked = second_opinion(score)
    found = measures(score)
    assert (asked.sentences, asked.words, asked.syllables) == (len(score.sentences), score.words, score.syllables)
    assert found["smog"] > 3.2
    for name in ("flesch_kincaid_grade", "flesch_reading_ease", "smog", "gunning_fog"):
        assert getattr(asked, name) == found[name], name


@pytest.mark.parametrize(("sentences", "words", "long", "hard"), [(1, 3, 0, 0), (30, 400, 31, 12), (10, 300, 90, 88)])
def test_smog_and_fog_are_textstats(
    sentences: int, words: int, long: int, hard: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    from textstat.backend.metrics import _gunning_fog, _smog_index

    monkeypatch.setattr(_smog_index, "count_sentences", lambda _text: sentences)
    monkeypatch.setattr(_smog_index, "count_polysyllable_words", lambda _text, _lang: long)
    monkeypatch.setattr(_gunning_fog, "count_words", lambda _text: words)
    monkeypatch.setattr(_gunning_fog, "words_per_sentence", lambda _text: words / sentences)
    monkeypatch.setattr(_gunning_fog, "count_difficult_words", lambda _text, _lang, _threshold: hard)
    name = f"{sentences} {words} {long} {hard}"  # textstat remembers what it was asked
    assert smog(sentences, long) == pytest.approx(_smog_index.smog_index(name, "en_US"))
    assert fog(sentences, words, hard) == pytest.approx(_gunning_fog.gunning_fog(name, "en_US"))


def test_a_plural_of_a_familiar_word_is_not_hard() -> None:
    (sentence,) = score_of("Families and hospitals use the libraries’ telephones, not the authorities’.").sentences
    assert sentence.run.long == 5
    assert sentence.run.hard == 1
    assert sentence.named_hard_words() == ("authorities",)


def test_figures_are_not_long_words() -> None:
    (sentence,) = score_of("We opened on 27 December 2027 at 7.77 a.m.").sentences
    assert sentence.run.long == 1


def test_textstat_sees_the_words_that_govkit_sees(no_network: None) -> None:
    score = score_of(
        "Dr Patel, e.g. your G.P., rang 01632 960001 at 9 a.m. & wrote to it@northmoor.example on 4.5.2027."
    )
    asked = second_opinion(score)
    assert (asked.sentences, asked.words) == (1, score.words)


def test_the_reading_age_is_the_grade_and_five() -> None:
    found = measures(score_of(PLAIN))
    assert found["uk_reading_age"] == pytest.approx(found["flesch_kincaid_grade"] + 5)


def test_where_there_is_nothing_to_read_there_is_no_measure() -> None:
    assert measures(Score("empty", ())) == {}


def test_each_measure_is_what_its_formula_says() -> None:
    score = score_of("The authorities were told. We go on.")
    assert (len(score.sentences), score.words, score.passives, score.hard_words) == (2, 7, 1, 1)
    found = measures(score)
    assert found["hard_words_percent"] == 14.3
    assert found["passive_percent"] == 50.0
    assert found["mean_sentence_length"] == 3.5
    assert found["longest_sentence"] == 4
    assert found["gunning_fog"] == round(0.4 * (7 / 2 + 100 / 7), 1)
    assert found.keys() - {"longest_sentence"} == FORMULAS.keys()


@over_rows(
    ("name", "formula"),
    [
        ("mean_sentence_length", "words / sentences"),
        ("flesch_kincaid_grade", "0.39 × words / sentences + 11.8 × syllables / words − 15.59"),
        ("uk_reading_age", "flesch_kincaid_grade + 5, a convention"),
        ("flesch_reading_ease", "206.835 − 1.015 × words / sentences − 84.6 × syllables / words"),
        ("smog", "1.043 × √(30 × long words / sentences) + 3.1291"),
        ("gunning_fog", "0.4 × (words / sentences + 100 × hard words / words)"),
        ("hard_words_percent", "100 × hard words / words"),
        ("passive_percent", "100 × sentences with a passive / sentences"),
    ],
)
def test_the_formulas_are_told_as_they_are_worked_out(name: str, formula: str) -> None:
    assert FORMULAS[name] == formula


@over_rows(
    ("sentences", "words", "syllables", "why"),
    [
        (1, 0, 0, "leaves out 1 sentence of one or two words"),
        (2, 0, 0, "leaves out 2 sentences of one or two words"),
        (-1, 0, 0, "sees 1 more sentence"),
        (-2, 0, 0, "sees 2 more sentences"),
        (0, 1, 0, "counts 1 more word"),
        (0, -2, 0, "counts 2 fewer words"),
        (0, 0, 1, "counts 1 more syllable"),
        (0, 1, -2000, "counts 1 more word and counts 2,000 fewer syllables"),
        (1, 1, 1, "leaves out 1 sentence of one or two words, counts 1 more word and counts 1 more syllable"),
        (0, 0, 0, ""),
    ],
)
def test_why_two_grades_part(sentences: int, words: int, syllables: int, why: str) -> None:
    score = score_of(PLAIN)
    ours = flesch_kincaid_grade(len(score.sentences), score.words, score.syllables)
    counts = len(score.sentences) - sentences, score.words + words, score.syllables + syllables
    for apart, said in ((PARTED + 0.01, why), (PARTED - 0.01, "")):
        assert reasons_for_parting(score, SecondOpinion(*counts, ours + apart, 0, 0, 0)) == said
        assert reasons_for_parting(score, SecondOpinion(*counts, ours - apart, 0, 0, 0)) == said


def test_half_a_grade_is_apart() -> None:
    assert PARTED == 0.5


@over_rows(
    ("text", "given"),
    [
        ("Ring 01632 960001, please.", "Ring 01632960001 please."),
        ("It’s for you & me.", "It's for you and me."),
        ("Write to it@north_moor.example.", "Write to itnorthmoorexample."),
        ("One. Two three!", "One. Two three."),
    ],
)
def test_textstat_is_given_words_and_full_stops_alone(text: str, given: str) -> None:
    assert " ".join(_prepared(score_of(text))) == given
