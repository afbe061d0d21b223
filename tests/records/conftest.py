"""Partnerships of every shape that the records are made of."""

from __future__ import annotations

from functools import cache

from govkit.load import load_partnership
from govkit.model import Partnership
from tests.conftest import EXAMPLE, ROOT

NAMES = (
    "joint_with_processor",
    "one_way",
    "opt_out_only",
    "nine_partners",
    "smallest",
    "flawed",
    "border_debt",
    "evaluation",
)


@cache
def example(name: str = "") -> Partnership:
    """The example, or the test partnership of a name."""
    file = ROOT / "tests" / "partnerships" / f"{name}.yaml" if name else EXAMPLE
    loaded = load_partnership(file)
    assert loaded.partnership is not None, loaded.findings
    return loaded.partnership
