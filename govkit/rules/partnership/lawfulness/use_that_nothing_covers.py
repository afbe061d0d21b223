"""Words that claim a use of data for which nobody has a lawful basis promise, or admit, a use that is unlawful, and of which no one is told.

Fraud, enforcement, immigration control, marketing, sale, insurance, research and profiling are each a purpose by itself. A use is covered where a
lawful basis, its power or its interest is for it, or a partner that takes part in a flow exists for it, as the police do for enforcement. The uses
and their words are the groups `use-...` of `govkit/standards/telling_words.yaml`; what is denied, as in “never used for marketing”, is let be.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.data.telling_words import telling_words
from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.lawful_basis import Article9
from govkit.model.unsettled import is_unsettled
from govkit.questions.free_words import free_words
from govkit.questions.settled import parts, settled
from govkit.questions.sharing import bases_of
from govkit.rules.case import Case
from govkit.rules.phrases import plain_list
from govkit.rules.problem import Problem
from govkit.rules.telling import group_of, says, told

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 5(1)(b) and Article 6(1): data is used for the purposes that people are told, on a lawful basis for each"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
purpose.summary: The partnership finds fraud, and helps families early.
"""
GOOD = """
purpose.summary: The partnership finds families who need help early, and helps each family with all of its needs together.
"""

_USE = "use-"


def check(partnership: Partnership) -> Iterator[Problem]:
    """No words of the file may claim a use of data that no lawful basis covers."""
    covering, free = [*_covering(partnership)], [*free_words(partnership)]
    yield from _interests_of_another_use(partnership)
    everything = "\n".join(words for _, words in free)
    uses = [name for name in telling_words() if name.startswith(_USE) and says(partnership, name, everything)]
    for path, words in free:
        for use in uses:
            said, group = told(partnership, use, words), group_of(partnership, use)
            if said and not any(_covers(group.covered, each) for each in covering):
                yield Problem(
                    path,
                    f"“{said}” claims that data is used for {group.called}, and no lawful basis of this file is for that.",
                    "Take it out if nobody does it. If somebody does, add the lawful basis and the flow, say it in the purpose, "
                    "and see that the notice and the "
                    "letters tell people.",
                )


def _interests_of_another_use(partnership: Partnership) -> Iterator[Problem]:
    """Interests that are marketing or a sale, of bases that are called something else: an interest does not cover itself."""
    for name, basis in parts(partnership.lawful_bases):
        called = "" if is_unsettled(basis.name) else basis.name.casefold()
        for use in ("use-marketing", "use-sale"):
            said, group = told(partnership, use, basis.interest), group_of(partnership, use)
            if said and not _covers(group.covered, called):
                yield Problem(
                    f"lawful_bases.{name}.interest",
                    f"“{said}” claims that data is used for {group.called}, and “{basis.name}” is not for that.",
                    "Write the interest that this sharing serves. If somebody does use the data so, give that a lawful basis of its own, "
                    "and see that the notice and the letters tell people.",
                )


def _covering(partnership: Partnership) -> Iterator[str]:
    """The words of each basis that somebody uses, and of each partner in a flow: what it is, and what it is called."""
    for _, flow in parts(partnership.flows):
        for taker in settled(flow.takers):
            partner = partnership.partners[taker]
            yield f"{partner.name}, {partner.kind}".casefold()
        for _, basis in bases_of(partnership, flow):
            research = "research" if basis.article_9 == Article9.RESEARCH else ""
            law_enforcement = "policing" if basis.part_3 is not None else ""
            said = (
                basis.name,
                basis.power,
                basis.interest,
                basis.gateway,
                basis.objective,
                basis.schedule_1,
                research,
                law_enforcement,
            )
            yield ", ".join(str(each) for each in said if each).casefold()
    decisions = partnership.records.automated_decisions
    yield "automated decisions" if decisions is not None else ""


def _covers(words: tuple[str, ...], said: str) -> bool:
    return any(True for _ in plain_list(words).find(said))


