"""How ready the partners are stands in a frame, in which its own style is let in and nothing runs."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from tests.studio.visiting import FILE, visit


def test_the_page_has_the_report_in_a_sandbox(example: Path) -> None:
    page = visit(example).get(f"{FILE}/readiness").text
    frame = re.search(r'<iframe[^>]*sandbox="([^"]*)" src="([^"]*)"', page)
    assert frame
    assert frame[2] == f"{FILE}/readiness/frame"
    assert "allow-scripts" not in frame[1]


def test_the_style_that_is_let_in_is_the_one_that_stands_there(example: Path) -> None:
    answer = visit(example).get(f"{FILE}/readiness/frame")
    styles = re.findall(r"<style>(.*?)</style>", answer.text, re.DOTALL)
    assert styles
    for style in styles:
        digest = b64encode(sha256(style.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in answer.headers["content-security-policy"]


def test_a_partnership_that_can_not_be_read_is_told(example: Path) -> None:
    example.write_text("partnership: [", "utf-8")
    answer = visit(example).get(f"{FILE}/readiness/frame")
    assert answer.status_code == 400
    assert "See the findings" in answer.text
