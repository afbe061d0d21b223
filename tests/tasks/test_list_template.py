"""An empty list, or file of replies, for a letter."""

from __future__ import annotations

from govkit.tasks.list_template import list_template
from tests.recipients.lists_of_people import TODAY, example


def test_a_list_and_replies_have_their_own_headings() -> None:
    assert b'"gp_surgery"' in list_template(example(), "consent_letter", TODAY)
    replies = list_template(example(), "consent", TODAY, replies=True).decode("utf-8-sig")
    assert replies.splitlines()[0] == '"reference","health_details","support_plan","date","how"'
