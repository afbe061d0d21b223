"""Whatever a file holds, a change of it is made or refused in a sentence, and so are its lines told and two versions of it put together."""

from __future__ import annotations

import random

import pytest

from govkit.editing.change import Change, SetFact
from govkit.editing.edited import edited
from govkit.editing.lines import lines_of
from govkit.editing.merged import merged
from govkit.editing.standing import reading
from govkit.editing.used_by import used_by
from govkit.errors import EditRefused
from tests.conftest import ROOT
from tests.editing.walk import an_edit

FILES = [ROOT / "tests" / "partnerships" / f"{name}.yaml" for name in ("smallest", "flawed_yaml")]
SIGNS = (
    *(
        ":",
        "#",
        '"',
        "'",
        "|",
        ">",
        "-",
        "[",
        "]",
        "{",
        "}",
        ",",
        "?",
        "~",
        "%",
        "@",
        "`",
        "\\",
        "\n",
        "\t",
        "\r\n",
        "\u00a0",
        "\ufeff",
    ),
    *(
        "- ",
        ": ",
        " #",
        "? ",
        "&a ",
        "*a",
        "!x ",
        "null",
        "<<: ",
        "---\n",
        "...\n",
        "\n\n",
        "    ",
        "x: &x\n  y: 1\nz: *x\n",
    ),
)


def spoilt(text: str, chance: random.Random) -> str:
    """A text in which some signs are others."""
    for _ in range(chance.randrange(1, 4)):
        at = chance.randrange(len(text))
        text = text[:at] + chance.choice(SIGNS) + text[at + chance.choice((0, 0, 1, 3)) :]
    return text


def a_change(text: str, chance: random.Random) -> Change:
    """Any change that the text can have, if it can be read."""
    raw = reading(text).raw
    try:
        return an_edit(raw, chance) if raw else SetFact("a", "b")
    except (IndexError, ValueError):  # it has nothing that such a change is for
        return SetFact("a", "b")


def try_one(seed: int, told: list[str]) -> bool:
    """Whether the change was made; if not, what was told."""
    chance = random.Random(seed)  # noqa: S311 - chance that can be repeated
    text = spoilt(chance.choice(FILES).read_text("utf-8"), chance)
    change = a_change(text, chance)
    try:
        after = edited(text, [change])
    except EditRefused as refused:
        told.append(str(refused))
        return False
    used_by(reading(after).raw or {}, change.path)
    assert lines_of(after, change.path)
    both = merged(text, after, spoilt(text, chance))
    assert after == text or both.clashes or reading(both.text).raw is not None
    return True


def try_all(seeds: range) -> int:
    """How many changes were made."""
    told: list[str] = []
    made = sum(try_one(seed, told) for seed in seeds)
    assert made + len(told) == len(seeds)
    assert all(each.endswith(".") and "\n" not in each for each in told)
    return made


def test_a_few_spoilt_files() -> None:
    assert 5 < try_all(range(40)) < 40


@pytest.mark.slow
def test_many_spoilt_files() -> None:
    assert try_all(range(40, 1500)) > 200
