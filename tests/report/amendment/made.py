"""An amendment to report on."""

from __future__ import annotations

from typing import Final

from govkit.amending.amendment import Amendment, ClauseChange, Consequence, DocumentChange, FactChange, Rewording
from govkit.document import Doing

AMENDMENT: Final = Amendment(
    "v1",
    "v2",
    (
        DocumentChange(
            "isa",
            "The <agreement>",
            (Doing.SETS_OUT_AGREEMENT,),
            "",
            "changed",
            (
                ClauseChange("isa", "rights", "Rights", (Rewording("We will not share *it*.", "We will share *it*."),)),
                ClauseChange("isa", "", "", (Rewording("", "New words."),)),
            ),
        ),
        DocumentChange("consent_letter", "Your choice", (Doing.ASKS_FOR_CONSENT,), "letters.a", "gone"),
    ),
    (FactChange("a.b", "1 year", "2 years"), FactChange("a.c", "", "new"), FactChange("a.d", "old", "")),
    (
        Consequence("One Council", "signs this version", "It signed other words."),
        Consequence("Two Trust", "signs this version", "It signed other words."),
        Consequence("One Council", "asks everybody anew", "A yes is to what people were told."),
    ),
)
NOTHING: Final = Amendment("v1", "v2", (), (), ())
