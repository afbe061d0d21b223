from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from govkit.load import Loaded, load_partnership
from govkit.model import Unsettled
from tests.rows import over_rows

Change = Callable[..., Loaded]


def test_the_smallest_partnership_loads(smallest: str, load: Callable[[str | bytes], Loaded]) -> None:
    loaded = load(smallest)
    assert loaded.findings == ()
    assert loaded.unsettled == ()
    assert loaded.partnership is not None
    assert loaded.partnership.flows["list-out"].how == "NHS secure email"
    assert loaded.partnership.partnership.version == "1.0"
    assert loaded.partnership.partners["weir-surgery"].contact.phone == "01632 960002"


def test_the_file_is_named_as_the_user_named_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("- a\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert str(load_partnership(Path("mine.yaml")).findings[0].location) == "mine.yaml:1:1"


@over_rows(
    ("old", "new", "path"),
    [
        ("status: draft", "status: to be agreed", "partnership.status"),
        ("status: draft", "status: To be agreed", "partnership.status"),
        ("status: draft", 'status: " to be  agreed"'.replace("  ", " "), "partnership.status"),
        ("step: 2", "step: to be agreed", "flows.list-out.step"),
        ("posted: 2027-01-04", "posted: to be agreed", "letters.consent.posted"),
        ("lead: millbrook-council", "lead: to be agreed", "partnership.lead"),
        (
            "signed_by: {name: A. Example, role: Head of family help}",
            "signed_by: to be agreed",
            "letters.consent.signed_by",
        ),
        ("covers: [list-out]", "covers: to be agreed", "letters.consent.covers"),
        ("covers: [list-out]", "covers: [list-out, to be agreed]", "letters.consent.covers.1"),
        ("security: [Encrypted on the way]", "security: to be agreed", "flow_defaults.security"),
        (
            "flow_defaults: {how: NHS secure email, security: [Encrypted on the way]}",
            "flow_defaults: to be agreed",
            "flow_defaults",
        ),
        (
            "carries: {family-list: know which families to visit first}",
            "carries: to be agreed",
            "flows.list-out.carries",
        ),
    ],
)
def test_anything_may_be_to_be_agreed(change: Change, old: str, new: str, path: str) -> None:
    loaded = change((old, new))
    assert loaded.findings == ()
    assert loaded.unsettled == (path,)


def test_what_is_unsettled_says_so_in_the_partnership(change: Change) -> None:
    partnership = change(("step: 2", "step: to be agreed")).partnership
    assert partnership is not None
    assert isinstance(partnership.flows["list-out"].step, Unsettled)


def test_what_is_unsettled_is_listed_in_the_order_of_the_file(change: Change) -> None:
    loaded = change(("posted: 2027-01-04", "posted: to be agreed"), ("status: draft", "status: to be agreed"))
    assert loaded.unsettled == ("partnership.status", "letters.consent.posted")


def test_a_value_that_is_missing_is_not_one_that_is_to_be_agreed(change: Change) -> None:
    loaded = change(("status: draft", "status:"))
    assert loaded.partnership is None
    assert loaded.unsettled == ()


@pytest.mark.whole
def test_reading_needs_none_of_the_heavy_libraries() -> None:
    heavy = "{'jinja2', 'weasyprint', 'docx', 'click', 'textstat', 'holidays'}"
    code = f"import sys, govkit.load; print({heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
