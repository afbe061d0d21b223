"""Any file is scored, and compared with a document of ours; what can't be read is told."""

from __future__ import annotations

from pathlib import Path
from tempfile import gettempdir

import pytest

from tests.studio.visiting import FILE, visit

PAGE = f"{FILE}/compare"
LETTER = (
    b"Dear all.\n\nThe utilisation of your information was determined by the committee pursuant to the regulations.\n"
)


@pytest.mark.slow
def test_a_file_is_scored_beside_a_letter_of_ours(example: Path) -> None:
    browser = visit(example.parent)
    shown = browser.post(
        PAGE, data={"genre": "letter", "ours": "opt_out_letter"}, files={"file": ("old.txt", LETTER)}
    ).text
    assert "old.txt beside Opt out letter" in shown
    assert "Reading load" in shown
    assert "utilisation" in shown
    assert gettempdir() not in shown


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("../../x.pdf", b"%PDF nope", "x.pdf: this is no PDF"),
        ("x.exe", b"MZ", "can&#39;t read this kind of file"),
        (
            "mail.eml",
            b"From: a",
            "Open the email, copy its words, and save them as .txt or .docx. It reads files that end in",
        ),
        ("empty.txt", b"", "no words"),
        ("", b"", "Choose a file"),
    ],
)
def test_what_cannot_be_read_is_told_by_its_own_name(name: str, content: bytes, why: str, example: Path) -> None:
    answer = visit(example.parent).post(PAGE, data={"genre": "letter"}, files={"file": (name, content)})
    assert answer.status_code == 400
    assert why in answer.text
    assert "Nothing was saved" not in answer.text
    assert gettempdir() not in answer.text


def test_a_file_that_was_sent_oddly_is_told_in_a_sentence(example: Path) -> None:
    browser = visit(example)
    sent = b'--b\r\ncontent-disposition: form-data; name="file"; filename="x.\0odd"\r\n\r\nhello\r\n--b--\r\n'
    for charset, why in (("utf-8", "x.odd: govkit"), ("undefined", "or no form"), ("nobody-knows", "x.odd: govkit")):
        answer = browser.post(
            PAGE, content=sent, headers={"content-type": f"multipart/form-data; boundary=b; charset={charset}"}
        )
        assert answer.status_code == 400, charset
        assert why in answer.text
