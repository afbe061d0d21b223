"""Where the role of a person stands beside the name, the name goes, with what joined the two, and nothing else."""

from __future__ import annotations

from govkit.document import Break, Design, Document, Inline, Paragraph, Place, Stated, Strong, Text
from govkit.issuing.named_person import named_people
from tests.changes import partnership_with
from tests.issuing.unnamed import without_names
from tests.rows import over_rows

HERE = Place("isa/document.html.j2", 1)
OFFICER = "partners.northmoor-council.data_protection_officer"
NAME, ROLE = Stated((f"{OFFICER}.name",), "Ada Example"), Stated((f"{OFFICER}.role",), "Officer")


def published(*words: Inline) -> tuple[Inline, ...]:
    """What is left of the words of a paragraph."""
    named = named_people(
        partnership_with((OFFICER, {"name": "Ada Example", "role": "Officer", "email": "officer@northmoor.example"}))
    )
    document = Document("isa", "isa", "Agreement", "en-GB", "", "", Design.AGREEMENT, (Paragraph(words, HERE),))
    (block,) = without_names(document, named)[0].blocks
    assert isinstance(block, Paragraph)
    return block.inlines


@over_rows(
    ("words", "left"),
    [
        ((NAME, Break(), ROLE), (ROLE,)),
        ((Strong((NAME,)), Break(), ROLE), (ROLE,)),
        ((NAME, Text(", "), ROLE), (Text(""), ROLE)),
        ((NAME, Break(), ROLE, Break(), Text("County Hall")), (ROLE, Break(), Text("County Hall"))),
        ((ROLE, Break(), Text("County Hall")), (ROLE, Break(), Text("County Hall"))),
        ((NAME, Break(), Break(), ROLE), (Break(), ROLE)),
    ],
)
def test_a_name_goes_with_what_joined_it_to_its_role(words: tuple[Inline, ...], left: tuple[Inline, ...]) -> None:
    assert published(*words) == left
