"""A list of security measures that says “not encrypted” or “open to all staff” tells how the data is not kept safe.

What is denied for good, as in “opened by nobody without a password”, is let be. The words are those of `no-measures` in
`govkit/standards/telling_words.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import Form
from govkit.questions.settled import parts, placed
from govkit.questions.sharing import items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import is_denied, says
from govkit.wording.say import listing

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 5(1)(f) and Article 32"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
flows.health-details.security: [not encrypted, opened only by named staff, kept in a locked case system]
"""
GOOD = """
flows.health-details.security: [encrypted on the way, opened only by named staff, kept in a locked case system]
"""

_FOR_WHOM: Final = re.compile(
    r"(?:open|available|visible|accessible|seen|readable|shared with|read|any|all|every|each|which|the whole|whole|the entire|staff|team|office)",
    re.IGNORECASE,
)  # such measures keep nothing safe because of those for whom they are, unless these are fewer
_NARROWED: Final = re.compile(
    r"\b(?:only|alone|(?:their|its|her|his) own|for each (?:person|user|member)|named|no longer|loses?|cannot|can’t|may not|has no|have no"
    r"|training|trained|traced|vetted|checked|signed)\b|^ (?:each|fob|card)\b",
    re.IGNORECASE,
)
_OWN_DEVICE: Final = re.compile(r"\b(?:own|personal|private|home)\b", re.IGNORECASE)
_ISSUED: Final = re.compile(r"^[^,;]{0,30}\b(?:issued|provided|supplied|given|managed|owned) by\b", re.IGNORECASE)
_DENIES_ITSELF: Final = re.compile(
    r"(?:no|not|never|none|nobody|nothing|without|lacks|un\w+|isn’t|aren’t)\b", re.IGNORECASE
)
_NOTHING: Final = re.compile(r"none|nothing", re.IGNORECASE)
_IS_DONE: Final = re.compile(
    r"^ (?:of (?:it|them|this) )?(?:is|are|leaves|goes) (?!(?:done|needed|in place|planned|required|used|special|\w*locked|checked|encrypted"
    r"|protected|secured?|logged|set up|kept safe)\b)",
    re.IGNORECASE,
)  # what is not done with data, as in “nothing is printed”, is a measure
_DOES_NO_HARM: Final = re.compile(
    r"confidential|privacy|disclaimer|footer|good ?will|common sense|on trust|trust (?:in|between|staff)", re.IGNORECASE
)


