"""What each kind of body may rely on stands in one table, which knows every kind."""

from __future__ import annotations

from govkit.data.bodies import bodies
from govkit.data.legal_sources import legal_sources
from govkit.model.body import PartnerKind


def test_the_table_of_bodies_knows_each_kind_and_its_sources() -> None:
    assert set(bodies()) == set(PartnerKind)
    for body in bodies().values():
        assert set(body.sources) <= set(legal_sources())
        assert all(why.endswith(".") for why in body.lacks.values())
