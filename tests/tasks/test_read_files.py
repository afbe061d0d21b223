"""`govkit readability FILE`: any letter can be scored beside the new one."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from tests.conftest import Govkit, Run
from tests.readability.test_language import WELSH

LONG = "We would like to share some details about your family with the council so that they can work out which of you need help first.\n"


@pytest.mark.whole
def test_a_file_is_scored_and_its_lines_named(example: Path, govkit: Govkit) -> None:
    (example.parent / "letter.txt").write_text(f"Dear Sam\n\n{LONG}", "utf-8")
    run = govkit("readability", "letter.txt", "--format", "json")
    (document,) = json.loads(run.out)["documents"]
    assert (document["document"], document["english"], document["skipped"]) == ("letter.txt", True, [])
    (long,) = document["long_sentences"]
    assert (long["file"], long["line"], long["words"]) == ("letter.txt", 3, 25)
    findings = json.loads(run.out)["findings"]
    assert ("long-sentence", "letter.txt", 3) in {(each["rule"], each["file"], each["line"]) for each in findings}


@pytest.mark.whole
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


def test_guidance_is_held_to_targets_of_its_own(example: Path, govkit: Govkit) -> None:
    should = "You should keep the key of the safe in the office at all times. "
    (example.parent / "guide.txt").write_text(f"{should * 6}\n\n{LONG.strip()[:-1]} and how.\n", "utf-8")

    def rules(genre: str) -> list[str]:
        said = json.loads(govkit("readability", "guide.txt", "--as", genre, "--format", "json").out)
        return [
            finding["rule"]
            for finding in said["findings"]
            if finding["rule"] in {"weak-should", "long-sentence", "long-paragraph"}
        ]

    assert sorted(rules("letter")) == ["long-paragraph", "long-sentence", *["weak-should"] * 6]
    assert rules("guidance") == ["long-sentence", "long-paragraph"]
    assert rules("agreement") == ["long-sentence"]


def test_a_house_sets_its_targets_for_guidance(example: Path, govkit: Govkit) -> None:
    standards = example.parent / "templates" / "standards"
    standards.mkdir(parents=True)
    (standards / "reading_targets.yaml").write_text("guidance: {sentence_warning: 3}\n", "utf-8")
    (example.parent / "guide.txt").write_text("We keep it here.\n", "utf-8")
    assert "It should have 3 words at most" in govkit("readability", "guide.txt", "--as", "guidance").out


@pytest.mark.whole
def test_what_another_program_hands_over_is_read_by_what_it_begins_with(
    govkit: Govkit, monkeypatch: pytest.MonkeyPatch
) -> None:
    def given(content: bytes, *more: str) -> Run:
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(content)))
        return govkit("readability", "-", *more)

    for content, words in (
        (b"Dear Sam\n\nWe write to you.\n", 6),
        (b"# Notice\n\n- We write to you.\n", 5),
        (b"<!doctype html><nav>Home</nav><p>We write to you.", 4),
        (b"\xef\xbb\xbf<p>We write to you.", 4),
    ):
        run = given(content)
        assert (run.status, run.err) == (0, ""), content
        assert run.out.startswith(f"standard input: {2 if words > 4 else 1} sentence"), content
        assert f" and {words} words" in run.out
        assert "\nstandard input: nothing to act on." in run.out
    assert given(b"").err == "govkit: standard input: there are no words in this file.\n"
    assert "has no earlier version" in given(b"x", "--compare", "main").err


def test_a_folder_stands_for_the_files_in_it(example: Path, govkit: Govkit) -> None:
    folder = example.parent / "letters"
    (folder / "more").mkdir(parents=True)
    (folder / ".kept").mkdir()
    for name in ("b.txt", "more/a.md", ".kept/c.txt", ".d.txt", "~$b.docx", "e.csv"):
        (folder / name).write_text("We write to you.\n", "utf-8")
    run = govkit("readability", "letters")
    assert (run.status, run.err) == (0, "")
    assert [
        line.partition(":")[0] for line in run.out.splitlines() if " sentence and " in line and "textstat" not in line
    ] == [
        str(Path("letters/b.txt")),
        str(Path("letters/more/a.md")),
    ]
    assert "\nletters: nothing to act on." in run.out
    (example.parent / "none").mkdir()
    assert govkit("readability", "none").err == (
        "govkit: none: no file in this folder can be read: none ends in .docx, .html, .md, .odt, .pdf, .txt, .htm, .markdown.\n"
    )


def test_a_folder_of_the_name_of_a_kind_is_the_kind(example: Path, govkit: Govkit) -> None:
    (example.parent / "consent_letter").mkdir()
    assert govkit("readability", "consent_letter").out.startswith("consent_letter: ")


@pytest.mark.whole
def test_one_file_of_several_that_cannot_be_read_is_told_beside_the_scores_of_the_others(
    example: Path, govkit: Govkit
) -> None:
    for name, content in (("a.txt", "We write to you."), ("b.docx", "no zip"), ("c.docx", "no zip")):
        (example.parent / name).write_text(content, "utf-8")
    run = govkit("readability", "a.txt", "b.docx")
    assert (run.status, run.out.split(":")[0]) == (2, "a.txt")
    assert run.err.startswith("govkit: b.docx: this is no Word file")
    both = govkit("readability", "b.docx", "c.docx")
    assert (both.status, both.out) == (2, "")
    assert [line.split(": ")[:2] for line in both.err.splitlines()] == [["govkit", "b.docx"], ["govkit", "c.docx"]]