_AT = "purpose.needed_because"
CASES = (
    *(
        Case(
            f"an interest in “{words}”",
            f"lawful_bases.charity-agreed-support.interest: {words}\nlawful_bases.charity-agreed-support.name: Support",
            finds="lawful_bases.charity-agreed-support.interest" if found else "",
        )
        for words, found in (
            ("keeping in touch so that families may give to the charity later", True),
            ("to raise money by a charity appeal", True),
            ("selling the data to pay for the work", True),
            ("giving a family the support at home that it has asked for", False),
            ("to find families who want it the right help early, which is what our charity is for", False),
            ("giving customers in fuel poverty money off their bills and free insulation", False),
            ("that tenants pay their rent and keep their homes, which tenants share", False),
            ("to be agreed", False),
        )
    ),
    *(
        Case(f"“{words}”", f"{_AT}: Each service sees one problem. {words}", finds=_AT)
        for words in (
            "We pass names to the Home Office.",
            "The lists help us to market our services.",
            "Insurers get the totals.",
            "A risk score predicts which families will fail.",
            "We sell the data to pay for the work.",
            "Families who stay in the country illegally are reported to immigration control.",
            "The data helps bailiffs to collect.",
            "It helps to prevent noise by legal action.",
            "We find out who owes council tax and collect it.",
            "We check whether somebody else lives with them.",
            "It helps us to see who should lose the tenancy.",
            "We hold off support while court action goes on.",
            "Support stops, and legal action begins.",
        )
    ),
    *(
        Case(f"“{words}”", f"{_AT}: Each service sees one problem. {words}")
        for words in (
            "It is never used for marketing or sold.",
            "Families who owe rent can collect food from the pantry.",
            "A worker will collect the child from school.",
            "The risk is that help comes too late.",
            "We do not look for fraud.",
            "National Insurance numbers are left out.",
            "The landlord can hold off court action while support goes on.",
            "Support comes instead of legal action.",
            "Help comes early, to avoid costly court proceedings.",
            "Fewer prosecutions of parents follow.",
            "Landlords stop possession proceedings once a plan is agreed.",
            "It prevents evicting families.",
            "An adviser calls rather than the council taking tenants to court.",
            "People who face court action are rung first.",
            "Tenants are offered advice before the landlord starts legal action.",
            "It spares families court action.",
        )
    ),
    Case(
        "what a recipient does with an item",
        "flows.support-plan.carries.support-plan: decide on fraud investigations",
        finds="flows.support-plan.carries.support-plan",
    ),
    Case(
        "research that a basis covers",
        f"""
        {_AT}: The numbers are for research.
        lawful_bases.national-evaluation.name: Research into family support
        """,
    ),
    Case(
        "enforcement where the police take part",
        f"""
        {_AT}: Who breaks the law is prosecuted.
        partners.hill-top-school.kind: police
        """,
    ),
    Case(
        "enforcement agents, in a partnership about arrears",
        f"""
        {_AT}: The list decides whose debt goes to enforcement agents first.
        lawful_bases.council-early-help.name: Collecting council tax and arrears
        """,
        finds=_AT,
        says="enforcement agents (bailiffs)",
    ),
    Case(
        "enforcement agents under a law on enforcement",
        f"""
        {_AT}: The list decides whose debt goes to enforcement agents first.
        lawful_bases.council-early-help.power: Council Tax (Administration and Enforcement) Regulations 1992
        """,
    ),
    Case("help before bailiffs come", f"{_AT}: People are helped before bailiffs come."),
    Case(
        "what partners care about",
        "partners.harbour-families.drivers: [Win new donors by mailing lists]",
        finds="partners.harbour-families.drivers.0",
    ),
    Case(
        "what others are asked for",
        "requests.homes-at-risk.used_for: Our advisers evict people sooner.",
        finds="requests.homes-at-risk.used_for",
    ),
)
