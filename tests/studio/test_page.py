"""How words are shown on a page: as words, whatever stands in them."""

from __future__ import annotations

from govkit.studio.page import in_code, pages, places, titled
from tests.rows import over_rows


@over_rows(
    ("sentence", "shown"),
    [
        ("Write `a` or `b`.", "Write <code>a</code> or <code>b</code>."),
        ("`<script>` & <b>", "<code>&lt;script&gt;</code> &amp; &lt;b&gt;"),
        ("an odd ` mark", "an odd  mark"),
        ("", ""),
    ],
)
def test_what_stands_between_backticks_is_code_and_nothing_is_markup(sentence: str, shown: str) -> None:
    assert str(in_code(sentence)) == shown


def test_a_key_is_said_in_words() -> None:
    assert titled("data_items") == "Data items"


def test_every_place_is_led_to_once_and_in_order() -> None:
    found = places()
    assert len({each.at for each in found}) == len(found)
    assert [each.order for each in found] == sorted(each.order for each in found)
    assert all(hasattr(each, "ROUTES") or hasattr(each, "TOP_ROUTES") for each in pages())
