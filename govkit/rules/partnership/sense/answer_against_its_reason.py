"""“The opt-out applies” above “all of it is for the patients’ own care” are two answers, and whoever runs the extract follows one of them.

The National Data Opt-out and Type 1 opt-outs are looked at: what the reason says of people who set one, or of why it does not reach this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import told
from govkit.wording.sentences import statements_in

SEVERITY = Severity.WARNING
SOURCE = "good practice: an answer and its reason agree"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

BAD = """
records.national_data_opt_out.applies: true
"""
GOOD = """
records.national_data_opt_out.applies: true
records.national_data_opt_out.reason: The records of everyone who has set one are taken out before anything is sent.
"""

_OF_AN_OPT_OUT: Final = re.compile(
    r"\b(?:opt\w*|set one|set it|type 1|one set|object\w*|said no|refus\w*|choice|code|appl\w+)\b", re.IGNORECASE
)
_NOT_THAT: Final = re.compile(r"\b(?:beyond|outside|besides|more than|unlike) (?:[\w’]+ ){0,4}$", re.IGNORECASE)


def check(partnership: Partnership) -> Iterator[Problem]:
    """Whether an opt-out applies must be what its reason says."""
    records = partnership.records
    for key, answer, part in (
        ("national_data_opt_out", "applies", records.national_data_opt_out),
        ("type_1_opt_outs", "stop_it", records.type_1_opt_outs),
    ):
        if part is None or is_unsettled(part) or is_unsettled(part.reason):
            continue
        said = getattr(part, answer)
        out, beyond = _followed(partnership, part.reason), _beyond(partnership, part.reason)
        if is_unsettled(said) or bool(out) == bool(beyond):
            continue
        if said != bool(out):
            yield Problem(
                f"records.{key}.{answer}",
                f"`{answer}` says {'yes' if said else 'no'}, and the reason says “{out or beyond}”.",
                f"Write `{answer}: {'true' if out else 'false'}` in `records.{key}`, or the reason for the other answer.",
            )


def _followed(partnership: Partnership, reason: str) -> str:
    """The words that those who set an opt-out are left out: names and other data may be taken out of what is sent for everybody."""
    about = (each for each in statements_in(reason) if _OF_AN_OPT_OUT.search(each))
    return next(filter(None, (told(partnership, "opt-out-followed", each) for each in about)), "")


def _beyond(partnership: Partnership, reason: str) -> str:
    """The words that an opt-out does not reach this, but for those that say what this is not."""
    found = told(partnership, "opt-out-beyond", reason)
    return "" if _NOT_THAT.search(reason[: reason.find(found)]) else found


_AT = "records.national_data_opt_out"
CASES = (
    *(
        Case(
            f"“{words}”, {applies}",
            f"{_AT}: {{applies: {applies}, reason: '{words}'}}",
            finds=f"{_AT}.applies" if found else "",
        )
        for words, applies, found in (
            ("People who opted out are left out.", "false", True),
            ("It is only with consent.", "true", True),
            ("Totals name nobody.", "false", False),
            ("People who opted out are left out.", "true", False),
            ("It depends on the case.", "true", False),
            ("Names are taken out before anything is sent, so that nobody can be told.", "false", False),
            ("This is research, and not for the patients’ own care.", "true", False),
            ("It reaches all that is beyond the patient’s own care, as this is.", "true", False),
            ("The flag is for their own care. The opt-out applies to the extract for planning.", "true", False),
            ("Nobody who has set an opt-out is left out of their own care.", "false", False),
            ("Patients who have objected are taken out.", "false", True),
            ("to be agreed", "true", False),
        )
    ),
    Case(
        "Type 1 opt-outs",
        "records.type_1_opt_outs: {stop_it: true, reason: It is for the patient’s own care.}",
        finds="records.type_1_opt_outs.stop_it",
    ),
    Case("to be agreed", f"{_AT}: to be agreed"),
)
