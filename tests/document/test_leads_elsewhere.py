from __future__ import annotations

import pytest

from govkit.document.leads_elsewhere import leads_elsewhere
from govkit.document.parse import parse
from govkit.errors import TemplateFailed

HONEST = (
    ("our notice", "https://council.example/notice"),
    ("team@council.example", "mailto:team@council.example"),
    ("Team@Council.example", "mailto:team@council.example"),
    ("01632 960001", "tel:01632960001"),
    ("01632 960001", "tel:+441632960001"),
    ("+44 (0)1632 960001", "tel:01632960001"),
    ("https://council.example/notice", "https://council.example/notice"),
    ("council.example", "https://council.example/notice"),
    ("www.council.example/notice/", "https://council.example/notice"),
    ("council.example/notice", "https://www.council.example/notice"),
    ("council.example/find", "https://council.example/find?word=notice"),
    ("Article 6(1)", "https://www.legislation.example/6"),
    ("12345", "https://council.example/12345"),
    ("2026-2027", "https://council.example/plan"),
    ("2018 (12)", "https://www.legislation.example/6"),
    ("2.1", "https://council.example/plan"),
    ("999", "tel:999"),
    ("116 123", "tel:116123"),
    ("18001 01632 960001", "tel:1800101632960001"),
    ("(01632) 960\u00a0001", "tel:01632960001"),
    ("01632.960.001", "tel:01632960001"),
    ("01632\u2011960\u2013001", "tel:01632960001"),
    ("0044 1632 960001", "tel:01632960001"),
    ("01/02/2027", "https://council.example/plan"),
    ("01.02.2027", "https://council.example/plan"),
    ("GOV.UK", "https://www.gov.uk/opt-out"),
    ("council.example", "https://news.council.example"),
)
ELSEWHERE = (
    ("team@council.example", "mailto:team@evil.example"),
    ("team@council.example", "https://council.example"),
    ("01632 960001", "tel:09000000000"),
    ("999", "tel:09000000000"),
    ("+44 1632 960001", "tel:01632960009"),
    ("council.example/notice", "https://news.council.example/notice"),
    ("council.example", "https://evilcouncil.example"),
    ("council.example", "https://council.example-evil.example"),
    ("01632 960001", "https://evil.example"),
    ("01632 960001", "tel:016329600019"),
    ("https://council.example/notice", "https://evil.example/notice"),
    ("council.example", "https://council.example.evil.example"),
    ("council.example", "https://evil.example/council.example"),
    ("council.example", "https://council.examples"),
    ("Council.example/notice", "https://council.example/notices"),
    ("http://council.example", "https://evil.example"),
    ("council.example", "tel:01632960001"),
    ("116 123", "tel:116999"),
    ("18001 01632 960001", "tel:01632960001"),
    ("01632\u00a0960001", "https://evil.example"),
    ("(01632) 960001", "https://evil.example"),
    ("01632.960.001", "tel:09000000000"),
    ("01632/960001", "https://evil.example"),
    ("01632\u2013960001", "tel:09000000000"),
)


def test_words_that_are_an_address_lead_there_and_nowhere_else() -> None:
    assert [case for case in HONEST if leads_elsewhere(*case)] == []
    assert [case for case in ELSEWHERE if not leads_elsewhere(*case)] == []


def test_a_template_that_links_elsewhere_is_refused_at_its_line() -> None:
    link = '<p><a href="mailto:team@evil.example">team@council.example</a></p>'
    with pytest.raises(TemplateFailed, match=r"^t:4: This link reads “team@council\.example” and leads to “mailto:"):
        parse(link.replace("<p", '<p data-at="t:4"'), "t")
