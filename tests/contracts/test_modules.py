"""Each module keeps the contract of its folder: mypy says so, and so does whatever reads it."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest
from mypy import api

from govkit.errors import RuleUnreadable
from govkit.finding import Evidence, Severity
from govkit.rules.contract import SUBJECTS, kept
from govkit.rules.rule import modules
from tests.conftest import ROOT
from tests.rows import over_rows

RULE = "govkit.rules.partnership.retention.item_without_retention"


def test_the_list_of_modules_is_current(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT / "scripts")
    made: str = import_module("pages.contracts").contracts_module()
    assert (ROOT / "tests" / "contracts" / "modules.py").read_text("utf-8") == made, "run scripts/manual"


def test_every_rule_keeps_its_contract() -> None:
    for subject in SUBJECTS:
        assert modules(subject)
        for name in modules(subject):
            assert kept(import_module(name)).__name__ == name


def rule_with(**changed: object) -> ModuleType:
    """A rule's file in which some names hold something else."""
    rule = import_module(RULE)
    module = ModuleType("rule", rule.__doc__)
    module.__file__ = "item_without_retention.py"
    module.__dict__.update({name: value for name, value in vars(rule).items() if not name.startswith("__")} | changed)
    return module


def silent() -> None:
    """"""


@over_rows(
    ("changed", "says"),
    [
        ({"SEVERITY": "eror"}, "`SEVERITY` of this rule is 'eror'. It has to be a Severity."),
        ({"SEVERITY": None}, "`SEVERITY` of this rule is None"),
        ({"EVIDENCE": Severity.ERROR}, "`EVIDENCE` of this rule is .* It has to be a Evidence"),
        ({"SOURCE": Evidence}, "`SOURCE` of this rule is"),
        ({"CATALOGUE": "retention"}, "`CATALOGUE` of this rule is 'retention'. It has to be a tuple"),
        ({"BAD": 5}, "`BAD`"),
        ({"GOOD": 5}, "`GOOD`"),
        ({"check": 5}, "no `check`"),
        ({"check": silent}, "no `check` with a docstring"),
        ({"__doc__": " "}, "no docstring"),
    ],
)
def test_what_a_rule_s_file_lacks_is_told_with_its_file(changed: dict[str, object], says: str) -> None:
    with pytest.raises(RuleUnreadable, match=rf"^item_without_retention\.py: .*{says}"):
        kept(rule_with(**changed))
    assert kept(rule_with()).SEVERITY is Severity.ERROR


@pytest.mark.slow
@pytest.mark.parametrize(
    ("old", "new", "conflict"),
    [
        ("SEVERITY = Severity.ERROR", 'SEVERITY = "eror"', 'SEVERITY: expected "Severity", got "str"'),
        ("def check(partnership: Partnership)", "def check(partnership: Partnership, day: int)", "check"),
    ],
)
def test_mypy_refuses_a_rule_that_is_none(old: str, new: str, conflict: str, tmp_path: Path) -> None:
    source = ROOT.joinpath(*RULE.split(".")).with_suffix(".py").read_text("utf-8")
    assert old in source
    (tmp_path / "wrong_rule.py").write_text(source.replace(old, new), "utf-8")
    use = tmp_path / "use.py"
    use.write_text(
        "import wrong_rule\nfrom govkit.rules.contract import PartnershipRule\nRULE: PartnershipRule = wrong_rule\n"
    )
    said, _errors, status = api.run(
        ["--config-file", str(ROOT / "pyproject.toml"), str(use), str(use.with_name("wrong_rule.py"))]
    )
    assert status == 1
    assert conflict in said
