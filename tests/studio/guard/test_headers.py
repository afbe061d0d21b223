"""What pages may do: nothing that is not a file of the studio's own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from govkit.studio.page import pages
from tests.studio.visiting import FILE, visit

ADDRESSES = (
    "/",
    "/start",
    f"{FILE}/",
    f"{FILE}/findings",
    f"{FILE}/facts/partnership",
    f"{FILE}/documents/isa/frame",
    "/nowhere",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_has_a_strict_policy(example: Path, address: str) -> None:
    answer = visit(example).get(address)
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "base-uri 'none'" in policy
    assert "unsafe" not in policy
    assert "http:" not in policy
    assert "*" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cache-control"] == "no-store"


def test_a_document_stands_in_a_sandbox_in_which_nothing_runs(example: Path) -> None:
    browser = visit(example)
    policy = browser.get(f"{FILE}/documents/isa/frame").headers["content-security-policy"]
    assert "script-src" not in policy
    assert "allow-scripts" not in policy
    assert "allow-forms" not in policy
    assert "sandbox " in policy
    frame = re.search(r'<iframe[^>]*sandbox="([^"]*)"', browser.get(f"{FILE}/documents/isa").text)
    assert frame is not None
    assert "allow-scripts" not in frame[1]


def test_a_page_that_breaks_has_it_too(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_given: object) -> None:
        raise ZeroDivisionError("Northmoor Council said so")

    monkeypatch.setattr("govkit.studio.desk.Desk.raw", property(broken))
    answer = visit(example).get(f"{FILE}/")
    assert answer.status_code == 500
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "said so" not in answer.text


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_page_needs_more_than_the_policy_lets_it(example: Path, address: str) -> None:
    page = visit(example).get(address).text
    assert not re.search(r"<style|\sstyle=|<script(?![^>]*\ssrc=\"/assets/)|\son[a-z]+=", page)
    assert not re.search(r'(?:src|href)="(?:https?:)?//', page)


def test_every_page_is_one_of_the_studio_s_own_modules() -> None:
    assert len(pages()) > 5
