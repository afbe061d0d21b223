"""What people understood, as another program reads it."""

from __future__ import annotations

import json
from datetime import date

from govkit.data.bar import MEDICINES
from govkit.report.understanding import as_json
from govkit.understanding.standing import BeforeThat, PointStanding, WordsStanding
from govkit.understanding.verdict import PeopleFigures, PointVerdict
from tests.understanding.marked import points_of, rendered_of


def test_each_point_has_its_verdict_its_figures_and_those_before() -> None:
    point = next(each for each in points_of("consent_letter") if each.id == "no-answer")
    before = BeforeThat(PeopleFigures(20, 20, 20), "As it was.")
    standing = PointStanding(point, PointVerdict.NOT_UNDERSTOOD, PeopleFigures(20, 19, 11), before)
    document = rendered_of()["consent_letter"].document
    told = json.loads(
        as_json.report([WordsStanding(document, MEDICINES, (standing,), ("own",), (date(2026, 11, 20),))])
    )
    assert told["documents"] == [
        {
            "document": "consent_letter",
            "reference": "NFT-ISA-001",
            "bar": {"understood": 16, "of": 20},
            "passed": False,
            "tested_on": ["2026-11-20"],
            "without_question": ["own"],
            "points": [
                {
                    "id": "no-answer",
                    "clause": "no-reply",
                    "asks": "What happens if you do nothing?",
                    "answer": ["It counts as a no, and nothing is shared."],
                    "words": point.words,
                    "verdict": "not understood",
                    "figures": {"asked": 20, "found": 19, "understood": 11, "lowest": 0.3153, "highest": 0.7694},
                    "to_blame": "If you do not reply, that means no.",
                    "before": {
                        "asked": 20,
                        "found": 20,
                        "understood": 20,
                        "lowest": 0.8316,
                        "highest": 1.0,
                        "sentence": "As it was.",
                    },
                }
            ],
        }
    ]


def test_what_nobody_was_asked_has_no_figures() -> None:
    document = rendered_of()["consent_letter"].document
    standing = PointStanding(points_of("consent_letter")[0], PointVerdict.NOT_TESTED, None, None)
    (told,) = json.loads(as_json.report([WordsStanding(document, MEDICINES, (standing,), (), ())]))["documents"]
    assert (told["points"][0]["figures"], told["points"][0]["before"]) == (None, None)
