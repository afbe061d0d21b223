"""An SVG logo: shapes are kept, and whatever acts, fetches or leads elsewhere is refused."""

from __future__ import annotations

import pytest
from lxml import etree

from govkit.house.refused import LookRefused
from govkit.house.svg import read_svg
from tests.house_folder import LOGO
from tests.rows import over_rows

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 20 10">{}</svg>'


def drawn(inside: str) -> bytes:
    return SVG.format(inside).encode("utf-8")


def test_a_picture_is_kept_with_its_shape() -> None:
    found = read_svg(LOGO.encode("utf-8"))
    root = etree.fromstring(found.content)
    assert found.shape == pytest.approx(200 / 60)
    assert [etree.QName(each).localname for each in root] == ["rect", "path"]
    assert root[0].get("fill") == "#c04010"


def test_a_style_on_a_shape_is_kept_as_attributes() -> None:
    (shape,) = etree.fromstring(read_svg(drawn('<rect style="fill: #c04010; stroke:none;font-family:X"/>')).content)
    assert sorted(shape.items()) == [("fill", "#c04010"), ("stroke", "none")]


def test_what_programs_add_that_nobody_sees_is_left_out() -> None:
    added = (
        '<metadata>Jane</metadata><i:note xmlns:i="https://draw.example">x</i:note><path d="M0 0" id="a" data-x="1"/>'
    )
    assert b"Jane" not in read_svg(drawn(added)).content
    assert b"draw.example" not in read_svg(drawn(added)).content
    assert b"id=" not in read_svg(drawn('<g id="Jane"><rect id="Smith"/></g>')).content


def test_a_picture_without_a_box_takes_its_shape_from_its_sides() -> None:
    assert read_svg(b'<svg xmlns="http://www.w3.org/2000/svg" width="30mm" height="10mm"/>').shape == pytest.approx(3)


@over_rows(
    "inside",
    [
        "<script>alert(1)</script>",
        "<style>@import url(https://x.example/a.css);</style>",
        '<image href="file:///etc/passwd" width="1" height="1"/>',
        '<image xlink:href="https://x.example/a.png" width="1" height="1"/>',
        '<use href="#a"/>',
        '<a href="javascript:alert(1)"><rect/></a>',
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
        '<rect onclick="alert(1)"/>',
        '<rect xlink:href="https://x.example"/>',
        '<rect fill="url(https://x.example/a.svg#b)"/>',
        '<rect style="fill:url( #b )"/>',
        r'<rect style="fill:u\72l(https://x.example)"/>',
        '<rect fill="red;behavior:x"/>',
        '<path d="M0 0 Jane Smith"/>',
        '<polygon points="0,0 1,1 https://x.example"/>',
        "<text>Council</text>",
        '<animate attributeName="x"/>',
        '<filter id="f"><feImage href="file:///etc/passwd"/></filter>',
        "<rect/>" * 5001,
        "<g>" * 300 + "</g>" * 300,
    ],
)
def test_what_acts_fetches_or_is_too_much_is_refused(inside: str) -> None:
    with pytest.raises(LookRefused):
        read_svg(drawn(inside))


@over_rows(
    "content",
    [
        b"no picture",
        b"<html/>",
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 nan 1"/>',
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1e9 1"/>',
        b'<!DOCTYPE svg [<!ENTITY a "x">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
        b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">&a;</svg>',
    ],
)
def test_what_is_no_plain_picture_is_refused(content: bytes) -> None:
    with pytest.raises(LookRefused):
        read_svg(content)
