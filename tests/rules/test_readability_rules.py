"""Each rule about reading finds its BAD example, at the very words, passes its GOOD one, and keeps quiet where words mean something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.document import Design, Document
from govkit.document.parse import parse
from govkit.finding import Severity
from govkit.read.from_html import read_text
from govkit.readability.score import score
from govkit.rules.prose import prose
from govkit.rules.rule import Rule, find_rule, rules
from govkit.rules.sentence_problem import SentenceProblem
from govkit.wording.plain_language import shipped


def problems(rule: str, html: str, design: Design = Design.LETTER, **glossary: str) -> list[SentenceProblem]:
    """What a rule finds in a document of this design."""
    is_of_a_template = "<em>" not in html  # templates have no italics
    blocks = parse(html, "sample.html.j2") if is_of_a_template else read_text(html, Path("sample.html")).blocks
    document = Document("sample", "sample", "Sample", "en-GB", "S-1", "1", design, blocks)
    return list(find_rule(rule).check(prose(score(document), shipped(), glossary)))


def words(rule: str, sentence: str, design: Design = Design.LETTER) -> list[str]:
    """The words that a rule finds in a paragraph."""
    return [problem.words for problem in problems(rule, f"<p>{sentence}</p>", design)]


@pytest.mark.parametrize("rule", rules("readability"), ids=lambda rule: rule.id)
def test_finds_its_bad_example_and_says_what_to_do(rule: Rule) -> None:
    found = problems(rule.id, rule.bad)
    assert found
    for problem in found:
        start, end = problem.span
        assert 0 <= start <= end <= len(problem.sentence.text)
        assert problem.fix.endswith(".")
        assert problem.message


@pytest.mark.parametrize("rule", rules("readability"), ids=lambda rule: rule.id)
def test_passes_its_good_example(rule: Rule) -> None:
    assert [problem.message for problem in problems(rule.id, rule.good)] == []


@pytest.mark.parametrize("rule", rules("readability"), ids=lambda rule: rule.id)
def test_no_rule_finds_anything_in_another_rules_good_words(rule: Rule) -> None:
    plain = "<h1>Your choice</h1><p>We will ring you on 4 May. You can say no, and we will stop.</p>"
    assert problems(rule.id, plain) == []


@pytest.mark.parametrize(
    ("sentence", "found", "instead"),
    [
        ("We utilised it.", "utilised", ("used",)),
        ("Utilising it helps.", "Utilising", ("Using",)),
        ("They utilize it.", "utilize", ("use",)),
        ("Ask us prior to your visit.", "prior to", ("before",)),
        ("It commences soon.", "commences", ("starts", "begins")),
        ("We furnished it.", "furnished", ("gave", "given")),
        ("Ring us in the event that you move.", "in the event that", ("if",)),
    ],
)
def test_officialese_is_found_in_each_form_with_the_same_form_of_plainer_words(
    sentence: str, found: str, instead: tuple[str, ...]
) -> None:
    (problem,) = problems("officialese", f"<p>{sentence}</p>")
    assert (problem.words, problem.instead, problem.severity) == (found, instead, Severity.WARNING)


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        ("officialese", "Ask at the Assistance Centre in Procure Road."),
        ("officialese", "This is about your case. In addition, to us it matters."),
        ("officialese", "Foster carers and key workers address the letter to you."),
        ("officialese", "It was your request, and the law requires it."),
        ("jargon", "Ask the Data Protection Officer or the Information Commissioner’s Office."),
        ("jargon", "We are setting up a group."),
        ("label", "The Troubled Families Programme ended."),
        ("label", "The elderly neighbour and the poor result of the blind test."),
        ("officialese", "They made great progress at the first attempt, with first aid."),
        ("officialese", "Do not write “utilise”, and do not say ‘prior to’."),
        ("double-negative", "We stop unless you move, and nobody comes."),
        ("double-negative", "A person who does not reply has not agreed."),
        ("passive-voice", "Everyone is used to it. She is trained in first aid, and the lift is broken."),
        ("hedge", "You may ask us in May, and people may say no."),
        ("hedge", "How often do you visit?"),
        ("nominalisation", "We make decisions-makers laugh."),
        ("passive-voice", "We are based in Mill Road and are concerned about you."),
        ("passive-voice", "You are entitled to help, and you are not allowed to park."),
        ("passive-voice", "It is made up of four parts."),
        ("passive-voice", "We are used to it, indeed."),
        ("passive-voice", "She is in need of a red bed."),
        ("double-negative", "If you do not reply, we will not share it."),
        ("double-negative", "You can say no without a reason."),
        ("double-negative", "We share it unless you say no or opt out."),
        ("double-negative", "Doing nothing does not mean that you agree."),
        ("double-negative", "We do not sell it, and do not print it."),
        ("double-negative", "It is not under the bridge, not until May."),
        ("unexplained-abbreviation", "The NHS and your GP follow the UK GDPR (Article 6(1)(e))."),
        ("unexplained-abbreviation", "Ref NFT-ISA-001 at NM1 1AA meets ISO 27001 in SW1A 0ZZ."),
        ("unexplained-abbreviation", "The Child and Adolescent Mental Health Services (CAMHS) help. CAMHS is free."),
        ("unexplained-abbreviation", "A DPIA (a check on risks to privacy) was done. The DPIA is here."),
        ("unexplained-abbreviation", "You MUST reply and DO NOT wait."),
        ("word-in-capitals", "Ask CAMHS, the NHS or the MASH. Vitamin A and plan B."),
        ("word-in-capitals", "Write to Freepost NORTHMOOR FAMILIES."),
        ("unexplained-abbreviation", "Write to Freepost GLEN WATER HOMES."),
        ("weak-should", "The shoulder hurts."),
    ],
)
def test_keeps_quiet_where_words_mean_something_else(rule: str, sentence: str) -> None:
    assert words(rule, sentence) == []


@pytest.mark.parametrize(
    ("rule", "sentence", "found"),
    [
        (
            "passive-voice",
            "Your form has been signed and was not yet fully read.",
            ["been signed", "was not yet fully read"],
        ),
        ("passive-voice", "It is used to find families.", ["is used"]),
        ("passive-voice", "The plan was agreed by the school.", ["was agreed"]),
        ("passive-voice", "It isn’t kept here.", ["isn’t kept"]),
        ("double-negative", "We never share it, unless you say so.", ["never share it, unless"]),
        ("double-negative", "We share it unless you do not agree.", ["unless you do not"]),
        ("double-negative", "It is not uncommon.", ["not uncommon"]),
        ("double-negative", "We do not want you not to know.", ["not want you not"]),
        ("double-negative", "We can’t help without your name.", ["can’t help without"]),
        ("nominalisation", "They made a decision.", ["made a decision"]),
        ("jargon", "The data subject’s file is with data processors.", ["data subject’s", "data processors"]),
        ("label", "We help service users.", ["service users"]),
        ("label", "We help the elderly and the poor.", ["the elderly", "the poor"]),
        ("label", "LAC and NEETs come.", ["LAC", "NEETs"]),
        ("hedge", "We may share some information.", ["may", "some information"]),
        ("unexplained-abbreviation", "The MASHs meet. The MASH helps.", ["MASH"]),
        ("unexplained-abbreviation", "The hub (MASH) meets.", ["MASH"]),
        ("word-in-capitals", "This is IMPORTANT: DO NOT REPLY.", ["IMPORTANT: DO NOT REPLY"]),
        ("weak-should", "You shouldn’t wait.", ["shouldn’t"]),
    ],
)
def test_finds_the_very_words(rule: str, sentence: str, found: list[str]) -> None:
    assert words(rule, sentence) == found


def test_an_agreement_is_advised_on_some_words_alone() -> None:
    sentence = "The controllers utilise it for processing, as they may; a service user should not be told."
    assert words("jargon", sentence, Design.AGREEMENT) == []
    for rule in ("hedge", "weak-should", "passive-voice", "double-negative"):
        assert words(rule, sentence, Design.AGREEMENT) == []
    for rule, found in (("officialese", "utilise"), ("label", "service user")):
        (problem,) = problems(rule, f"<p>{sentence}</p>", Design.AGREEMENT)
        assert (problem.words, problem.severity) == (found, Severity.ADVICE)


def test_the_glossary_explains_in_an_agreement_and_suggests_in_a_letter() -> None:
    html, meaning = "<p>The DPIA is with the cohort.</p>", "a check on risks to privacy"
    assert problems("unexplained-abbreviation", html, Design.AGREEMENT, dpia=meaning) == []
    (found,) = problems("unexplained-abbreviation", html, dpia=meaning)
    assert meaning in found.fix
    (found,) = problems("jargon", html, cohort="the families on the list")
    assert found.fix == "Write “group”. Or say what it is, as your glossary does: the families on the list."


def test_a_word_names_its_own_source() -> None:
    (found,) = problems("jargon", "<p>Ask a clinician.</p>")
    assert found.source == "NHS digital service manual, A to Z of NHS health writing"
    (found,) = problems("jargon", "<p>Ask about processing.</p>")
    assert found.source == "ordinary plain-English practice"


@pytest.mark.parametrize(
    ("rule", "heading", "found"),
    [
        ("heading-in-title-case", "How We Share", True),
        ("heading-in-title-case", "Your Rights", True),
        ("heading-in-title-case", "Ask Northmoor Families Together", False),
        ("heading-in-title-case", "About the Information Commissioner", False),
        ("heading-with-full-stop", "Ring us at 9 a.m.", False),
        ("heading-as-question", "Who we are", False),
    ],
)
def test_headings(rule: str, heading: str, found: bool) -> None:
    assert bool(problems(rule, f"<h2>{heading}</h2>")) is found


def test_a_fact_in_a_heading_is_a_name() -> None:
    stated = "\ue000partnership.name\ue003Share With Your Family\ue004"
    assert problems("heading-in-title-case", f"<h2>Ask {stated}</h2>") == []


def test_a_paragraph_is_found_at_the_sentence_that_is_too_many() -> None:
    (found,) = problems("long-paragraph", "<p>One. Two. Three. Four. Five.</p><p>Six.</p>")
    assert (found.sentence.text, found.severity) == ("Four.", Severity.WARNING)
    assert problems("long-paragraph", "<p>One. Two. Three. Four.</p>", Design.AGREEMENT) == []


@pytest.mark.parametrize(
    ("length", "design", "severity"),
    [
        (20, Design.LETTER, None),
        (21, Design.NOTICE, Severity.WARNING),
        (25, Design.LETTER, Severity.WARNING),
        (26, Design.LETTER, Severity.ERROR),
        (25, Design.AGREEMENT, None),
        (60, Design.AGREEMENT, Severity.WARNING),
    ],
)
def test_how_grave_a_long_sentence_is(length: int, design: Design, severity: Severity | None) -> None:
    found = problems("long-sentence", f"<p>{'word ' * length}</p>", design)
    assert [problem.severity for problem in found] == ([severity] if severity else [])
