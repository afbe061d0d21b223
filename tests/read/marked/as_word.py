"""Word files as Word saves them, built from the words in a YAML file beside this: boxes twice, changes tracked, runs torn apart.

Within the words stand `<b>`, `<i>`, `<a>`, `<ins>`, `<del>`, `<br/>`, `<soft/>`, `<split/>`, `<fn>` for a note and `<field>CODE|shown</field>`.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import docx
import yaml
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.text.paragraph import Paragraph
from lxml import etree

from tests.libyaml import SAFE

_NAMES: Final = " ".join(
    f'xmlns:{short}="{name}"'
    for short, name in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    }.items()
)
_TRACKED: Final = 'w:id="{id}" w:author="Legal" w:date="2026-02-02T10:00:00Z"'
_TORN: Final = (
    '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="90" w:name="_GoBack"/><w:bookmarkEnd w:id="90"/>'
)
_STYLES: Final = {
    "heading": "Heading 1",
    "heading2": "Heading 2",
    "bullets": "List Bullet",
    "numbered": "List Number",
}


class _Writer:
    """Writes the parts of one file, and numbers its changes and notes."""

    def __init__(self) -> None:
        self.word: Document = docx.Document()
        self.notes: list[str] = []
        self.changes = 100

    def write(self, data: dict[str, Any]) -> bytes:
        section = self.word.sections[0]
        self._fill(section.header.paragraphs[0], data["header"])
        self._fill(section.footer.paragraphs[0], data["footer"])
        for part in data["parts"]:
            for kind, said in part.items():
                self._part(kind, said)
        self._add_notes()
        into = io.BytesIO()
        self.word.save(into)
        return into.getvalue()

    def _part(self, kind: str, said: Any) -> None:
        match kind:
            case "table":
                table = self.word.add_table(len(said), len(said[0]), "Table Grid")
                for row, cells in zip(table.rows, said, strict=True):
                    for cell, words in zip(row.cells, cells, strict=True):
                        self._fill(cell.paragraphs[0], words)
            case "box":
                self._box(self.word.paragraphs[-1], said)
            case "deleted":
                mark = f"<w:rPr><w:del {self._tracked()}/></w:rPr>"
                paragraph = self._fill(self.word.add_paragraph(), f"<del>{said}</del>")
                paragraph._p.insert(0, parse_xml(f"<w:pPr {_NAMES}>{mark}</w:pPr>"))
            case "address":
                self._fill(self.word.add_paragraph(), "<br/>".join(said))
            case "bold":
                self._fill(self.word.add_paragraph(), f"<b>{said}</b>")
            case "bullets" | "numbered":
                for each in said:
                    self._fill(self.word.add_paragraph(style=_STYLES[kind]), each)
            case _:
                self._fill(self.word.add_paragraph(style=_STYLES.get(kind)), said)

    def _fill(self, paragraph: Paragraph, words: str) -> Paragraph:
        for each in parse_xml(f"<w:p {_NAMES}>{self._runs(words)}</w:p>"):
            paragraph._p.append(each)
        return paragraph

    def _runs(self, words: str) -> str:
        return "".join(self._each_run(etree.fromstring(f"<said>{words}</said>"), ""))

    def _each_run(self, at: etree._Element, look: str, letters: str = "t") -> Iterator[str]:
        yield _run(at.text, look, letters)
        for child in at:
            yield self._child(child, look)
            yield _run(child.tail, look, letters)

    def _child(self, child: etree._Element, look: str) -> str:
        match child.tag:
            case "b" | "i":
                return "".join(self._each_run(child, f"{look}<w:{child.tag}/>"))
            case "a":
                return f'<w:hyperlink w:anchor="x">{"".join(self._each_run(child, look))}</w:hyperlink>'
            case "ins":
                return f"<w:ins {self._tracked()}>{''.join(self._each_run(child, look))}</w:ins>"
            case "del":
                return f"<w:del {self._tracked()}>{''.join(self._each_run(child, look, 'delText'))}</w:del>"
            case "br":
                return "<w:r><w:br/></w:r>"
            case "soft":
                return "<w:r><w:softHyphen/></w:r>"
            case "split":
                return _TORN
            case "fn":
                self.notes.append(child.text or "")
                raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
                return f'<w:r>{raised}<w:footnoteReference w:id="{len(self.notes) + 1}"/></w:r>'
            case "field":
                code, _, shown = (child.text or "").partition("|")
                return f'<w:fldSimple w:instr=" {code} ">{_run(shown, look)}</w:fldSimple>'
        raise ValueError(f"{child.tag} means nothing here")

    def _tracked(self) -> str:
        self.changes += 1
        return _TRACKED.format(id=self.changes)

    def _box(self, paragraph: Paragraph, said: list[str]) -> None:
        """A text box as Word saves it: once for new versions, and once more for old ones."""
        inside = "".join(f"<w:p>{self._runs(each)}</w:p>" for each in said)
        content = f"<w:txbxContent>{inside}</w:txbxContent>"
        shape = f"""<w:r {_NAMES}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
            <wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0"
            layoutInCell="1" allowOverlap="0"><wp:simplePos x="0" y="0"/>
            <wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>
            <wp:positionV relativeFrom="paragraph"><wp:posOffset>700000</wp:posOffset></wp:positionV>
            <wp:extent cx="5000000" cy="700000"/><wp:wrapTopAndBottom/><wp:docPr id="7" name="Text Box 7" descr="A box. It is grey."/>
            <a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>
            <wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5000000" cy="700000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>
            <wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><v:shape type="#_x0000_t202" style="width:400pt;height:60pt"><v:textbox>{content}</v:textbox></v:shape></w:pict>
            </mc:Fallback></mc:AlternateContent></w:r>"""
        paragraph._p.append(parse_xml(shape))

    def _add_notes(self) -> None:
        mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
        notes = "".join(
            f'<w:footnote w:id="{at}"><w:p>{mark}{_run(f" {note}")}</w:p></w:footnote>'
            for at, note in enumerate(self.notes, 2)
        )
        separators = "".join(
            f'<w:footnote w:type="{kind}" w:id="{at}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
            for at, kind in enumerate(("separator", "continuationSeparator"))
        )
        part = Part(
            PackURI("/word/footnotes.xml"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
            f"<w:footnotes {_NAMES}>{separators}{notes}</w:footnotes>".encode(),
            self.word.part.package,
        )
        self.word.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _run(words: str | None, look: str = "", letters: str = "t") -> str:
    """A run of words with this look."""
    if not words:
        return ""
    escaped = words.replace("&", "&amp;").replace("<", "&lt;")
    return f'<w:r w:rsidR="00A12B"><w:rPr>{look}</w:rPr><w:{letters} xml:space="preserve">{escaped}</w:{letters}></w:r>'


def as_word(data: Path) -> bytes:
    """The Word file of these words."""
    return _Writer().write(yaml.load(data.read_text("utf-8"), SAFE))
