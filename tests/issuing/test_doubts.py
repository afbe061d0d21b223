"""What may be a name is listed with its place and the way on, each once; what was done is told by whose name it is."""

from __future__ import annotations

from typing import Any

import pytest

from govkit.errors import NameLeftIn
from govkit.issuing.doubts import Doubt, Handled, doubts_in_manifest, in_sentences, refuse
from govkit.issuing.found_names import Known
from govkit.issuing.named_person import named_person
from govkit.issuing.other_names import OtherNames

IN_PARTS = "It is in parts that govkit can't take out. Write the role there instead."
DOUBT = Doubt("isa--public", "`purpose.summary`", "Okafor", "…in the Okafor report…", "a.name", is_whole=False)


def test_nothing_in_doubt_stops_nothing() -> None:
    refuse([])


def test_the_same_words_of_several_documents_are_one_line_and_each_word_one_flag() -> None:
    other = DOUBT._replace(where="`purpose.aim`", around="to Okafor")
    whole = DOUBT._replace(where="`b`", words="Renée Okafor", around="Renée Okafor", is_whole=True)
    with pytest.raises(NameLeftIn) as refused:
        refuse([DOUBT, DOUBT._replace(document="letter--public"), DOUBT, other, whole])
    assert str(refused.value).splitlines() == [
        "Nothing was published: these words may be the name of somebody whom the partnership file names.",
        "  “…in the Okafor report…” in `purpose.summary`, in isa--public and letter--public: “Okafor” may be who stands in `a.name`.",
        "  “to Okafor” in `purpose.aim`, in isa--public: “Okafor” may be who stands in `a.name`.",
        f"  “Renée Okafor” in `b`, in isa--public: “Renée Okafor” may be who stands in `a.name`. {IN_PARTS}",
        "Look at each. If it is that person: write their role there instead, and build again. If it is something else, such as a street,",
        "an organisation or a plain word: add this to the command that you typed, and run it again. It is published as it stands then.",
        '    --not-a-name "Okafor" --not-a-name "Renée Okafor"',
    ]


def test_two_words_in_the_same_place_are_both_listed_each_with_its_flag() -> None:
    with pytest.raises(NameLeftIn) as refused:
        refuse([DOUBT, DOUBT._replace(words="RZO"), DOUBT._replace(is_whole=True)])
    assert [line.count("may be who") for line in str(refused.value).splitlines()].count(1) == 3
    assert str(refused.value).endswith('--not-a-name "Okafor" --not-a-name "RZO"')


def test_a_flag_can_be_pasted_as_it_is() -> None:
    with pytest.raises(NameLeftIn) as refused:
        refuse([DOUBT._replace(words='O`Kafor “Zoë" $R\\ 100%!')])
    assert str(refused.value).endswith('--not-a-name "O’Kafor “Zoë R 100%"')


def test_what_was_done_is_told_by_name_and_by_how_it_was_written_what_was_taken_out_first() -> None:
    left = Handled("a.name", "", "okafor", is_out=False)
    out = Handled("a.name", "Director", "Renée Okafor", is_out=True)
    handled = [left, out, out, out._replace(words="Mrs Okafor"), out._replace(person="b.name")]
    assert list(in_sentences(handled)) == [
        "Taken out 3 times: the name in `a.name`, written “Renée Okafor” and “Mrs Okafor”. There stands “Director” now.",
        "Taken out once: the name in `b.name`, written “Renée Okafor”. There stands “Director” now.",
        "Left in once: “okafor”, which is part of the name in `a.name` but hardly that person here. Look whether that is so.",
    ]


RECORD: dict[str, Any] = {
    "govkit": "0.1.0",
    "inputs": [
        {"file": "partners.yaml", "sha256": "1bede9" + "0" * 58},
        {"file": "templates/isa/clauses/bede.html.j2"},
    ],
    "outputs": [{"file": "isa--public.html", "sha256": "a" * 64}],
    "waived": [{"rule": "short-reply-time", "path": "letters.consent", "until": "2027-01-31"}],
    "versions": {"jinja2": "3.1"},
}
PLACES: dict[str, dict[str, Any]] = {
    "the name of the partnership file": {"inputs": [{"file": "ann-bede.yaml"}]},
    "the name of a file that went in": {
        "inputs": [{"file": "partners.yaml"}, {"file": "templates/our/ann-bede.html.j2"}]
    },
    "the name of a file that came out": {"outputs": [{"file": "briefing--ann-bede--public.html"}]},
    "what is waived": {"waived": [{"rule": "short-reply-time", "path": "letters.ann-bede.reply_within"}]},
    "the record of an earlier build": {"earlier": [{"inputs": [{"file": "ann-bede.yaml"}], "waived": []}]},
    "the record of a build": {"by": {"ann-bede": "x"}},
}


def test_each_string_of_the_manifest_is_searched_but_for_digests_and_names_that_govkit_gave() -> None:
    known = Known((named_person("a.name", "Director", "Ann Bede"),), OtherNames())
    ours = frozenset({"templates/isa/clauses/bede.html.j2"})
    assert list(doubts_in_manifest(RECORD, known, ours)) == []
    for where, part in PLACES.items():
        found = [(doubt.where, doubt.words) for doubt in doubts_in_manifest(RECORD | part, known, ours)]
        assert found == [(where, "ann-bede")], where
    assert [doubt.words for doubt in doubts_in_manifest(RECORD, known, frozenset())] == ["bede"]
