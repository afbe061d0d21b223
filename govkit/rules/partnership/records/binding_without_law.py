"""Parties that hold one another to an agreement in law need to know whose law: each part of the United Kingdom has its own."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ADVICE
SOURCE = "Published information sharing agreements, on governing law"
EVIDENCE = Evidence.UNVERIFIED
CATALOGUE = ("isa-noncompliance",)

BAD = """
terms: {legally_binding: true}
"""
GOOD = """
terms: {legally_binding: true, governing_law: england-and-wales}
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """An agreement that binds the parties in law must name the law that governs it."""
    terms = partnership.terms
    if terms and terms.legally_binding is True and terms.governing_law is None:
        yield Problem(
            "terms",
            "The agreement binds the parties in law, and nothing says which law governs it.",
            "Add `governing_law` to `terms`.",
            lacks="terms.governing_law",
        )


CASES = (
    Case("it does not bind in law", "terms: {legally_binding: false}"),
    Case("the law is to be agreed", "terms: {legally_binding: true, governing_law: to be agreed}"),
    Case("all terms are to be agreed", "terms: to be agreed"),
)
