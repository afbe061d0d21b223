"""The files of a partnership as they stood before."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.earlier.standing import standing
from govkit.errors import NothingToCompare
from tests.commits import git
from tests.conftest import TODAY


def test_a_revision_gives_the_file_and_the_templates_of_then(example: Path) -> None:
    home = example.parent
    own = home / "templates/isa/clauses/purpose.html.j2"
    own.parent.mkdir(parents=True)
    own.write_text("then", "utf-8")
    git(home, "init", "-q")
    git(home, "add", ".")
    git(home, "commit", "-qm", "first")
    before = example.read_text("utf-8")
    example.write_text("now", "utf-8")
    own.write_text("now", "utf-8")
    with standing("HEAD", Inputs(example, TODAY, home / "templates")) as then:
        assert then.partnership.read_text("utf-8") == before
        assert then.today == TODAY
        assert then.templates is not None
        assert (then.templates / "isa/clauses/purpose.html.j2").read_text("utf-8") == "then"
        laid_out = then.partnership
    assert not laid_out.exists()


def test_a_folder_gives_what_lies_in_it(example: Path, tmp_path: Path) -> None:
    old = tmp_path / "old"
    (old / "house").mkdir(parents=True)
    (old / "partners.yaml").write_text("x", "utf-8")
    with standing(str(old), Inputs(example, TODAY)) as then:
        assert then == Inputs(old / "partners.yaml", TODAY, None)
    with standing(str(old), Inputs(example, TODAY, example.parent / "house")) as then:
        assert then.templates is not None
        assert then.templates.resolve() == (old / "house").resolve()


def test_a_revision_without_the_file_is_nothing_to_compare_with(example: Path, tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    (tmp_path / "other.txt").write_text("x", "utf-8")
    git(tmp_path, "add", "other.txt")
    git(tmp_path, "commit", "-qm", "first")
    with (
        pytest.raises(NothingToCompare, match=r"HEAD: there is no partners\.yaml"),
        standing("HEAD", Inputs(example, TODAY)),
    ):
        pass
