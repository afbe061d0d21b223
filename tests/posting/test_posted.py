"""A mail-out is told from another by all that makes its letters what they are."""

from __future__ import annotations

from pathlib import Path

from govkit.posting.posted import mail_out, words_of
from govkit.posting.run import HowMade
from govkit.posting.typesetter import LetterToSend
from tests.changes import UNSETTLED, partnership_with
from tests.posting.people import document, letter

HOW = HowMade("print", 10, 1)


def test_everything_that_would_change_a_letter_or_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "one.csv").write_text("a", "utf-8")
    (tmp_path / "two.csv").write_text("b", "utf-8")

    def told(**more: object) -> dict[str, str]:
        facts: dict[str, object] = {
            "list_of": tmp_path / "one.csv",
            "suppression": None,
            "letter": letter(),
            "partnership": partnership_with(),
        }
        facts |= {"name": "consent", "how": HOW}
        return mail_out(**{**facts, **more})  # type: ignore[arg-type] # each is of its kind

    usual = told()
    for changed, fact in (
        ({"list_of": tmp_path / "two.csv"}, "list"),
        ({"suppression": tmp_path / "two.csv"}, "suppression list"),
        ({"letter": letter("opt_out_letter")}, "letter"),
        ({"letter": letter(specimen=True)}, "choice of --specimen"),
        ({"how": HOW._replace(form="tar")}, "form"),
        ({"partnership": partnership_with({"partnership.name": "Another"})}, "partnership"),
        ({"partnership": partnership_with({"letters.consent.ask_again_after": "2 years"})}, "question"),
        ({"partnership": partnership_with({"letters.consent.reply_within": "2 days"})}, "day to reply by"),
        ({"how": HOW._replace(most=9)}, "number of letters to a file"),
    ):
        assert {key for key, said in told(**changed).items() if said != usual[key]} == {fact}
    assert told(how=HOW._replace(workers=7)) == usual
    assert told(partnership=partnership_with({"letters.consent.ask_again_after": UNSETTLED}))["question"] == ""
    assert (usual["letter’s id"], usual["day to reply by"]) == ("consent", "2027-04-14")


def test_the_words_of_each_sender_count() -> None:
    one = LetterToSend({"oak": document(), "elm": document("opt_out_letter")})
    other = LetterToSend({"elm": document(), "oak": document("opt_out_letter")})
    assert words_of(one) != words_of(other)
    assert words_of(one) == words_of(LetterToSend(dict(reversed(list(one.by_sender.items())))))
