"""Only what reads a change is filled in again, and comes out as if all were; what a template loses on a branch is found."""

from __future__ import annotations

import pytest

from govkit.branches.changes import OneChange, changes_of
from govkit.branches.documents import Press
from govkit.branches.lost import NOT_MADE
from govkit.branches.smallest import smallest
from govkit.branches.trials import CameOf, Trials, pairs
from govkit.branches.watch import Watch
from govkit.data.templates import shipped_templates
from govkit.errors import TemplateFailed
from govkit.sets.render_set import render_set
from tests.branches.conftest import Try
from tests.changes import raw_of
from tests.rows import over_rows

CONTROL = "isa/clauses/review.html.j2"
REVIEW = (shipped_templates() / CONTROL).read_text("utf-8")


def change(trials: Trials, told: str) -> OneChange:
    return next(each for each in changes_of(trials.written.raw) if each.told == told)


def losses(trials: Trials, *told: str) -> set[tuple[str, str]]:
    outcome = trials.outcome(tuple(change(trials, each) for each in told))
    assert outcome.is_valid
    return {(each.loss.rule, each.loss.clause) for each in outcome.losses}


@pytest.mark.whole
def test_what_is_filled_in_under_a_watch_is_the_document(trials: Try) -> None:
    tried = trials("families_together")
    partnership = tried.written.partnership(tried.written.raw)
    assert partnership is not None
    documents = {each.document.name: each.document for each in render_set(partnership, tried.press.found)}
    assert {name: each.document for name, each in tried.documents.items()} == documents


def differs(tried: Trials, some: OneChange) -> str:
    """In which document what is lost after a change, told by what reads it, is not what a whole new run tells."""
    raw = tried.written.after((some,))
    partnership = raw and tried.written.partnership(raw)
    if not raw or not partnership:
        return ""
    quick = {(each.document, each.loss) for each in tried.outcome_of(raw).losses}
    try:
        whole = {
            (name, told.loss)
            for name, each in Trials(
                tried.press, tried.written.__class__("", raw, tried.written.programmes, {})
            ).documents.items()
            for told in each.losses
        }
    except TemplateFailed:
        return (
            ""
            if any(loss.rule == NOT_MADE for _name, loss in quick)
            else f"{some.told}: no loss, though a document can't be made"
        )
    wanted = {(name, loss) for name, loss in whole if loss not in tried.known}
    return "" if quick == wanted else f"{some.told}: {quick ^ wanted}"


@pytest.mark.slow
def test_what_is_filled_in_again_is_enough(trials: Try) -> None:
    tried = trials()
    sample = [*changes_of(tried.written.raw)][::12]
    assert [told for each in sample if (told := differs(tried, each))] == []


FROM: str = '{% import "mine/box.html.j2" as lib with context %}'
BOX: str = "{% macro box() %}{% if partnership.lead %}{{ caller() }}{% endif %}{% endmacro %}"


@pytest.mark.slow
def test_words_that_are_given_to_a_macro_are_those_of_their_clause(trials: Try) -> None:
    """Else whatever they read is taken for something that the whole document rests on, which is filled in again with each change."""
    text = f"{FROM}{{% call lib.box() %}}{REVIEW}{{% endcall %}}"
    tried = trials(**{CONTROL: text, "mine/box.html.j2": BOX})
    isa = next(each for each in tried.documents.values() if each.kind.name == "isa")
    assert any(read.path == "partnership.review" for read in isa.reads["review"])
    assert not any(read.path == "partnership.review" and read.name == "owner" for read in isa.reads[""])
    sample = [each for each in changes_of(tried.written.raw) if each.path.startswith("partnership.")]
    assert [told for each in sample[::6] if (told := differs(tried, each))] == []


@pytest.mark.slow
def test_what_is_filled_in_again_is_enough_after_each_change(trials: Try) -> None:
    tried = trials("families_together")
    assert [told for each in [*changes_of(tried.written.raw)][::3] if (told := differs(tried, each))] == []


@pytest.mark.whole
def test_a_fact_that_a_branch_leaves_out_is_lost_there(trials: Try) -> None:
    text = '{% clause "review" %}\n<h2>Review</h2>\n<p>By {{ partnership.review.owner.name }}.</p>\n'
    text += '{% if partnership.nation != "wales" %}<p>{{ partnership.review.by }}</p>{% endif %}\n{% endclause %}\n'
    tried = trials(**{CONTROL: text})
    assert ("clause-omits-fact", "review") not in {(each.rule, each.clause) for each in tried.known}
    assert ("clause-omits-fact", "review") in losses(tried, "with `partnership.nation: wales`")
    assert ("clause-omits-fact", "review") not in losses(tried, "with `partnership.nation: scotland`")


@pytest.mark.whole
def test_a_clause_that_is_empty_on_a_branch_is_lost_there(trials: Try) -> None:
    text = '{% clause "review" %}<h2>Review</h2>{% if partnership.nation != "wales" %}' + REVIEW.split("\n", 2)[
        2
    ].replace("{% endclause %}", "{% endif %}{% endclause %}")
    assert ("empty-clause", "review") in losses(trials(**{CONTROL: text}), "with `partnership.nation: wales`")


@pytest.mark.whole
def test_a_clause_that_is_not_included_on_a_branch_is_lost_there(trials: Try) -> None:
    document = (shipped_templates() / "isa/document.html.j2").read_text("utf-8")
    include = '{% include "isa/clauses/review.html.j2" %}'
    only = '{% if partnership.nation != "wales" %}' + include + "{% endif %}"
    tried = trials(**{"isa/document.html.j2": document.replace(include, only)})
    assert ("missing-clause", "review") in losses(tried, "with `partnership.nation: wales`")


