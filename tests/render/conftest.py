"""Renders a template of a few lines with the facts of a small partnership."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from govkit.document import Design, Document, Kind
from govkit.errors import TemplateFailed
from govkit.load import load_partnership
from govkit.model import Partnership
from govkit.render import Subject, render
from govkit.render.environment import environment
from govkit.render.scope import Scope
from tests.conftest import ROOT

KIND = Kind("kind", "A title", Design.LETTER, numbered=False)
SMALLEST = (ROOT / "tests" / "partnerships" / "smallest.yaml").read_text("utf-8")

Render = Callable[..., Document]
Refusal = Callable[..., TemplateFailed]


def partnership_of(folder: Path, *replaced: tuple[str, str]) -> Partnership:
    """The smallest partnership with something in it replaced, once."""
    text = SMALLEST
    for old, new in replaced:
        assert old in text
        text = text.replace(old, new, 1)
    file = folder / "partners.yaml"
    file.write_text(text, "utf-8")
    loaded = load_partnership(file)
    assert loaded.partnership is not None, loaded.findings
    return loaded.partnership


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of templates for one kind."""
    (tmp_path / "shipped" / "kind" / "clauses").mkdir(parents=True)
    return tmp_path / "shipped"


@pytest.fixture
def rendered(folder: Path, tmp_path: Path) -> Render:
    """Renders document.html.j2, and the clauses given by name, for the consent letter."""

    def rendered(
        template: str | bytes, *replaced: tuple[str, str], house: Path | None = None, **clauses: str
    ) -> Document:
        content = template.encode("utf-8") if isinstance(template, str) else template
        (folder / "kind" / "document.html.j2").write_bytes(content)
        for name, clause in clauses.items():
            (folder / "kind" / "clauses" / f"{name}.html.j2").write_text(clause, "utf-8")
        partnership = partnership_of(tmp_path, *replaced)
        scope = Scope(partnership, {"letters.consent": {"reply_by": date(2027, 2, 1)}})
        facts = {**scope.names(), "letter": scope.state(partnership.letters["consent"], ("letters.consent",))}
        folders = [folder] if house is None else [house, folder]
        return render(environment(folders), KIND, Subject("kind", "", {}), facts, draft=False)

    return rendered


@pytest.fixture
def refusal(rendered: Render) -> Refusal:
    """The refusal of a template."""

    def refusal(
        template: str | bytes, *replaced: tuple[str, str], house: Path | None = None, **clauses: str
    ) -> TemplateFailed:
        with pytest.raises(TemplateFailed) as refused:
            rendered(template, *replaced, house=house, **clauses)
        return refused.value

    return refusal
