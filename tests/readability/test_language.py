"""The formulas are for English: a text in another language is known by the words it lacks."""

from __future__ import annotations

from govkit.readability.language import is_unspaced, language_of, name_of, reads_as_english
from govkit.readability.sentences import split
from tests.conftest import ROOT
from tests.rows import over_rows

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


@over_rows("text", [WELSH, FRENCH, POLISH, URDU], ids=["welsh", "french", "polish", "urdu"])
def test_another_language_is_not_english(text: str) -> None:
    assert len(words(text)) >= 40
    assert not reads_as_english(words(text))


@over_rows("file", ["README.md", "docs/decisions.md", "CHANGELOG.md", "LICENSE"])
def test_english_is(file: str) -> None:
    assert reads_as_english(words((ROOT / file).read_text("utf-8")))


def test_a_few_words_pass_for_english() -> None:
    assert reads_as_english(words("Cyngor Gogledd Cymru"))


def test_a_sentence_tells_its_language_by_its_script_or_by_the_words_that_join() -> None:
    wrong = []
    for text, language in (
        ("Rydym yn cadw eich gwybodaeth yn ddiogel", "Welsh"),
        ("Cyngor Gogledd Cymru", None),
        ("Nous gardons les données de votre famille", "French"),
        ("Proszę zadzwonić do nas albo napisać na adres podany", "Polish"),
        ("Wir teilen die Daten mit der Schule und werden sie löschen", "German"),
        ("Puede decir que no y los datos no se comparten", "Spanish"),
        ("Pode dizer que não e os seus dados não são partilhados", "Portuguese"),
        ("Puteți spune nu și datele nu sunt partajate cu școala", "Romanian"),
        ("Jūs galite pasakyti ne ir mes nedalinsime jūsų duomenų", "Lithuanian"),
        ("Waxaan ku ilaalinaynaa macluumaadkaaga si ammaan ah oo la hubo", "Somali"),
        ("我们会保护您的信息", "Chinese"),
        ("情報を安全に保管します", "Japanese"),
        ("우리는 정보를 보호합니다", "Korean"),
        ("نحن نحافظ على بياناتك", "Arabic"),
        ("ہم آپ کے خاندان کے بارے میں", "Urdu"),
        ("ما داده های شما را نگه می داریم پس چه", "Persian"),
        ("ми зберігаємо ваші дані", "Ukrainian"),
        ("мы храним ваши данные", "Russian"),
        ("ਅਸੀਂ ਤੁਹਾਡਾ ਡੇਟਾ", "Punjabi"),
        ("আমরা আপনার তথ্য", "Bengali"),
        ("We keep your data safe", "English"),
        ("We work with Médecins sans frontières", "English"),
        ("Per person per week: due on 1 May", None),
        ("Name, address", None),
        ("Café Zoë", None),
        ("12 345", None),
        ("", None),
    ):
        found = language_of(text.lower().replace(",", "").split())
        wrong += [(text, found)] if found != language else []
    assert wrong == []


def test_few_words_in_another_script_are_not_english() -> None:
    assert not reads_as_english(["我们会保护您的信息。"])
    assert not reads_as_english(["rydym", "yn", "cadw", "eich", "gwybodaeth", "yn", "ddiogel"])


def test_a_language_goes_by_its_name() -> None:
    assert (name_of("cy"), name_of("en"), name_of("xx")) == ("Welsh", "English", "the language `xx`")
    assert [language for language in ("Chinese", "Japanese", "Thai", "Arabic", "Welsh") if is_unspaced(language)] == [
        "Chinese",
        "Japanese",
        "Thai",
    ]


def test_three_words_that_join_tell_the_language_of_four() -> None:
    assert language_of(["nid", "wyf", "yn", "cytuno"]) == "Welsh"
    assert language_of(["nid", "wyf", "cytuno"]) is None
