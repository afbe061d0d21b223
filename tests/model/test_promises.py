"""What each party does is gathered from all that a file says of it, and parties that do the same stand together."""

from __future__ import annotations

from govkit.model.promises import Duty, Promise, promises
from tests.changes import UNSETTLED, partnership_with
from tests.records.conftest import example


def by_party(changes: str = "") -> dict[str, Promise]:
    """What each party does, by its id."""
    return {str(party): promise for promise in promises(partnership_with(changes)).of for party in promise.parties}


def test_each_party_stands_there_once_in_the_order_of_the_file() -> None:
    named = [str(party) for promise in promises(example()).of for party in promise.parties]
    assert sorted(named) == sorted(example().partners)
    assert named[0] == "northmoor-council"


def test_parties_that_do_the_same_stand_together() -> None:
    surgeries = by_party()["harrow-lane-surgery"]
    assert surgeries.parties == ("harrow-lane-surgery", "millbrook-surgery")
    assert surgeries.sends == ("health-flag", "health-details")
    assert surgeries.receives == ("family-list", "replies")
    assert surgeries.besides == ()


def test_a_duty_of_one_of_them_tells_them_apart() -> None:
    found = by_party("records.objections.answered_by: millbrook-surgery")
    assert found["millbrook-surgery"].parties == ("millbrook-surgery",)
    assert found["millbrook-surgery"].besides == (Duty.ANSWERS_OBJECTIONS,)
    assert found["harrow-lane-surgery"].parties == ("harrow-lane-surgery",)


def test_the_lead_and_who_approaches_families_have_their_duties() -> None:
    found = by_party()
    assert Duty.LEADS in found["northmoor-council"].besides
    assert found["northmoor-community-trust"].besides == (Duty.APPROACHES, Duty.INTERPRETS)


def test_the_key_and_the_matching_are_those_of_the_processor_that_has_them() -> None:
    found = {str(party): promise for promise in promises(example("evaluation")).of for party in promise.parties}
    assert found["linking-house"].besides == (Duty.MATCHES, Duty.HOLDS_KEY, Duty.ACTS_FOR_OTHERS)
    assert {Duty.ANSWERS_REQUESTS, Duty.GIVES_NOTICE, Duty.GATHERS_ANSWERS} <= set(found["glanmor-council"].besides)


def test_each_member_of_a_group_sends_its_letters() -> None:
    found = {str(party): promise for promise in promises(example("forty_partners")).of for party in promise.parties}
    assert found["alder-road"].besides == (Duty.SENDS_LETTERS,)
    assert found["harwick-college"].besides == ()


def test_who_asks_in_person_has_that_duty() -> None:
    partnership = example("school_nurse_hub")
    found = {str(party): promise for promise in promises(partnership).of for party in promise.parties}
    askers = {str(talk.held_by) for talk in partnership.conversations.values()}
    assert askers == {party for party, promise in found.items() if Duty.HOLDS_CONVERSATIONS in promise.besides}


def test_what_is_to_be_agreed_is_nobody_s_promise() -> None:
    found = by_party(f"partnership.lead: {UNSETTLED}")
    assert all(Duty.LEADS not in promise.besides for promise in found.values())


def test_a_processor_that_does_not_sign_promises_nothing_but_what_it_does_besides_its_contract() -> None:
    parties = {str(party) for promise in promises(example("research")).of for party in promise.parties}
    assert parties == {"university-of-saltmere", "saltmere-council", "saltmere-hospitals-trust"}
    assert {str(party) for each in promises(example("joint_with_processor")).of for party in each.parties} >= {
        "casework-cloud"
    }


def test_no_joint_controller_gives_the_notice_for_others_where_each_has_its_own() -> None:
    duties = {duty for promise in promises(example("joint_with_processor")).of for duty in promise.besides}
    assert Duty.GIVES_NOTICE not in duties
    assert Duty.ANSWERS_REQUESTS in duties
