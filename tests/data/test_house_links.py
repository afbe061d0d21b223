"""No link in a house's folder leads what is read out of it, in no command."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from govkit.data.house_links import refuse_links_out, refuse_unnamed_house
from govkit.data.templates import templates
from govkit.errors import LinkRefused
from tests.conftest import ROOT, Govkit

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows wants a right to make links")
CLAUSE = "isa/clauses/review.html.j2"
PRIVATE = "<p>Nobody is to read this.</p>"


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A file beside the folder that the partnership file stands in, and never named."""
    secret = tmp_path / "private" / "secret.html.j2"
    secret.parent.mkdir()
    secret.write_text(PRIVATE, "utf-8")
    return secret


@pytest.fixture
def house(tmp_path: Path) -> Path:
    house = tmp_path / "agreement" / "templates"
    (house / "isa" / "clauses").mkdir(parents=True)
    (house.parent / "partners.yaml").write_text("partnership: {}\n", "utf-8")
    return house


def test_a_link_that_leads_out_is_refused_whatever_it_is(house: Path, secret: Path) -> None:
    for name, to in (
        (CLAUSE, secret),
        ("standards", secret.parent),
        ("isa/clauses/gone.html.j2", secret.parent / "not there"),
        (".hidden/x.html.j2", Path("../../../private/secret.html.j2")),
        ("round.html.j2", Path("round.html.j2")),
    ):
        link = house / name
        link.parent.mkdir(exist_ok=True)
        link.symlink_to(to)
        with pytest.raises(LinkRefused, match=r"leads out of .*Put a copy of the file there|leads nowhere. Delete it"):
            refuse_links_out(house)
        with pytest.raises(LinkRefused, match=link.name):
            templates(house.parent / "partners.yaml")
        with pytest.raises(LinkRefused, match=link.name):
            templates(house.parent / "partners.yaml", house)
        link.unlink()
    refuse_links_out(house)


def test_a_link_that_stays_inside_will_do(house: Path) -> None:
    (house / "our").mkdir()
    (house / "our" / "review.html.j2").write_text("<p>Ours.</p>", "utf-8")
    (house / CLAUSE).symlink_to("../../our/review.html.j2")
    (house / "mine").symlink_to("our")
    refuse_links_out(house)
    assert templates(house.parent / "partners.yaml").find(CLAUSE) == house / CLAUSE


def test_a_folder_that_is_a_link_is_taken_where_it_is_named_or_in_the_same_repository(
    house: Path, tmp_path: Path
) -> None:
    shared = house.rename(tmp_path / "shared")
    house.symlink_to("../shared")
    file = house.parent / "partners.yaml"
    with pytest.raises(LinkRefused, match=rf"is a link to {shared}\. .*--templates {shared}"):
        templates(file)
    with pytest.raises(LinkRefused):
        refuse_unnamed_house(house)
    assert templates(file, house).house == house
    (tmp_path / ".git").mkdir()
    assert templates(file).house == house


@pytest.mark.parametrize(
    "command", [("check",), ("build", "isa", "--format", "html"), ("readability", "letter.txt"), ("migrate",)]
)
def test_every_command_that_reads_the_house_refuses_it(
    govkit: Govkit, example: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    elsewhere = tmp_path / "elsewhere" / "plain_words.yaml"
    elsewhere.parent.mkdir()
    elsewhere.write_text("secret: [\n", "utf-8")
    (example.parent / "letter.txt").write_text("We write to you. You can say no.\n", "utf-8")
    (example.parent / "templates" / "standards").mkdir(parents=True)
    (example.parent / "templates" / "standards" / "plain_words.yaml").symlink_to(elsewhere)
    run = govkit(*command)
    assert run.status == 2
    assert "plain_words.yaml is a link that leads out of templates" in run.err
    assert "secret" not in run.out + run.err


def test_what_a_link_leads_to_gets_into_no_document(govkit: Govkit, example: Path, secret: Path) -> None:
    own = example.parent / "templates" / CLAUSE
    own.parent.mkdir(parents=True)
    text = (ROOT / "templates" / CLAUSE).read_text("utf-8")
    secret.write_text(text.replace("{% endclause %}", f"{PRIVATE}{{% endclause %}}"), "utf-8")
    own.symlink_to(secret)
    run = govkit("build", "isa", "--format", "html")
    assert (run.status, run.out) == (2, "")
    assert not (example.parent / "out").exists()
