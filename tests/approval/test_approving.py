"""Which promises a sentence is approved to make: those of its own words and of the sentence that it was, where it is said as widely."""

from __future__ import annotations

from pathlib import Path

from govkit.approval.approving import Approver, approved_clause
from govkit.approval.changed import ChangedClause
from govkit.data.approved import APPROVED, ApprovedClause, ApprovedSentence, as_text
from tests.approval.words import changed
from tests.conftest import TODAY
from tests.rows import over_rows

WHY = "opt_out_letter/clauses/why.html.j2"
Said = tuple[str, tuple[str, ...], tuple[str, ...]]
TELL, ASK = ("We tell you.", ("a",), ("own-promise",)), ("You ask us.", ("a",), ("other-promise",))
BOTH = "<p>We tell you.</p><p>You ask us.</p>"


def clause(folder: Path, was: tuple[Said, ...], body: str) -> ChangedClause:
    """The clause `why` of a house that approved these sentences, with this body now."""
    says = tuple(ApprovedSentence(says=says, when=when, keeps=keeps) for says, when, keeps in was)
    approved = ApprovedClause(approved_by="Sam", role="lead", approved_on=TODAY, why=None, says=says)
    written = {
        WHY: f'{{% clause "why" %}}{body}{{% endclause %}}',
        f"opt_out_letter/{APPROVED}": as_text({"why": approved}),
    }
    (found,) = changed(folder, written)
    return found


def kept(folder: Path, was: tuple[Said, ...], body: str) -> list[list[str]]:
    """The promises of each sentence now; one that says “no” makes `says-no` by its words."""
    found = approved_clause(
        clause(folder, was, body),
        Approver("Sam", "lead"),
        TODAY,
        lambda says: ("says-no",) if "no" in says.split() else (),
    )
    return [list(each.keeps) for each in found.says]


NO = ("You say no today.", (), ("says-no",))


@over_rows(
    ("was", "body", "told"),
    [
        ((TELL, ASK), BOTH, [["own-promise"], ["other-promise"]]),
        ((TELL, ASK), f"{{% if a %}}{{% if b %}}{BOTH}{{% endif %}}{{% endif %}}", [[], []]),
        ((TELL, ASK), f"{{% if not a %}}{BOTH}{{% endif %}}", [[], []]),
        ((TELL, ASK), f"{{% if b %}}{BOTH}{{% endif %}}", [["own-promise"], ["other-promise"]]),
        ((NO,), "<p>You say no now.</p>", [["says-no"]]),
        ((NO,), "<p>You say today.</p>{% if a %}<p>You say no.</p>{% endif %}", [[], []]),
        ((NO,), "<p>You say today it is fine.</p>{% if a %}<p>With a no it all ends.</p>{% endif %}", [[], []]),
        ((NO,), "<p>You say today it is fine.</p><p>With a no it all ends.</p>", [[], ["says-no"]]),
        ((("You say no today.", ("a",), ("says-no",)),), "<p>So: {% if a %}you say no today{% else %}thanks{% endif %}.</p>", [["says-no"]]),
        ((("You say no today.", ("b",), ("says-no",)),), "<p>So: {% if b and a %}you say no today{% else %}thanks{% endif %}.</p>", [[]]),
        ((NO,), "<p>You{% if a %} say no{% endif %} today.</p>", [[]]),
        ((NO,), "<p>You say no{% if a %} by post{% endif %} today.</p>", [["says-no"]]),
        ((TELL, ("You ask us.", (), ())), "<p>You ask us.</p>{% if a %}<p>We tell you.</p>{% endif %}", [[], ["own-promise"]]),
    ],
)  # fmt: skip
def test_a_promise_is_kept_where_it_is_said_as_widely(
    was: tuple[Said, ...], body: str, told: list[list[str]], tmp_path: Path
) -> None:
    assert kept(tmp_path, was, body) == told
