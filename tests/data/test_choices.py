"""Choices that are provisions of law say which."""

from __future__ import annotations

from govkit.data.choices import sources
from govkit.load.file_keys import file_keys
from tests.rows import over_rows


@over_rows(
    ("path", "choice", "source"),
    [
        ("lawful_bases.ID.article_6", "public-task", "UK GDPR, Article 6(1)(e)"),
        ("lawful_bases.ID.article_9", "health-or-social-care", "UK GDPR, Article 9(2)(h)"),
        ("lawful_bases.ID.gateway", "children-act-2004-section-11", "Children Act 2004, section 11(1)"),
        ("partners.ID.kind", "police", None),
    ],
)
def test_a_choice_has_its_law(path: str, choice: str, source: str | None) -> None:
    assert sources(path).get(choice) == source


def test_where_one_choice_has_a_source_each_has() -> None:
    keys = [key for section in file_keys().values() for key in section if sources(key.path)]
    assert len(keys) == 3
    for key in keys:
        assert set(key.choices) == set(map(str, sources(key.path)))
