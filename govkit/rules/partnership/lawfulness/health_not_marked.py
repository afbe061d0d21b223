"""Data about health that is not marked so is held to none of what the law and the duty of confidence ask for it.

A diagnosis, a disability, a stay in hospital and a flag that says that there is one of them are data about health (UK GDPR, Article 4(15)). So
is what goes in a clinical form, and what rests on implied consent for care or on section 251, which are for patients’ information alone. Totals
name nobody. The words are those of `health` in `govkit/standards/telling_words.yaml`; what is denied, as in “no diagnosis”, is let be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Confidentiality
from govkit.model.sharing import DataItem, Form
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.questions.sharing import confidentiality_of, items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import Told, first_told, is_denied
from govkit.wording.sentences import statements_in

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 4(15) and Article 9(1)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art9-1",)
CATALOGUE = ()

BAD = """
data_items.health-flag.health: (left out)
"""
GOOD = """
data_items.health-flag.health: true
"""

# Those who work in health, and what is called after it.
_WHO: Final = (
    r"(?! (?:and safety|and care|and social care|visit\w*|boards?|trusts?|service\w*|centres?|authorit\w+|professionals?|workers?|staff|teams?"
    r"|partners?|agenc\w+|department|secretary)\b)"
)
_ABOUT_HEALTH: Final = re.compile(
    r"(?:\b(?:told|tells?|sent|shared|says?|known|knows?|data|information|details?|facts?) "
    r"(?:(?!(?:nothing|no|not|never|little)\b)[\w’]+ ){0,2}?(?:about|of|on) (?:[\w’]+ )?health\b(?!’s)"
    rf"|\bno(?:thing)? (?:more|else|further) (?:[\w’]+ ){{0,2}}?(?:about|of) (?:[\w’]+ )?health\b){_WHO}",
    re.IGNORECASE,
)
_STAYS: Final = re.compile(
    r"\b(?:stays?|remains?|is kept|are kept) (?:there|here|with|in|at|where|apart|separate)\b|\bknown to [^.;]* alone\b|\bnot why\b",
    re.IGNORECASE,
)
_OF_PATIENTS = (Confidentiality.IMPLIED_CONSENT, Confidentiality.SECTION_251)


def check(partnership: Partnership) -> Iterator[Problem]:
    """What an item’s name, its contents, its form or the flow that carries it show to be about health has to be marked `health: true`."""
    for name, item in parts(partnership.data_items):
        if item.health is False and item.form not in (Form.AGGREGATE, Form.DE_IDENTIFIED):
            yield from _in_item(partnership, name, item)
    for name, flow in parts(partnership.flows):
        basis = confidentiality_of(partnership, flow)
        items = [item for _, item in items_of(partnership, flow)]
        if basis and basis.basis in _OF_PATIENTS and items and all(item.health is False for item in items):
            yield Problem(
                f"flows.{name}.confidentiality",
                f"“{flow.name}” rests on “{basis.name}”, which is for patients’ information, and nothing that it carries is marked as about health.",
                "Write `health: true` in each item that says anything about health, or take `confidentiality` out of this flow.",
            )


def _in_item(partnership: Partnership, name: str, item: DataItem) -> Iterator[Problem]:
    found = first_told(partnership, "health", name, item) or _form(name, item) or _reason(name, item)
    if found:
        yield Problem(
            found.path,
            f"“{item.name}” {found.says}, which is about health, and is not marked so.",
            f"Write `health: true` in `data_items.{name}`. If it says nothing about anyone’s health, write here what it does say.",
        )


def _reason(name: str, item: DataItem) -> Told | None:
    """Why less would not do, where that says itself that the item tells something about health."""
    why = item.why_not_less
    if why is None or is_unsettled(why):
        return None
    said = ((sentence, found) for sentence in statements_in(why) for found in _ABOUT_HEALTH.finditer(sentence))
    told = (
        found[0] for sentence, found in said if not is_denied(sentence, *found.span()) and not _STAYS.search(sentence)
    )
    first = next(told, "")
    return Told(f"data_items.{name}.why_not_less", f"has a reason that says “{first}”") if first else None


def _form(name: str, item: DataItem) -> Told | None:
    return Told(f"data_items.{name}.form", "is of the form `clinical`") if item.form == Form.CLINICAL else None


_MARKED_NOT = "data_items.attendance-flag"
CASES = (
    *(
        Case(
            f"contents: {words}",
            f"{_MARKED_NOT}.contains: [family reference, {words}]",
            finds=f"{_MARKED_NOT}.contains.1",
        )
        for words in (
            "diagnosis",
            "medication taken",
            "mental health",
            "whether a parent is disabled",
            "hospital admissions in the last year",
            "drug or alcohol use",
            "pregnancy due date",
            "how the person moves",
            "walking aids",
            "that the person is in treatment",
            "whether they can’t climb stairs",
        )
    ),
    *(
        Case(f"contents that say nothing of health: {words}", f"{_MARKED_NOT}.contains: [family reference, {words}]")
        for words in (
            "no diagnosis",
            "yes or no (health details are left out)",
            "name of the health visitor",
            "health and safety training",
            "test results in maths",
            "days missed",
            "how the family moves house",
            "help needed with reading or numbers",
            "name of the health board",
            "which health trust the family belongs to",
        )
    ),
    Case(
        "its plain name",
        f"{_MARKED_NOT}.plain_name: whether someone in your family has a mental illness",
        finds=f"{_MARKED_NOT}.plain_name",
    ),
    Case("its name", f"{_MARKED_NOT}.name: Disability flag", finds=f"{_MARKED_NOT}.name"),
    Case(
        "a clinical form", f"{_MARKED_NOT}.form: clinical", finds=f"{_MARKED_NOT}.form", says="of the form `clinical`"
    ),
    *(
        Case(
            f"“{words}”, of why less would not do",
            f"{_MARKED_NOT}.why_not_less: {words}",
            finds=f"{_MARKED_NOT}.why_not_less" if found else "",
        )
        for words, found in (
            ("A volunteer could let them fall. That is all that is told about health.", True),
            ("It gets no more about health.", True),
            ("It holds no information about health.", False),
            ("It says nothing about health.", False),
            ("It is known on the health visitor’s list.", False),
            ("It has the details of the health visitor.", False),
            ("It tells the school of the health board.", False),
            ("It names no facts about the health trust.", False),
            ("It tells the school about health problems.", True),
            ("The list is short. Details of health care at home are with the health board and stay there.", False),
            ("Drivers write down what they saw. Information on health is struck out before it is sent.", False),
            ("Why is known to the school alone, which holds the facts about health.", False),
            ("It tells whether they come, not why they do not, which may say something about health.", False),
            ("Details of health care at home go with it; the list stays short.", True),
            ("A teacher can’t help without it.", False),
            ("It is sent to the health board alone.", False),
            ("to be agreed", False),
        )
    ),
    Case("totals", "data_items.programme-counts.contains: [families with a diagnosis]"),
    Case(
        "a flow that rests on implied consent for care",
        """
        data_items.health-flag.health: (left out)
        data_items.health-flag.name: Flag
        data_items.health-flag.plain_name: a flag for your family
        """,
        finds="flows.health-flag.confidentiality",
        says="“Flag within the care team”",
    ),
)
