"""No page of a notice but the last is left blank by a third, whatever is kept together on the next."""

from __future__ import annotations

import io
from pathlib import Path

import pdfplumber
import pytest

from govkit.write import WRITERS
from tests.conftest import EXAMPLE, PARTNERSHIPS
from tests.understanding.marked import rendered_of

_FOOT = 55  # points at the foot, where the number of the page stands
_MOST = 0.3


def blank(content: bytes) -> list[float]:
    """What share of each page has nothing below its last line."""
    with pdfplumber.open(io.BytesIO(content)) as pages:
        lowest = [
            max(word["bottom"] for word in page.extract_words() if word["bottom"] < page.height - _FOOT)
            for page in pages.pages
        ]
        return [1 - (low + _FOOT) / page.height for low, page in zip(lowest, pages.pages, strict=True)]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("file", "kind"),
    [
        (EXAMPLE, "privacy_notice_young"),
        (PARTNERSHIPS / "county_lines.yaml", "privacy_notice"),
        (PARTNERSHIPS / "digital_economy_act.yaml", "privacy_notice"),
    ],
    ids=["young", "a long table", "a short last page"],
)
def test_no_page_but_the_last_is_left_blank_by_a_third(file: Path, kind: str) -> None:
    rendered = next(each for each in rendered_of(file).values() if each.document.kind == kind)
    *others, last = blank(WRITERS.of("pdf").write(rendered.document).content)
    assert max(others) <= _MOST
    assert last <= 0.8
