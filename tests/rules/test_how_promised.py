"""A promise that is denied is none, whatever else the sentence says before it."""

from __future__ import annotations

import pytest

from govkit.data.sentences import promises
from govkit.rules.how_promised import HowPromised, how_promised

DENIED = (
    ("no-detriment", "You do not keep all your help. It counts against you."),
    ("no-detriment", "You will never keep all your help."),
    ("no-detriment", "If you say no, you won't keep your help."),
    ("no-detriment", "If you say no you do not keep your help."),
    ("rights-answered-within", "We do not answer within one month."),
    ("rights-answered-within", "We didn’t answer within one month."),
    ("can-say-no", "Nobody can say no."),
    ("can-say-no", "No one can say no, and no one can opt out."),
    ("can-say-no", "You can read this.\nNobody can opt out"),
    ("complain-to-us", "You can not complain to us."),
    ("deleted-after-no", "Nobody must delete it."),
    ("silence-is-no", "If you do not reply, that never means no."),
    ("take-back-at-any-time", "You cannot change your mind at any time."),
    ("no-detriment", "You do not\nkeep all your help."),
    ("yes-lasts", "Your yes never lasts for 12 months."),
)
MADE = (
    ("no-detriment", "You keep all your help."),
    ("no-detriment", "If you say no, you keep all your help."),
    ("no-detriment", "If you say no you keep all your help."),
    ("no-detriment", "If you do not agree you keep all your help."),
    ("no-detriment", "You can say no and still keep all your help."),
    ("no-detriment", "You do not lose anything, you keep all your help."),
    ("no-detriment", "It will not count against you."),
    ("no-detriment", "You do not have to\nYou keep all your help"),
    ("silence-is-no", "If you do not reply, that means no."),
    ("silence-is-no", "If you do not tell us\nby 14 April,\nthat means no."),
    ("silence-is-no", "If you do not tell us, we will not share it."),
    ("can-say-no", "You can say no. Nobody can say no for you."),
    ("can-say-no", "You do not have to say yes: you can say no."),
    ("take-back-at-any-time", "You can say no at any time."),
    ("complain-to-us", "If you are not happy, complain to us."),
    ("complain-to-us", "Are you not happy? You can complain to us."),
)


@pytest.mark.parametrize(("promise", "words"), DENIED)
def test_what_is_denied_is_not_promised(promise: str, words: str) -> None:
    assert how_promised(promise, words) is HowPromised.DENIED


@pytest.mark.parametrize(("promise", "words"), MADE)
def test_a_no_that_somebody_says_or_a_condition_denies_nothing(promise: str, words: str) -> None:
    assert how_promised(promise, words) is HowPromised.MADE


def test_what_is_in_no_words_is_not_said() -> None:
    assert how_promised("no-detriment", "Ring us.") is HowPromised.NOT_SAID


def test_each_sentence_that_is_put_forward_is_known_as_its_promise() -> None:
    put_forward = {name: each.in_easy_words for name, each in promises().items() if each.in_easy_words}
    assert {name for name, words in put_forward.items() if how_promised(name, words) is HowPromised.MADE} == set(
        put_forward
    )
