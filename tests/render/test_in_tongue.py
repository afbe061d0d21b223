"""Filters that say something of their own, in another language."""

from __future__ import annotations

from govkit.document import Paragraph, Place, Stated, Text, text_of
from govkit.model.lawful_basis import Article6
from govkit.render.in_tongue import blanks_in, filters_in
from govkit.render.stated import StatedFact
from govkit.wording.tongue import Tongue

TONGUE = Tongue("cy", {"only if you say yes": "dim ond os cytunwch", "phone": "ffôn"}, commas=True)
FILTERS = filters_in(TONGUE)


def test_a_choice_is_said_plainly_in_it() -> None:
    fact = StatedFact(Article6.CONSENT, ("lawful_bases.a.article_6",))
    assert FILTERS["plainly"](fact).words == "dim ond os cytunwch"
    assert FILTERS["plainly"]([fact])[0].words == "dim ond os cytunwch"


def test_a_list_has_no_joining_word_where_that_would_change_what_follows() -> None:
    facts = [StatedFact(words, (f"a.{words}",)) for words in ("A", "B")]
    assert ", " in FILTERS["listing"](facts)


def test_what_members_fill_in_is_named_in_it() -> None:
    place = Place("a.html.j2", 1)
    blocks = (Paragraph((Text("Ffôn: "), Stated(("partners.a.contact.phone",), "«phone»")), place),)
    (told,) = blanks_in(blocks, TONGUE)
    assert isinstance(told, Paragraph)
    assert text_of(told.inlines) == "Ffôn: «ffôn»"
