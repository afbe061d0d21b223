"""Shipped templates are copied under the names that people give them."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.errors import TemplateUnknown
from govkit.tasks.copy_templates import copy_templates, shipped_names
from tests.conftest import ROOT


@pytest.mark.whole
def test_each_name_copies_the_file_that_is_shipped(tmp_path: Path) -> None:
    for name, file in shipped_names().items():
        (copy,) = copy_templates(name, tmp_path)
        assert copy == tmp_path / file
        assert copy.read_bytes() == (ROOT / "templates" / file).read_bytes()


def test_a_clause_without_its_kind_is_told_which_is_meant(tmp_path: Path) -> None:
    with pytest.raises(TemplateUnknown, match="Did you mean `consent_letter/no-reply`"):
        copy_templates("no-reply", tmp_path)
    assert list(tmp_path.iterdir()) == []