@pytest.mark.whole
def test_a_document_that_can_not_be_made_on_a_branch_is_told_with_its_line(trials: Try) -> None:
    text = REVIEW.replace(
        "<h2>Review</h2>",
        '<h2>Review</h2>\n{% if partnership.nation == "wales" %}<p>{{ terms.liability }}</p>{% endif %}',
    )
    tried = trials(**{CONTROL: text})
    (told,) = [
        each
        for each in tried.outcome((change(tried, "with `partnership.nation: wales`"),)).losses
        if each.loss.rule == NOT_MADE
    ]
    assert (told.place.template, told.place.line) == (CONTROL, 3)


@pytest.mark.whole
def test_a_fact_that_comes_only_with_a_change_is_asked_for_though_its_clause_does_not_read_it(trials: Try) -> None:
    text = '{% clause "retention" %}<h2>Retention</h2><p>As long as needed.</p>{% endclause %}'
    tried = trials(**{"isa/clauses/retention.html.j2": text})
    known = {each.about for each in tried.known if each.clause == "retention"}
    raw = tried.written.raw
    item = next(iter(raw["data_items"]))
    own = {
        "retention_by": [
            {
                "recipient": next(iter(raw["partners"])),
                "keep_for": "12 months",
                "counted_from": "the end",
                "then": "deleted",
            }
        ]
    }
    changed = {**raw, "data_items": {**raw["data_items"], item: {**raw["data_items"][item], **own}}}
    outcome = tried.outcome_of(changed)
    assert outcome.is_valid
    assert {each.loss.about for each in outcome.losses if each.loss.clause == "retention"} - known


@pytest.mark.whole
def test_a_loss_of_the_partnership_as_it_is_is_not_told_again(trials: Try) -> None:
    tried = trials(**{CONTROL: '{% clause "review" %}<h2>Review</h2><p>Soon.</p>{% endclause %}'})
    assert any(each.clause == "review" for each in tried.known)
    assert not any(clause == "review" for _rule, clause in losses(tried, "with `partnership.nation: wales`"))


@pytest.mark.whole
def test_names_that_the_documents_template_gives_reach_its_clauses(trials: Try) -> None:
    document = (shipped_templates() / "isa/document.html.j2").read_text("utf-8")
    text = REVIEW.replace("<h2>Review</h2>", "<h2>Review</h2><p>{{ state }}</p>")
    tried = trials(**{"isa/document.html.j2": "{% set state = partnership.status %}\n" + document, CONTROL: text})
    assert "review" not in tried.documents["isa"].alone
    assert losses(tried, "with `partnership.status: ended`") == set()


@pytest.mark.whole
def test_two_changes_that_one_condition_asks_for_are_tried_together(trials: Try) -> None:
    text = REVIEW.replace(
        "<h2>Review</h2>",
        '<h2>Review</h2>{% if partnership.nation == "wales" and partnership.status == "ended" %}<p>{{ terms.liability }}</p>{% endif %}',
    )
    tried = trials(**{CONTROL: text})
    singles = [
        (each, tried.outcome((each,))) for each in changes_of(tried.written.raw) if each.path.startswith("partnership.")
    ]
    assert not any(
        outcome.losses for each, outcome in singles if each.path in ("partnership.nation", "partnership.status")
    )
    together = {each for _change, outcome in singles for each in outcome.together} | tried.watch.together
    both = [{each.told for each in pair} for pair in pairs([each for each in singles if each[1].is_valid], together)]
    wanted = {"with `partnership.nation: wales`", "with `partnership.status: ended`"}
    assert wanted in both
    assert any(rule == NOT_MADE for rule, _clause in losses(tried, *sorted(wanted)))


def test_a_partnership_that_no_file_may_say_is_left_out(trials: Try) -> None:
    tried = trials()
    assert tried.outcome((OneChange(("partners",), {}, ""),)) == CameOf(is_valid=False)
    assert tried.outcome((OneChange(("nobody", "there"), {}, ""),)) == CameOf(is_valid=False)


@pytest.mark.slow
def test_the_smallest_partnership_shows_the_loss_and_has_nothing_more_to_take_out(trials: Try) -> None:
    text = '{% clause "review" %}<h2>Review</h2><p>By {{ partnership.review.owner.name }}.</p>{% if partnership.nation != "wales" %}'
    text += "<p>{{ partnership.review.by }}</p>{% endif %}{% endclause %}"
    tried = trials("families_together", **{CONTROL: text})
    outcome = tried.outcome((change(tried, "with `partnership.nation: wales`"),))
    loss = next(each.loss for each in outcome.losses if each.loss.clause == "review")
    raw = tried.written.after((change(tried, "with `partnership.nation: wales`"),))
    assert raw is not None
    small = smallest(raw, lambda less: tried.loses(less, loss))
    assert tried.loses(small, loss)
    assert len(repr(small)) < len(repr(raw)) / 5
    assert small["partnership"]["nation"] == "wales"
    assert len(small["flows"]) == 1
    assert "letters" not in small


@pytest.mark.whole
@over_rows("name", ["smallest", "one_way"])
def test_the_watch_sees_each_way_that_the_documents_go(name: str, trials: Try) -> None:
    tried = Trials(trials().press, trials(name).written)
    assert tried.documents
    assert {way.way for way in tried.watch.ways} == {"yes", "no", "none", "one", "several"}
    assert {way.point for way in tried.watch.ways} <= set(tried.press.environment.points)


def test_nothing_that_a_watch_was_told_is_left_open(trials: Try) -> None:
    watch = Watch()
    assert Press(trials().press.found).environment.watch.ways == watch.ways
    assert raw_of("smallest") == trials().written.raw
