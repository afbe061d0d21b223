"""What a kind of document is and does stands in its kind.yaml, and nothing in the code names a kind."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.data.kinds import kinds
from govkit.data.made_for import GIVEN, MadeFor
from govkit.data.templates import Templates, shipped_templates
from govkit.document import Design, Doing
from govkit.errors import DataUnreadable
from govkit.model.asked import names
from govkit.model.part import Part
from govkit.tasks.check import check
from tests.conftest import ROOT, TODAY, Govkit
from tests.rows import over_rows

SHIPPED = {kind.name: kind for kind in kinds(Templates(shipped_templates()))}
PLAIN = "title: Sample\ndesign: letter\nnumbered: false\n"
TICKED = '{% clause "choice" %}<p>☑ Yes, I agree</p>{% endclause %}\n'


def with_kind(example: Path, more: str = "", *, made_for: str = "consent letters", template: str = TICKED) -> Path:
    """A kind of the house's own beside the example."""
    house = example.parent / "templates"
    for folder in ("easy_consent_letter", "standards"):
        (house / folder).mkdir(parents=True, exist_ok=True)
    (house / "easy_consent_letter" / "kind.yaml").write_text(PLAIN + more, "utf-8")
    (house / "easy_consent_letter" / "document.html.j2").write_text(template, "utf-8")
    standard = f"kind: easy_consent_letter\nmade_for: {made_for}\nclauses: []\n"
    (house / "standards" / "easy_consent_letter.yaml").write_text(standard, "utf-8")
    return house


def found_in(example: Path) -> set[str]:
    return {
        finding.rule
        for finding in check(Inputs(example, TODAY)).findings
        if finding.document.startswith("easy_consent_letter")
    }


@pytest.mark.whole
@pytest.mark.parametrize("more", ["", "does: asks-for-consent\n", "does: [asks-for-consent, tells-people]\n"])
def test_a_houses_own_letter_that_asks_for_consent_is_held_to_what_consent_is(more: str, example: Path) -> None:
    with_kind(example, more)
    assert {"ticked-box", "undated-letter"} <= found_in(example)


@pytest.mark.whole
def test_a_kind_that_asks_nothing_of_people_may_hold_a_tick(example: Path) -> None:
    with_kind(example, "does: []\n")
    assert found_in(example).isdisjoint({"ticked-box", "undated-letter"})


@pytest.mark.parametrize("made_for", MadeFor)
def test_a_kind_that_does_not_say_what_it_does_is_taken_to_do_what_others_do_that_are_made_for_the_same(
    made_for: MadeFor, example: Path
) -> None:
    house = with_kind(example, made_for=made_for)
    own = next(kind for kind in kinds(Templates(shipped_templates(), house)) if kind.name == "easy_consent_letter")
    assert own.does == GIVEN[made_for].does


@pytest.mark.parametrize("name", SHIPPED)
def test_an_older_copy_of_a_shipped_kind_does_what_that_does(name: str, example: Path) -> None:
    file = example.parent / "templates" / name / "kind.yaml"
    file.parent.mkdir(parents=True)
    shipped = (ROOT / "templates" / name / "kind.yaml").read_text("utf-8")
    file.write_text(re.sub(r"does: .*\n", "", shipped), "utf-8")
    own = {kind.name: kind for kind in kinds(Templates(shipped_templates(), file.parent.parent))}
    assert own[name] == SHIPPED[name]


def test_every_shipped_kind_says_what_it_does() -> None:
    for name in SHIPPED:
        assert "\ndoes: " in (ROOT / "templates" / name / "kind.yaml").read_text("utf-8")


def test_each_thing_that_a_document_can_do_is_done_by_a_shipped_kind() -> None:
    assert {each for kind in SHIPPED.values() for each in kind.does} == set(Doing)


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("for_teh_public: false\n", "kind.yaml:4:1: `for_teh_public` is not a key that the file can start with."),
        ("for_the_public: perhaps\n", "kind.yaml:4:17: `for_the_public`: “perhaps” is neither yes nor no."),
        ("does: ask-for-consent\n", "kind.yaml:4:7: `does`: “ask-for-consent” is not one of the choices. Did you mean"),
        ("does: [asks-for-consent, offers-objection]\n", "kind.yaml:4:7: No document can ask for consent and offer"),
        ("does:\n  tells-people: true\n", "kind.yaml:5:3: `does` should be a list, not a block of keys."),
        ("title: Twice\n", "kind.yaml:4:1: `title` is written twice, on line 1 and on line 4."),
    ],
)
def test_a_mistake_in_kind_yaml_is_told_at_the_houses_own_file(
    more: str, told: str, example: Path, govkit: Govkit
) -> None:
    with_kind(example, more)
    run = govkit("check")
    assert run.status == 2
    assert "mistake-in-kind-file" in run.out
    assert run.err.startswith(f"govkit: {Path('templates', 'easy_consent_letter')}/{told}")


