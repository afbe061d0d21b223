"""Sentences that were true of some partnerships and printed of all: what documents of other shapes say, and what they no longer do."""

from __future__ import annotations

from functools import cache
from typing import Any, Final, NamedTuple

import pytest

from govkit.data.templates import Templates, shipped_templates
from govkit.document import lines
from govkit.sets.render_set import render_set
from tests.changes import changed, partnership, raw_of


class Told(NamedTuple):
    """What a clause of a document has to say of a partnership, after changes of it if need be, and what it must not say."""

    of: str
    document: str
    clause: str
    says: tuple[str, ...] = ()
    not_this: tuple[str, ...] = ()
    changes: str = ""


WHO_IS_TOLD: Final = (
    Told(
        "scotland",
        "consent_letter",
        "limits",
        ("We tell your answer only to NHS Tarvie.", "We share it with anyone else only if"),
    ),
    Told("joint_with_processor", "opt_out_letter", "exceptions", ("We tell your answer only to Doorstep Families.",)),
    Told(
        "joint_with_processor",
        "consent_letter",
        "limits",
        ("We tell nobody else that you said no.",),
        ("We tell your answer",),
        "records.objections.of_flows: (left out)",
    ),
    Told("nine_partners", "opt_out_letter", "exceptions", ("We tell your answer only to:", "Matchwell")),
    Told("smallest", "consent_letter", "limits", (), ("We tell your answer",)),
    Told("one_way", "consent_letter", "limits", ("We tell nobody else that you said no.",)),
    Told("academy_attendance", "consent_letter", "limits", (), ("We tell your answer", "We tell nobody else")),
    Told("scotland", "isa", "rights", ("but those to whom a flow in clause",)),
    Told("one_way", "isa", "rights", ("and nobody else.",), ("carries the answers",)),
)
KEPT_OR_DELETED: Final = (
    Told("academy_attendance", "consent_letter", "withdraw", ("unless the law lets them keep it",), ("makes them",)),
    Told("fuel_poverty", "opt_out_letter", "later", ("unless the law lets them keep it",), ("at least while",)),
    Told("school_nurse_hub", "consent_form--first-talk-young", "withdraw", ("unless the law lets them keep it",)),
    Told("fuel_poverty", "objection_reply--accepted", "sent-before", ("everyone who already has it",), ("have told",)),
    Told(
        "fuel_poverty",
        "opt_out_letter",
        "later",
        ("You can opt out later too, and we then stop, at least while we look at it.",),
        (),
        "records.objections.refusal_ground: The law asks for it.",
    ),
)

