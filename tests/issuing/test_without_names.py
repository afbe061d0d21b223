"""What is published names nobody: not in its words, not in its properties, in no format."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from pypdf import PdfReader

from govkit.data.inputs import Inputs
from govkit.document import Document, Link, Paragraph, Place, Stated, Strong, Text, lines
from govkit.errors import NameLeftIn
from govkit.issuing.doubts import in_sentences
from govkit.issuing.named_person import named_people, named_person
from govkit.issuing.other_names import OtherNames, other_names
from govkit.issuing.without_names import public_version
from govkit.load import load_partnership
from govkit.model import Partnership
from govkit.model.partner import Partner
from govkit.model.people import people
from govkit.tasks.build import Built, build
from govkit.tasks.check import check
from tests.changes import partnership_with
from tests.conftest import ROOT, TODAY
from tests.issuing.unnamed import without_names

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
    names = {name.casefold() for name in names_in(shape)}
    in_small_letters = {file: words.casefold() for file, words in said.items()}
    assert not [(file, name) for file, words in in_small_letters.items() for name in names if name in words]


@pytest.mark.slow
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


@pytest.mark.whole
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


@pytest.mark.whole
def test_a_name_that_is_a_common_word_leaves_the_word_alone(example: Path) -> None:
    example.write_text(example.read_text("utf-8").replace("name: Ada Example", "name: Grace"), "utf-8")
    document = with_words(isa(example), Text("Grace gives each family a period of grace."))
    public, _ = without_names(document, named_people(partnership_of(example)))
    assert "Director of Children’s Services gives each family a period of grace." in list(lines(public.blocks))


def test_a_name_that_cannot_be_taken_out_stops_the_publication(example: Path) -> None:
    document = with_words(isa(example), Strong((Text("Ada"),)), Text(" Example wrote this."))
    with pytest.raises(NameLeftIn, match="Write the role there instead"):
        without_names(document, named_people(partnership_of(example)))


SPELLINGS = {
    "taken out": [
        "Renée Zoë Okafor",
        "Renee Zoe Okafor",
        "renée okafor",
        "Mrs Okafor",
        "Okafor, Renée Zoë",
        "R. Z. Okafor",
        "Ms R Okafor",
        "Renée Z. Okafor",
        "Renée-Zoë Okafor",
        unicodedata.normalize("NFD", "Renée Zoë Okafor"),
        "Re\u00adnée Okafor",
        "renee.okafor@northmoor.example",
        "rzokafor@northmoor.example",
    ],
    "asked about": [
        "Okafor",
        "the Okafors",
        "RZO",
        "R.Z.O.",
        "Renée Zoë",
        "rzokafor",
        "rzo@northmoor.example",
        "okafor.team@northmoor.example",
    ],
    "left in": ["Renée", "okafor", "RO"],
}


@pytest.mark.whole
def test_no_spelling_of_a_name_is_published_without_a_word(example: Path) -> None:
    document, named = isa(example), (named_person("partners.x.signatory.name", "Director", "Renée Zoë Okafor"),)
    for outcome, spellings in SPELLINGS.items():
        for spelling in spellings:
            public = public_version(with_words(document, Text(f"Ask {spelling} today.")), named, OtherNames())
            said, told = list(lines(public.document.blocks))[-1], list(in_sentences(public.handled))
            assert (spelling in said) is (outcome != "taken out"), spelling
            assert [doubt.words in spelling for doubt in public.doubts] == [True] * (outcome == "asked about"), spelling
            if outcome == "taken out":
                instead = "[email address left out]" if "@" in spelling else "Director"
                assert said == f"Ask {instead} today."
                by_name = "the name in `partners.x.signatory.name`, written"
                assert told == [f"Taken out once: {by_name} “{spelling}”. There stands “{instead}” now."]
            if outcome == "left in":
                assert [sentence.startswith(f"Left in once: “{spelling}”, ") for sentence in told] == [True], spelling


def test_what_may_be_a_name_stops_the_publication_and_says_how_to_go_on(example: Path) -> None:
    document = with_words(isa(example), Text("The Okafor report, and Okafor’s view."))
    named = (named_person("partners.x.signatory.name", "Director", "Renée Zoë Okafor"),)
    with pytest.raises(NameLeftIn) as refused:
        without_names(document, named)
    said = str(refused.value)
    assert (
        "“The Okafor report, and Okafor’s view.” in isa/clauses/about.html.j2:3, in isa--public: “Okafor” may be who"
        in said
    )
    assert "stands in `partners.x.signatory.name`" in said
    assert said.count("may be who stands in") == 1, "the same words once"
    assert "write their role there instead, and build again" in said
    assert '--not-a-name "Okafor"' in said
    accepted = OtherNames(accepted=frozenset({("okafor", "report"), ("okafor", "s", "view"), ("okafor", "view")}))
    assert not public_version(document, named, accepted).doubts


@pytest.mark.whole
def test_the_name_of_an_organisation_a_street_or_a_role_stops_nothing_and_is_told(example: Path) -> None:
    partnership = partnership_with(
        ("partners.northmoor-council.name", "Okafor House Council"),
        ("partners.hill-top-school.address", ["1 Park Road", "Northmoor"]),
    )
    named = (named_person("a.name", "Director", "Renée Okafor"), named_person("b.name", "Head", "Sam Park"))
    others = other_names(partnership)
    for words, count in (
        ("Okafor House Council is at 1 Park Road.", 0),
        ("Okafor House is in Park Lane.", 1),
        ("Okafor House is in Park Fields.", 2),
    ):
        assert len(public_version(with_words(isa(example), Text(words)), named, others).doubts) == count
    public = public_version(with_words(isa(example), Text("Okafor House Council is at 1 Park Road.")), named, others)
    assert {(each.words, each.is_out) for each in public.handled} == {("Okafor", False), ("Park", False)}
    sole = other_names(partnership_with(("partners.northmoor-council.name", "Dr R. Okafor")))
    (doubt,) = public_version(with_words(isa(example), Text("We are Dr R. Okafor.")), named, sole).doubts
    assert doubt.words == "Dr R. Okafor", "a practice that is called after a person may be that person"


def test_words_of_the_templates_that_govkit_ships_name_nobody(example: Path) -> None:
    document = with_words(isa(example), Text("Young people are asked."))
    named = (named_person("a.name", "Director", "Will Young"),)
    assert public_version(document, named, OtherNames()).doubts
    assert not public_version(document, named, OtherNames(is_ours=lambda name: name.startswith("isa/"))).doubts


@pytest.mark.whole
def test_an_address_of_somebody_whom_the_file_does_not_name_is_asked_about_once(example: Path) -> None:
    named = (named_person("a.name", "Director", "Renée Okafor"),)
    words = Text(
        "Write to jane.smith@northmoor.example or okafor.team@northmoor.example or data.team@northmoor.example."
    )
    document = with_words(isa(example), words)
    others = OtherNames(ordinary=frozenset({"data", "team"}))
    doubts = public_version(document, named, others).doubts
    assert [(doubt.words.partition("@")[0], doubt.person) for doubt in doubts] == [
        ("okafor.team", "a.name"),
        ("jane.smith", ""),
    ]
    with pytest.raises(NameLeftIn, match=r"“jane\.smith@northmoor\.example” may be the address of one person\."):
        without_names(document, named, others)
    accepted = frozenset({("jane", "smith", "northmoor", "example")})
    assert len(public_version(document, named, replace(others, accepted=accepted)).doubts) == 1


def test_a_plain_word_in_small_letters_is_not_told(example: Path) -> None:
    document = with_words(isa(example), Text("A field, in the field, by the Field."))
    named = (named_person("a.name", "Director", "Ann Field"),)
    for ordinary, told in ((frozenset({"field"}), 0), (frozenset[str](), 2)):
        public = public_version(document, named, OtherNames(ordinary=ordinary))
        assert len(public.handled) == told
        assert [doubt.words for doubt in public.doubts] == ["Field"]


@pytest.mark.whole
def test_a_link_that_tells_a_name_goes_and_one_that_may_is_asked_about(example: Path) -> None:
    named = (named_person("a.name", "Director", "Renée Okafor"),)
    for address, taken in (
        ("mailto:renee.okafor@northmoor.example", True),
        ("https://northmoor.example/people/Ren%C3%A9e-Okafor", True),
        ("https://northmoor.example/people/Okafor", False),
        ("https://northmoor.example/people/Okafor?of=100%2552en%25C3%25A9e", False),
    ):
        document = with_words(isa(example), Link(address, (Text("Ask us"),)))
        public = public_version(document, named, OtherNames())
        last = public.document.blocks[-1]
        assert isinstance(last, Paragraph)
        assert isinstance(last.inlines[0], Strong) is taken
        assert bool(public.doubts) is not taken


def test_a_fact_that_is_a_name_is_replaced_wherever_it_is_stated(example: Path) -> None:
    document = with_words(
        isa(example), Text("Ask "), Stated(("partners.northmoor-council.signatory.name",), "Ada Example")
    )
    public, elsewhere = without_names(document, named_people(partnership_of(example)))
    assert "Ask Director of Children’s Services" in list(lines(public.blocks))
    assert not elsewhere


def isa(file: Path) -> Document:
    return next(each.document for each in check(Inputs(file, TODAY)).documents if each.document.kind == "isa")


def with_words(document: Document, *words: Text | Strong | Stated | Link) -> Document:
    return replace(document, blocks=(*document.blocks, Paragraph(words, Place("isa/clauses/about.html.j2", 3))))