def test_a_kind_without_a_standard_says_so(example: Path) -> None:
    house = with_kind(example)
    (house / "standards" / "easy_consent_letter.yaml").unlink()
    with pytest.raises(DataUnreadable, match=r"standards/easy_consent_letter\.yaml: there is no such file"):
        check(Inputs(example, TODAY))


# What is a kind's name and means something else as well: a key of the partnership file, a page design, a name that templates get.
KEYS = {key for part in Part.__subclasses__() for key in names(part)}
OTHER_WORDS = {*Design, *(name for given in GIVEN.values() for name in given.facts)}
EXAMPLES = {"help", "description"}  # what people read: an example may be of a kind that govkit ships


def names_of_kinds(source: str) -> Iterator[tuple[int, str]]:
    """Each text of the code that names a kind, with its line; neither a docstring nor a help text is one."""
    tree = ast.parse(source)
    read = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg in EXAMPLES:
            read |= {id(inner) for inner in ast.walk(node.value)}
    examples = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        for inner in ast.walk(node.value)
        if _is_example(node)
    }
    unread = read | examples
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in unread:
            for name in SHIPPED:
                if name in node.value and _names(name, node.value):
                    yield node.lineno, name


def _is_example(node: ast.Assign) -> bool:
    return any(isinstance(target, ast.Name) and target.id in {"BAD", "GOOD"} for target in node.targets)


def _names(kind: str, text: str) -> bool:
    """Whether a text names the kind: where its name is a word of the model too, only as a whole, or as the folder of a template."""
    if text.startswith(f"{kind}/") or (text == kind and kind not in OTHER_WORDS):
        return True
    return kind not in KEYS | OTHER_WORDS and bool(re.search(rf"(?<![\w-]){kind}(?![\w-])", text))


@pytest.mark.whole
def test_nothing_in_the_code_names_a_kind() -> None:
    found = [
        f"{file.relative_to(ROOT)}:{line}: {name}"
        for file in sorted((ROOT / "govkit").rglob("*.py"))
        for line, name in names_of_kinds(file.read_text("utf-8"))
    ]
    assert found == []


@over_rows(
    ("source", "found"),
    [
        ('if kind == "isa": pass', ["isa"]),
        ('LETTERS = ("consent_letter", "opt_out_letter")', ["consent_letter", "opt_out_letter"]),
        ('place = "isa/document.html.j2"', ["isa"]),
        ('"""Such as `isa`."""', []),
        ('option(help="such as isa")', []),
        ('BAD = "isa"', []),
        ('if kind == "privacy_notice": pass', ["privacy_notice"]),
        ('at = "records.privacy_notice.published"', []),
        ('row = "isa-dpia"', []),
    ],
)
def test_a_kind_that_is_named_is_seen(source: str, found: list[str]) -> None:
    assert [name for _line, name in names_of_kinds(source)] == found


def lists_of_kinds(source: str) -> Iterator[tuple[int, list[str]]]:
    """Each list in code that holds three kinds or more, or documents of these, with its line."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Tuple | ast.List | ast.Set):
            held = [each.value for each in node.elts if isinstance(each, ast.Constant) and isinstance(each.value, str)]
            kinds_held = sorted({each.partition("--")[0].partition(".")[0] for each in held} & SHIPPED.keys())
            if len(kinds_held) > 2:
                yield node.lineno, kinds_held


@pytest.mark.whole
def test_no_test_keeps_a_list_of_kinds_by_hand() -> None:
    found = [
        f"{file.relative_to(ROOT)}:{line}: {', '.join(held)}"
        for file in sorted((ROOT / "tests").rglob("*.py"))
        for line, held in lists_of_kinds(file.read_text("utf-8"))
    ]
    assert found == []
    assert list(lists_of_kinds('KINDS = ("isa", "briefing--a", "consent_letter")'))
