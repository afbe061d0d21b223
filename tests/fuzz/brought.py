"""What others bring: a partner’s sheet that comes back, and words rewritten on another machine. Both are right at first, and then spoilt."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from random import Random
from typing import Any, Final

import yaml

from govkit.data.inputs import Inputs
from govkit.errors import RewordingRefused, TemplateFailed
from govkit.rewording.carried import rewordings
from govkit.sheets.sheet import PartnerSheet
from govkit.sheets.writers import WRITERS
from govkit.tasks.rewrite_sentence import opened
from govkit.tasks.sheets import AskedPartners, asked_partners
from tests.conftest import PARTNERSHIPS, TODAY
from tests.fuzz.documents import spoilt_package
from tests.fuzz.spoil import WORDS, spoilt_data, spoilt_text
from tests.fuzz.trial import Case
from tests.libyaml import DUMPER
from tests.sheets.filled import in_docx, in_xlsx

# A command may change what lies under `out`, and so the file that is written into stands there.
_FILE: Final = "out/partners.yaml"
_WHERE: Final = ("-p", _FILE, "--today", TODAY.isoformat())
_OPEN: Final = re.compile(r"^(    |  )(version|reference|contact|role|address|starts): .*$", re.MULTILINE)
_MOMENT: Final = re.compile(rb"\d{4}-\d\d-\d\dT[\d:]+Z")
_NOT_IN_XML: Final = re.compile(r"[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


def returned_sheet(chance: Random) -> Case:
    """A partner's sheet with answers of whatever kind, itself spoilt or not."""
    text, sheet = _asked()
    ending = chance.choice(("docx", "xlsx"))
    answers = {each.key: _answer(chance) for each in sheet.questions if chance.random() < 0.5}
    whole = in_docx(_written(ending), answers) if ending == "docx" else in_xlsx(_written(ending), answers)
    whole = _of_no_time(whole)
    content = spoilt_package(chance, whole) if chance.random() < 0.6 else whole
    take = chance.choice(((), (), ("--take-all",), ("--take", "partnership.version"), ("--take", chance.choice(WORDS))))
    return Case("returned sheet", {_FILE: text, f"back.{ending}": content}, _import("sheets", f"back.{ending}", take))


def carried_words(chance: Random) -> Case:
    """A file of rewritten words of which some parts, signs or words are others, brought to where the house may have words of its own."""
    data: dict[str, Any] = {"sent_by": "Ana Lee", "note": "Plainer.", "words": chance.sample(_rewritten(), 2)}
    if chance.random() < 0.4:
        first = data["words"][0]
        said = [{**each, "now": spoilt_text(chance, each["now"])} for each in first["sentences"]]
        data["words"][0] = {**first, "sentences": said}
    data = spoilt_data(chance, data) if chance.random() < 0.6 else data
    text = yaml.dump(data, Dumper=DUMPER, allow_unicode=True, sort_keys=False)
    text = spoilt_text(chance, text) if chance.random() < 0.3 else text
    files = {_FILE: (PARTNERSHIPS / "smallest.yaml").read_bytes(), "words.yaml": text.encode("utf-8", "surrogatepass")}
    return Case("carried words", files, _import("words", "words.yaml", ()))


def _import(group: str, file: str, more: tuple[str, ...]) -> tuple[str, ...]:
    return (group, "import", *more, *_WHERE, "--", file)


def _answer(chance: Random) -> str:
    words = chance.choice((*WORDS, "1.0", "Yes", "No", "2027-01-04", "Data team", "data@north.example"))
    return _NOT_IN_XML.sub("", words)[:30_000]


def _of_no_time(package: bytes) -> bytes:
    """A package that does not tell when it was written, so that a seed makes it again."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as read, zipfile.ZipFile(written, "w") as made:
        for name in read.namelist():
            content = read.read(name)
            content = _MOMENT.sub(b"2026-11-22T09:00:00Z", content) if name == "docProps/core.xml" else content
            made.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return written.getvalue()


@cache
def _asked() -> tuple[bytes, PartnerSheet]:
    """A partnership in which much is to be agreed, and the longest sheet of it."""
    text = _OPEN.sub(r"\1\2: to be agreed", (PARTNERSHIPS / "smallest.yaml").read_text("utf-8"))
    unsaved = text.encode()
    found = asked_partners(Inputs(PARTNERSHIPS / "smallest.yaml", TODAY, unsaved=unsaved))
    assert isinstance(found, AskedPartners)
    return unsaved, max((found.sheet_of(each) for each in found.asked), key=lambda each: len(each.questions))


@cache
def _written(ending: str) -> bytes:
    return WRITERS.of(ending).write(_asked()[1])


@cache
def _rewritten() -> tuple[dict[str, Any], ...]:
    """Templates as they are carried in which govkit's own words are a little others."""
    found = opened(Inputs(PARTNERSHIPS / "smallest.yaml", TODAY))
    carried = []
    for name in sorted(found.used_in):
        source = found.source(name)
        try:
            changes = rewordings(source, re.sub(r"\bwe\b", "we all", source), found.has_elements)
        except (RewordingRefused, TemplateFailed):
            continue
        sentences = [{"number": each.number, "was": each.was, "now": each.now} for each in changes]
        carried += [{"template": name, "sentences": sentences}] if sentences else []
    return tuple(carried)
