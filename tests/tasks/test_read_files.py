"""`govkit readability FILE`: any letter can be scored beside the new one."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from tests.conftest import Govkit
from tests.readability.test_language import WELSH

LONG = "We would like to share some details about your family with the council so that they can work out which of you need help first.\n"


def test_a_file_is_scored_and_its_lines_named(example: Path, govkit: Govkit) -> None:
    (example.parent / "letter.txt").write_text(f"Dear Sam\n\n{LONG}", "utf-8")
    run = govkit("readability", "letter.txt", "--format", "json")
    (document,) = json.loads(run.out)["documents"]
    assert (document["document"], document["english"], document["skipped"]) == ("letter.txt", True, [])
    (long,) = document["long_sentences"]
    assert (long["file"], long["line"], long["words"]) == ("letter.txt", 3, 25)
    findings = json.loads(run.out)["findings"]
    assert ("long-sentence", "letter.txt", 3) in {(each["rule"], each["file"], each["line"]) for each in findings}


def test_an_agreement_is_held_to_its_own_targets(example: Path, govkit: Govkit) -> None:
    (example.parent / "letter.txt").write_text(LONG, "utf-8")
    rules = [
        {
            finding["rule"]
            for finding in json.loads(govkit("readability", "letter.txt", "--as", design, "--format", "json").out)[
                "findings"
            ]
        }
        for design in ("letter", "agreement")
    ]
    assert ["long-sentence" in found for found in rules] == [True, False]


def test_another_language_gets_no_scores(example: Path, govkit: Govkit) -> None:
    (example.parent / "llythyr.txt").write_text(WELSH, "utf-8")
    run = govkit("readability", "llythyr.txt")
    assert run.status == 0
    assert "does not read as English" in run.out
    assert "grade" not in run.out.splitlines()[0]
    said = json.loads(govkit("readability", "llythyr.txt", "--format", "json").out)
    assert list(said["documents"][0]["measures"]) == ["mean_sentence_length", "longest_sentence"]
    assert said["findings"] == []


def test_a_page_that_says_its_language_is_believed(example: Path, govkit: Govkit) -> None:
    (example.parent / "tudalen.html").write_text('<html lang="cy"><p>Cyngor Gogledd Cymru</p></html>', "utf-8")
    assert "does not read as English" in govkit("readability", "tudalen.html").out


def test_files_are_scored_by_themselves(example: Path, govkit: Govkit) -> None:
    (example.parent / "letter.txt").write_text("Dear Sam\n", "utf-8")
    run = govkit("readability", "letter.txt", "consent_letter")
    assert run.status == 2
    assert "Files are scored by themselves" in run.err


def test_a_file_that_is_not_there_is_told(govkit: Govkit) -> None:
    run = govkit("readability", "nowhere.docx")
    assert (run.status, run.out, run.err) == (
        2,
        "",
        "govkit: nowhere.docx: there is no such file. Check its name.\n",
    )


def test_what_is_no_sentence_is_said(example: Path, govkit: Govkit) -> None:
    (example.parent / "letter.txt").write_text(
        "Northmoor Council\n1 Market Place\nNM1 1AA\n\nDear ((name)),\n\n{% if a %}\n\nWe write to you.\n\nYours sincerely\n\nA Example\n",
        "utf-8",
    )
    run = govkit("readability", "letter.txt")
    first, *rest = run.out.splitlines()
    assert first.startswith("letter.txt: 2 sentences and 6 words, 3.0 words a sentence, the longest 4; ")
    assert rest[:3] == [
        "  not read: 1 instruction of a template",
        "  not scored: 3 lines of addresses or contact details, 2 lines of signatures",
        "  counted: 1 blank, each as one word",
    ]
    (document,) = json.loads(govkit("readability", "letter.txt", "--format", "json").out)["documents"]
    assert document["skipped"] == ["1 instruction of a template"]
    assert document["left_out"] == ["3 lines of addresses or contact details", "2 lines of signatures"]
    assert document["counted_as"] == ["1 blank, each as one word"]


WELSH_NOTICE = "Rydym yn cadw eich gwybodaeth yn ddiogel. Gallwch ofyn i ni stopio ar unrhyw adeg."
ENGLISH_NOTICE = "You should utilise this form prior to the meeting. We keep your data safe."
BOTH = {
    "by_lang.html": f'<html lang="en"><h1>Privacy</h1><p>{ENGLISH_NOTICE}</p><h1 lang="cy">Preifatrwydd</h1><p lang="cy">{WELSH_NOTICE}</p>',
    "by_words.html": f"<h1>Privacy</h1><p>{ENGLISH_NOTICE}</p><h1>Preifatrwydd</h1><p>{WELSH_NOTICE}</p>",
    "cells.html": f'<html lang="cy"><table><tr><td>Preifatrwydd<p>{WELSH_NOTICE}</td><td lang="en">Privacy<p>{ENGLISH_NOTICE}</td></table>',
    "both.md": f"# Preifatrwydd\n\n{WELSH_NOTICE}\n\n# Privacy\n\n{ENGLISH_NOTICE}\n",
    "both.txt": f"Preifatrwydd\n\n{WELSH_NOTICE}\n\nPrivacy\n\n{ENGLISH_NOTICE}\n",
}


@pytest.mark.parametrize("name", BOTH)
def test_two_languages_in_one_file_are_judged_by_themselves(name: str, example: Path, govkit: Govkit) -> None:
    (example.parent / name).write_text(BOTH[name], "utf-8")
    run = govkit("readability", name)
    assert run.out.splitlines()[0].startswith(f"{name}: 3 sentences and 15 words, ")
    assert "  not scored: 3 sentences and 16 words in Welsh, since the formulas are for English" in run.out.splitlines()
    assert "“prior to” has plainer words" in run.out
    assert "Rydym" not in run.out
    said = json.loads(govkit("readability", name, "--format", "json").out)["documents"][0]
    assert (said["english"], said["words"]) == (True, 15)
    assert [(each["language"], each["sentences"], each["words"]) for each in said["other_languages"]] == [
        ("Welsh", 3, 16)
    ]


def test_chinese_and_arabic_have_no_grade_and_that_is_said(example: Path, govkit: Govkit) -> None:
    for words, language, first in (
        ("我们会保护您的信息。您可以随时要求我们停止。", "Chinese", "words and sentences can’t be counted"),
        ("نحن نحافظ على بياناتك. يمكنك أن تطلب منا التوقف.", "Arabic", "2 sentences and 9 words"),
    ):
        (example.parent / "a.txt").write_text(words, "utf-8")
        run = govkit("readability", "a.txt")
        assert first in run.out.splitlines()[0]
        assert "grade" not in run.out.splitlines()[0]
        assert (
            f"  This does not read as English but as {language}, so there are no scores: the formulas are for English."
            in run.out
        )


WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns"


def packed(**parts: str) -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        for name, text in parts.items():
            package.writestr({"document": "word/document.xml", "content": "content.xml"}[name], text)
    return content.getvalue()


def word(body: str) -> bytes:
    return packed(document=f'<w:document xmlns:w="{WORDS}"><w:body>{body}</w:body></w:document>')


def open_document(body: str) -> bytes:
    names = " ".join(
        f'xmlns:{short}="{OFFICE}:{name}:1.0"'
        for short, name in {"office": "office", "text": "text", "draw": "drawing"}.items()
    )
    text = f"<office:body><office:text>{body}</office:text></office:body>"
    return packed(content=f"<office:document-content {names}>{text}</office:document-content>")


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("letter.md", b"![](x.png)\n", "the text of this file. What it has was not read: 1 picture."),
        ("letter.txt", b" \n \n", "this file."),
        ("letter.txt", "— … —\n".encode(), "this file."),
        ("letter.html", b"<p> </p><nav>Menu</nav>", "the text of this file. What it has was not read: 1 menu."),
        (
            "letter.html",
            b"<address>1 High Street</address>",
            "the text of this file. What it has was not read: 1 line of addresses or contact details.",
        ),
        ("letter.docx", word("<w:p/>"), "this file."),
        (
            "letter.docx",
            word("<w:p><w:del><w:r/></w:del></w:p>"),
            "the text of this file. What it has was not read: 1 deletion.",
        ),
        ("letter.odt", open_document("<text:p/>"), "this file."),
        (
            "letter.odt",
            open_document("<text:p><draw:image/></text:p>"),
            "the text of this file. What it has was not read: 1 picture.",
        ),
    ],
)
def test_a_file_of_which_nothing_is_read_is_an_error(
    name: str, content: bytes, why: str, example: Path, govkit: Govkit
) -> None:
    (example.parent / name).write_bytes(content)
    run = govkit("readability", name)
    assert (run.status, run.out, run.err) == (2, "", f"govkit: {name}: there are no words in {why}\n")
