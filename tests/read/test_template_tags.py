"""Tags of other people's templates: what steers goes, what is filled in is one blank word."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from govkit.document import Blank, Emphasis, Manner, Paragraph, Text, every_block, leaves, pieces, text_of
from govkit.read.blocks import paragraph, place
from govkit.read.no_sentences import without_template_tags
from govkit.read.opened import Opened
from govkit.read.template_tags import GOES_ON, Untagged, steered, without_angles, without_tags
from tests.read.letters import read, said, written

CASES = Path(__file__).parent / "template_tags.txt"


def shown(text: str) -> tuple[str, int]:
    """The text with its blanks in square brackets, and how many tags steer."""
    found = without_tags(text)
    return re.sub("\ue016([^\ue017]*)\ue017", r"\1", found.text).strip(" "), found.steering


def test_each_way_to_write_a_tag() -> None:
    wrong = []
    for line in CASES.read_text("utf-8").splitlines():
        if line and not line.startswith("//"):
            text, wanted, steering = (part.strip() for part in line.split(" => "))
            if (found := shown(text.replace("\\n", "\n"))) != (wanted.replace("\\n", "\n").strip(" "), int(steering)):
                wrong.append((text, found))
    assert wrong == []


def test_what_is_to_be_filled_in_is_marked_whatever_brackets_it_stands_in() -> None:
    def blanks(text: str) -> list[str]:
        return re.findall("\ue016([^\ue017]*)\ue017", without_tags(without_angles(text)).text)

    assert blanks(
        "Dear [Your Name], of [City, State, ZIP Code] by [insert the date] [Date] [NAME] [name of school]"
    ) == [
        *("[Your Name]", "[City, State, ZIP Code]", "[insert the date]", "[Date]", "[NAME]", "[name of school]"),
    ]
    assert blanks("Dear <salutation> of <Address line_1>, <a>") == ["[salutation]", "[Address line 1]", "[a]"]
    assert (
        blanks(
            "[Your Rights](http://x) [Your Rights][1] [Your Rights]: x [sic] [The council] will [2019] [NHS] a < b > c <1>"
        )
        == []
    )


def test_a_line_of_a_tag_alone_parts_paragraphs_unless_a_sentence_goes_on() -> None:
    assert without_tags("We write.\n{% if a %}\nThen\n{% endif %}\n\nstop.").text == "We write.\n\nThen\n\n\nstop."
    assert without_tags("We write\n{% if a %}\n{% b %}\nto you\n").text == f"We write\n{GOES_ON}\n{GOES_ON}\nto you\n"


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_every_format_of_text_has_them(name: str, tmp_path: Path) -> None:
    text = "Dear ((first name)), we write\n{% if adult %}\nto you by {{ letter.reply_by | date_long }}.\n{% endif %}\n"
    opened = read(written(tmp_path, name, f"<p>{text}</p>" if name.endswith("html") else text))
    assert said(opened) == ["Dear [first name], we write to you by [letter.reply by]."]
    assert (opened.skipped, opened.counted_as) == (("2 instructions of a template",), ("2 blanks, each as one word",))


def test_what_a_word_processor_wrote_has_them() -> None:
    here = place(Path("a.docx"), 1)
    words = paragraph("{%p if a %}Dear {{ user }}, <<Name>> &", here)
    opened = without_template_tags(Opened((words, paragraph("{%p endif %}", here)), skipped=("1 header",)))
    assert said(opened) == ["Dear [user], <<Name>> &", ""]
    assert opened.skipped == ("1 header", "2 instructions of a template")
    blanks = [leaf for run, _place in pieces(opened.blocks[0]) for leaf in leaves(run) if isinstance(leaf, Blank)]
    assert len(blanks) == 2


def test_tags_are_told_by_their_number() -> None:
    assert [steered(Untagged("", number)) for number in (0, 1, 2)] == [
        (),
        ("1 instruction of a template",),
        ("2 instructions of a template",),
    ]


def test_what_is_set_apart_may_hold_a_value() -> None:
    here = place(Path("a.docx"), 1)
    block = Paragraph((Emphasis(Manner.ITALIC, (Text("Dear {{ name }}"),)),), here)
    (found,) = without_template_tags(Opened((block,))).blocks
    assert isinstance(found, Paragraph)
    assert found.inlines == (Emphasis(Manner.ITALIC, (Text("Dear "), Blank((), "[name]"))),)
    assert [text_of(run) for each in every_block((found,)) for run, _place in pieces(each)] == ["Dear [name]"]


def test_what_is_said_if_and_what_is_said_if_not_are_parted(tmp_path: Path) -> None:
    text = "{% if a %}Write three lines{% elif b %}  Write two{% else %}{{ all }} of it{% endif %}"
    for name in ("a.txt", "a.md", "a.html"):
        (block,) = read(written(tmp_path, name, text)).blocks
        assert isinstance(block, Paragraph)
        assert [text_of((each,)) for each in block.inlines] == [
            "Write three lines",
            " ",
            "Write two",
            " ",
            "[all]",
            " of it",
        ], name
