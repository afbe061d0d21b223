"""Ordinary email, fax, memory sticks and chat apps keep nothing safe, so data about people that goes by them reaches whoever finds it.

Totals, records without names and what is published may go by any of them. The words are those of `insecure-channels` in
`govkit/standards/telling_words.yaml`; what is denied, as in “never by ordinary email”, is let be.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.sharing import Form
from govkit.questions.settled import parts
from govkit.questions.sharing import items_of
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.rules.telling import told
from govkit.wording.say import listing

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 5(1)(f) and Article 32"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
flows.health-details.how: ordinary email
"""
GOOD = """
flows.health-details.how: NHS secure email
"""

_NAMELESS = (Form.AGGREGATE, Form.DE_IDENTIFIED)


def check(partnership: Partnership) -> Iterator[Problem]:
    """No data about people may go by a channel that is not secure."""
    by_channel: dict[str, list[str]] = {}
    for name, flow in parts(partnership.flows):
        about_people = any(item.form not in _NAMELESS for _, item in items_of(partnership, flow))
        if about_people and told(partnership, "insecure-channels", flow.how):
            by_channel.setdefault(flow.how, []).append(name)
    for channel, names in by_channel.items():
        called = listing([f"“{partnership.flows[name].name}”" for name in names])
        yield Problem(
            f"flows.{names[0]}.how",
            f"{called} {'goes' if len(names) == 1 else 'go'} by “{channel}”, which nobody can keep safe{_more(partnership, names)}.",
            "Write a channel that is encrypted from end to end and that both organisations run, "
            "such as `NHS secure email` or `Council secure upload page`.",
        )
    for name, request in parts(partnership.requests):
        if told(partnership, "insecure-channels", request.how):
            yield Problem(
                f"requests.{name}.how",
                f"Others are asked to send what they know about people by “{request.how}”, which nobody can keep safe.",
                "Name a channel that is encrypted from end to end, such as `our secure upload page`, with its address.",
            )


def _more(partnership: Partnership, names: list[str]) -> str:
    """What makes it worse: that some of it is special category data or about offences."""
    items = [item for name in names for _, item in items_of(partnership, partnership.flows[name])]
    return ", and some of it is about health, offences or the like" if any(item.is_sensitive for item in items) else ""


_HOW = "flows.attendance-flag.how"
CASES = (
    *(
        Case(f"by {how}", f"{_HOW}: {how}", finds=_HOW)
        for how in (
            "WhatsApp group",
            "fax",
            "unencrypted email",
            "standard e-mail",
            "a memory stick in the internal post",
            "text message to the worker",
            "a Google Drive folder",
            "from the head’s Gmail",
            "a personal mailbox",
            "password-protected file by ordinary post",
        )
    ),
    *(
        Case(f"by {how}", f"{_HOW}: {how}")
        for how in (
            "encrypted memory stick, handed over",
            "secure email, never ordinary email",
            "Council secure upload page",
            "encrypted email between secure accounts",
            "by phone, and we do not email it",
            "encrypted file by secure email, passcode by text message",
            "secure email to the school’s own mailbox",
            "encrypted CD by courier",
            "to be agreed",
        )
    ),
    Case("health data", "flows.health-flag.how: fax", finds="flows.health-flag.how", says="some of it is about health"),
    Case("totals", "flows.programme-counts.how: ordinary email"),
    Case("what others are asked for", "requests.homes-at-risk.how: normal email", finds="requests.homes-at-risk.how"),
    Case(
        "the channel of all flows, in one finding",
        "flow_defaults.how: fax",
        finds="flows.family-list.how",
        says="“List of families”, “Health need flag”, “Replies” and “Health details” go by “fax”",
    ),
)
