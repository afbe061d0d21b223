"""Whatever is in a file, its rows are read or it is refused in a sentence."""

from __future__ import annotations

import io
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govkit.errors import GovkitError
from govkit.recipients.reading import read_addressees
from govkit.recipients.recipient import Addressee, Faulty
from tests.recipients.lists_of_people import example

PARTNERSHIP = example()
LINES = st.lists(
    st.one_of(
        st.text(max_size=30).map(lambda text: text.encode("utf-8", "surrogatepass")),
        st.binary(max_size=20),
        st.sampled_from([b"name,address_line_1,reference", b"Sam,1 High Street,A-1", b'"Sam', b"\x00", b'""",', b"\r"]),
    ),
    max_size=8,
)
SHEET = "<worksheet><sheetData>{}</sheetData></worksheet>"
CELLS = st.lists(
    st.sampled_from(
        [
            *(
                '<c r="A1" t="s"><v>0</v></c>',
                '<c r="B1" t="s"><v>99</v></c>',
                '<c t="s"/>',
                '<c r="ZZZ9"><v>1</v></c>',
            ),
            *(
                '<c r="1"><v>x</v></c>',
                '<c t="inlineStr"><is><t>name</t></is></c>',
                "<c><f>1</f></c>",
                '<c t="s"><v>-1</v></c>',
            ),
            *(
                '<c t="b"><v>1</v></c>',
                "<c",
                "</row>",
                '<c r="A1" t="s"><v>9999999999999999999999</v></c>',
                "<c>&x;</c>",
            ),
        ]
    ),
    max_size=5,
).map("".join)


def is_read_or_refused(name: str, content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, name)
        file.write_bytes(content)
        found: list[object] = []
        try:
            found.extend(read_addressees(file, PARTNERSHIP))
        except GovkitError as refused:
            found = [str(refused).startswith(str(file))]
        assert all(each is True or isinstance(each, Addressee | Faulty) for each in found)


@pytest.mark.whole
@settings(max_examples=300, deadline=None)
@given(LINES)
def test_any_csv(lines: list[bytes]) -> None:
    is_read_or_refused("list.csv", b"\n".join(lines))


@settings(max_examples=150, deadline=None)
@given(st.lists(CELLS, max_size=3), st.sampled_from(["sheet1.xml", "../sheet1.xml", "nowhere.xml"]))
def test_any_workbook(rows: list[str], target: str) -> None:
    written = io.BytesIO()
    relation = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="r1"'
    with zipfile.ZipFile(written, "w") as parts:
        parts.writestr("xl/workbook.xml", f'<workbook><sheets><sheet name="x" {relation}/></sheets></workbook>')
        parts.writestr("xl/_rels/workbook.xml.rels", f'<R><Relationship Id="r1" Target="{target}"/></R>')
        parts.writestr(
            "xl/sheet1.xml", SHEET.format("".join(f'<row r="{n}">{each}</row>' for n, each in enumerate(rows, 1)))
        )
        parts.writestr("xl/sharedStrings.xml", "<sst><si><t>name</t></si></sst>")
    is_read_or_refused("list.xlsx", written.getvalue())
