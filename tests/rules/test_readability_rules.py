"""Each rule about reading finds its BAD example, at the very words, passes its GOOD one and finds in its passages the very words."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.document import Design, Document
from govkit.document.marks import mark
from govkit.document.parse import parse
from govkit.finding import Severity
from govkit.read.from_html import read_text
from govkit.readability.score import score
from govkit.rules.case import Passage
from govkit.rules.prose import prose
from govkit.rules.rule import Rule, find_rule, rules
from govkit.rules.sentence_problem import SentenceProblem
from govkit.wording.plain_language import shipped
from tests.rows import over_rows

DISLIKED = "Tested with the public: more people disliked it than liked it."
PASSAGES = [(rule, case) for rule in rules("readability") for case in rule.cases if isinstance(case, Passage)]


def problems(rule: str, html: str, design: Design = Design.LETTER, **glossary: str) -> list[SentenceProblem]:
    """What a rule finds in a document of this design."""
    is_of_a_template = "<em>" not in html  # templates have no italics
    blocks = parse(html, "sample.html.j2") if is_of_a_template else read_text(html, Path("sample.html")).blocks
    document = Document("sample", "sample", "Sample", "en-GB", "S-1", "1", design, blocks)
    return list(find_rule(rule).check(prose(score(document), shipped(), glossary)))


def words(rule: str, sentence: str, design: Design = Design.LETTER) -> list[str]:
    """The words that a rule finds in a paragraph."""
    return [problem.words for problem in problems(rule, f"<p>{sentence}</p>", design)]


@over_rows("rule", rules("readability"), ids=lambda rule: rule.id)
def test_finds_its_bad_example_and_says_what_to_do(rule: Rule) -> None:
    found = problems(rule.id, rule.bad)
    assert found
    for problem in found:
        start, end = problem.span
        assert 0 <= start <= end <= len(problem.sentence.text)
        assert problem.fix.endswith(".")
        assert problem.message


@over_rows("rule", rules("readability"), ids=lambda rule: rule.id)
def test_passes_its_good_example(rule: Rule) -> None:
    assert [problem.message for problem in problems(rule.id, rule.good)] == []


@over_rows(("rule", "passage"), PASSAGES, ids=[f"{rule.id}: {passage.html}" for rule, passage in PASSAGES])
def test_finds_in_each_of_its_passages_the_very_words(rule: Rule, passage: Passage) -> None:
    found = [problem.words for problem in problems(rule.id, passage.html)]
    assert " | ".join(found) == passage.finds


@over_rows("rule", rules("readability"), ids=lambda rule: rule.id)
def test_no_rule_finds_anything_in_another_rules_good_words(rule: Rule) -> None:
    plain = "<h1>Your choice</h1><p>We will ring you on 4 May. You can say no, and we will stop.</p>"
    assert problems(rule.id, plain) == []


@over_rows(
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
    assert (
        found.fix == "Write “group”. Leave it where it means something else, as in “roman cohort”. "
        "Or say what it is, as your glossary does: the families on the list."
    )


def test_a_word_names_its_own_source() -> None:
    (found,) = problems("jargon", "<p>Ask a clinician.</p>")
    assert found.source == "NHS digital service manual, A to Z of NHS health writing"
    (found,) = problems("jargon", "<p>Ask about processing.</p>")
    assert found.source == "ordinary plain-English practice"


def test_a_fact_in_a_heading_is_a_name() -> None:
    stated = mark(("partnership.name",), "Share With Your Family", settled=True)
    assert problems("heading-in-title-case", f"<h2>Ask {stated}</h2>") == []


def test_a_paragraph_is_found_at_the_sentence_that_is_too_many() -> None:
    (found,) = problems("long-paragraph", "<p>One. Two. Three. Four. Five.</p><p>Six.</p>")
    assert (found.sentence.text, found.severity) == ("Four.", Severity.WARNING)
    assert problems("long-paragraph", "<p>One. Two. Three. Four.</p>", Design.AGREEMENT) == []


@over_rows(
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


@pytest.mark.parametrize(("hard_words", "named"), [(25, "the clause `hard`"), (24, "the clause `easy`")])
def test_a_high_grade_points_at_the_hardest_clause_of_some_length(hard_words: int, named: str) -> None:
    hard, easy = "organisation " * (hard_words - 1) + "communicates.", "We tell you all. " * 20
    (found,) = problems(
        "high-reading-grade",
        f'<section data-clause="hard" data-at="t:1"><p>{hard}</p></section>'
        f'<section data-clause="easy" data-at="t:2"><p>{easy}</p></section>',
    )
    assert found.fix.startswith(f"Look first at {named},")


@over_rows(
    ("rule", "html", "words", "instead", "said"),
    [
        ("weak-should", "<p>You should wait.</p>", "should", ("must", "please", "can"), "“should” leaves open"),
        ("weak-should", "<p>You shouldn’t wait.</p>", "shouldn’t", ("must not", "please do not"), "“shouldn’t” leaves"),
        ("heading-with-full-stop", "<h2>Our aim.</h2>", ".", ("",), "ends with a full stop: “Our aim.”"),
        ("word-in-capitals", "<p>IMPORTANT news.</p>", "IMPORTANT", ("Important",), "“IMPORTANT” is in capitals"),
        ("word-in-capitals", "<p>You MUST reply.</p>", "MUST", ("must",), "“MUST” is in capitals"),
        ("heading-as-question", "<h2>What now?</h2>", "What now?", (), "This heading asks: “What now?”"),
        ("double-negative", "<p>It is not uncommon.</p>", "not uncommon", (), "Say it straight"),
        ("double-negative", "<p>We share it unless you do not agree.</p>", "unless you do not", (), "with “only if”"),
        ("passive-voice", "<p>It is kept here.</p>", "is kept", (), "“is kept” does not put first who acts"),
        ("italics-or-underlining", "<p>Say <em>it</em>.</p>", "it", (), "“it” is in italics"),
        ("italics-or-underlining", "<p>Say <em>so</em> <u>it</u>.</p>", "it", (), "“it” is underlined"),
        ("unexplained-abbreviation", "<p>The MASH rings.</p>", "MASH", (), "with (MASH) after it, or do without it."),
        ("hedge", "<p>We may share it.</p>", "may", (), "leaves something open"),
        ("jargon", "<p>Ask a clinician.</p>", "clinician", None, "is jargon"),
        ("label", "<p>We help service users.</p>", "service users", None, "labels people"),
        ("nominalisation", "<p>They made a decision.</p>", "made a decision", ("decided",), "hides a verb"),
        ("officialese", "<p>We utilise it.</p>", "utilise", ("use",), "has plainer words"),
    ],
)
def test_what_is_found_is_said_with_what_to_write(
    rule: str, html: str, words: str, instead: tuple[str, ...] | None, said: str
) -> None:
    found = problems(rule, html)[-1]
    assert found.words == words
    assert said in f"{found.message} {found.fix}"
    if instead:
        assert found.instead == instead


BY_LENGTH = {"high-reading-grade", "long-paragraph", "long-sentence"}  # how grave these are is the targets'


@over_rows("rule", [each for each in rules("readability") if each.id not in BY_LENGTH], ids=lambda each: each.id)
def test_a_letter_is_told_as_gravely_as_the_manual_says(rule: Rule) -> None:
    assert {problem.severity for problem in problems(rule.id, rule.bad)} == {rule.severity}


def test_an_abbreviation_in_an_agreement_is_advice() -> None:
    (found,) = problems("unexplained-abbreviation", "<p>The MASH rings.</p>", Design.AGREEMENT)
    assert found.severity is Severity.ADVICE


@over_rows("mark", [":", "–", "—"])
@over_rows("quote", ["", "“", "‘", "("])
def test_what_follows_a_mark_in_a_heading_starts_with_a_capital(mark: str, quote: str) -> None:
    assert problems("heading-in-title-case", f"<h2>Help{mark} {quote}We Share</h2>") == []
    assert [found.words for found in problems("heading-in-title-case", "<h2>Help, We Share</h2>")] == ["We Share"]


@pytest.mark.parametrize(("length", "found"), [(65, 0), (66, 1)])
def test_a_title_fits_on_a_line(length: int, found: int) -> None:
    title = f"How{' we' * 30}"[: length - 1].rstrip().ljust(length, "x")
    assert len(problems("long-heading", f"<h1>{title}</h1>")) == found
    assert problems("long-heading", f"<h2>{title}</h2>") == []


@over_rows("stop", ".!?…")
@over_rows("closer", ["", ")", "”", "’", '"', "'"])
def test_a_sentence_of_a_paragraph_ends_with_a_stop_whatever_closes_after_it(stop: str, closer: str) -> None:
    ended = f"We write{stop}{closer}<br>"
    assert len(problems("long-paragraph", f"<p>{ended * 3}The last</p>")) == 1
    assert problems("long-paragraph", f"<p>{'We write<br>' * 3}The last</p>") == []


@pytest.mark.parametrize(("words", "found"), [(99, 0), (100, 1)])
def test_a_grade_needs_a_hundred_words(words: int, found: int) -> None:
    text = ("organisation " * (words - 1)).strip()
    assert len(problems("high-reading-grade", f"<p>{text} communicates.</p>")) == found


def test_a_load_is_found_where_no_grade_is() -> None:
    (found,) = problems("high-reading-grade", f"<p>{'You heed it, if you wish, in a lull. ' * 15}</p>")
    assert found.message.startswith("The reading load of this document is ")
    assert "rare words in a hundred (up to 2)" in found.message
    assert "grade" not in found.message
    assert found.fix.endswith("The aim is a load of 60 at most.")


@over_rows("end", ["...", "etc.", "a.m.", "p.m."])
def test_a_heading_may_end_with_what_has_a_stop_of_its_own(end: str) -> None:
    assert problems("heading-with-full-stop", f"<h2>Ring us by 9 {end}</h2>") == []


@over_rows(
    ("rule", "sentence", "glossary", "fix"),
    [
        (
            "jargon",
            "Ring your care setting.",
            {},
            "Name the place, such as a hospital, a care home or somebody’s own home.",
        ),
        (
            "jargon",
            "Ring your care setting.",
            {"care setting": "where you live"},
            "Name the place, such as a hospital, a care home or somebody’s own home. Or say what it is, as your glossary does: where you live.",
        ),
        ("hedge", "Wherever possible, we act.", {}, "Say when it is not."),
        (
            "jargon",
            "Ask the agency.",
            {},
            "Write “service” or “organisation”. Leave it where it means something else, as in “news agency”.",
        ),
        (
            "jargon",
            "Fill in the dataset.",
            {},
            "Write “list” or “information”. Leave it where it is what researchers publish.",
        ),
        ("officialese", "Utilise it.", {}, "Write “use”."),
        ("officialese", "They furnished us.", {}, "Write “gave” or “given”. Leave it where it is of furniture."),
        ("officialese", "It was furnished.", {}, "Write “given”. Leave it where it is of furniture."),
        (
            "officialese",
            "Ask for an amendment.",
            {},
            "Write “a change”. Leave it where it is of a law, a motion or a plan.",
        ),
        ("officialese", "It was a predetermined time.", {}, "Write “set”."),
        (
            "jargon",
            "Ask a third party.",
            {},
            "Write “another organisation”. Name them. Leave it where it is of a court or an insurer.",
        ),
        ("jargon", "We are processing it.", {}, "Write “using”. Leave it where it is of food or of the senses."),
        (
            "label",
            "A service user came.",
            {},
            f"Write “person who uses the service” or “patient”. Leave it where it means something else, as in “service user number”. {DISLIKED}",
        ),
    ],
)
def test_a_fix_says_what_to_write_what_to_do_and_what_it_means(
    rule: str, sentence: str, glossary: dict[str, str], fix: str
) -> None:
    (problem,) = problems(rule, f"<p>{sentence}</p>", Design.LETTER, **glossary)
    assert problem.fix == fix


@over_rows(
    ("sentence", "instead"),
    [("Utilise it.", ("Use",)), ("We utilise it.", ("use",)), ("utilise it.", ("use",))],
)
def test_plainer_words_start_as_the_sentence_does(sentence: str, instead: tuple[str, ...]) -> None:
    (problem,) = problems("officialese", f"<p>{sentence}</p>")
    assert problem.instead == instead


def test_names_of_partners_that_are_listed_count_as_one_word() -> None:
    def named(number: int) -> str:
        return mark(
            (f"flows.f{number}.from", f"partners.p{number}.name"),
            f"The Northmoor and Harrow Lane Trust {number}",
            settled=True,
        )

    names = [named(number) for number in range(4)]
    goes_on = "share what they know about your family so that you get the help that you asked us for"
    long = f"<p>{', '.join(names[:3])}, and the {names[3]} {goes_on}.</p>"
    assert problems("long-sentence", long) == []
    (problem,) = problems("long-sentence", long.replace("family", "family with each other and with us"))
    assert problem.message.startswith("This sentence has 54 words")
    (problem,) = problems("long-sentence", f"<p>{names[0]} and {goes_on}; {names[1]}, too.</p>")
    assert problem.severity is Severity.ERROR
    fact = mark(("partners.p.address",), "one two three four five six seven eight nine ten eleven", settled=True)
    assert problems("long-sentence", f"<p>{fact} and {fact}.</p>")
