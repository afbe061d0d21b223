"""No address gets into a document but https:, mailto: and tel:, whoever writes it and however."""

from __future__ import annotations

import pytest

from govkit.document import Link, Paragraph, Text
from govkit.document.marks import mark
from govkit.document.parse import parse
from govkit.errors import TemplateFailed
from tests.rows import over_rows


def link(address: str) -> Link:
    (paragraph,) = parse(f'<p><a href="{address}">words</a></p>', "t")
    assert isinstance(paragraph, Paragraph)
    (found,) = paragraph.inlines
    assert isinstance(found, Link)
    return found


@over_rows(
    "address",
    [
        "https://a.example",
        "https://A.example/B/c.html?d=1&amp;e=2#f",
        "https://a.example/@b",
        "mailto:First.Last+x@a.example",
        "tel:+441632960001",
    ],
)
def test_an_address_that_people_can_follow_is_kept(address: str) -> None:
    assert link(address).address == address.replace("&amp;", "&")


def test_a_phone_number_loses_its_spaces() -> None:
    assert link("tel:01632 960 001").address == "tel:01632960001"


REFUSED = [
    "",
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "java&#10;script:alert(1)",
    "&#1;javascript:alert(1)",
    "javascript&#58;alert(1)",
    "vbscript:x",
    "file:///etc/passwd",
    "FILE:///etc/passwd",
    "data:text/html,x",
    "http://a.example",
    "HTTP://a.example",
    "ftp://a.example",
    "\\\\server\\share",
    "//a.example/x",
    "/etc/passwd",
    "page.html",
    "../page.html",
    "?x",
    "a.example",
    "https:a.example",
    "https:/a.example",
    "https:///a.example",
    "https:\\\\a.example",
    "https://",
    "https://user@a.example",
    "mailto:a%0d%0aBcc=b@a.example",
    "mailto:a%41@a.example",
    "tel:\u0660\u0661\u0666\u0663\u0662\u0669\u0666\u0660\u0660\u0660\u0661",
    "https://user:secret@a.example",
    "https://a.example:8443/",
    "https://a.example\\@b.example",
    "https://a.example?@b.example",
    "https://a.example#@b.example",
    "https://a.example/a b",
    "https://a.example/&#9;x",
    "https://a.example/&#13;&#10;x",
    "https://a.example/\x00",
    "https://a.example/\x7f",
    "https://a.example/\u202egpj.exe",
    "https://a.example/\u200b",
    "https://a.example\u2028/",
    "https://a\uff0eexample",
    "https://\u0430.example",
    " https://a.example",
    "https://a.example\n",
    "mailto:",
    "mailto:a",
    "mailto:a@b.example?bcc=c@d.example",
    "mailto:a@b.example,c@d.example",
    "mailto:a@b.example&#10;Bcc:c@d.example",
    "tel:",
    "tel:112;x",
    "tel:call",
]


@over_rows("address", REFUSED)
def test_any_other_address_in_a_template_is_refused(address: str) -> None:
    with pytest.raises(TemplateFailed, match="can't link to"):
        link(address)


# What a fact says is no markup, so a sign that it spells out stays as it is spelt.
@over_rows("address", [address for address in REFUSED if "&#" not in address])
def test_any_other_address_that_is_a_fact_is_refused(address: str) -> None:
    with pytest.raises(TemplateFailed, match="can't link to"):
        link(mark(("records.privacy_notice.address",), address, settled=True))


def test_a_fact_in_an_address_is_printed_without_its_marks() -> None:
    assert link(mark(("a",), "https://a.example", settled=True)) == Link("https://a.example", (Text("words"),))


def test_an_address_put_together_from_a_fact_is_looked_at_as_a_whole() -> None:
    with pytest.raises(TemplateFailed, match=r"https://a\.example@b\.example"):
        link(f"https://a.example{mark(('x',), '@b.example', settled=True)}")


def test_a_link_without_an_address_is_refused() -> None:
    with pytest.raises(TemplateFailed, match="can't link to"):
        parse("<p><a>words</a></p>", "t")
