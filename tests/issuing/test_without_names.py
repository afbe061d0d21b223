"""What is published names nobody: not in its words, not in its properties, in no format."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from pypdf import PdfReader

from govkit.data.inputs import Inputs
from govkit.document import Document, Paragraph, Place, Stated, Strong, Text, lines
from govkit.errors import NameLeftIn
from govkit.issuing.without_names import named_people, without_names
from govkit.load import load_partnership
from govkit.model import Partnership
from govkit.model.partner import Partner
from govkit.model.people import people
from govkit.tasks.build import Built, build
from govkit.tasks.check import check
from tests.conftest import ROOT, TODAY

SHAPES = sorted((ROOT / "tests" / "partnerships").glob("*.yaml"))


def partnership_of(file: Path) -> Partnership:
    found = load_partnership(file).partnership
    assert found is not None
    return found


def names_in(file: Path) -> set[str]:
    return {person.name for _, person in people(partnership_of(file)) if person.name}


def published(file: Path, out: Path, *formats: str, draft: bool = False) -> tuple[Built, dict[str, str]]:
    """What each file for publication says, in all that it holds."""
    built = build(Inputs(file, TODAY), out, formats=formats, for_publication=True, draft=draft)
    return built, {name: everything_in(out / name) for name in built.written}


def everything_in(file: Path) -> str:
    content = file.read_bytes()
    match file.suffix:
        case ".pdf":
            read = PdfReader(io.BytesIO(content))
            metadata = read.xmp_metadata.stream.get_data().decode("utf-8") if read.xmp_metadata else ""
            said = [*(page.extract_text() for page in read.pages), str(read.metadata), metadata, str(read.outline)]
        case ".docx":
            with zipfile.ZipFile(io.BytesIO(content)) as parts:
                said = [
                    re.sub(r"<[^>]*>", "", parts.read(name).decode("utf-8", "replace")) for name in parts.namelist()
                ]
                said += [parts.read(name).decode("utf-8", "replace") for name in parts.namelist()]
        case _:
            said = [re.sub(r"<[^>]*>", "", content.decode("utf-8")), content.decode("utf-8")]
    return re.sub(r"\s+", " ", unescape(" ".join(said)))


@pytest.mark.slow
def test_no_name_of_anyone_is_in_any_format(example: Path, tmp_path: Path) -> None:
    names = names_in(example)
    assert len(names) == 8
    built, said = published(example, tmp_path / "public", "pdf", "docx", "html")
    assert {"isa--public.pdf", "isa--public.docx", "isa--public.html", "manifest.json"} <= set(built.written)
    assert not [(file, name) for file, words in said.items() for name in names if name.casefold() in words.casefold()]
    assert not built.named_elsewhere


def test_all_else_is_said_as_before(example: Path) -> None:
    document = isa(example)
    public, _ = without_names(document, named_people(partnership_of(example)))
    before, after = list(lines(document.blocks)), list(lines(public.blocks))
    removed = [line for line in before if line not in after]
    assert set(after) - set(before) == {partner.signatory.role for partner in signed(example) if partner.signatory}
    assert set(removed) == {"Signature", "Date"} | {line for line in removed if "Example, " in line}


def signed(file: Path) -> list[Partner]:
    return [partner for partner in partnership_of(file).partners.values() if partner.signatory]


def test_a_role_is_said_once_where_it_stood_beside_the_name(example: Path) -> None:
    public, _ = without_names(isa(example), named_people(partnership_of(example)))
    assert "Director of Children’s Services" in list(lines(public.blocks))


@pytest.mark.slow
@pytest.mark.parametrize("shape", SHAPES, ids=lambda file: file.stem)
def test_other_partnerships_are_published_without_names(shape: Path, tmp_path: Path) -> None:
    if load_partnership(shape).partnership is None:
        return
    _, said = published(shape, tmp_path / "public", "html", draft=True)
    assert said
    assert not [
        (file, name) for file, words in said.items() for name in names_in(shape) if name.casefold() in words.casefold()
    ]


def test_a_name_in_another_fact_goes_too_and_is_reported(example: Path, tmp_path: Path) -> None:
    text = example.read_text("utf-8")
    text = text.replace("team: Families Together team", "team: Families Together team (ask for Dr ADA  Example)")
    text = text.replace("siro@northmoor.example}", "siro@northmoor.example, name: Ines O'Hara}")
    text = text.replace("Families get help before a crisis.", "Ines O’Hara sees to it that families get help.")
    example.write_text(text.replace("email: families@northmoor", "email: ada.example@northmoor", 1), "utf-8")
    built, said = published(example, tmp_path / "public", "html", "docx")
    for words in said.values():
        assert not re.search(r"ada\s+example|o['’]hara|ada\.example", words, re.IGNORECASE)
    assert "ask for Director of Children’s Services" in said["isa--public.html"]
    assert (
        "The name written in `partners.northmoor-council.signatory.name` also stands in "
        "`partners.northmoor-council.contact.team`."
    ) in built.named_elsewhere
    assert (
        "The name written in `partners.northmoor-council.senior_information_risk_owner.name` also stands in "
        "`purpose.benefits_to_people.0`."
    ) in built.named_elsewhere
    assert "The email address in `partners.northmoor-council.contact.email` tells a person’s name." in (
        built.named_elsewhere
    )


@pytest.mark.parametrize(
    ("address", "left_out"),
    [
        ("ada.example@northmoor.example", True),
        ("aexample2@northmoor.example", True),
        ("example_a@northmoor.example", True),
        ("families@northmoor.example", False),
        ("dpo@northmoor.example", False),
        ("canada@northmoor.example", False),
    ],
)
def test_an_address_that_tells_a_name_goes_and_one_of_a_role_stays(
    example: Path, address: str, *, left_out: bool
) -> None:
    document = with_words(isa(example), Text(f"Write to {address}."))
    public, _ = without_names(document, named_people(partnership_of(example)))
    assert (address not in " ".join(lines(public.blocks))) is left_out


def test_a_name_that_is_a_common_word_leaves_the_word_alone(example: Path) -> None:
    example.write_text(example.read_text("utf-8").replace("name: Ada Example", "name: Grace"), "utf-8")
    document = with_words(isa(example), Text("Grace gives each family a period of grace."))
    public, _ = without_names(document, named_people(partnership_of(example)))
    assert "Director of Children’s Services gives each family a period of grace." in list(lines(public.blocks))


def test_a_name_that_cannot_be_taken_out_stops_the_publication(example: Path) -> None:
    document = with_words(isa(example), Strong((Text("Ada"),)), Text(" Example wrote this."))
    with pytest.raises(NameLeftIn, match="Write the role there instead"):
        without_names(document, named_people(partnership_of(example)))


def test_a_fact_that_is_a_name_is_replaced_wherever_it_is_stated(example: Path) -> None:
    document = with_words(
        isa(example), Text("Ask "), Stated(("partners.northmoor-council.signatory.name",), "Ada Example")
    )
    public, elsewhere = without_names(document, named_people(partnership_of(example)))
    assert "Ask Director of Children’s Services" in list(lines(public.blocks))
    assert not elsewhere


def isa(file: Path) -> Document:
    return next(each.document for each in check(Inputs(file, TODAY)).documents if each.document.kind == "isa")


def with_words(document: Document, *words: Text | Strong | Stated) -> Document:
    return replace(document, blocks=(*document.blocks, Paragraph(words, Place("isa/clauses/about.html.j2", 3))))
