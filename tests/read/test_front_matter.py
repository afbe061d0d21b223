"""Settings at the top of a text are skipped in every format, and a rule is no setting."""

from __future__ import annotations

from pathlib import Path

from govkit.document import every_block, pieces
from govkit.read import READERS
from govkit.read.front_matter import without_settings
from tests.rows import over_rows


@over_rows(
    "settings",
    [
        "---\ntitle: x\n---\n",
        "---\ntitle: x\n...\n",
        "---  \n\n# comment\n'a b': y\nz:\n  - q\n---  \n",
        "---\n---\n",
        "---\n  title: x\n  image: null\n---\n",
        "\n---\ntitle: x\n---\n",
        '+++\ntitle = "x"\n[menu]\n+++\n',
    ],
)
def test_settings_become_blank_lines(settings: str) -> None:
    assert without_settings(f"{settings}One\n") == ("\n" * settings.count("\n") + "One\n", True)


@over_rows(
    "text",
    [
        "---\nWe write.\n---\nOne",
        "---\nWe say: hello.\n\nOne",
        "One\n---\ntitle: x\n---\n",
        "+++\nWe write.\n+++\n",
        "----\ntitle: x\n---\n",
        "title: x\n",
    ],
)
def test_what_is_no_setting_stays(text: str) -> None:
    assert without_settings(text) == (text, False)


@over_rows("name", ["md", "txt", "html"])
def test_each_format_says_that_it_skipped_them(name: str) -> None:
    opened = READERS.of(name).read(b"---\ntitle: x\n---\n\nWe write.\n", Path(f"a.{name}"))
    assert opened.skipped == ("the settings at its top",)
    ((_run, place),) = [piece for block in every_block(opened.blocks) for piece in pieces(block)]
    assert place.line == 5
