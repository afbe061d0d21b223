"""One name in the spellings and the places in which a stranger would look for it: what is published says it nowhere, or nothing is published."""

from __future__ import annotations

import io
import json
import unicodedata
import zipfile
from collections.abc import Iterator
from copy import deepcopy
from html import unescape
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

import pytest
import yaml
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, StreamObject

from govkit.data.inputs import Inputs
from govkit.errors import NameLeftIn
from govkit.issuing.found_names import Known, found_in
from govkit.issuing.name_search import Sure
from govkit.issuing.named_person import named_people, named_person, readings_of
from govkit.issuing.other_names import OtherNames, other_names
from govkit.issuing.without_names import public_version
from govkit.tasks.build import build
from govkit.tasks.check import check
from tests.changes import raw_of
from tests.conftest import ROOT, TODAY
from tests.libyaml import DUMPER
from tests.rows import over_rows

NAME: Final = "Dr Zoë Renée O’Dowd MBChB"
LEFT: Final = "dowd"  # what no published file may hold, read without accents, signs and spaces
SIGNATORY: Final = {"name": NAME, "role": "Chief Officer"}

TAKEN_OUT = (
    *("Zoë O’Dowd", "Zoe O'Dowd", "ZOË O’DOWD", "zoe odowd", "Zoë ODowd", "Zoë O Dowd", "Zoë O`Dowd", "Zoë O\u02bbdowd"),
    *("Zoë O\u2032Dowd", "Zoë O-Dowd", "Zoë O.Dowd", "Dr O’Dowd", "Dr. O'Dowd", "Doctor O'Dowd", "Ms O'Dowd", "Z. O’Dowd", "Z.R. O’Dowd"),
    *("ZR O’Dowd", "Z O’Dowd", "Zoë R. O’Dowd", "O’Dowd, Zoë", "O’Dowd, Z. R.", "O’DOWD Zoë", "Zoë-Renée O’Dowd", "zoe.odowd"),
    *("zoe_odowd", "zoe-o-dowd", "zoe.o.dowd", "odowd.zoe", "zoe+odowd@x.example", "zodowd@x.example", "dr.odowd@x.example"),
    *("odowd@x.example", "Zoë (Renée) O’Dowd", "O’Dowd (Zoë)", "Zo\u00adë O’Do\u00adwd", "Zo\u200eë O’Do\u200ewd"),
    *("Zoë\u200b O\u2060’Dowd", "Zoë\u3000O’Dowd", "Zoë\u2028O’Dowd", "Zoë • O’Dowd", "Zoë/O’Dowd", "Zoë — O’Dowd"),
    *("Z\u043eë O’D\u043ewd", "\U0001d4e9oë O’\U0001d4d3owd", "\u24cfoë \u24c4’\u24b9owd", "\uff3aoe\u3000\uff2f\uff07\uff24owd"),
    *("zoe@odowd.example", "zoe%20o%27dowd", "Zo%C3%AB%20O%E2%80%99Dowd", "Z o ë  O ’ D o w d", "Z O Ë   O D O W D", "Zoë Dowd"),
    *("zoe dowd", "Prof Zoë O’Dowd CBE", "Zoë_O’Dowd_CV.pdf", "zoerenee.odowd", "by Zoë: O’Dowd", "Zoë O’Dowd MBChB, BSc (Hons)"),
    "zoe.odowd%40x.example",
)  # fmt: skip
ASKED_ABOUT = (
    *("O’Dowd", "the O’Dowds", "the O’Dowd family", "ODowd", "O'DOWD", "O D O W D", "Dowd", "Mrs Dowd", "O’Dowd Z", "ZoeODowd", "DrZoeODowd"),
    *("drzodowd", "zodowd", "z.odowd", "z_odowd", "odowd.z", "@odowd", "@zoeodowd", "people/odowd", "info@zoe-odowd.example", "ZRO", "Z.R.O."),
    *("ZOD", "Zoë O’D.", "Zoë O.", "Zoë Renée", "Z. Renée", "Zoë “Zo” O’Dowd", "Zoë née Smith O’Dowd", "dowd.zoe.team@x.example"),
    *("Zoe 0’Dowd", "Zoë Smith-O’Dowd", "o.dowd.admin@x.example"),
)  # fmt: skip
ORDINARY: Final = frozenset({"young", "will", "hope", "grace", "bath", "people"})
TOLD = ("Zoë", "o’dowd", "odowd")


