"""“The opt-out applies” above “all of it is for the patients’ own care” are two answers, and whoever runs the extract follows one of them.

The National Data Opt-out and Type 1 opt-outs are looked at: what the reason says of people who set one, or of why it does not reach this.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import says

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
        out, beyond = (says(partnership, group, part.reason) for group in ("opt-out-followed", "opt-out-beyond"))
        if is_unsettled(said) or bool(out) == bool(beyond):
            continue
        if said != bool(out):
            yield Problem(
                f"records.{key}.{answer}",
                f"`{answer}` says {'yes' if said else 'no'}, and the reason says “{out or beyond}”.",
                f"Write `{answer}: {'true' if out else 'false'}` in `records.{key}`, or the reason for the other answer.",
            )


_AT = "records.national_data_opt_out"
CASES = (
    *(
        Case(
            f"“{words}”, {applies}",
            f"{_AT}: {{applies: {applies}, reason: {words}}}",
            finds=f"{_AT}.applies" if found else "",
        )
        for words, applies, found in (
            ("People who opted out are left out.", "false", True),
            ("It is only with consent.", "true", True),
            ("Totals name nobody.", "false", False),
            ("People who opted out are left out.", "true", False),
            ("It depends on the case.", "true", False),
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