WHAT_A_NO_MEANS: Final = (
    Told(
        "scotland",
        "consent_letter",
        "no-detriment",
        ("there is no child’s plan",),
        ("count against you", "ask for more"),
    ),
    Told("academy_attendance", "consent_letter", "no-detriment", ("a fine or a court case",), ("count against you",)),
    Told("fuel_poverty", "opt_out_letter", "no-detriment", ("money off your bill",), ("count against you",)),
    Told("fuel_poverty", "objection_reply--accepted", "no-detriment", ("money off your bill",), ("count against you",)),
    Told("one_way", "consent_letter", "no-detriment", ("It does not count against you.",)),
)
WHAT_A_FLAG_HOLDS: Final = (
    Told("fuel_poverty", "opt_out_letter", "what", ("only this: household reference",), ("not name a person",)),
)
WHO_ANSWERS: Final = (
    Told("joint_with_processor", "consent_letter", "withdraw", ("Ring 01632 960210, write",), ("960201",)),
    Told(
        "joint_with_processor",
        "consent_letter",
        "withdraw",
        ("Ring Ashwell Council on 01632 960201, or email homesafe@ashwell.example",),
        (),
        "records.objections.of_flows: (left out)",
    ),
)
HOW_LONG_AN_ANSWER_IS_KEPT: Final = (
    Told("joint_with_processor", "opt_out_letter", "exceptions", ("your answer for 3 years",)),
    Told("one_way", "consent_letter", "limits", ("We keep your answer for 1 year after your yes runs out",)),
    Told("smallest", "consent_letter", "limits", (), ("We keep your answer",)),
    Told(
        "families_together",
        "opt_out_letter",
        "exceptions",
        ("We keep your answer for 1 year after all sharing ends. Hill Top Primary School keeps it for 1 month after",),
        (),
        "data_items.replies.retention_by: [{recipient: hill-top-school, keep_for: 1 month, counted_from: it comes, then: deleted}]",
    ),
    Told(
        "families_together",
        "opt_out_letter",
        "exceptions",
        ("We keep your answer for 1 month after it comes. We tell",),
        ("1 year",),
        "data_items.replies.retention_by: [{recipient: northmoor-council, keep_for: 1 month, counted_from: it comes, then: deleted}]",
    ),
)
WHAT_A_PARENT_ASKS: Final = (
    Told("one_way", "consent_letter", "deadline", ("by 5 January 2027. Ring 01632 960101.",)),
    Told("one_way", "consent_letter", "stage", ("We have your address from your tenancy.",)),
    Told("one_way", "consent_letter", "next", ("We come to your home only if you ask.",)),
    Told("one_way", "consent_letter", "contact", ("We text you when your reply is here.",), ("Ring us to check",)),
    Told("families_together", "consent_letter", "contact", ("Ring us to check that we have your reply.",)),
    Told("one_way", "consent_letter", "kept", ("keeps it for 12 months after the last meeting",)),
    Told(
        "one_way",
        "consent_letter",
        "limits",
        (
            "or to prevent serious harm. Otherwise nobody else gets this.",
            "It is not for the police or the benefits office. We share it with anyone else only if",
            "Serious harm is death, injury, abuse or neglect. The tenancy manager decides.",
        ),
    ),
    Told("families_together", "consent_letter", "limits", (), ("Nobody else", "It is not for", "Serious harm is")),
    Told("opt_out_only", "opt_out_letter", "object", (), ("We can refuse a no",)),
    Told(
        "families_together",
        "opt_out_letter",
        "object",
        ("We can refuse a no to School attendance flag and List of families for one reason only. Without it, a child",),
    ),
    Told(
        "families_together",
        "opt_out_letter",
        "why-you",
        ("We look for families with at least 2 of these. A child who misses a lot of school. A parent",),
    ),
    Told(
        "families_together",
        "opt_out_letter",
        "what",
        ("A health flag is only for: Mental health; Support for new mothers.",),
    ),
    Told(
        "families_together",
        "opt_out_letter",
        "kept",
        ("School attendance flag and Health need flag, for 3 months after the flag is sent. List of families, for",),
    ),
    Told("families_together", "opt_out_letter", "object", ("You can opt out of all or part at any time.",)),
    Told("falls_clinic_northern_ireland", "opt_out_letter", "object", ("You can opt out at any time",)),
    Told("falls_clinic_northern_ireland", "opt_out_letter", "household", (), ("A child", "which part")),
    Told("opt_out_only", "opt_out_letter", "household", ("A child who understands this can say no too.", "which part")),
    Told("opt_out_only", "opt_out_letter", "household", ("Where parents live apart, we write to each of them.",)),
    Told(
        "opt_out_only",
        "opt_out_letter",
        "household",
        ("From 12, young people can say no for themselves.", "One parent’s no is enough."),
        ("A child who",),
        "who_answers: {young_people: {asked_from: 12}, if_they_differ: One parent’s no is enough.}",
    ),
    Told(
        "youth_service_scotland",
        "consent_letter",
        "each-adult",
        ("This is your choice.",),
        ("One parent’s no is enough.",),
        "who_answers.if_they_differ: One parent’s no is enough.",
    ),
    Told(
        "families_together",
        "consent_letter",
        "each-adult",
        ("Nothing is shared then.",),
        (),
        "who_answers.if_they_differ: Nothing is shared then.",
    ),
)
WHOSE_NOTICE: Final = (
    Told("joint_with_processor", "consent_letter", "privacy-link", ("Our own privacy notice", "doorstep")),
    Told("joint_with_processor", "opt_out_letter", "rights", ("Our own privacy notice", "ashwell")),
    Told("one_way", "consent_letter", "privacy-link", ("Our privacy notice", "strathcarn.example"), ("Our own",)),
)
BY_SHORT_NAMES: Final = (
    Told("forty_partners", "consent_letter", "choice", ("Our letter names who would send each",), ("It would go",)),
    Told("families_together", "consent_letter", "choice", ("It would go from us to Harbour",), ("Our letter names",)),
    Told("families_together", "opt_out_letter", "what", ("From us to Harrow Lane Surgery",), ("Northmoor Council",)),
    Told(
        "families_together",
        "opt_out_letter",
        "what",
        ("Millbrook Surgery and the trust", "to the trust"),
        ("Northmoor Community Health Trust",),
        "partners.northmoor-community-trust.short_name: the trust",
    ),
    Told(
        "families_together",
        "opt_out_letter",
        "who",
        ("Northmoor Community Health Trust (the trust).", "Northmoor Council."),
        ("Northmoor Council (",),
        "partners.northmoor-community-trust.short_name: the trust\npartners.northmoor-council.short_name: the council",
    ),
)
WHO_GETS_IT_IN_WHICH_CASE: Final = (
    Told(
        "one_way",
        "consent_letter",
        "what",
        ("The council gets it only for tenants.",),
        (),
        "flows.money-referral.limit: The council gets it only for tenants.",
    ),
    Told(
        "fuel_poverty",
        "opt_out_letter",
        "what",
        ("The company gets it only for its own customers.",),
        (),
        "flows.qualifying-list.limit: The company gets it only for its own customers.",
    ),
    Told(
        "school_nurse_hub",
        "consent_form--first-talk-young",
        "what",
        ("The nurse gets it only in term time.",),
        (),
        "flows.request-for-nurse.limit: The nurse gets it only in term time.",
    ),
)
IN_NOTICES: Final = (
    Told("academy_attendance", "privacy_notice", "objection", ("Attendance return: what Beacon Learning Trust does",)),
    Told("academy_attendance", "privacy_notice", "what-we-share", ("What a no means: If you say no, the council",)),
    Told("fuel_poverty", "privacy_notice", "objection", (), ("does not count against you", "to this")),
    Told("fuel_poverty", "privacy_notice", "not-do", ("do not sell it", "before any new use"), ("advertise",)),
    Told(
        "scotland",
        "privacy_notice",
        "what-we-share",
        ("we can share without a yes", "under school age"),
        ("ask first",),
    ),
    Told(
        "joint_with_processor", "privacy_notice--ashwell-council", "objection", ("Home plan: ring Doorstep Families",)
    ),
    Told("joint_with_processor", "privacy_notice--ashwell-council", "withdraw", ("Home plan: ring Doorstep Families",)),
    Told("joint_with_processor", "privacy_notice--ashwell-council", "must-you-give", ("What you must give us",)),
    Told(
        "research",
        "privacy_notice",
        "lawful-basis",
        ("section 251 of the National Health Service Act 2006", "26/CAG/0101"),
    ),
    Told("research", "privacy_notice", "retention", ("What happens then",), ("After that it is",)),
    Told("research", "privacy_notice", "joint-arrangement", ("Saltmere Hospitals NHS",)),
    Told("one_way", "privacy_notice", "lawful-basis", (), ("section 251",)),
)
BY_COMPUTER: Final = (
    Told("joint_with_processor", "opt_out_letter", "what", ("A computer puts requests in order", "challenge it")),
    Told("joint_with_processor", "consent_letter", "what", (), ("A computer",)),
)
KEPT_BY_THE_SENDER: Final = (
    Told(
        "one_way",
        "privacy_notice",
        "retention",
        ("Glen Water Homes, in its own records: It keeps them for 6 years.",),
        (),
        "partners.glen-water-homes.keeps_own_records: It keeps them for 6 years.",
    ),
    Told("one_way", "privacy_notice", "retention", (), ("own records",)),
    Told("one_way", "isa", "asking", ("are kept for 1 year after your yes runs out",)),
)
WHAT_A_YES_AND_A_NO_DO: Final = (
    Told("opt_out_only", "opt_out_letter", "response", ("If you say no, we answer within one month.",), ("We answer",)),
    Told(
        "breakfast_club",
        "privacy_notice",
        "objection",
        ("how we use your information. You can do this at any time. Where you said yes, you can take it back",),
        ("consent",),
    ),
    Told(
        "widening_participation",
        "opt_out_letter",
        "later",
        ("If they can’t tell which information is yours, they can’t delete it.",),
        ("They can’t where",),
    ),
)
HOW_LONG_AN_EXAMPLE_IS_KEPT: Final = (
    Told(
        "academy_attendance",
        "privacy_notice",
        "example",
        ("In the end. What we share includes Attendance support plan. We keep that for 3 years after",),
        ("The last of it",),
    ),
    Told("breakfast_club", "privacy_notice", "example", ("What we share includes Late days.",), ("The last of it",)),
)
WHERE_A_SLIP_GOES: Final = (
    Told(
        "breakfast_club",
        "consent_letter",
        "how-to-reply",
        ("Post this slip to Marl Hill Primary School, Marl Hill, Brackwater, ZZ5 2AA.",),
        ("the top of our letter",),
    ),
    Told("widening_participation", "opt_out_letter", "how", ("Caldmere, CM2 2BB.",), ("the top of our letter",)),
    Told(
        "vaccination_wales",
        "opt_out_letter",
        "how",
        ("Post this slip to «name of the sender», «address».",),
        ("the top of our letter",),
    ),
)
WHEN_IT_IS_SHARED_ALL_THE_SAME: Final = (
    Told(
        "breakfast_club",
        "consent_letter",
        "limits",
        ("only if the law makes us, or to prevent serious harm. Otherwise nobody else gets this.",),
        ("Nobody else gets", "Otherwise we share"),
    ),
    Told("families_together", "privacy_notice", "not-do", ("or it lets us keep someone safe.",), ("serious",)),
    Told(
        "families_together", "consent_letter", "limits", ("makes us, or lets us keep someone safe",), ("serious harm",)
    ),
    Told("families_together", "opt_out_letter", "exceptions", ("or lets us keep someone safe",), ("serious harm",)),
    Told("one_way", "privacy_notice", "not-do", ("the law makes us, or to prevent serious harm.",), ("lets us",)),
)
IN_THE_AGREEMENT: Final = (
    Told("scotland", "isa", "flows", ("For a child under school age it goes to NHS Tarvie",)),
    Told(
        "scotland", "isa", "asking", ("A no to “Child’s plan” means this.", "who has said yes"), ("no other service",)
    ),
    Told("one_way", "isa", "asking", ("Saying no changes no other service.",)),
    Told("one_way", "isa", "data-items", ("to prevent serious harm to a person",), ("protect a person from harm",)),
    Told(
        "families_together",
        "isa",
        "data-items",
        ("allows and that is necessary to protect a person from harm",),
        ("serious harm",),
    ),
    Told("one_way", "isa", "onward", ("people are told of it",)),
    Told("joint_with_processor", "isa", "rights", ("Home plan: Doorstep Families (Home visits team",)),
)
IN_BRIEFINGS: Final = (
    Told("one_way", "briefing--strathcarn-council", "receive", ("“ring you and offer you a meeting about money”",)),
    Told("families_together", "briefing--northmoor-community-trust", "receive", (), ("“",)),
    Told(
        "families_together",
        "briefing--northmoor-council",
        "before",
        ("Look at your list of people who said no. Leave them out of List of families and Support plan.",),
    ),
    Told(
        "families_together",
        "briefing--northmoor-council",
        "before",
        ("Check that the data is right",),
        ("Look at your list",),
        "flows.family-list.goes_ahead: without-asking\nflows.support-plan.goes_ahead: without-asking",
    ),
    Told("fuel_poverty", "briefing--fellside-council", "never", ("a law requires it",), ("law asks",)),
    Told("fuel_poverty", "briefing--fellside-council", "never", (), ("but the yes or no",)),
    Told(
        "fuel_poverty",
        "briefing--fellside-council",
        "receive",
        ("Low income flag. Pass it on only as the Digital", "a crime"),
    ),
    Told("one_way", "briefing--strathcarn-council", "receive", ("if a law requires it", "is not enough"), ("Digital",)),
    Told("fuel_poverty", "briefing--fellside-council", "ask", ("list it",), ("Caldicott", "the same day")),
    Told(
        "fuel_poverty", "briefing--brightwell-energy", "before", ("nobody can be told from a total",), ("right people",)
    ),
    Told("scotland", "briefing--police-scotland-tarvie", "before", ("likely to come to harm", "goes to NHS Tarvie")),
    Told("scotland", "briefing--nhs-tarvie", "receive", ("goes to NHS Tarvie",)),
    Told(
        "academy_attendance", "briefing--eastmarsh-council", "before", ("Ask Beacon Learning Trust who has said yes.",)
    ),
    Told("scotland", "briefing--strathtarvie-council", "ask", ("Your answer stays on a list",)),
    Told("academy_attendance", "briefing--marsh-nhs", "before", ("notes it in the record", "Only the attendance lead")),
    Told("research", "briefing--saltmere-hospitals-trust", "conditions", ("takes out the records of everyone",)),
    Told(
        "joint_with_processor", "briefing--ashwell-council", "conditions", ("ask a person to look at the order again",)
    ),
    Told(
        "joint_with_processor",
        "briefing--doorstep-families",
        "before",
        ("For Home plan, you keep the list of people who said no.",),
    ),
)
KEPT_UNTIL: Final = "data_items.{item}.retention: {{until: {end}, then: securely deleted}}"
OF_A_CHILD: Final = KEPT_UNTIL.format(item="support-plan", end="the child is 25")
OF_AN_ANSWER: Final = KEPT_UNTIL.format(item="replies", end="all sharing ends")
UNTIL_AN_END: Final = (
    Told(
        "families_together",
        "isa",
        "retention",
        ("Until the child is 25 Not counted Securely deleted",),
        (),
        OF_A_CHILD,
    ),
    Told("families_together", "isa", "on-a-page", ("Until the child is 25",), (), OF_A_CHILD),
    Told("families_together", "privacy_notice", "retention", ("Until the child is 25 Not counted",), (), OF_A_CHILD),
    Told("families_together", "consent_letter", "kept", ("until the child is 25",), ("None",), OF_A_CHILD),
    Told("families_together", "consent_letter", "limits", ("answer until all sharing ends.",), ("None",), OF_AN_ANSWER),
    Told(
        "families_together",
        "briefing--harbour-families",
        "receive",
        ("Until the child is 25, then securely deleted",),
        (),
        OF_A_CHILD,
    ),
    Told("families_together", "isa", "retention", (), ("Until",)),
)
TOLD_WITHIN: Final = "records.breaches: {told_within: 24 hours, told_to: the duty manager of the council}"
OF_BREACHES: Final = (
    Told(
        "marac", "isa", "breaches", ("delay and within 24 hours of becoming", "It also tells the duty"), (), TOLD_WITHIN
    ),
    Told("marac", "isa", "on-a-page", ("without undue delay and within 24 hours",), (), TOLD_WITHIN),
    Told("marac", "isa", "breaches", ("without undue delay, through", "72 hours"), ("also tells",)),
)
LATER: Final = "{once: the person is safe, decided_by: the chair, looked_at_again: at each conference}"
NOT_TOLD_YET: Final = (
    Told(
        "marac",
        "isa",
        "asking",
        (
            "People are told of it once the person is safe. The chair decides that, and looks at it again at each conference.",
        ),
        (),
        f"records.notice_exemption.told_later: {LATER}",
    ),
    Told(
        "marac",
        "privacy_notice",
        "what-we-share",
        ("We may not tell people of this at once. They are told once the person is safe. The chair decides.",),
        (),
        f"records.notice_exemption.told_later: {LATER}",
    ),
    Told(
        "prison_release",
        "privacy_notice",
        "rights",
        ("We tell people once the person is safe. The chair decides.",),
        (),
        f"flows.recall.exemptions.0.told_later: {LATER}",
    ),
    Told(
        "prison_release",
        "briefing--hmpps",
        "law-enforcement",
        ("Notice of recall: people are told once the person is safe.",),
        (),
        f"flows.recall.exemptions.0.told_later: {LATER}",
    ),
    Told("marac", "isa", "asking", (), ("told of it once",)),
    Told(
        "marac",
        "briefing--lantern",
        "law-enforcement",
        (
            "What people are not told yet Do not tell people about this while that could do harm: Referral",
            "people are told once the person is safe.",
        ),
        ("Crime", "Before you tell anybody"),
        f"records.notice_exemption.told_later: {LATER}",
    ),
    Told(
        "marac",
        "privacy_notice_young",
        "what-we-share",
        ("We may not tell people of this at once. They are told once the person is safe.",),
        (),
        f"records.notice_exemption.told_later: {LATER}",
    ),
)
EXEMPTIONS_OF_TWO: Final = f"""
flows.recall.exemptions:
  - {{sets_aside: being-told, relied_on_by: hmpps, provision: section 44(4)(b), reason: They could flee., told_later: {LATER}}}
  - {{sets_aside: being-told, relied_on_by: saltmarsh-police, provision: section 44(4)(b), reason: They could flee.}}
  - {{sets_aside: access, relied_on_by: saltmarsh-police, provision: section 45(4)(b), reason: They could flee., told_later: {LATER}}}
flows.police-risk.exemptions: (left out)
"""
WHOM_NOBODY_TELLS: Final = (
    Told(
        "county_lines", "briefing--fenmoor-county", "law-enforcement", ("What people are not told Do",), ("told yet",)
    ),
    Told("county_lines", "briefing--fenmoor-police", "law-enforcement", ("Crime, and what people are not told",)),
    Told(
        "prison_release",
        "briefing--hmpps",
        "law-enforcement",
        (
            "Notice of recall: people are told once the person is safe.",
            "Before you tell anybody about Police risk information, ask:",
        ),
        (),
        f"flows.recall.exemptions.0.told_later: {LATER}",
    ),
    Told(
        "prison_release",
        "briefing--saltmarsh-police",
        "law-enforcement",
        ("Before you tell anybody about Notice of recall, ask:",),
        ("told once",),
        EXEMPTIONS_OF_TWO,
    ),
    Told(
        "prison_release",
        "briefing--saltmarsh-police",
        "law-enforcement",
        ("Work on crime",),
        ("not told", "Do not tell"),
        "{flows.recall.exemptions: (left out), flows.police-risk.exemptions: (left out)}",
    ),
)
BEFORE_IT_IS_SENT: Final = (
    Told(
        "marac",
        "briefing--lantern",
        "before",
        ("Leave them out, unless their objection was refused.",),
        ("could cause",),
    ),
    Told(
        "marac",
        "briefing--lantern",
        "before",
        ("Leave them out, unless a law requires you to send it, or lets you protect someone from harm.",),
        ("could cause", "was refused"),
        "records.objections.refusal_ground: (left out)",
    ),
    Told(
        "marac",
        "briefing--lantern",
        "before",
        ("unless that could cause serious harm, or their objection was refused.",),
        (),
        "records.serious_harm: {means: death or injury, decided_by: the chair}",
    ),
    Told(
        "marac",
        "briefing--lantern",
        "before",
        (
            "Look at the list of people who object to Referral.",
            "Leave them out, unless their objection was refused.",
            "Look at the list of people who object to What partners know.",
            "Leave them out, unless a law requires you to send it",
        ),
        (),
        "records.objections.may_be_refused_for: [referral]",
    ),
    Told("marac", "briefing--lantern", "never", ("requires it or it prevents serious harm.",), ("from harm",)),
    Told(
        "families_together",
        "briefing--hill-top-school",
        "never",
        ("or lets you protect someone from harm.",),
    ),
    Told(
        "marac",
        "briefing--lantern",
        "receive",
        ("Pass it on only as this page says, or if a law requires it, or to prevent serious harm.",),
    ),
)
OF_THE_POLICE_ALONE: Final = f"""
records.notices: each
records.notice_exemption.relied_on_by: westmarch-police
records.notice_exemption.told_later: {LATER}
"""
A_CHILD_WHO_DECIDES: Final = (
    Told("prison_release", "isa", "children", ("is asked, and gives their own answer.",), ("(clause",)),
    Told("care_leavers_wales", "isa", "children", ("is asked, and gives their own answer (clause",)),
)
FIRST_COLLECTED: Final = (
    Told(
        "prison_release", "isa", "onward", ("were not first collected for this agreement",), ("another purpose. They",)
    ),
)
WHOSE_NOTICE_TELLS_LATER: Final = (
    Told(
        "marac",
        "privacy_notice--westmarch-police",
        "what-we-share",
        ("We may not tell people of this at once.",),
        (),
        OF_THE_POLICE_ALONE,
    ),
    Told("marac", "privacy_notice--westmarch-council", "what-we-share", (), ("We may not tell",), OF_THE_POLICE_ALONE),
)
THE_SEVERAL_REFUSED: Final = "records.objections.refusal_ground: Without it, a child may come to harm."
REFUSED_FOR: Final = (
    Told(
        "nine_partners",
        "privacy_notice",
        "objection",
        ("We can refuse a no to these: ", "We do so for one reason only. Without it, a child may come to harm."),
        ("one reason only:",),
        THE_SEVERAL_REFUSED,
    ),
    Told(
        "nine_partners",
        "privacy_notice_young",
        "objection",
        ("We can refuse a no to these: ", "We do so for one reason only. Without it, a child may come to harm."),
        (),
        THE_SEVERAL_REFUSED,
    ),
    Told(
        "marac",
        "privacy_notice",
        "objection",
        ("We can refuse a no for one reason only. Without it, somebody could be killed or badly hurt.",),
        ("Referral",),
    ),
    Told(
        "prison_release",
        "privacy_notice",
        "objection",
        ("We can refuse a no to Risks to the council and the charity and Return to prison for one reason only.",),
    ),
)
IN_NOTICES_OF_ANY: Final = (
    Told("prison_release", "privacy_notice", "security", ("We keep it safe. This is how: encrypted",), ("It is",)),
    Told("smallest", "privacy_notice", "security", ("We keep it safe. This is how: ",), ("It is",)),
    Told(
        "prison_release",
        "privacy_notice",
        "offences",
        ("In these, some of what we share is, or may be, about crime: Risks",),
    ),
    Told(
        "county_lines",
        "privacy_notice_young",
        "offences",
        ("Outside our work on crime, we need a power in law", "These are our powers and reasons:"),
    ),
    Told(
        "care_leavers_wales",
        "privacy_notice_young",
        "objection",
        ("You can’t object to everything we do.",),
        ("It is not",),
    ),
    Told("care_leavers_wales", "privacy_notice_young", "lawful-basis", ("For what is more private (health): it",)),
    Told("marac", "privacy_notice_young", "legitimate-interests", ("calls these interests. These",), ("fair to you",)),
    Told(
        "youth_service_scotland",
        "privacy_notice_young",
        "legitimate-interests",
        ("calls these interests. We may do that only if it is fair to you. These are the reasons:",),
    ),
)
CHIEF: Final = "partners.westmarch-police.legal_name: the Chief Constable of Westmarch Police"
IN_LAW: Final = (
    Told(
        "marac",
        "isa",
        "parties",
        ("Westmarch Constabulary In law: the Chief Constable of Westmarch Police",),
        (),
        CHIEF,
    ),
    Told("marac", "isa", "sign-off", ("In law: the Chief Constable of Westmarch Police",), (), CHIEF),
    Told(
        "marac",
        "privacy_notice",
        "controllers",
        ("In law, Westmarch Constabulary is the Chief Constable of Westmarch Police.",),
        (),
        CHIEF,
    ),
    Told("marac", "isa", "parties", (), ("In law",)),
    Told("marac", "isa", "parties", ("names there is the party. Elsewhere",), (), CHIEF),
    Told(
        "evaluation",
        "isa",
        "parties",
        ("names there is the party, or the processor that works for one. Elsewhere",),
        (),
        "partners.linking-house.legal_name: Linking House Limited",
    ),
)
OFTEN: Final = "partnership.review: {every: 12 months, owner: westmarch-council}"
REVIEWED: Final = (
    Told("marac", "isa", "review", ("review this agreement every 12 months, and next by",), (), OFTEN),
    Told("marac", "isa", "review", ("review this agreement by",), ("every",)),
)
RING_THE_OFFICER: Final = """
partners.northmoor-council.data_protection_officer.phone: 01632 960997
partners.northmoor-council.data_protection_officer.address: Data Protection, 1 Market Place, Northmoor
"""
THE_OFFICER: Final = (
    Told(
        "families_together",
        "privacy_notice",
        "contacts",
        ("01632 960997, or write to Data Protection, 1 Market Place, Northmoor",),
        (),
        RING_THE_OFFICER,
    ),
    Told(
        "families_together", "isa", "parties", ("01632 960997, Data Protection, 1 Market Place",), (), RING_THE_OFFICER
    ),
    Told("families_together", "privacy_notice", "contacts", (), ("or write to",)),
)
NURSE: Final = "{decided_by: a school nurse, only_if: a child needs help, recorded: in the child’s record}"
EACH_CASE: Final = f"flows.health-flag.case_by_case: {NURSE}"
NOT_ALWAYS: Final = (
    "We do not always share this. A school nurse decides each time. It is shared only if a child needs help."
)
CASE_BY_CASE: Final = (
    Told("families_together", "privacy_notice", "what-we-share", (NOT_ALWAYS,), (), EACH_CASE),
    Told("families_together", "opt_out_letter", "what", (NOT_ALWAYS,), (), EACH_CASE),
    Told(
        "families_together",
        "isa",
        "flows",
        ("Decided case by case A school nurse decides in each case.",),
        (),
        EACH_CASE,
    ),
    Told(
        "families_together",
        "briefing--harrow-lane-surgery",
        "before",
        ("Send it only if a child needs help. Write the decision down in the child’s record.",),
        (),
        EACH_CASE,
    ),
    Told("families_together", "privacy_notice", "what-we-share", (), ("do not always",)),
)
WHOSE_CONDITION: Final = (
    Told(
        "county_lines",
        "isa",
        "on-a-page",
        (
            "35(2)(b) Fenmoor County Council and Marsh Borough Council: Substantial public interest, 9(2)(g)",
            "Offences, Fenmoor County Council and Marsh Borough Council: Schedule 1, paragraph 6",
        ),
        ("Offences: ",),
    ),
    Told(
        "child_protection_scotland",
        "isa",
        "on-a-page",
        (
            "6(1)(e) Substantial public interest, 9(2)(g) Offences: official authority Offences: Schedule 1, paragraph 6",
        ),
        ("Offences, ",),
    ),
    Told(
        "child_protection_scotland",
        "isa",
        "on-a-page",
        ("Offences, Glenarrow Police and NHS Glenarrow: official authority Offences: Schedule 1, paragraph 6",),
        (),
        "lawful_bases.council-protection.official_authority: (left out)",
    ),
)
ALSO_KEPT_SAFE: Final = (
    Told(
        "evaluation", "privacy_notice", "security", ("We keep totals safe like this: checked by two people.",), ("too",)
    ),
    Told("evaluation", "privacy_notice_young", "security", ("We keep totals safe like this: checked",), ("too",)),
    Told(
        "evaluation",
        "privacy_notice",
        "security",
        ("We keep totals safe like this: opened only by named staff and checked by two people.",),
        (),
        "flows.findings.security: [opened only by named staff, checked by two people]",
    ),
)
WHO_RECEIVES: Final = (Told("child_protection_scotland", "isa", "data-items", ("Held by Sent to",), ("Also seen by",)),)
TWO_TIMES: Final = "A row that names a party holds for that party in place of the row of the item alone."
KEPT_BY_ONE: Final = (
    Told("child_protection_scotland", "isa", "retention", (TWO_TIMES,)),
    Told("county_lines", "isa", "retention", (), ("A row that names",)),
)
DECIDED_TOGETHER: Final = (
    Told(
        "evaluation",
        "privacy_notice",
        "joint-arrangement",
        ("University of Glanmor and Glanmor Council decide together about this: which reading help",),
        ("together about which",),
    ),
)
IN_WORDS_FOR_PEOPLE: Final = (
    Told(
        "border_debt",
        "isa",
        "handling",
        ("Safe contact, in words that are meant for the people concerned: “We write first, in a plain envelope.",),
    ),
)
WHETHER_IT_BINDS: Final = (
    Told("evaluation", "isa", "on-a-page", ("The parties can hold one another to it in law (",), ("do not mean",)),
    Told(
        "border_debt",
        "isa",
        "on-a-page",
        ("The parties do not mean to hold one another to it in law (",),
        ("can hold",),
    ),
    Told("county_lines", "isa", "on-a-page", (), ("hold one another",)),
)
THE_OTHER_ONE: Final = (
    Told("border_debt", "isa", "on-a-page", ("Marcher Council: 6 months Dyffryn Council: 1 year",), ("Others",)),
    Told("child_protection_scotland", "isa", "on-a-page", ("until the child is 25 Others: 12 months",)),
)
TOLD: Final = {
    "whether it binds in law": WHETHER_IT_BINDS,
    "the other one": THE_OTHER_ONE,
    "whose condition it is": WHOSE_CONDITION,
    "how totals are kept safe": ALSO_KEPT_SAFE,
    "who receives an item": WHO_RECEIVES,
    "which of two times holds": KEPT_BY_ONE,
    "what is decided together": DECIDED_TOGETHER,
    "words that are meant for people": IN_WORDS_FOR_PEOPLE,
    "until an age or an event": UNTIL_AN_END,
    "breaches": OF_BREACHES,
    "told later": NOT_TOLD_YET,
    "whom nobody tells": WHOM_NOBODY_TELLS,
    "before it is sent": BEFORE_IT_IS_SENT,
    "a child who decides": A_CHILD_WHO_DECIDES,
    "what data was first collected for": FIRST_COLLECTED,
    "whose notice tells of it later": WHOSE_NOTICE_TELLS_LATER,
    "what a no is refused for": REFUSED_FOR,
    "what any notice says": IN_NOTICES_OF_ANY,
    "who a party is in law": IN_LAW,
    "how often it is reviewed": REVIEWED,
    "how to reach the officer": THE_OFFICER,
    "decided case by case": CASE_BY_CASE,
    "decisions by computer": BY_COMPUTER,
    "how long senders keep their own": KEPT_BY_THE_SENDER,
    "briefings": IN_BRIEFINGS,
    "the notice": IN_NOTICES,
    "what a yes and a no do": WHAT_A_YES_AND_A_NO_DO,
    "how long an example is kept": HOW_LONG_AN_EXAMPLE_IS_KEPT,
    "where a slip goes": WHERE_A_SLIP_GOES,
    "when it is shared all the same": WHEN_IT_IS_SHARED_ALL_THE_SAME,
    "the agreement": IN_THE_AGREEMENT,
    "who is told of an answer": WHO_IS_TOLD,
    "what is kept after a no": KEPT_OR_DELETED,
    "what a no means": WHAT_A_NO_MEANS,
    "what a flag holds": WHAT_A_FLAG_HOLDS,
    "who answers a no": WHO_ANSWERS,
    "how long an answer is kept": HOW_LONG_AN_ANSWER_IS_KEPT,
    "who gets it in which case": WHO_GETS_IT_IN_WHICH_CASE,
    "what a parent asks": WHAT_A_PARENT_ASKS,
    "whose notice": WHOSE_NOTICE,
    "what a letter calls partners": BY_SHORT_NAMES,
}


@cache
def documents(of: str, changes: str) -> dict[str, dict[str, str]]:
    """What each clause of each document says."""
    raw: dict[str, Any] = changed(changes, base=raw_of(of))
    found = partnership(raw)
    assert found is not None, of
    made = render_set(found, Templates(shipped_templates()))
    return {
        each.document.name: {clause.id: " ".join(lines(clause.blocks)) for clause in each.document.clauses()}
        for each in made
    }


@pytest.mark.parametrize("about", TOLD)
def test_what_is_said_is_true_of_the_partnership(about: str) -> None:
    wrong = []
    for each in TOLD[about]:
        said = documents(each.of, each.changes)[each.document].get(each.clause, "")
        if not all(words in said for words in each.says) or any(words in said for words in each.not_this):
            wrong.append(f"{each.of}, {each.document}, {each.clause}: {said}")
    assert wrong == []


@pytest.mark.parametrize("of", ["care_leavers_wales", "families_together", "smallest"])
def test_a_notice_says_first_in_which_formats_it_can_be_had(of: str) -> None:
    notices = [clauses for name, clauses in documents(of, "").items() if name.startswith("privacy_notice")]
    assert notices
    assert {next(iter(clauses)) for clauses in notices} == {"formats"}
