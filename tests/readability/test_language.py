"""The formulas are for English: a text in another language is known by the words it lacks."""

from __future__ import annotations

import pytest

from govkit.readability.language import reads_as_english
from govkit.readability.sentences import split
from tests.conftest import ROOT

WELSH = (
    "Rydym yn rhannu gwybodaeth am eich teulu fel y gallwn eich helpu cyn i bethau waethygu. Gallwch ddweud na ac ni fydd hyn yn newid"
    " y gofal a gewch. Dywedwch wrthym erbyn diwedd y mis beth yr ydych am i ni ei wneud. Mae’r cyngor yn cadw eich ateb yn ddiogel."
)
FRENCH = (
    "Nous voulons partager des informations sur votre famille. Vous pouvez dire non et vous recevrez les mêmes soins. Le conseil garde"
    " votre réponse en sécurité et la supprime lorsque le soutien prend fin. Veuillez nous répondre avant la fin du mois."
)
POLISH = (
    "Chcemy udostępnić informacje o Państwa rodzinie. Mogą Państwo odmówić i nadal otrzymywać taką samą opiekę. Rada przechowuje"
    " odpowiedź bezpiecznie i usuwa ją po zakończeniu wsparcia. Prosimy o odpowiedź do końca miesiąca. Proszę zadzwonić do nas albo"
    " napisać na adres podany na górze tego listu."
)
URDU = "ہم آپ کے خاندان کے بارے میں معلومات شیئر کرنا چاہتے ہیں تاکہ ہم حالات خراب ہونے سے پہلے مدد کر سکیں " * 3


def words(text: str) -> list[str]:
    return [word for run in split(text) for token in run.tokens for word in token.small]


@pytest.mark.parametrize("text", [WELSH, FRENCH, POLISH, URDU], ids=["welsh", "french", "polish", "urdu"])
def test_another_language_is_not_english(text: str) -> None:
    assert len(words(text)) >= 40
    assert not reads_as_english(words(text))


@pytest.mark.parametrize("file", ["README.md", "docs/decisions.md", "CHANGELOG.md", "LICENSE"])
def test_english_is(file: str) -> None:
    assert reads_as_english(words((ROOT / file).read_text("utf-8")))


def test_a_few_words_pass_for_english() -> None:
    assert reads_as_english(words("Cyngor Gogledd Cymru"))