def found(text: str) -> tuple[set[Sure], str]:
    """How sure it is that a text has the name, and what of the text is left when what surely is the name goes."""
    all_found = found_in(text, Known((named_person("a.name", "Chief Officer", NAME),), OtherNames()))
    left = text
    for match in reversed(all_found):
        left = left[: match.start] + left[match.end :] if match.sure is Sure.SURELY else left
    return {match.sure for match in all_found}, left


@over_rows("written", TAKEN_OUT)
def test_this_is_taken_out_wherever_it_stands(written: str) -> None:
    sure, left = found(f"Ask {written} about it.")
    assert (Sure.SURELY in sure, Sure.PERHAPS in sure) == (True, False)
    assert not {LEFT, "zoe", "renee"} & {part for part in (LEFT, "zoe", "renee") if part in letters_of(left)}


@over_rows("written", ASKED_ABOUT)
def test_this_stops_the_publication(written: str) -> None:
    assert Sure.PERHAPS in found(f"Ask {written} about it.")[0]


@over_rows("written", TOLD)
def test_this_is_left_in_and_told(written: str) -> None:
    assert found(f"Ask {written} about it.")[0] == {Sure.HARDLY}


GIVEN_AWAY = {
    "Siobhán Ní Dhomhnaill": ("S. Ni Dhomhnaill", "Ms Ní Dhomhnaill", "Dhomhnaill", "snidhomhnaill@x.example"),
    "Pádraig Ó Súilleabháin": ("Padraig O'Suilleabhain", "Mr Ó Súilleabháin", "posuilleabhain@x.example"),
    "Owain ap Rhys": ("Owain Rhys", "O. ap Rhys", "ap Rhys, Owain", "owain.aprhys"),
    "Iain MacDonald": ("Iain McDonald", "I. Mac Donald", "MACDONALD", "Mr M’Donald", "iain.mcdonald@x.example"),
    "Mohammed Abdul Rahman Khan": ("M A R Khan", "Abdul Khan", "KHAN Mohammed", "Khan M A R", "m.a.r.khan@x.example"),
    "Priya Lakshmi Venkataraman": ("Priya V.", "Dr Venkataraman", "Venkataraman Priya", "priyav@x.example"),
    "V. S. Ramachandran": ("VS Ramachandran", "Ramachandran V S", "ramachandranvs@x.example"),
    "Harpreet Kaur Singh-Gill": ("H.K. Gill", "Harpreet Gill", "Ms Singh Gill", "hkgill@x.example"),
    "Chukwuemeka Okonkwo": ("Emeka Okonkwo", "Chief Okonkwo", "Chukwuemeka O.", "okonkwoc@x.example"),
    "Ngozi Mba": ("Ngozi MBA", "Mrs MBA", "Mba Ngozi", "MBA, Ngozi"),
    "Xiaoming Li": ("Li Xiaoming", "LI Xiao-Ming", "Xiao Ming Li", "Li X", "xli@x.example"),
    "Ng Wai-Keung": ("Wai-Keung Ng", "W.K. Ng", "WK NG", "Dr Ng", "wkng@x.example"),
    "Jean-Luc de la Fontaine": ("J-L de la Fontaine", "JL Fontaine", "Jean Luc Delafontaine", "Fontaine"),
    "PC 1234 Dean Hope": ("PC Hope", "D. Hope", "Hope, Dean", "pc.hope@x.example"),
    "Lt Col Hugh Page (Retd)": ("Hugh Page", "Col Page", "H Page", "Page, Hugh"),
    "Baroness Anita Day": ("Anita Day", "Lady Day", "A. Day"),
    "Lesley MARCH": ("Lesley March", "Ms March", "L. March", "MARCH, Lesley", "lesley.march"),
    "Dr Ann NG": ("Ann Ng", "Dr Ng", "A. NG", "ann.ng@x.example"),
    "Dr Jun MA": ("Jun Ma", "Dr MA", "Dr Jun", "Ma Jun", "J. Ma"),
    "MR DAVID NG": ("David Ng", "Mr Ng", "D NG"),
    "Mary Jane NG": ("Mary Jane Ng", "Mary Ng", "NG, Mary Jane"),
    "JOHN DE BATH": ("John de Bath", "Mr de Bath", "J de Bath"),
    "Renée Okafor née Achebe": ("Renée Achebe", "Mrs Achebe", "Okafor"),
    "Renée Okafor and Ben Achebe": ("Dr Okafor", "Okafor", "B. Achebe"),
    "Renée Okafor CMgr FCMI": ("Okafor", "R Okafor"),
    "Renée Okafor MSc Dip HE (she/her)": ("Okafor", "Mrs Okafor"),
    "Renée Okafor": (
        *("O.K.A.F.O.R", "O-K-A-F-O-R", "okafor-cv.pdf", "okafor_cv", "?name=okafor", "dr okafor", "dr.okafor", "mrs-okafor", "oKAFOR"),
        *("O\u2009K\u2009A\u2009F\u2009O\u2009R", "Renée\u202fOkafor", "R.\u2007Okafor", "%4Fkafor", "Renée\u3164Okafor", "staff/r%2Dokafor"),
    ),
}  # fmt: skip


