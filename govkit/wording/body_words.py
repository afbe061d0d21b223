"""What a kind of body is called, which differs from nation to nation."""

from __future__ import annotations

from govkit.data.bodies import bodies
from govkit.model.body import PartnerKind
from govkit.model.partnership import Nation
from govkit.wording.say import say


def body_words(kind: PartnerKind, nation: object) -> str:
    """The words for a kind of body in a nation: `NHS trust` in England; while the nation is to be agreed, those that hold anywhere."""
    body = bodies()[kind]
    here = body.called_in.get(nation, "") if isinstance(nation, Nation) else next(iter(body.called_in.values()), "")
    return here or body.called or say(kind)
