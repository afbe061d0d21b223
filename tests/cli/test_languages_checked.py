"""`govkit languages checked`, and `govkit build` before and after it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Govkit
from tests.welsh import welsh_partnership

BUILD = ("build", "consent_letter", "--format", "html")


@pytest.mark.whole
def test_welsh_is_built_as_a_draft_alone_until_it_is_checked(govkit: Govkit, example: Path) -> None:
    welsh_partnership(example.parent)
    out = example.parent / "out"
    refused = govkit(*BUILD)
    assert refused.status == 1
    assert "no translator has checked" in refused.err
    assert not out.exists()
    assert govkit(*BUILD, "--language", "en").status == 0
    assert not (out / "consent_letter--cy.html").exists()
    assert govkit(*BUILD, "--draft").status == 0
    assert "DRAFFT" in (out / "consent_letter--cy.html").read_text("utf-8")
    run = govkit("languages", "checked", "cy", "consent_letter", "--by", "Nia Example, translator")
    assert (run.status, run.out.splitlines()[-1]) == (0, "consent_letter--cy")
    assert govkit("languages", "checked", "cy", "consent_letter", "--by", "Nia Example, translator").out == ""


def test_whoever_checked_says_in_what_role(govkit: Govkit, example: Path) -> None:
    welsh_partnership(example.parent)
    assert govkit("languages", "checked", "cy", "--by", "Nia").status == 2