@over_rows(("name", "ways"), list(GIVEN_AWAY.items()))
def test_no_name_is_published_without_a_word_whoever_has_it(name: str, ways: tuple[str, ...]) -> None:
    known = Known(readings_of("a.name", "Chief Officer", name), OtherNames())
    sure = {
        way: max((match.sure for match in found_in(f"Ask {way} about it.", known)), default=Sure.HARDLY) for way in ways
    }
    assert [way for way in ways if sure[way] is Sure.HARDLY] == []


PLAIN = {
    "Lesley MARCH": ("On 1 March 2027 it starts.", "By March 2028", "in march"),
    "Will Young": ("Young people will be asked.", "It will help young people"),
    "Grace Hope": ("a period of grace and hope", "We hope so."),
    "Ian BATH": ("a bath", "BATHS"),
    "Iain MacDonald": ("an ID", "Donald"),
    "Renée Okafor MA": ("a map", "a ma", "many"),
    "Sam Park": ("park-and-ride", "Park Road"),
    "Mary Jane NG": ("feeding", "long"),
}


@over_rows(("name", "texts"), list(PLAIN.items()))
def test_nor_is_a_plain_word_taken_for_one(name: str, texts: tuple[str, ...]) -> None:
    known = Known(readings_of("a.name", "Chief Officer", name), OtherNames(ordinary=ORDINARY))
    assert [text for text in texts if any(match.sure is not Sure.HARDLY for match in found_in(text, known))] == []


def partnership() -> dict[str, Any]:
    raw = raw_of("smallest")
    raw["partners"]["millbrook-council"]["signatory"] = SIGNATORY
    return raw


def written_to(folder: Path, raw: dict[str, Any]) -> Path:
    file = folder / "partners.yaml"
    file.write_text(yaml.dump(raw, Dumper=DUMPER, allow_unicode=True, sort_keys=False), "utf-8")
    return file


def letters_of(text: str) -> str:
    """The letters of a text alone, so that no sign and no mark-up hides a name."""
    plain = unicodedata.normalize("NFKD", unquote(unescape(text)).casefold())
    return "".join(letter for letter in plain if letter.isalpha())