def check(partnership: Partnership) -> Iterator[Problem]:
    """No measure of a flow with data about people may say that there is none."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name, flow in parts(partnership.flows):
        if all(item.form == Form.AGGREGATE for _, item in items_of(partnership, flow)):
            continue
        for index, measure in placed(flow.security):
            if _is_none(partnership, measure):
                found.setdefault(measure, []).append((f"flows.{name}.security.{index}", f"“{flow.name}”"))
    for measure, where in found.items():
        yield Problem(
            where[0][0],
            f"“{measure}” is among the measures for {listing([flow for _, flow in where])}, and keeps nothing safe.",
            "Write what is done, such as `encrypted on the way` or `opened only by named staff`. If nothing is done, it can’t be sent.",
        )


def _is_none(partnership: Partnership, measure: str) -> bool:
    """Whether anything in it keeps nothing safe, but for what is denied or narrowed down, and for what does no harm beside a measure."""
    rest = measure
    while found := says(partnership, "no-measures", rest):
        before, _, rest = rest.partition(found)
        start = len(measure) - len(rest) - len(found)
        is_not_done = not _DENIES_ITSELF.match(found) and is_denied(measure, start, start + len(found))
        narrowed = _FOR_WHOM.match(found) and _NARROWED.search(rest)
        issued = _OWN_DEVICE.search(found) and _ISSUED.search(rest)
        beside = _DOES_NO_HARM.search(found) and says(partnership, "says-a-measure", f"{before}; {rest}")
        something = _NOTHING.fullmatch(found) and _IS_DONE.search(rest)
        if not (is_not_done or narrowed or issued or beside or something):
            return True
    return False


_AT = "flows.attendance-flag.security"
CASES = (
    *(
        Case(f"measure: {measure}", f"{_AT}: ['{measure}']", finds=f"{_AT}.0")
        for measure in (
            "unencrypted",
            "sent without a password",
            "no access controls",
            "anyone in the organisation can open it",
            "available to all staff",
            "shared login",
            "password sent in the same email",
            "kept on personal laptops",
            "none",
            "not password-protected",
            "passcode in the same message",
            "everyone has access to the shared mailbox",
            "the whole team uses one login",
            "staff use their own phones",
            "kept on the shared drive that all staff can open",
            "a password that is sent in the same email",
            "a passcode which goes in the same message",
            "a mailbox that all staff and volunteers can open",
            "a shared mailbox that all employees and contractors may read",
            "a folder which all staff or governors see",
            "a confidentiality notice at the foot of each email",
            "each officer has the password",
            "nothing is done",
            "nothing is encrypted",
            "none at present",
            "open to everyone",
            "no training",
            "kept on their own laptops, which the trust does not manage",
            "pinned up in the corridor, where no visitor comes",
            "opened by whoever is on duty",
            "marked private",
            "nothing stops anyone on the ward from opening it",
            "no lock, and open to everyone",
            "not encrypted, since it is never left on the desk",
        )
    ),
    *(
        Case(f"measure: {measure}", f"{_AT}: ['{measure}']")
        for measure in (
            "not opened on personal phones",
            "no copies are kept",
            "nobody without training opens it",
            "logs show everyone who opened it",
            "password sent apart by phone",
            "passcode given by phone",
            "not available to all staff",
            "the password is never in the same email",
            "sent to a shared mailbox that only named officers open",
            "kept on the shared drive, in a folder with access for three officers",
            "no shared logins",
            "not kept on personal devices",
            "every user has two-factor authentication",
            "each worker can see only their own cases",
            "all staff have yearly training",
            "one account for each member of staff",
            "a privacy notice in reception",
            "all staff with access are vetted",
            "a shared mailbox that only named officers open",
            "a mailbox that three named staff and their manager can open",
            "a password that is never sent in the same email",
            "a password that is sent by text and not in the same email",
            "all staff and volunteers have yearly training",
            "all staff and volunteers can open only their own cases",
            "a passcode which we give by phone",
            "a key fob and a login of their own",
            "access to their own cases alone",
            "each worker has access to their own cases alone",
            "each officer has a key fob and a login of their own",
            "staff use their own laptops issued by the trust",
            "a confidentiality notice at the foot of each email and encryption",
            "a confidentiality notice on every email; the attachment is encrypted",
            "staff use one login each",
            "the team uses one account for each person",
            "anyone who leaves loses access the same day",
            "everyone has access to their own records only",
            "the whole team has yearly training",
            "every user can be traced in the log",
            "open to all staff of the team who are named in the list",
            "no log-in without a token",
            "no training, no access",
            "staff without training cannot open it",
            "without a password nobody gets in",
            "no lock is left open overnight",
            "No list is ever pinned up",
            "No copy is taken home on paper",
            "neither pinned up in the office nor left on a desk",
            "We never use shared logins",
            "Nobody sends it by a link that is open to everyone",
            "no record is opened by whoever is on duty",
            "marked private and handed over",
            "marked confidential, and given to the person in hand",
            "opened by whichever of the two named officers is on duty",
            "read by whoever of the three trained nurses is on shift",
            "nothing is printed",
            "none of it leaves the room",
            "every member of staff with access has signed the confidentiality rules",
            "to be agreed",
        )
    ),
    Case(
        "a measure of all flows, in one finding",
        "flow_defaults.security: [unencrypted]",
        finds="flows.family-list.security.0",
        says="for “List of families”, “School attendance flag”, “Health need flag”",
    ),
    Case("totals", "flows.programme-counts.security: [none]"),
)
