"""Every document of the test partnerships in a browser, on a telephone and on a desk: nothing is off the screen, out of reach or in pieces."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from govkit.document import (
    AddressBlock,
    Blank,
    Block,
    Cell,
    Clause,
    Contents,
    Design,
    Document,
    Field,
    Group,
    GroupRole,
    Heading,
    Inline,
    Item,
    Link,
    List,
    Paragraph,
    Place,
    Row,
    Strong,
    Table,
    Text,
    Tickbox,
)
from govkit.write.html import write_html
from tests.changes import raw_of
from tests.conftest import SOUND
from tests.letters import documents_of
from tests.scripts.sentence_shapes import partnership_of_raw

HERE = Place("isa/document.html.j2", 1)
# What is wrong with a page as it is shown, as the browser measured it.
WRONG = r"""() => {
  const wrong = [];
  const wide = document.documentElement.scrollWidth;
  if (wide > window.innerWidth) wrong.push(`the page is ${wide} wide`);
  for (const each of document.querySelectorAll('body *')) {
    const style = getComputedStyle(each);
    const scrolls = style.overflowX === 'auto' || style.overflowX === 'scroll';
    if (scrolls && !(each.tabIndex === 0 && each.getAttribute('role') === 'region' && each.getAttribute('aria-label')))
      wrong.push(`the keyboard does not reach <${each.tagName} class="${each.className}">`);
    if (!scrolls && style.overflowX === 'hidden' && each.scrollWidth > each.clientWidth) wrong.push(`cut off: ${each.textContent.slice(0, 60)}`);
  }
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest('svg')) continue;
    for (const word of node.data.matchAll(/[^\s\u2010-\u2014/@.-]+(?:\u00a0[^\s\u2010-\u2014/@.-]+)*/g)) {
      range.setStart(node, word.index); range.setEnd(node, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].filter(each => each.width > 0).map(each => Math.round(each.top)));
      if (lines.size > 1 && word[0].length < 30) wrong.push(`in pieces: ${word[0]}`);
    }
  }
  return wrong;
}"""


# The elements whose words reach over their own right edge, boxes that scroll aside.
OUT = r"""() => [...document.querySelectorAll('main *')]
  .filter(each => !each.closest('.wide') && !each.closest('svg') && each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0)
  .map(each => `${each.tagName}: ${each.scrollWidth} in ${each.clientWidth}`)"""


def wrong_with(page: Page, html: str, width: int) -> list[str]:
    page.set_viewport_size({"width": width, "height": 700})
    page.set_content(html)
    page.evaluate("document.fonts.ready")
    return list(page.evaluate(WRONG))


@pytest.mark.parametrize("name", SOUND)
def test_nothing_is_off_the_screen_out_of_reach_or_in_pieces(name: str, page: Page) -> None:
    wrong = []
    for document in documents_of(partnership_of_raw(raw_of(name))):
        html = write_html(document)
        for width in (320, 1280):
            wrong += [f"{document.name} at {width}: {each}" for each in wrong_with(page, html, width)]
    assert wrong == []


def test_a_page_that_is_wrong_is_found(page: Page) -> None:
    narrow = '<body><main style="width: 40px; overflow-wrap: anywhere">Northmoor clause&nbsp;13</main></body>'
    held = '<body><main style="width: 20px; overflow-wrap: anywhere">Is 6&nbsp;7&nbsp;8 it</main></body>'
    box = '<body><main><div style="overflow-x: auto">words</div><p style="width: 900px">words</p></main></body>'
    assert {each.partition(":")[0] for each in wrong_with(page, narrow, 320)} == {"in pieces"}
    assert wrong_with(page, held, 320) == ["in pieces: 6\u00a07\u00a08"]
    assert [each[:20] for each in wrong_with(page, box, 320)] == ["the page is 908 wide", "the keyboard does no"]


def test_a_word_of_sixty_letters_scrolls_in_its_table_and_is_wrapped_elsewhere(page: Page) -> None:
    word = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbaues"
    row = Row((Cell((Text("Name"),), heading=False), Cell((Text(word),), heading=False)), HERE)
    blocks = (Paragraph((Text(word),), HERE), Table((Text("Long"),), None, (row,), HERE))
    document = Document("isa", "isa", "T", "en-GB", "R", "1", Design.AGREEMENT, blocks)
    assert wrong_with(page, write_html(document), 320) == []
    box = page.get_by_role("region", name="Long")
    page.keyboard.press("Tab")
    assert box.evaluate("each => each === document.activeElement && each.scrollWidth > each.clientWidth")


@pytest.mark.parametrize("design", list(Design))
def test_a_word_of_sixty_letters_or_an_address_leaves_neither_screen_nor_column(design: Design, page: Page) -> None:
    long = "https://council.example/Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbaues/" + "a" * 40
    words: tuple[Inline, ...] = (Text(long),)
    linked: tuple[Inline, ...] = (Link(long, words), Strong(words), Blank(("a.b",), long))
    row = Row((Cell(words, heading=True), Cell(linked, heading=False)), HERE)
    blocks: tuple[Block, ...] = (
        Heading(1, words, HERE),
        Group(GroupRole.LETTERHEAD, (AddressBlock((words, words), HERE, recipient=False),), HERE),
        AddressBlock((words, words), HERE, recipient=True),
        Clause("long", (Heading(2, words, HERE, (1,)), Paragraph(linked, HERE, number=(1, 1))), HERE, 1),
        Contents(HERE),
        List(True, (Item(linked, HERE),), HERE),
        Group(GroupRole.CALLOUT, (Heading(3, words, HERE), Paragraph(linked, HERE)), HERE),
        Table(words, None, (row,), HERE),
        Tickbox(words, HERE),
        Group(GroupRole.SIGNATURE, (Field(words, HERE),), HERE),
    )
    document = Document("isa", "isa", "T", "en-GB", "R", "1", design, blocks)
    for width in (320, 1280):
        wrong = wrong_with(page, write_html(document), width)
        assert [each for each in wrong if not each.startswith("in pieces")] == [], width  # they have no room whole
        assert page.evaluate(OUT) == [], width
