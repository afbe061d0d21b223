"""Decides about attacks on a studio: who asks it, by what address, and what a form sends."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import yaml

from govkit.load import load_partnership
from govkit.model.walk import every_fact
from govkit.studio.guard.gate import KEY, pass_name
from govkit.studio.guard.keys import Keys
from tests.attacks.judging import HARMLESS, REFUSED, THROUGH
from tests.conftest import EXAMPLE
from tests.studio.visiting import FILE, HERE, PORT, Browser, form_in, served, visit

Came = tuple[str, str]
OUTSIDERS: Final = "quagga"
KNOWN: Final = "Northmoor"  # stands in the partnership file
FORM: Final = f"{FILE}/facts/partnership"
FACT: Final = "partnership.reference"


def laid_out(folder: Path) -> Path:
    """A partnership file in a folder beside which something secret stands."""
    home = folder / "home"
    home.mkdir()
    for name in ("secret.yaml", "secret.txt", "secret.html"):
        (folder / name).write_text(f"name: {OUTSIDERS}\n", "utf-8")
    file = home / "partners.yaml"
    file.write_text(EXAMPLE.read_text("utf-8"), "utf-8")
    return file


def headers(attack: str, folder: Path) -> Came:
    """A page that a browser with a pass asks for, or a form that it sends, with these headers, such as `GET host: x`."""
    file = laid_out(folder)
    before = file.read_bytes()
    method, _, rest = attack.partition(" ")
    browser = visit(file)
    sent = {"path": "partners.northmoor-council", "to": "1"}
    try:
        for each in rest.split(" | "):
            name, _, value = each.partition(": ")
            browser.headers.pop(name, None)
            if value != "(none)":
                browser.headers[name] = value
        asked = (f"{FILE}/", None) if method == "GET" else (f"{FILE}/move", sent)
        answer = browser.request(method, asked[0], data=asked[1])
    except (ValueError, UnicodeError) as error:
        return REFUSED, f"no browser can send it: {error}"
    if file.read_bytes() != before or answer.status_code >= 500:
        return THROUGH, f"{answer.status_code}"
    return (
        (THROUGH, "shown") if answer.status_code < 400 and KNOWN in answer.text else (REFUSED, f"{answer.status_code}")
    )


def key(attack: str, folder: Path) -> Came:
    """A stranger who shows this as a key, as a pass, or as both."""
    file, keys = laid_out(folder), Keys()
    stranger = Browser(served(file, keys), base_url=HERE, raise_server_exceptions=False)
    shown = attack.replace("STANDING", keys.standing[:-1]).replace("PASS", keys.pass_[:-1])
    try:
        stranger.headers["cookie"] = f"{pass_name(PORT)}={shown}"
        answers = [stranger.get(f"{FILE}/", params={KEY: shown}), stranger.get(f"{FILE}/?{KEY}={shown}&{KEY}=")]
    except (ValueError, UnicodeError) as error:
        return REFUSED, f"no browser can send it: {error}"
    if any(KNOWN in each.text or each.status_code >= 500 for each in answers):
        return THROUGH, f"{[each.status_code for each in answers]}"
    return REFUSED, f"{answers[0].status_code}"


def address(attack: str, folder: Path) -> Came:
    """An address that somebody with a pass asks for."""
    file = laid_out(folder)
    before = {each: each.read_bytes() for each in folder.rglob("*") if each.is_file()}
    browser = visit(file.parent if attack.startswith("FOLDER ") else file)
    try:
        answer = browser.get(attack.removeprefix("FOLDER "))
    except (ValueError, UnicodeError) as error:
        return REFUSED, f"no browser can send it: {error}"
    after = {each: each.read_bytes() for each in folder.rglob("*") if each.is_file()}
    if OUTSIDERS in answer.text or "root:" in answer.text or answer.status_code >= 500 or after != before:
        return THROUGH, f"{answer.status_code}: {answer.text[:100]}"
    return (REFUSED if answer.status_code >= 400 else HARMLESS), f"{answer.status_code}"


def words(attack: str, folder: Path) -> Came:
    """Words that are typed into a form: the fact says them, nothing else changes, or they are refused."""
    file = laid_out(folder)
    before, text = load_partnership(file).partnership, file.read_bytes()
    assert before is not None
    try:
        answer = visit(file).post(FORM, data={**_form(), FACT: attack})
    except (ValueError, UnicodeError) as error:
        return REFUSED, f"no browser can send it: {error}"
    loaded = load_partnership(file)
    if loaded.partnership is None or answer.status_code >= 500:
        return THROUGH, f"{answer.status_code}: {[each.message for each in loaded.findings][:2]}"
    if "<script>x" in answer.text or 'onmouseover="' in answer.text:
        return THROUGH, "its words are markup in the page"
    was, now = dict(every_fact(before)), dict(every_fact(loaded.partnership))
    others = {path for path in was.keys() | now.keys() if was.get(path) != now.get(path)} - {FACT}
    if others:
        return THROUGH, f"changed {others}"
    if file.read_bytes() == text and _plain(attack) != before.partnership.reference:
        return REFUSED, f"{answer.status_code}"
    said = yaml.safe_load(file.read_text("utf-8"))["partnership"].get("reference")
    return (HARMLESS, "") if _plain(str(said)) in {_plain(attack), "to be agreed", "None"} else (THROUGH, repr(said))


@cache
def _form() -> Mapping[str, str]:
    """What the form of the file as it stands would send."""
    with TemporaryDirectory() as folder:
        page = visit(laid_out(Path(folder))).get(FORM).text
    beside = page.partition(f'action="{FORM}')[2].partition('"')[0]
    return form_in(page, f"{FORM}{beside}")


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def fields(attack: str, folder: Path) -> Came:
    """A form with another field, such as `partners.x.name=y`: nothing is written that it did not ask for."""
    file = laid_out(folder)
    before = file.read_bytes()
    name, _, value = attack.partition("=")
    try:
        answer = visit(file).post(FORM, data={**_form(), name: value})
    except (ValueError, UnicodeError) as error:
        return REFUSED, f"no browser can send it: {error}"
    if answer.status_code >= 500 or file.read_bytes() != before or len(list(folder.rglob("*"))) != 5:
        return THROUGH, f"{answer.status_code}"
    return (REFUSED if answer.status_code >= 400 else HARMLESS), f"{answer.status_code}"


STUDIO: Final = {each.__name__: each for each in (headers, key, address, words, fields)}
