"""Branches as a page: each line of a template with how it went, and nothing that a template says is taken for markup."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lxml import html

from govkit.report.branches.as_html import report
from tests.report.branches.told import told

TEXT = """{% if partnership.notice %}<p>{{ partnership.notice }}</p>{% endif %}
{% if partnership.nation == "wales" %}<script>alert(1)</script>{% endif %}
{% for event in partnership.review.sooner_if %}<p>{{ event }}</p>{% endfor %}
<p>Words.</p>
"""


def test_each_line_is_shown_with_how_it_went(tmp_path: Path) -> None:
    file = tmp_path / "review.html.j2"
    file.write_text(TEXT, "utf-8")
    page: Any = html.fromstring(report([told(file)]))
    rows = page.xpath("//details//tr")
    assert [row.get("class") for row in rows[:4]] == ["all", "some", "some", None]
    assert [row.xpath("string(.//code)") for row in rows[:4]] == TEXT.rstrip("\n").split("\n")
    assert rows[1].xpath("string(.//span[@class='note'])") == 'if partnership.nation == "wales": never yes'
    assert page.xpath("//script") == []


def test_the_page_fetches_nothing_and_names_itself(tmp_path: Path) -> None:
    page: Any = html.fromstring(report([told(tmp_path / "gone.html.j2")]))
    assert page.xpath("//@src | //link") == []
    assert page.xpath("string(//meta[@name='generator']/@content)") == "govkit check --every-branch"
    assert page.xpath("//html/@lang") == ["en-GB"]
    assert "nation: wales" in page.xpath("string(//pre)")


def test_the_same_branches_give_the_same_page() -> None:
    assert report([told()]) == report([told()])
