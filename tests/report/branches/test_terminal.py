"""Branches at a terminal: the table, words that nothing reaches, the smallest partnership, and names that do not fit."""

from __future__ import annotations

from govkit.report.branches.as_terminal import percent, report, short
from tests.report.branches.told import told
from tests.rows import over_rows


def test_the_whole_report() -> None:
    assert (
        report(told())
        == """\
Every branch of the templates, from partners.yaml
  1,516 partnerships that differ in one thing, and 1,067 that differ in two. Left out: 103 that no file may say. 12 more pairs were left out.
  6 of 9 ways taken (66%).
  Lost on them: 1, told above as findings, and each with its smallest partnership below.

1 template has every way taken.

Template                              Taken   Lines with a way that was never taken
templates/isa/clauses/review.html.j2  4 of 7  2, 3

Words that nothing reaches:
  templates/isa/clauses/review.html.j2:2: if partnership.nation == "wales": never yes

Lost with `partnership.nation: wales`: clause-omits-fact, templates/isa/clauses/review.html.j2:1
  The smallest partnership that shows it:

    partnership:
      nation: wales

Names that stand for nothing:
  templates/isa/clauses/review.html.j2:4: Nothing is called `lettr` in this document. Did you mean `letter`?

Keys that a file says, and that no template asks for by name (what follows from them may be printed):
  partners.*.gives

Other keys that no template asks for by name:
  groups.*.each
"""
    )


def test_of_a_house_its_own_templates_are_told_and_the_others_counted() -> None:
    *ours, other = told().lines
    said = report(told()._replace(lines=(*(line._replace(is_own=True) for line in ours), other)))
    assert "govkit’s own templates: 2 of 2 ways taken." in said
    assert "isa/document.html.j2" not in said


def test_nothing_lost_is_said_too() -> None:
    assert "Nothing is lost on any of them." in report(told()._replace(lost=()))


@over_rows(("part", "whole", "share"), [(0, 0, "100%"), (999, 1000, "99%"), (1, 1, "100%"), (0, 3, "0%")])
def test_a_share_is_all_only_where_it_is_all(part: int, whole: int, share: str) -> None:
    assert percent(part, whole) == share


def test_a_long_condition_is_cut() -> None:
    assert short("a" * 70) == "a" * 59 + "…"
    assert short("a" * 60) == "a" * 60
