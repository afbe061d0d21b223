"""The picture as SVG that stands in a page."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final, assert_never

from govkit.document import Figure, Line, text_of
from govkit.write.figure import Box, Dot, Head, Picture, Shape, Stroke, TextRun, Words, in_words, lay_out

_DASHES: Final = {Line.SOLID: "", Line.DASHED: "6 3", Line.DOTTED: "1.6 2.2", Line.THIN: ""}
_INK, _MARK = "1a1a1a", "ffe86b"


def write_figure(figure: Figure, caption: str) -> str:
    """The pictures of a figure under its caption, each with a title and a description for those who can't see it."""
    pictures = lay_out(figure)
    drawn = "".join(
        _svg(picture, _title(figure, at, len(pictures)), in_words(figure)) for at, picture in enumerate(pictures, 1)
    )
    return f"<figure>\n<figcaption>{caption}</figcaption>\n{drawn}</figure>\n"


def _title(figure: Figure, part: int, parts: int) -> str:
    caption = text_of(figure.caption)
    return caption if parts == 1 else f"{caption}, part {part} of {parts}"


def _svg(picture: Picture, title: str, description: str) -> str:
    size = f'viewBox="0 0 {_at(picture.width)} {_at(picture.height)}" width="{_at(picture.width)}pt" height="{_at(picture.height)}pt"'
    shapes = "".join(part for shape in picture.shapes for part in _shape(shape))
    return (
        f'<svg role="img" {size} font-family="Source Sans 3">\n'
        f"<title>{escape(title)}</title>\n<desc>{escape(description)}</desc>\n{shapes}</svg>\n"
    )


def _shape(shape: Shape) -> Iterator[str]:
    match shape:
        case Box():
            outline = f' stroke="#{shape.outline}"' if shape.outline else ""
            yield f"{_rectangle(shape.x, shape.y, shape.width, shape.height, shape.fill)}{outline}/>\n"
        case Stroke():
            yield _line(shape)
        case Dot():
            yield f'<circle cx="{_at(shape.x)}" cy="{_at(shape.y)}" r="{_at(shape.radius)}" fill="#{_INK}"/>\n'
        case Head():
            back = shape.x - shape.length if shape.right else shape.x + shape.length
            sides = f"{_at(back)},{_at(shape.y - shape.half)} {_at(back)},{_at(shape.y + shape.half)}"
            yield f'<polygon points="{_at(shape.x)},{_at(shape.y)} {sides}" fill="#{_INK}"/>\n'
        case Words():
            for at, line in enumerate(shape.lines):
                yield from (_run(shape, run, shape.left(line) + run.x, shape.baseline(at)) for run in line)
        case _:
            assert_never(shape)


def _line(stroke: Stroke) -> str:
    dashes = f' stroke-dasharray="{_DASHES[stroke.line]}"' if _DASHES[stroke.line] else ""
    ends = f'x1="{_at(stroke.x1)}" y1="{_at(stroke.y1)}" x2="{_at(stroke.x2)}" y2="{_at(stroke.y2)}"'
    return f'<line {ends} stroke="#{stroke.colour}" stroke-width="{_at(stroke.weight)}"{dashes}/>\n'


def _run(words: Words, run: TextRun, x: float, y: float) -> str:
    weight = ' font-weight="700"' if words.bold else ""
    mark = _rectangle(x, y - 0.78 * words.leading, run.width, words.leading, _MARK) + "/>" if run.blank else ""
    text = f'<text x="{_at(x)}" y="{_at(y)}" font-size="{_at(words.size)}"{weight} fill="#{_INK}">{escape(run.text)}</text>'
    return f"{mark}{text}\n"


def _rectangle(x: float, y: float, width: float, height: float, fill: str) -> str:
    return f'<rect x="{_at(x)}" y="{_at(y)}" width="{_at(width)}" height="{_at(height)}" fill="#{fill}"'


def _at(measure: float) -> str:
    """A measure in the shortest way, the same on every machine."""
    return f"{measure:.2f}".rstrip("0").rstrip(".")
