"""`govkit schema`."""

from __future__ import annotations

import json

from tests.conftest import Govkit


def test_schema_is_a_json_schema(govkit: Govkit) -> None:
    run = govkit("schema")
    assert run.status == 0
    assert "partnership" in json.loads(run.out)["properties"]
