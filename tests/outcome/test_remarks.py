"""What the rules about reading say of scored documents, the gravest first."""

from __future__ import annotations

from pathlib import Path

from govkit.finding import Location
from govkit.outcome.remarks import remark
from govkit.wording.plain_language import shipped
from tests.readability.test_language import WELSH
from tests.report.scores.scored import scored_file

WORDS = f"We utilise it. We share it with {'you and ' * 12}you.\n"


def test_each_finding_stands_beside_its_sentence_and_the_gravest_first(tmp_path: Path) -> None:
    read = remark([scored_file(tmp_path, "a.txt", WORDS)], lambda _problem, _of: ("", Location("a.txt", 1)), shipped())
    assert read.findings == tuple(each.finding for each in read.remarks)
    ranks = [each.severity.rank for each in read.findings]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) > 1
    (officialese,) = [each for each in read.remarks if each.finding.rule == "officialese"]
    assert officialese.problem.sentence.text == "We utilise it."
    assert list(read.targets) == ["a.txt"]


def test_nothing_is_said_of_another_language(tmp_path: Path) -> None:
    read = remark([scored_file(tmp_path, "a.txt", WELSH)], lambda _problem, _of: ("", Location("a.txt", 1)), shipped())
    assert (len(read.documents), read.findings) == (1, ())


def test_a_sentence_without_end_is_quoted_as_far_as_tells_which_it_is(tmp_path: Path) -> None:
    letter = scored_file(tmp_path, "letter.txt", "We should utilise it and " * 100)
    messages = [
        made.finding.message for made in remark([letter], lambda *_: ("", Location("letter.txt", 1)), shipped()).remarks
    ]
    assert len(messages) > 100
    assert max(map(len, messages)) == 1_001
    assert {message[-1] for message in messages if len(message) > 1_000} == {"…"}
