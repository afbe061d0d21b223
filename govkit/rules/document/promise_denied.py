"""A sentence of the file that says “you cannot change your mind” takes back what approved words promise, and people believe the worse of the two.

Templates are held to approved words; facts are the partners' own, and are printed among them. So each document is looked at with the facts that it
prints, for words that deny a promise which all letters and notices make: that people can complain, can change their mind, and lose nothing by
a no. What silence means is looked at by `silence-taken-as-yes` and `silence-called-consent`, and what follows from a no by `no-met-with-threat`.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.rules.case import Passage
from govkit.rules.phrases import phrase_list
from govkit.rules.phrases_said import phrases_said
from govkit.rules.problem import DocumentProblem
from govkit.rules.rendered import Rendered

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Articles 7(3), 12(2) and 14(2)(e): people can take back a yes, use their rights, and complain"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()
ENGLISH_ALONE = True

BAD = """
{% clause "withdraw" %}<p>Once you have said yes, you cannot change your mind.</p>{% endclause %}
"""
GOOD = """
{% clause "withdraw" %}<p>Once you have said yes, you can change your mind at any time.</p>{% endclause %}
"""


def check(rendered: Rendered) -> Iterator[DocumentProblem]:
    """No document may deny what it promises: a complaint, a change of mind, a no that costs nothing."""
    yield from phrases_said(phrase_list("denied_promises"), rendered)


CASES = (
    *(
        Passage(f'{{% clause "withdraw" %}}<p>{sentence}</p>{{% endclause %}}', "withdraw")
        for sentence in (
            "You cannot complain about this.",
            "You have no right to complain.",
            "Your answer is final.",
            "Your yes cannot be taken back.",
            "Saying no may be held against you.",
            "If you refuse, this is used against you in court.",
            "Once you have said yes you cannot go back.",
            "Your consent is permanent.",
            "You will not be able to withdraw.",
            "There is no way to complain.",
            "A refusal may be held against you.",
        )
    ),
    *(
        Passage(f'{{% clause "withdraw" %}}<p>{sentence}</p>{{% endclause %}}')
        for sentence in (
            "Your answer is not final.",
            "If you can’t complain by yourself, ask somebody to help you.",
            "Saying no does not count against you.",
            "You can take your yes back.",
            "If we told you that you cannot complain, we would be breaking the law.",
            "We never say that your answer is final.",
            "Your answer is final only when you have signed.",
            "If you say no, this is never held against you.",
            "Once you have said yes, you can’t be asked again for a year.",
            "Your consent cannot be withdrawn by anyone but you.",
            "You cannot change your mind unless you tell us.",
            "You cannot complain too late.",
        )
    ),
)