def facts(raw: Any, way: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Where texts stand in a partnership file."""
    children = raw.items() if isinstance(raw, dict) else enumerate(raw) if isinstance(raw, list) else ()
    for key, value in children:
        yield from facts(value, (*way, key))
    if isinstance(raw, str):
        yield way


def with_fact(raw: dict[str, Any], way: tuple[str | int, ...], added: str) -> dict[str, Any]:
    changed = deepcopy(raw)
    *before, last = way
    block: Any = changed
    for step in before:
        block = block[step]
    block[last] = f"{block[last]} {added}"
    return changed


@pytest.mark.slow
def test_in_no_fact_of_the_file_is_it_published(tmp_path: Path) -> None:
    raw, tried = partnership(), 0
    for way in facts(raw):
        if "signatory" in way:
            continue
        checked = check(Inputs(written_to(tmp_path, with_fact(raw, way, "Zoë O’Dowd")), TODAY), draft=True)
        if checked.partnership is None:
            continue
        tried += 1
        others, named = other_names(checked.partnership, (), checked.templates), named_people(checked.partnership)
        for each in checked.documents:
            public = public_version(each.document, named, others)
            assert public.doubts or LEFT not in letters_of(said_by(public.document)), way
    assert tried > 35


def said_by(tree: object) -> str:
    """All words of a document, but for the paths of the facts that they state."""
    if isinstance(tree, str):
        return tree
    if isinstance(tree, tuple):
        return " ".join(map(said_by, tree))
    slots = [name for kind in type(tree).__mro__ for name in getattr(kind, "__slots__", ())]
    return " ".join(said_by(getattr(tree, name)) for name in slots if name not in {"chain", "subject_path"})


PLACES: dict[str, str] = {
    "partnership.reference": "MFT-zoe.odowd-001",
    "partnership.version": "1.0 (Z. O’Dowd)",
    "document_control.marking": "Official, for Dr O’Dowd",
    "purpose.summary": "Find families who need help early, says zoe-renee odowd.",
    "purpose.plain_summary": "offer your family help early with Dr Zoë O’Dowd MBChB",
    "partners.millbrook-council.who_they_are": "We run services, see https://millbrook.example/people/zoe-o-dowd or zo%C3%AB%20o%27dowd.",
    "partners.millbrook-council.contact.team": "Family help team, for Zoë Renée O\u02bbDowd",
    "partners.millbrook-council.contact.email": "zoe.odowd@millbrook.example",
    "partners.weir-surgery.contact.team": "Reception, O’DOWD (Zoë)",
    "data_items.family-list.name": "List of families by ZOE ODOWD",
    "letters.consent.subject": "Your choice, from Ms O’Dowd: sharing your name with your surgery",
    "letters.consent.signed_by.name": "O’Dowd, Zoë",
    "flows.list-out.name": "List of families by Zoë/O’Dowd to the surgery",
    "flows.list-out.how_often": "Every three months, by zoe_odowd",
    "records.dpia.reference": "DPIA-Zoë_O’Dowd-1",
}


def with_places() -> dict[str, Any]:
    raw = partnership()
    for path, value in PLACES.items():
        block: Any = raw
        *before, last = path.split(".")
        for step in before:
            block = block.setdefault(step, {})
        block[last] = value
    return raw


@pytest.mark.slow
def test_no_part_of_any_file_has_it(tmp_path: Path) -> None:
    """No attribute, link, property, metadata, outline, alternative text, name of a file, bookmark, header or footer."""
    file, out = written_to(tmp_path, with_places()), tmp_path / "public"
    built = build(Inputs(file, TODAY), out, draft=True, for_publication=True)
    assert {Path(name).suffix for name in built.written} == {".pdf", ".docx", ".html", ".json"}
    said = {(name, part): letters_of(text) for name in built.written for part, text in parts_of(out / name)}
    assert [part for part, text in said.items() if LEFT in text or LEFT in letters_of(part[0])] == []
    assert {Path(name).suffix for (name, _part), text in said.items() if "chiefofficer" in text} == {
        ".pdf",
        ".docx",
        ".html",
    }
    assert len([part for name, part in said if name.endswith(".pdf") and part.startswith("object")]) > len("objects")


def parts_of(file: Path) -> Iterator[tuple[str, str]]:
    """Each part of a file, as it is and as it is read."""
    content = file.read_bytes()
    if file.suffix == ".docx":
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            for name in parts.namelist():
                yield name, name
                yield from marked_up(name, parts.read(name).decode("utf-8", "replace"))
    elif file.suffix == ".pdf":
        pdf = PdfReader(io.BytesIO(content))
        for number, page in enumerate(pdf.pages):
            yield f"page {number}", page.extract_text()
        for number in {*pdf.xref[0], *pdf.xref_objStm}:
            yield f"object {number}", said_in(pdf.get_object(number))
        yield "metadata", f"{pdf.metadata} {pdf.xmp_metadata and pdf.xmp_metadata.stream.get_data()!r}"
        yield "outline", str(pdf.outline)
        yield "as it is", content.decode("latin-1")
    else:
        yield from marked_up("", content.decode("utf-8"))


def marked_up(name: str, text: str) -> Iterator[tuple[str, str]]:
    """As it is written, and as it is read: what stands in several runs is one word."""
    yield f"{name} as it is", text
    words, within = [], False
    for sign in text:
        within = sign == "<" or (within and sign != ">")
        words.append("" if within or sign == ">" else sign)
    yield f"{name} as it is read", "".join(words)


def said_in(thing: object) -> str:
    """The texts of a PDF's object: titles, alternative texts, links, actual text."""
    if isinstance(thing, DictionaryObject):
        stream = thing.get_data().decode("latin-1") if isinstance(thing, StreamObject) else ""
        return f"{dict(thing)} {stream}"
    return str(thing)


@pytest.mark.whole
def test_a_file_that_would_be_named_after_a_person_is_not_made(tmp_path: Path) -> None:
    raw = json.loads(json.dumps(partnership()).replace("millbrook-council", "zoe-odowd"))
    with pytest.raises(NameLeftIn, match="the name of the file, in briefing--zoe-odowd--public"):
        build(
            Inputs(written_to(tmp_path, raw), TODAY),
            tmp_path / "public",
            formats=["html"],
            draft=True,
            for_publication=True,
        )
    assert not (tmp_path / "public").exists()


@pytest.mark.whole
def test_the_manifest_does_not_tell_a_partnership_file_that_is_named_after_a_person(tmp_path: Path) -> None:
    file = written_to(tmp_path, partnership()).rename(tmp_path / "zoe-odowd.yaml")
    asked: dict[str, Any] = {"formats": ["html"], "draft": True, "for_publication": True}
    with pytest.raises(NameLeftIn, match="the name of the partnership file, in manifest"):
        build(Inputs(file, TODAY), tmp_path / "public", **asked)
    assert build(Inputs(file, TODAY), tmp_path / "public", **asked, not_names=["zoe-odowd"]).written


@pytest.mark.whole
def test_nor_a_template_of_the_house_that_is(tmp_path: Path) -> None:
    file = written_to(tmp_path, partnership())
    clause, own = (tmp_path / "templates" / name for name in ("isa/clauses/about.html.j2", "our/zoe-odowd.html.j2"))
    for each in (clause, own):
        each.parent.mkdir(parents=True)
    own.write_text("{% macro nothing() %}{% endmacro %}\n", "utf-8")
    shipped = (ROOT / "templates/isa/clauses/about.html.j2").read_text("utf-8")
    clause.write_text(f'{{% include "our/zoe-odowd.html.j2" %}}\n{shipped}', "utf-8")
    with pytest.raises(
        NameLeftIn, match=r"“templates/our/zoe-odowd\.html\.j2” in the name of a file that went in, in manifest"
    ):
        build(Inputs(file, TODAY), tmp_path / "public", kinds=["isa"], draft=True, for_publication=True)
    assert not (tmp_path / "public").exists()


@pytest.mark.whole
def test_nor_what_stood_in_it_of_an_earlier_build(tmp_path: Path) -> None:
    file = written_to(tmp_path, partnership()).rename(tmp_path / "zoe-odowd.yaml")
    asked: dict[str, Any] = {"formats": ["html"], "draft": True}
    build(Inputs(file, TODAY), tmp_path / "out", kinds=["isa"], **asked)
    file = file.rename(tmp_path / "partners.yaml")
    before = {each.name: each.read_bytes() for each in (tmp_path / "out").iterdir()}
    with pytest.raises(NameLeftIn, match=r"“zoe-odowd\.yaml” in the record of an earlier build, in manifest"):
        build(Inputs(file, TODAY), tmp_path / "out", kinds=["briefing"], for_publication=True, **asked)
    assert {each.name: each.read_bytes() for each in (tmp_path / "out").iterdir()} == before
    built = build(Inputs(file, TODAY), tmp_path / "out", for_publication=True, **asked)
    assert built.written, "where all is made anew, nothing of the earlier build is left to tell"
