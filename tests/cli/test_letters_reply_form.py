"""`govkit letters reply-form`."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import Govkit


def test_the_form_of_a_letter_is_written_as_a_page_and_a_table(govkit: Govkit, example: Path) -> None:
    run = govkit("letters", "reply-form", "opt_out_letter", "--out", "here")
    assert run.status == 0
    assert run.err == "The page has no address to send answers to. Set it before you put the page up.\n"
    assert run.out.splitlines() == [
        str(Path("here", f"opt_out_letter--reply-form.{ending}")) for ending in ("html", "csv")
    ]
    assert "Do not share this about my family" in (
        example.parent / "here" / "opt_out_letter--reply-form.html"
    ).read_text("utf-8")
