"""Each form holds all letters, whole, under names that tell nobody's name."""

from __future__ import annotations

import tarfile
import zipfile
from io import BytesIO

import page

from govkit.posting.forms import FORMS, Form
from tests.posting.people import IN_FULL, somebody, typesetter

PEOPLE = (somebody(), somebody(name=IN_FULL[0], reference="REF-2"))


def made(form: Form) -> BytesIO:
    out = BytesIO()
    writer = FORMS[form].begin(out)
    for to in PEOPLE:
        writer.add(to.reference, typesetter(tagged=FORMS[form].tagged).set(to))
    writer.close()
    out.seek(0)
    return out


def test_a_tar_holds_single_letters_for_screen_readers() -> None:
    with tarfile.open(fileobj=made(Form.TAR)) as shard:
        assert shard.getnames() == ["REF-1.pdf", "REF-2.pdf"]
        for member in shard:
            content = shard.extractfile(member)
            assert content
            assert page.is_pdf_compliant_bytes(content.read(), profile="ua1")
            assert (member.mode, member.mtime) == (0o600, 0)


def test_so_does_a_zip() -> None:
    with zipfile.ZipFile(made(Form.ZIP)) as shard:
        assert shard.testzip() is None
        assert shard.namelist() == ["REF-1.pdf", "REF-2.pdf"]
        assert all(page.is_pdf_compliant_bytes(shard.read(name), profile="ua1") for name in shard.namelist())


def test_the_same_letters_give_the_same_bytes() -> None:
    for form in FORMS:
        assert made(form).getvalue() == made(form).getvalue()
