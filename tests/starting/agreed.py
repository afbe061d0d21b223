"""What the partners of a new partnership would agree, by the path of the blank: made up, and in an order that can be kept."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import Any
from zlib import crc32

from govkit.model.unsettled import WORDS

STATUTORY = "paragraph 6 (statutory purposes)"
HEALTH_CARE = "paragraph 2 (health or social care purposes)"
PROTECTION = (
    "paragraphs 10 and 18 (preventing or detecting unlawful acts; safeguarding of children and of individuals at risk)"
)
TELLERS = "(whoever tells it)"  # an answer that names partners, by the flows

AGREED = {
    "partnership.name": "Harbour Exchange",
    "partnership.reference": "HX-ISA-001",
    "partnership.starts": "2027-02-01",
    "partnership.ending.notice": "3 months",
    "partnership.review.by": "2027-08-03",
    "purpose.plain_summary": "help you sooner",
    "purpose.human_rights.law": "The fictional Harbour Order 2021, article 3",
    "purpose.why_not_less": "The partners can’t help anybody without it.",
    "purpose.*": "The partners offer help to people who fall behind.",
    "partners.*.kind": "company",
    "partners.*.who_they_are": "It helps local people.",
    "partners.*.address": "{number} Harbour Street, Harbour, ZZ1 1AA",
    "partners.*.email": "team@{partner}.example",
    "partners.*.phone": "01632 {number}",
    "partners.*.form": "https://{partner}.example/complaints",
    "partners.*.ico_registration": "ZA{number}",
    "partners.*.on_register": "true",
    "partners.*.public_authority": "false",
    "partners.*.article_28_contract": "HX-CON-1",
    "partners.*.readiness.*": "4",
    "partners.*.measure": "People helped in a year",
    "partners.*.benefit.*": "as counted in March",
    "partners.*.name": "Ada {partner}",
    "partners.*": "Head of Service",
    "data_items.nurse-referral.*keep_for": "25 years",  # from birth
    "data_items.*.keep_for": "2 years",
    "data_items.*.counted_from": "the help ends",
    "data_items.*.about": "adults",
    "data_items.*.form": "identifiable",
    "data_items.*.plain_name": "how your health is",
    "data_items.*.contains": "health needs",
    "data_items.*": "Nobody can be helped without it.",
    "lawful_bases.*.article_6": "public-task",
    "lawful_bases.*.article_9": "health-or-social-care",
    "lawful_bases.*-protection.schedule_1": PROTECTION,
    "lawful_bases.trust-research.schedule_1": "paragraph 4 (research)",
    "lawful_bases.university-research.schedule_1": "paragraph 4 (research)",
    "lawful_bases.school-*.schedule_1": STATUTORY,
    "lawful_bases.council-attendance.schedule_1": STATUTORY,
    "lawful_bases.council-early-help.schedule_1": STATUTORY,
    "lawful_bases.*polic*.schedule_1": STATUTORY,
    "lawful_bases.*safeguarding.schedule_1": STATUTORY,
    "lawful_bases.probation-duties.schedule_1": STATUTORY,
    "lawful_bases.council-wellbeing.schedule_1": STATUTORY,
    "lawful_bases.*.schedule_1": HEALTH_CARE,
    "lawful_bases.*.power": "The fictional Harbour Order 2021, article 3",
    "lawful_bases.*.secrecy": "under the responsibility of health professionals (Data Protection Act 2018, section 11(1)(a))",
    "lawful_bases.*.follows_policy": "true",
    "lawful_bases.*.scheme": "the Warm Home Discount",
    "lawful_bases.*": "HX-APD-{partner}-2026",
    "confidentiality_bases.*.basis": "implied-consent-for-individual-care",
    "confidentiality_bases.*.decided_by": TELLERS,
    "confidentiality_bases.serious-harm.reason": "For each, the clinician writes down why the danger outweighs the duty.",
    "confidentiality_bases.section-251.reason": "The Health Research Authority supports the linking. To ask each of them is not practicable.",
    "confidentiality_bases.*-consent.reason": "Nothing is told until a parent, or a child who understands, has said yes.",
    "confidentiality_bases.*.reason": "It is for the care of that patient alone, who is told, and says yes or no.",
    "confidentiality_bases.*.reference": "26/CAG/0101",
    "confidentiality_bases.*.decided_on": "2026-11-10",
    "flow_defaults.how": "Secure email",
    "flow_defaults.security": "encrypted on the way",
    "flows.*.carries.*": "offer you help",
    "flows.answers.starts": "2027-03-30",
    "flows.replies.starts": "2027-03-30",
    "flows.findings.starts": "2028-03-06",
    "flows.*.starts": "2027-05-04",
    "flows.*.told_how": "Team briefing",
    "flows.*.told_by": "2027-02-01",
    "flows.*.how_often": "Once a week",
    "flow_defaults.how_often": "Once a week",
    "flows.*": "Head of Service",
    "letters.*.posted": "2027-02-08",
    "letters.*.phone": "01632 960101",
    "letters.*.email": "team@harbour.example",
    "letters.*.post": "Freepost HARBOUR",
    "letters.*.name": "Ada Example",
    "letters.*.role": "Head of Service",
    "letters.*.keep_for": "2 years",
    "letters.*": "You asked us for help.",
    "involvement.*.on": "2026-10-20",
    "involvement.*.people": "9",
    "involvement.*.how": "Read the privacy notice aloud",
    "involvement.*": "The day by which to reply moved to the top.",
    "records.dpia.completed": "2026-11-16",
    "records.dpia.*": "Risks reduced and accepted",
    "records.national_data_opt_out.applies": "false",
    "records.national_data_opt_out.reason": "All of it is for people’s own care.",
    "records.notice_exemption.ground": "own-data-for-research",
    "records.notice_exemption.provision": "Schedule 2, paragraph 2 (crime)",
    "records.notice_exemption.people": "4000",
    "records.notice_exemption.reason": "At the start of each school year, the school tells parents what it sends.",
    "records.notice_exemption.protected_by": "The notice is on both websites.",
    "records.notice_exemption.*": "up to 6 years",
    "records.children.told_how": "Ask us for the version for children.",
    "records.children.notice": "https://harbour.example/children",
    "records.other_formats": "large print",
    "records.children.best_interests": "A child gains when help comes early.",
    "records.separate_control": "Each decides for itself.",
    "records.joint_arrangement.essence": "We decide together.",
    "records.privacy_notice.address": "https://harbour.example/privacy",
    "records.privacy_notice.published": "2026-12-14",
    "records.next_check": "2027-08-03",
    "records.digital_economy_act.*": "HX-17",
    "records.second_language.by": "the Welsh language standards in the council’s compliance notice",
    "records.*": "Your answer stays on a list that we check before each sending.",
}


def agreed(raw: Any) -> Any:
    """The same data with each blank filled in."""
    return _agreed(raw, "", raw)


def _agreed(value: Any, path: str, raw: Any) -> Any:
    if isinstance(value, dict):
        return {key: _agreed(child, f"{path}.{key}".lstrip("."), raw) for key, child in value.items()}
    if isinstance(value, list):
        return [_agreed(child, f"{path}.{number}", raw) for number, child in enumerate(value)]
    if value != WORDS:
        return value
    said = next(said for pattern, said in AGREED.items() if fnmatchcase(path, pattern))
    _, partner, *_ = f"{path}..".split(".")
    if said == STATUTORY and raw["lawful_bases"][partner].get("article_9") == "health-or-social-care":
        return HEALTH_CARE
    if said == TELLERS:
        return [*_tellers(partner, raw)]
    # What each partner has of its own: numbers, addresses, people.
    return said.format(number=f"{crc32(path.encode()) % 1_000_000:06d}", partner=partner)


def _tellers(basis: str, raw: Any) -> Iterator[str]:
    """Those who tell what the duty of confidence covers, on a basis."""
    flows = [each["from"] for each in raw["flows"].values() if each.get("confidentiality") == basis]
    yield from dict.fromkeys(each for froms in flows for each in (froms if isinstance(froms, list) else [froms]))
