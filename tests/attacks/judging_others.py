"""Decides about attacks on what no other list has: the look of a house, words that are typed or brought, names, lists of people, and the studio."""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from lxml import etree

from govkit.errors import GovkitError, RewordingRefused
from govkit.house import house_style
from govkit.house.font import read_font
from govkit.house.png import read_png
from govkit.house.refused import LookRefused
from govkit.house.svg import read_svg
from govkit.house.word_styles import read_word_styles
from govkit.issuing.found_names import Known, found_in
from govkit.issuing.name_search import Sure
from govkit.issuing.named_person import named_person
from govkit.issuing.other_names import OtherNames
from govkit.recipients.reading import HeadingsFaulty, read_addressees
from govkit.recipients.recipient import Addressee
from govkit.recipients.rows import ListUnreadable
from govkit.rewording.reworded import reworded
from tests.attacks.judging import HARMLESS, REFUSED, THROUGH
from tests.conftest import PARTNERSHIPS
from tests.fuzz.trial import Case, faults_of
from tests.house.test_svg import drawn
from tests.house.test_word_styles import packed
from tests.house_folder import font_file, png_chunk, write_house
from tests.recipients.lists_of_people import example, listed, rows_to
from tests.rewording.test_sentences import opened

Came = tuple[str, str]
ENDED: Final = "ended as it must"
OUTSIDERS: Final = "quagga"  # stands outside of the folder that was named
PERSON: Final = "Mr Siân Llewellyn-Hughes"
SENTENCE: Final = "ring [phone]"
LETTER: Final = "<p>To say no, {% if a.phone %}ring {{ a.phone }}{% else %}tell us{% endif %}. We plan.</p>\n"
_DRAWN: Final = frozenset(
    ["svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "title", "desc"]
)
_ACTS: Final = re.compile(
    rb"script|https?:(?!//www\.w3\.org)|href|url\(|javascript|data:|\bon\w+=|quagga|<!|@import", re.IGNORECASE
)
_FETCHES: Final = re.compile(rb"r:id|r:embed|https?://(?!schemas)|instrText|quagga|fldChar|<!|macro", re.IGNORECASE)
_UNSEEN: Final = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
_JOINERS: Final = "\u200c\u200d"


def hidden(text: str) -> str:
    """The first sign of a text that nobody sees or that acts, by its number."""
    found = next((sign for sign in text if unicodedata.category(sign) in _UNSEEN and sign not in _JOINERS), "")
    return f"U+{ord(found):04X} is in it" if found else ""


def svg(attack: str, _folder: Path) -> Came:
    """A logo with this in it."""
    try:
        content = read_svg(drawn(attack)).content
    except LookRefused as error:
        return REFUSED, error.why
    names = {etree.QName(each).localname for each in etree.fromstring(content).iter()}
    told = _ACTS.search(content)
    if told or names - _DRAWN:
        return THROUGH, f"{told[0]!r}" if told else f"{names - _DRAWN}"
    return HARMLESS, ""


def png(attack: str, _folder: Path) -> Came:
    """A logo of these chunks, such as `IHDR:00...`, each with a sum that is right; `~` packs what follows, and `*N` repeats it."""
    content = b"\x89PNG\r\n\x1a\n" + b"".join(map(_chunk, attack.split()))
    try:
        kept = read_png(content)
    except LookRefused as error:
        return REFUSED, error.why
    chunks = re.findall(rb"[A-Za-z]{4}", kept.content)
    odd = {each for each in (b"tEXt", b"iCCP", b"eXIf", b"zTXt", b"iTXt", b"acTL") if each in chunks}
    return (
        (THROUGH, f"{odd}, {kept.width} by {kept.height}")
        if odd or kept.width * kept.height > 4_000_000
        else (HARMLESS, "")
    )


def _chunk(said: str) -> bytes:
    kind, _, data = said.partition(":")
    data, _, times = data.partition("*")
    held = bytes.fromhex(data.removeprefix("~")) * int(times or 1)
    return png_chunk(kind.encode("latin-1"), zlib.compress(held, 9) if data.startswith("~") else held)


def style(attack: str, folder: Path) -> Came:
    """The `style.yaml` of a house beside which something secret stands."""
    for name in ("secret.svg", "secret.png", "secret.ttf", "secret.docx"):
        (folder / name).write_text(
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><title>{OUTSIDERS}</title></svg>'
        )
    house = write_house(folder / "partners.yaml", attack)
    try:
        found = house_style(house)
    except GovkitError as error:
        return REFUSED, str(error)
    said = " ".join((*found.letterhead, found.footer, found.logo.alt if found.logo else "", *found.palette))
    if OUTSIDERS in repr(found) or hidden(said):
        return THROUGH, hidden(said) or OUTSIDERS
    return HARMLESS, ""


def font(attack: str, _folder: Path) -> Came:
    """A font of which these bytes are others, such as `12:ffff`; `-N` cuts it there, and `NAME=` renames it."""
    named = attack.removeprefix("NAME=")
    content = _edited(font_file(), attack) if named == attack else font_file(name=named)
    try:
        found = read_font(content, font_file())
    except LookRefused as error:
        return REFUSED, error.why
    return (HARMLESS, "") if re.fullmatch(r"[\w][\w .'&+-]*", found.name) else (THROUGH, found.name)


def _edited(content: bytes, edits: str) -> bytes:
    changed = bytearray(content)
    for edit in edits.split():
        at, _, data = edit.partition(":")
        if edit.startswith("-"):
            del changed[int(edit[1:]) :]
        elif at.isdigit():
            changed[int(at) : int(at) + len(data) // 2] = bytes.fromhex(data)
        else:
            record = changed.index(at.replace("_", " ").encode())
            changed[record + 8 : record + 8 + len(data) // 2] = bytes.fromhex(data)
    return bytes(changed)


def word_styles(attack: str, folder: Path) -> Came:
    """A Word file whose styles are these."""
    spaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    part = attack if attack.startswith(("<?", "<!")) else f"<w:styles {spaces}>{attack}</w:styles>"
    try:
        taken = read_word_styles(packed(part), folder / "styles.docx")
    except LookRefused as error:
        return REFUSED, error.why
    told = _FETCHES.search(taken)
    return (THROUGH, f"{told[0]!r}") if told else (HARMLESS, "")


def typed(attack: str, _folder: Path) -> Came:
    """Words that somebody types in the place of `ring [phone]`."""
    (sentence,) = (each for each in opened(LETTER) if each.says == SENTENCE)
    try:
        after = reworded(LETTER, sentence, attack)
    except RewordingRefused as error:
        return REFUSED, str(error)
    before, _, rest = LETTER.partition("ring {{ a.phone }}")
    middle = after.removeprefix(before).removesuffix(rest)
    plain = middle.replace("{{ a.phone }}", "", 1)
    if (
        f"{before}{middle}{rest}" != after
        or "{{ a.phone }}" not in middle
        or re.search(r"[{}]|<(?!/?(strong|em)>)", plain)
    ):
        return THROUGH, after
    told = hidden(plain)
    return (THROUGH, told) if told or re.search(r"&(?!amp;|nbsp;)", plain) else (HARMLESS, "")


def run(kind: str, files: Callable[[str], Mapping[str, bytes]], *words: str) -> Callable[[str, Path], Came]:
    """A command over files that an attack is in; it must end as every one does, and write nowhere but in `out`."""

    def judge(attack: str, folder: Path) -> Came:
        here = folder / "here"
        here.mkdir()
        (folder / "here" / "out").mkdir()
        faults = faults_of(Case(kind, files(attack), words), here, apart=False)
        return (THROUGH, "; ".join(faults)) if faults else (ENDED, "")

    return judge


def name(attack: str, _folder: Path) -> Came:
    """A spelling of somebody's name in a text that is published."""
    found = found_in(f"Ask {attack} about it.", Known((named_person("a.name", "Chief Officer", PERSON),), OtherNames()))
    sure = {each.sure for each in found}
    if Sure.SURELY in sure:
        return "taken out", ""
    return ("asked about", "") if Sure.PERHAPS in sure else (THROUGH, attack)


def recipient(attack: str, folder: Path) -> Came:
    """A row of a list with this in a column, such as `name: Sam`."""
    column, _, cell = attack.partition(": ")
    try:
        (found,) = read_addressees(listed(folder, {column: cell}), example())
    except (ListUnreadable, HeadingsFaulty) as error:
        return REFUSED, str(error)
    if not isinstance(found, Addressee):
        said = " ".join(f"{each.says} {each.cure}" for each in found.faults)
        return (THROUGH, said) if len(cell) > 3 and cell in said else (REFUSED, said)
    told = [
        each
        for each in (found.reference, found.name, found.salutation, *found.address)
        if hidden(each) or each[:1] in "=+-@\t"
    ]
    if told or not re.fullmatch(r"[\w][\w .-]*", found.reference) or len(found.address) > 6:
        return THROUGH, repr(told or found.reference or found.address)
    return HARMLESS, ""


def people(attack: str, folder: Path) -> Came:
    """A whole list of people, its lines apart by `|`."""
    try:
        found = list(read_addressees(rows_to(folder, "list.csv", *attack.split("|")), example()))
    except (ListUnreadable, HeadingsFaulty) as error:
        return REFUSED, str(error)
    sent = [each for each in found if isinstance(each, Addressee)]
    if any(hidden(part) for each in sent for part in (each.name, *each.address)):
        return THROUGH, str(sent)
    return (HARMLESS, "") if sent else (REFUSED, "each row is faulty")


def words_file(attack: str) -> dict[str, bytes]:
    """A file of rewritten words beside a partnership."""
    return {
        "out/partners.yaml": (PARTNERSHIPS / "smallest.yaml").read_bytes(),
        "words.yaml": attack.encode("utf-8", "surrogatepass"),
    }


def settings_file(attack: str) -> dict[str, bytes]:
    """Settings of a house beside a partnership."""
    return {
        "partners.yaml": (PARTNERSHIPS / "smallest.yaml").read_bytes(),
        "govkit.toml": attack.encode("utf-8", "surrogatepass"),
    }


def history_file(attack: str) -> dict[str, bytes]:
    """A file of kept runs beside a letter."""
    return {"a.txt": b"We help you. You can say no.\n", "out/kept.jsonl": attack.encode("utf-8", "surrogatepass")}


def baseline_file(attack: str) -> dict[str, bytes]:
    """What was known before, beside a partnership."""
    return {
        "partners.yaml": (PARTNERSHIPS / "smallest.yaml").read_bytes(),
        "known.yaml": attack.encode("utf-8", "surrogatepass"),
    }


TODAY: Final = ("--today", "2026-11-22")
JUDGES: Final[dict[str, Callable[[str, Path], Came]]] = {
    **{each.__name__: each for each in (svg, png, style, font, word_styles, typed, name, recipient, people)},
    "carried": run(
        "carried words", words_file, "words", "import", "-p", "out/partners.yaml", *TODAY, "--", "words.yaml"
    ),
    "settings": run("settings", settings_file, "check", *TODAY),
    "history": run("history", history_file, "readability", "a.txt", "--history", "out/kept.jsonl", *TODAY),
    "baseline": run("baseline", baseline_file, "check", "--baseline", "known.yaml", *TODAY),
}
