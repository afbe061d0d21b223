"""The look of a house: what its `style.yaml` says is read, and each mistake is told at its place with what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.document.house_style import HouseStyle
from govkit.errors import DataUnreadable, LinkRefused
from govkit.house import house_style, style_faults, style_of
from tests.house_folder import ALT, FOOTER, HEADINGS, LETTERHEAD, NAME, STYLE, png_file, write_house


@pytest.fixture
def partnership(tmp_path: Path) -> Path:
    return tmp_path / "partners.yaml"


def test_all_that_a_house_says_is_read(partnership: Path) -> None:
    style = style_of_written(partnership)
    assert style.palette.headings == HEADINGS
    assert style.palette.set_apart == style.palette.shading
    assert style.font is not None
    assert style.font.name == NAME
    assert style.logo is not None
    assert (style.logo.alt, style.logo.height, style.logo.width) == (ALT, 12, 40)
    assert (style.letterhead, style.footer) == ((LETTERHEAD,), FOOTER)
    assert style.word_styles


def style_of_written(partnership: Path, style: str = STYLE, **others: bytes) -> HouseStyle:
    return house_style(write_house(partnership, style, **others))


def test_a_folder_without_a_style_is_no_house(partnership: Path) -> None:
    write_house(partnership).joinpath("style.yaml").unlink()
    assert style_of(partnership) is None


def test_a_house_may_say_next_to_nothing(partnership: Path) -> None:
    style = style_of_written(partnership, "footer: One line\n")
    assert (style.logo, style.font, style.has_head) == (None, None, False)


def test_a_wide_logo_is_made_lower_so_that_it_has_room(partnership: Path) -> None:
    style = style_of_written(partnership, STYLE.replace("logo.svg", "logo.png"), logo_png=png_file(200, 10))
    assert style.logo is not None
    assert (style.logo.width, style.logo.height) == (65, 3.25)


MISTAKES = {
    'colors:\n  headings: "#5b1e6f"\n': (1, "Did you mean `colours`?"),
    'colours:\n  heading: "#5b1e6f"\n': (2, "Did you mean `headings`?"),
    "colours:\n  headings: purple\n": (2, "is not a colour"),
    'colours:\n  headings: "#c0a0d0"\n': (2, "to 1, so too few people can read them"),
    "logo:\n  file: ../logo.svg\n  alt: x\n": (2, "is not a file in this folder"),
    "logo:\n  file: logo.svg\n": (1, "alt"),
    "logo:\n  file: logo.gif\n  alt: x\n": (2, "There is no file"),
    "logo:\n  file: bold.ttf\n  alt: x\n": (2, "A logo is an .svg or a .png file."),
    "logo:\n  file: logo.svg\n  alt: x\n  height: 90\n": (4, "millimetres from 5 to 25"),
    "font:\n  regular: logo.svg\n  bold: bold.ttf\n": (2, "no font file"),
    "word: logo.svg\n": (1, "no Word file"),
    f"footer: {'long ' * 40}\n": (1, "has no room on a line"),
    f"letterhead: [{', '.join('abcdefg')}]\n": (1, "These are 7 lines."),
}


@pytest.mark.parametrize("style", MISTAKES)
def test_a_mistake_is_told_at_its_line_with_what_to_do(partnership: Path, style: str) -> None:
    line, said = MISTAKES[style]
    (found,) = style_faults(write_house(partnership, style))
    assert found.cure is None
    assert (found.location.line, said in f"{found.message} {found.fix}") == (line, True), found
    with pytest.raises(DataUnreadable, match=rf"style\.yaml:{line}"):
        house_style(partnership.parent / "house")


def test_a_faint_colour_is_told_with_one_that_would_do(partnership: Path) -> None:
    (found,) = style_faults(write_house(partnership, 'colours:\n  headings: "#c0a0d0"\n'))
    instead = found.fix.partition("`")[2].partition("`")[0]
    assert style_faults(write_house(partnership, f'colours:\n  headings: "{instead}"\n')) == ()


def test_files_that_are_too_large_are_not_read(partnership: Path) -> None:
    (found,) = style_faults(write_house(partnership, "logo: {file: logo.png, alt: x}\n", logo_png=b"0" * 600_000))
    assert "larger than 500 KB" in found.message


def test_a_link_out_of_the_folder_is_refused(partnership: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = write_house(partnership)
    secret = tmp_path_factory.mktemp("elsewhere") / "logo.svg"
    secret.write_bytes((folder / "logo.svg").read_bytes())
    (folder / "logo.svg").unlink()
    (folder / "logo.svg").symlink_to(secret)
    with pytest.raises(LinkRefused):
        house_style(folder)
