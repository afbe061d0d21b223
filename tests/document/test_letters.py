"""A word is what it seems to be, or it is odd; names in any script are welcome."""

from __future__ import annotations

import pytest

from govkit.document import Paragraph, text_of
from govkit.document.letters import composed, odd_word
from govkit.document.parse import parse
from govkit.errors import TemplateFailed

PLAIN = (
    "If you do not reply",
    "naïve café, “quoted” – it’s £5 or €6…",
    "Łódź, Şişli, Ngũgĩ, Nguyễn, Əliyev, Kɔfi, Ɛfua",
    "Y\u0131ld\u0131z, \u0130stanbul, and her sister from Diyarbak\u0131r",
    "kad\u0131n sa\u011fl\u0131\u011f\u0131 means the health of women",
    "e\u0301 with its accent apart",
    "Jose\u0301 and Zoë",
    "\u041e\u043b\u0435\u043d\u0430 \u041a\u043e\u0432\u0430\u043b\u044c",  # Ukrainian
    "Ring \u0421\u0430\u0440\u0430 \u0420\u043e\u0441\u0430 today",  # names of letters that all look Latin, in capitals as names are
    "\u0393\u03b9\u03ce\u03c1\u03b3\u03bf\u03c2",  # Greek
    "\u0645\u0631\u06cc\u0645, \u05de\u05e8\u05d9\u05dd, \u0905\u092e\u093f\u0924",
    "\u738b\u5c0f\u660e, \u3055\u304f\u3089, \uae40\ubbfc\uc9c0",
    "\u4f7f\u7528NHS\u7cfb\u7edf and \u30b5\u30fc\u30d3\u30b9A",
    "\u03b2-blocker, vitamin \u03b1",
    "5 \u00b5g, 20 \u2103, x\u00b2, N\u00ba 1, 1.\u00aa, Acme\u2122, \u00bd",
    "O\u02bbahu and ma\u02bcam",
    "\u0430 \u0438 \u043d\u0435 means and, not",  # words of a language, one of which looks Latin
    "it is \u0578\u0575 and \u057d\u0578",  # Armenian, where not all letters look Latin
    "\u0430",  # one letter without Latin words beside it
    "(\u2192) a \u2022 b \U0001f469\u200d\u2695\ufe0f",
    "a fact \ue000 and \U000f0000",
    "5 \u00b5g, 20\u00b5l and 3 \u00b5mol",
)
ODD = (
    ("If you do not r\u0435ply", "r\u0435ply", "\u0435"),
    ("n\u03bft", "n\u03bft", "\u03bf"),
    ("\u0410greed", "\u0410greed", "\u0410"),
    ("a\u0585ree", "a\u0585ree", "\u0585"),
    ("\u13aagreed", "\u13aagreed", "\u13aa"),
    ("\u0440\u03bf", "\u0440\u03bf", "\u0440"),
    ("\u0645repl", "\u0645repl", "\u0645"),
    ("no\u0440\u2019s", "no\u0440", "\u0440"),
    ("do n\u043e\u0301t", "n\u043e\u0301t", "\u043e"),
    ("re\uff50ly", "re\uff50ly", "\uff50"),
    ("\U0001d427\U0001d428", "\U0001d427\U0001d428", "\U0001d427"),
    ("\u24e1eply", "\u24e1eply", "\u24e1"),
    ("\U0001f130gree", "\U0001f130gree", "\U0001f130"),
    ("for \uff11\uff12 months", "\uff11\uff12", "\uff11"),
    ("\u2160 agree", "\u2160", "\u2160"),
    ("ag\u02b3ee", "ag\u02b3ee", "\u02b3"),
    ("a\u0261ree", "a\u0261ree", "\u0261"),
    ("\u0280eply", "\u0280eply", "\u0280"),
    ("\u1d00gree", "\u1d00gree", "\u1d00"),
    ("ye\u017f", "ye\u017f", "\u017f"),
    ("n\u0336o\u0336t", "n\u0336o\u0336t", "\u0336"),
    ("so\u0337s", "so\u0337s", "\u0337"),
    ("no\u20d2t", "no\u20d2t", "\u20d2"),
    ("we take \u0131t that you agree", "\u0131t", "\u0131"),
    ("we w\u0131ll te\u01c0l", "te\u01c0l", "\u01c0"),
    ("in \u0430 day", "\u0430", "\u0430"),
    ("a \u0441\u043e\u0440\u0443 of it", "\u0441\u043e\u0440\u0443", "\u0441"),
    ("it is \u03bf\u03bd", "\u03bf\u03bd", "\u03bf"),
    ("we \u00b5se it", "\u00b5se", "\u00b5"),
)


def test_words_of_one_alphabet_are_what_they_seem() -> None:
    assert [words for words in PLAIN if odd_word(words)] == []


def test_an_odd_word_is_found_with_the_letter_that_makes_it_so() -> None:
    found = {words: tuple(odd_word(words) or ("", "")) for words, _, _ in ODD}
    assert found == {words: (word, letter) for words, word, letter in ODD}


def test_an_odd_word_is_told_with_the_name_of_its_letter() -> None:
    assert str(odd_word("r\u0435ply")) == (
        "“r\u0435ply” is not the word that it seems to be: “\u0435” is the cyrillic small letter ie (U+0435)."
    )


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("plain", "plain"),
        ("Zoe\u0308", "Zoë"),
        ("e\u0323\u0302", "ệ"),
        ("speci\ufb01c o\ufb03ce", "specific office"),
        ("\u212a", "K"),
        ("re\u200aply\u2003now", "re ply now"),
        ("10\u202f000\u00a0km", "10\u202f000\u00a0km"),
        ("x²", "x²"),
    ],
)
def test_a_letter_and_its_accent_are_one_character(written: str, read: str) -> None:
    assert composed(written) == read


@pytest.mark.parametrize("spelt", ["r\u0435ply", "r&#x435;ply", "r&#1077;ply", "r&iecy;ply"])
def test_an_odd_word_of_a_template_is_refused_at_its_line(spelt: str) -> None:
    with pytest.raises(TemplateFailed, match=r"^t:4: “r\u0435ply” is not the word that it seems to be"):
        parse(f'<p data-at="t:4">If you do not {spelt}</p>', "t")


@pytest.mark.parametrize("spelt", ["Zoe\u0308", "Zoe&#x308;", "Zo&euml;"])
def test_a_template_s_letters_are_composed(spelt: str) -> None:
    (paragraph,) = parse(f"<p>{spelt}</p>", "t")
    assert isinstance(paragraph, Paragraph)
    assert text_of(paragraph.inlines) == "Zoë"


@pytest.mark.parametrize("word", ["n\u0c66t", "1\u0c66", "n\u1040t", "\u0138eep", "\u0149ot", "\ua7aeT", "stop\u01c3"])
def test_a_digit_or_letter_that_looks_like_another_is_found(word: str) -> None:
    assert getattr(odd_word(f"We do {word} it."), "word", None) == word


def test_a_number_in_the_digits_of_another_language_is_what_it_seems() -> None:
    assert odd_word("\u0661\u0662 \u0634\u0647\u0631") is None
