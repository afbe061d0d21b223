"""Where a condition needs an appropriate policy document, the record of processing says whether data is kept and erased as it says.

If it is not, the record says why. It also names the paragraph and how Article 6 is met: those stand in `schedule_1` and
`article_6`. `govkit records` writes all three into the record of each controller that relies on the basis.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import LawfulBasis
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "Data Protection Act 2018, section 42(4)(c) and Schedule 1, paragraph 41"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("gov-ropa-apd",)

BAD = """
lawful_bases.council-early-help.follows_policy: false
"""
GOOD = """
lawful_bases.council-early-help.follows_policy: false
lawful_bases.council-early-help.why_not_followed: The system can’t erase single records until May 2027.
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A basis that names a policy document must say whether it is followed, and why where it is not."""
    for name, basis in parts(partnership.lawful_bases):
        if (basis.paragraphs_with_policy or _is_sensitive(basis)) and basis.appropriate_policy_document is not None:
            yield from _of(f"lawful_bases.{name}", basis)


def _is_sensitive(basis: LawfulBasis) -> bool:
    """Whether it is for sensitive processing for law enforcement, which wants the document too."""
    return basis.part_3 is not None and (basis.part_3.schedule_8 is not None or basis.needs_consent)


def _of(path: str, basis: LawfulBasis) -> Iterator[Problem]:
    if basis.follows_policy is None:
        yield Problem(
            path,
            f"Nothing says whether the data used under “{basis.name}” is kept and erased as its appropriate policy document says.",
            f"Add `follows_policy: true` to `{path}`, or `follows_policy: false` with `why_not_followed`.",
        )
    elif basis.follows_policy is False and basis.why_not_followed is None:
        yield Problem(
            f"{path}.follows_policy",
            f"The data used under “{basis.name}” is not kept and erased as its appropriate policy document says, and nothing says why.",
            f"Add `why_not_followed` to `{path}`, with the reasons. Or follow the document.",
            lacks=f"{path}.why_not_followed",
        )


CASES = (
    *(
        Case(
            paragraph,
            f"""
            lawful_bases.council-early-help.schedule_1: {paragraph}
            lawful_bases.council-early-help.follows_policy: (left out)
            """,
            finds=finds,
        )
        for paragraph, finds in (
            ("paragraph 1", "lawful_bases.council-early-help"),
            ("paragraphs 6 and 18", "lawful_bases.council-early-help"),
            ("paragraph 28", "lawful_bases.council-early-help"),
            ("paragraph 35", "lawful_bases.council-early-help"),
            ("paragraph 2", ""),
            ("paragraph 3", ""),
            ("paragraph 4", ""),
            ("to be agreed", ""),
        )
    ),
    Case(
        "a document that is not named, which is another rule’s business",
        """
        lawful_bases.council-early-help.appropriate_policy_document: (left out)
        lawful_bases.council-early-help.follows_policy: (left out)
        """,
    ),
    Case(
        "a document that is not followed",
        "lawful_bases.council-early-help.follows_policy: false",
        finds="lawful_bases.council-early-help.follows_policy",
        says="why_not_followed",
    ),
    Case(
        "a reason that is to be agreed",
        """
        lawful_bases.council-early-help.follows_policy: false
        lawful_bases.council-early-help.why_not_followed: to be agreed
        """,
    ),
)
