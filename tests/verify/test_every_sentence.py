"""Every sentence of every document that govkit ships is opened, saved and changed by one word, and all that documents can say is compared."""

from __future__ import annotations

import pytest

from tests.rewording.every_sentence import every_template, faulty


@pytest.mark.parametrize("template", every_template())
def test_each_is_saved_as_it_was_and_changes_alone(template: str) -> None:
    assert list(faulty(template)) == []
