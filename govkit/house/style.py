"""Reads how a house wants its documents to look: its `style.yaml`, and the files beside it that this names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from govkit.data.house_links import refuse_links_out
from govkit.data.look import STYLE, look_of
from govkit.data.shelf import Wrong, faults_of, read
from govkit.document.house_style import Drawing, HouseFont, HouseStyle, Logo, Palette
from govkit.errors import DataUnreadable, FileUnreadable
from govkit.finding import Finding, shown
from govkit.house.contrast import ENOUGH, faint
from govkit.house.font import read_font
from govkit.house.png import read_png
from govkit.house.refused import LookRefused
from govkit.house.style_file import LONGEST_LINE, MOST_LINES, ColoursFile, FontFile, LogoFile, StyleFile
from govkit.house.svg import read_svg
from govkit.house.word_styles import read_word_styles
from govkit.written.read_file import read_bytes
from govkit.written.source_map import Route

_WIDEST: Final = 65.0  # of a logo in millimetres: the narrowest place that a letter has for its sender
_FOOT: Final = 130.0 * 72 / 25.4  # for the line at the foot, beside the number of the page
_FOOT_SIZE: Final = 11.0
_USUAL_WIDTH: Final = 0.52  # of a sign of the shipped font, in parts of its size, on average
_LARGEST_PICTURE, _LARGEST_FONT, _LARGEST_WORD = 500_000, 5_000_000, 2_000_000


def house_style(folder: Path) -> HouseStyle:
    """How documents look by the `style.yaml` in this folder. Raises DataUnreadable, which says what is wrong at which line, or LinkRefused."""
    refuse_links_out(folder)
    look = _Look(folder)
    said = read(folder / STYLE, StyleFile, look.wrong)
    return HouseStyle(
        _palette(said.colours),
        look.font(said.font) if said.font else None,
        look.logo(said.logo) if said.logo else None,
        said.letterhead,
        said.footer,
        look.word_styles(said.word) if said.word else b"",
    )


def style_of(partnership: Path) -> HouseStyle | None:
    """How what is made of this partnership file looks, where a house says so. Raises as `house_style` does."""
    look = look_of(partnership)
    return house_style(look) if look else None


def style_faults(folder: Path) -> tuple[Finding, ...]:
    """All that is wrong with the `style.yaml` in this folder and with what it names, in the order of its lines."""
    refuse_links_out(folder)
    found = faults_of(folder / STYLE, StyleFile, _Look(folder).wrong)
    return tuple(replace(each, cure=None) for each in found)  # `govkit fix` mends partnership files


def _palette(said: ColoursFile) -> Palette:
    own = {key: value for key, value in said.model_dump().items() if value}
    return Palette(**own, **({"set_apart": own["shading"]} if "shading" in own else {}))


class _Look:
    """The files of one folder by which documents look as they do. Each raises LookRefused where it can't be used."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def font(self, said: FontFile) -> HouseFont:
        """The font."""
        return read_font(self._read(said.regular, _LARGEST_FONT), self._read(said.bold, _LARGEST_FONT))

    def logo(self, said: LogoFile) -> Logo:
        """The logo, as high as it is wanted unless it would be too wide then."""
        content, ending = self._read(said.file, _LARGEST_PICTURE), Path(said.file).suffix.lower()
        if ending == ".svg":
            drawn = read_svg(content)
            drawing, shape = Drawing("image/svg+xml", drawn.content), drawn.shape
        elif ending == ".png":
            picture = read_png(content)
            drawing, shape = Drawing("image/png", picture.content), picture.width / picture.height
        else:
            raise LookRefused("A logo is an .svg or a .png file.", "Save it as one of those, and write its name here.")
        height = min(said.height, _WIDEST / shape)
        return Logo(drawing, said.alt, round(height * shape, 2), round(height, 2))

    def word_styles(self, said: str) -> bytes:
        """The styles of a Word file."""
        return read_word_styles(self._read(said, _LARGEST_WORD), self._folder / said)

    def wrong(self, said: StyleFile) -> Iterator[Wrong]:
        """What is wrong with what the style says, and with the files that it names."""
        yield from _too_faint(said.colours)
        font: HouseFont | None = None
        try:
            font = self.font(said.font) if said.font else None
        except LookRefused as error:
            yield Wrong(("font",), error.why, error.fix)
        yield from _too_long(said, font)
        if logo := said.logo:
            yield from _refused(("logo", "file"), lambda: self.logo(logo))
        if word := said.word:
            yield from _refused(("word",), lambda: self.word_styles(word))

    def _read(self, name: str, largest: int) -> bytes:
        file = self._folder / name
        if not file.is_file():
            raise LookRefused(
                f"There is no file `{name}` in {shown(self._folder)}.", "Put it there, or name the one that is."
            )
        try:
            content = read_bytes(file, DataUnreadable, largest)
        except FileUnreadable as error:
            raise LookRefused(f"{error}", "Put the file itself there.") from None
        if len(content) > largest:
            raise LookRefused(f"`{name}` is larger than {largest // 1000:,} KB.", "Save a smaller one.")
        return content


def _refused(route: Route, reading: Callable[[], object]) -> Iterator[Wrong]:
    """Why what is read can't be used, if it can't."""
    try:
        reading()
    except LookRefused as error:
        yield Wrong(route, error.why, error.fix)


def _too_faint(said: ColoursFile) -> Iterator[Wrong]:
    for each in faint(_palette(said)):
        why = f"These words stand out from {each.behind} by {each.ratio:.1f} to 1, so too few people can read them."
        cure = f"Take a darker colour, such as `#{each.instead}`" if each.instead else "Take lighter shading"
        key = each.key if getattr(said, each.key) else "shading"
        yield Wrong(("colours", key), why, f"{cure}: {ENOUGH} to 1 is the least (WCAG 2.2, 1.4.3).")


def _too_long(said: StyleFile, font: HouseFont | None) -> Iterator[Wrong]:
    """The lines that would not have room where they stand."""
    if len(said.letterhead) > MOST_LINES:
        yield Wrong(("letterhead",), f"These are {len(said.letterhead)} lines.", f"Keep them to {MOST_LINES}.")
    for at, line in enumerate(said.letterhead):
        if len(line) > LONGEST_LINE:
            yield Wrong(
                ("letterhead", str(at)), f"This line is {len(line)} characters long.", f"Keep it to {LONGEST_LINE}."
            )
    wide = (font.width(said.footer, bold=False) if font else _USUAL_WIDTH * len(said.footer)) * _FOOT_SIZE
    if wide > _FOOT:
        most = int(len(said.footer) * _FOOT / wide)
        yield Wrong(
            ("footer",), f"This has no room on a line: it is {len(said.footer)} characters long.", f"Keep it to {most}."
        )
