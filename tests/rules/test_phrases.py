"""The lists of phrases find what they should, whoever wrote it, and let right words be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from govkit.document import Doing
from govkit.outcome.checked import Checked
from govkit.rules.phrases import Phrase, PhraseList, phrase_list, plain, plain_list
from tests.changes import changed
from tests.conftest import found_by, of_rule
from tests.libyaml import DUMPER
from tests.rows import over_rows


def found(name: str, words: str, *does: Doing) -> list[str]:
    return [each.words for each in phrase_list(name, does).find(words)]


@over_rows(
    "words",
    [
        "By not replying, you consent to this.",
        "By not replying within 28 days you are giving us your agreement.",
        "Silence will be taken as consent.",
        "Silence is consent.",
        "No reply means that you agree.",
        "If you don't reply, you agree to this.",
        "If you do nothing, we will assume you are happy with this.",
        "We assume that patients consent.",
        "Parents who do not object are deemed to have consented.",
        "The basis is deemed consent.",
        "It rests on opt-out consent.",
        "You agree unless you tell us otherwise.",
        "Unless you reply, we assume you agree.",
        "Consent is implied unless the family objects.",
        "Those who have not opted out have agreed.",
        "We treat silence as consent.",
        "We read SILENCE AS CONSENT.",
        "This is implied agreement.",
    ],
)
def test_silence_called_consent_is_found(words: str) -> None:
    assert found("silence_as_consent", words)


@over_rows(
    "words",
    [
        "Doing nothing does not mean that you agree.",
        "Silence is a no. Saying no changes no other service.",
        "Silence is not consent.",
        "Silence is never consent.",
        "No flow rests on their silence as consent.",
        "A person who does not reply to an opt-out letter has not consented, and no flow rests on their silence as consent.",
        "Patients are told first and can opt out, but their silence is not the consent.",
        "If you do not reply, that means no. We will not share these details.",
        "If you do nothing, we will share it from the dates below.",
        "We will share this unless you opt out.",
        "We do not assume that you agree.",
        "Implied consent for individual care",
        "Details are told only for a patient who has said yes.",
        "You can change your mind at any time.",
        "There is no opt-out consent.",
        "An item is sent only when every adult has agreed. If they say nothing, it is not.",
        "By not replying you do not consent to anything.",
    ],
)
def test_what_is_rightly_said_of_silence_is_let_be(words: str) -> None:
    assert found("silence_as_consent", words) == []


@over_rows("words", ["You can withdraw your consent.", "You agree that we share this.", "It is implied consent."])
def test_an_opt_out_letter_speaks_of_no_consent(words: str) -> None:
    assert found("silence_as_consent", words, Doing.OFFERS_OBJECTION)
    assert found("silence_as_consent", words, Doing.SETS_OUT_AGREEMENT) == []


@over_rows(
    "words", ["We do not ask for your consent.", "We share more only if you agree.", "This is without your consent."]
)
def test_an_opt_out_letter_can_say_that_it_asks_for_none(words: str) -> None:
    assert found("silence_as_consent", words, Doing.OFFERS_OBJECTION) == []


@over_rows(
    "words",
    [
        "Unless we hear from you, we will go ahead.",
        "If we do not hear from you, we will share it.",
        "We will assume that all is well.",
        "By not replying you help us.",
        "You can opt out at any time.",
        "Send back the opt-out form.",
    ],
)
def test_a_consent_letter_that_waits_for_a_no_is_found(words: str) -> None:
    assert found("silence_as_yes", words)


@over_rows(
    "words",
    [
        "If you do not reply, that means no.",
        "If we do not hear from you, we will not share it.",
        "We will not assume anything.",
        "Then we stop, unless you say yes again.",
        "This is separate from the NHS opt-outs.",
    ],
)
def test_a_consent_letter_that_waits_for_a_yes_is_let_be(words: str) -> None:
    assert found("silence_as_yes", words) == []


@over_rows(
    "words",
    [
        "your surgery and other partners",
        "with third parties",
        "to partner agencies",
        "relevant professionals",
        "with anyone who needs it",
        "as required",
        "the council, the school and others",
        "told to the family and others",
    ],
)
def test_a_recipient_that_nobody_could_name_is_found(words: str) -> None:
    assert found("unnamed_recipients", words)


@over_rows(
    "words",
    [
        "All other services stay the same.",
        "the other school",
        "A third of the pupils",
        "Other Ways Trust",
        "keep the young person and others safe at the college",
        "protect you and others",
        "a danger to the tenant and others",
    ],
)
def test_a_named_recipient_is_let_be(words: str) -> None:
    assert found("unnamed_recipients", words) == []


@over_rows(
    "words",
    [
        "We may share your address.",
        "Your address might be passed on.",
        "It could include your phone number.",
        "some of your details",
        "Some health information",
        "We often send it.",
        "details such as your name",
        "names, addresses, etc.",
        "names, addresses, and so on",
        "including but not limited to names",
        "the school and other agencies",
        "as appropriate",
        "where necessary",
        "all relevant information",
        "share it with the school and others",
        "told to the young person and others",
    ],
)
def test_a_hedge_is_found(words: str) -> None:
    assert found("hedges", words, Doing.TELLS_PEOPLE)


@over_rows(
    "words",
    [
        "From 3 May 2027",
        "May 2027",
        "how often your child was at school",
        "whether someone in your family has a health need",
        "which families may need help with school",
        "whether your child may need extra help with the move",
        "whether you often miss school",
        "know which pupils to think about",
        "How and how often",
        "the family member",
        "Your mother’s name",
        "May Street Surgery",
        "keep the young person and others safe at the college",
        "protect your child and others",
        "could harm the patient and others",
        "a danger to you and others",
        "the safety of staff and others",
        "so that you and others stay safe",
        "keep the crew and others from harm",
    ],
)
def test_dates_and_conditions_are_no_hedges(words: str) -> None:
    assert found("hedges", words, Doing.TELLS_PEOPLE) == []


@over_rows(
    ("words", "instead"),
    [
        ("Northmoor Clinical Commissioning Group", "integrated care board"),
        ("the CCGs", "integrated care board"),
        ("NHS Digital", "NHS England"),
        ("DLUHC", "Ministry"),
        ("a DCB1605 notice", "DAPB1605"),
        ("Data Protection Act 1998", "2018"),
        ("a Schedule 3 condition", "Article 9(2)"),
        ("fair processing notices", "privacy notice"),
        ("the GDPR", "UK GDPR"),
        ("the EU GDPR", "UK GDPR"),
        ("the seven Caldicott Principles", "eight"),
        ("Article 77", "165"),
        ("Article 22(3)", "22A"),
        ("Article 6(4)", "8A"),
        ("an adequacy decision", "45A"),
        ("section 14 of the Data Protection Act 2018", "22A"),
        ("Working Together 2018", "2026"),
        ("Working Together to Safeguard Children (2023)", "2026"),
        ("the supervisory authority", "regulator"),
        ("ICO data sharing code of practice (May 2011)", "2021"),
        ("the Troubled Families programme", "programme"),
    ],
)
def test_a_stale_term_is_found_with_what_took_its_place(words: str, instead: str) -> None:
    (stale,) = phrase_list("stale_terms").find(words)
    assert instead in stale.phrase.instead
    assert stale.phrase.source


@over_rows(
    "words",
    [
        "UK GDPR, Article 22C",
        "Article 6(1)(e) of the UK GDPR",
        "Articles 22A to 22D",
        "Data Protection Act 2018, section 140",
        "We have been working together since 2018.",
        "Northmoor ICB, formerly Northmoor CCG",
        "The Data Protection Act 1998, which was repealed in 2018",
        "It follows “Sharing under the Data Protection Act 1998”.",
        "Schedule 2 to this agreement",
        "the eight Caldicott Principles",
        "Phebe Example",
        "Article 777",
    ],
)
def test_what_is_current_or_tells_what_once_was_is_let_be(words: str) -> None:
    assert found("stale_terms", words) == []


def test_history_in_one_sentence_excuses_no_other() -> None:
    assert found("stale_terms", "The old form was replaced. Ask the CCG. The new one is replaced too.") == ["CCG"]


def spoil(example: Path, old: str, new: str) -> Path:
    text = example.read_text("utf-8")
    assert text.count(old) == 1
    example.write_text(text.replace(old, new), "utf-8")
    return example


def test_a_fact_that_several_documents_print_is_told_once_on_its_line(example: Path) -> None:
    spoil(
        example,
        "plain_name: your family’s support plan, without health details",
        "plain_name: some of your details, etc.",
    )
    hedges = found_by("hedge-about-sharing", example)
    assert {finding.message.split("”")[0] for finding in hedges} == {"“some of your", "“etc."}
    assert len(hedges) == 2
    assert {finding.path for finding in hedges} == {"data_items.support-plan.plain_name"}
    line = example.read_text("utf-8").splitlines()[hedges[0].location.line - 1]
    assert "some of your details" in line


@pytest.mark.whole
def test_why_something_is_needed_is_no_amount_of_it_nor_a_list(tmp_path: Path) -> None:
    said = (
        "The need often shows at school, so the plan names it. Some details, such as an allergy, matter in an emergency. "
        "What a school sees usually has to do with a disability. A need changes from time to time, for example after a fall."
    )
    file = tmp_path / "partners.yaml"
    file.write_text(yaml.dump(changed({"data_items.support-plan.why_not_less": said}), Dumper=DUMPER), "utf-8")
    assert found_by("hedge-about-sharing", file) == []
    file.write_text(
        yaml.dump(
            changed({"data_items.support-plan.why_not_less": f"{said} The school and others get it."}), Dumper=DUMPER
        ),
        "utf-8",
    )
    (hedge,) = found_by("hedge-about-sharing", file)
    assert hedge.path == "data_items.support-plan.why_not_less"
    assert hedge.message.startswith("“and others”")


@pytest.mark.whole
def test_words_of_the_template_are_told_at_its_line(example: Path, house: Path) -> None:
    template = house / "opt_out_letter" / "clauses" / "later.html.j2"
    template.write_text(
        template.read_text("utf-8").replace("<p>", "<p>You agree unless you reply by {{ letter.reply_by }}. ", 1),
        "utf-8",
    )
    (finding,) = found_by("silence-called-consent", example)
    assert (finding.clause, finding.location.line, finding.document) == ("later", 2, "opt_out_letter")
    assert finding.location.file.endswith("later.html.j2")


@pytest.mark.whole
def test_a_phrase_that_runs_over_a_fact_is_found_in_the_template(example: Path, house: Path) -> None:
    template = house / "opt_out_letter" / "clauses" / "later.html.j2"
    template.write_text(
        '{% clause "later" %}<p>By not replying by {{ letter.reply_by }} you agree.</p>{% endclause %}', "utf-8"
    )
    findings = found_by("silence-called-consent", example)
    assert [finding.location.file.rpartition("/")[2] for finding in findings] == ["later.html.j2"]


@pytest.mark.whole
def test_the_own_words_of_a_page_for_staff_are_looked_at(house: Path, check_example: Callable[..., Checked]) -> None:
    spoil(
        house / "briefing/clauses/before.html.j2",
        "No answer is a no.",
        "If they do not reply, we take it that they agree.",
    )
    found = of_rule(check_example("silence-called-consent").findings, "silence-called-consent")
    assert {finding.clause for finding in found} == {"before"}
    assert all(finding.location.file.endswith("briefing/clauses/before.html.j2") for finding in found)
    assert found


def test_the_reason_for_a_confidentiality_basis_is_looked_at(example: Path) -> None:
    spoil(
        example,
        "Patients are told first and can opt\n      out, but their silence is not the consent.",
        "Whoever does not opt out has given deemed consent.",
    )
    (finding,) = found_by("silence-called-consent", example)
    assert (finding.path, finding.clause) == ("confidentiality_bases.flag-for-care.reason", "confidentiality")


def test_a_partnership_may_bear_the_name_of_its_programme(example: Path) -> None:
    spoil(example, "programme: families-first-partnership", "programme: own")
    text = example.read_text("utf-8").replace("The partnership finds families", "Troubled Families finds families")
    example.write_text(text, "utf-8")
    assert found_by("stale-term", example)
    example.write_text(text.replace("Northmoor Families Together\n", "Northmoor Troubled Families\n"), "utf-8")
    assert found_by("stale-term", example) == []


def of_phrases(*phrases: str, right: tuple[str, ...] = (), history: tuple[str, ...] = ()) -> PhraseList:
    return PhraseList(((Phrase("is wrong", "Do so.", "a source"), phrases),), right, history, frozenset())


@over_rows(
    ("phrase", "words", "said"),
    [
        ("by <not|never> replying", "By never replying you", "By never replying"),
        ("by <not|never> replying", "By replying you", ""),
        ("<a|b c> d", "It is b  c d.", "b  c d"),
        ("part*", "our partner agencies", "partner"),
        ("part*", "it is apart", ""),
        ("# days", "for 28  days", "28  days"),
        ("# days", "some days", ""),
        ("if … reply", "if you do not reply", "if you do not reply"),
        ("if … reply", "If so. Then reply", ""),
        ("if … reply", f"if {'x' * 58} reply", f"if {'x' * 58} reply"),
        ("if … reply", f"if {'x' * 59} reply", ""),
        ("if…reply", "ifreply", "ifreply"),
        ("don’t", "DON'T", "DON'T"),
        ("a.b", "axb", ""),
        ("x", "xy", ""),
        ("x", "yx", ""),
        ("x", "(x)", "x"),
        ("silence as consent", "silence\nas consent", "silence\nas consent"),
    ],
)
def test_a_phrase_is_found_as_it_is_written(phrase: str, words: str, said: str) -> None:
    assert [each.words for each in of_phrases(phrase).find(words)] == ([said] if said else [])


@over_rows(
    ("words", "is_found"),
    [
        ("The GDPR was repealed. Go.", False),
        ("It was repealed. The GDPR is law.", True),
        ("The GDPR. It was repealed", True),
        ("One. It was repealed. The GDPR is law.", True),
        ("repealed GDPR", False),
        ("GDPR\nrepealed", True),
        ("Repealed! The GDPR is law", True),
        ("Now. The repealed GDPR, then. Go.", False),
        ("the e.g.GDPR that was REPEALED", False),
        ("the repealedness of the GDPR", True),
    ],
)
def test_beside_words_of_history_in_its_sentence_a_phrase_is_let_be(words: str, is_found: bool) -> None:
    assert bool(list(of_phrases("gdpr", history=("repealed",)).find(words))) is is_found


@over_rows(
    ("words", "starts"),
    [("all other things", []), ("other things", [0]), ("all other or other", [13]), ("nothing", [])],
)
def test_what_only_looks_like_a_phrase_is_let_be(words: str, starts: list[int]) -> None:
    assert [each.start for each in of_phrases("other", right=("all other",)).find(words)] == starts


@over_rows(
    ("names", "is_in"),
    [("the troubled-families plan", True), ("TROUBLED FAMILIES", True), ("families", False), ("", False)],
)
def test_a_phrase_may_be_part_of_a_name(names: str, is_in: bool) -> None:
    (each,) = of_phrases("troubled families").find("In Troubled Families now")
    assert (each.start, each.end) == (3, 20)
    assert each.phrase == Phrase("is wrong", "Do so.", "a source")
    assert each.is_in(names) is is_in


def test_each_phrase_says_of_which_group_it_is() -> None:
    first, second = Phrase("one", "", ""), Phrase("two", "", "")
    both = PhraseList(((first, ("apple",)), (second, ("pear", "plum"))), (), (), frozenset())
    assert [each.phrase.why for each in both.find("a plum, a pear, an apple")] == ["two", "two", "one"]
    assert [each.phrase.why for each in both.find("a pear")] == ["two"]


def test_small_letters_keep_each_character_in_its_place() -> None:
    assert plain("It's İ") == "It’s İ"
    assert plain("It's I") == "it’s i"


def test_a_list_that_is_only_looked_for_gives_no_reason() -> None:
    (each,) = plain_list(("as needed",)).find("shared as needed")
    assert (each.words, each.phrase) == ("as needed", Phrase("", "", ""))


@over_rows(
    ("phrase", "words"),
    [
        ("<full |>report*", "Two reports are sent."),
        ("phd*", "It is for PhDs."),
        ("delet*", "It is deleted."),
        ("<delet*|wiped>", "It is wiped."),
        ("<one|two or three> <officer|nurse>*", "Two or three nurses"),
        ("<with |with no |>lock", "A lock"),
        ("re…use", "for re-use by others"),
        ("within … <days|weeks>", "within the next four weeks"),
        ("e-mail <it|them>", "E-mail them."),
        ("don’t # <times>", "They don't 3 times."),
        ("get £# *", "You get £5 back."),
    ],
)
def test_a_phrase_is_found_by_whichever_of_its_words_stands_there(phrase: str, words: str) -> None:
    for around in (words, f"{'It is long. ' * 200}{words}"):
        assert [*plain_list((phrase, "never said")).find(around)]
        assert not [*plain_list((phrase,)).find("Nothing of that kind is told.")]
