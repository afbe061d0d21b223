"""A browser that the studio has let in, without a network: what a person sees and sends."""

from __future__ import annotations

import re
import warnings
from datetime import date
from pathlib import Path

from starlette.types import ASGIApp

from govkit.studio.application import application
from govkit.studio.guard.gate import pass_name
from govkit.studio.guard.keys import Keys
from govkit.studio.opening import opened

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # that a younger library of the same kind exists
    from starlette.testclient import TestClient

Browser = TestClient

PORT = 8765
HERE = f"http://127.0.0.1:{PORT}"
DAY = date(2026, 11, 22)
FILE = "/p/partners.yaml"


def served(place: Path, keys: Keys | None = None) -> ASGIApp:
    """The studio of a file or folder."""
    return application(opened(place, DAY), keys or Keys(), PORT)


def visit(place: Path) -> Browser:
    """A browser that was let in, and comes from the studio's own pages."""
    keys = Keys()
    browser = Browser(served(place, keys), base_url=HERE, raise_server_exceptions=False)
    browser.cookies.set(pass_name(PORT), keys.pass_, domain="127.0.0.1")
    browser.headers["origin"] = HERE
    return browser


def form_in(page: str, action: str) -> dict[str, str]:
    """What the form with that action would send as it stands, of all that a test does not tick itself."""
    form = page.partition(f'action="{action}')[2].partition("</form>")[0]
    sent: dict[str, str] = {}
    for field in re.findall(r"<input[^>]*>", form):
        name, value = _attribute(field, "name"), _attribute(field, "value")
        ticked = ("checkbox" not in field and "radio" not in field) or " checked" in field
        if name and ticked:
            sent[name] = value
    for name, words in re.findall(r'<textarea[^>]*name="([^"]*)"[^>]*>\n?([^<]*)</textarea>', form):
        sent[_plain(name)] = _plain(words)
    for name, options in re.findall(r'<select[^>]*name="([^"]*)"[^>]*>(.*?)</select>', form, re.DOTALL):
        chosen = re.search(r'<option value="([^"]*)" selected', options)
        sent[_plain(name)] = _plain(chosen[1]) if chosen else ""
    return sent


def _attribute(element: str, name: str) -> str:
    found = re.search(rf' {name}="([^"]*)"', element)
    return _plain(found[1]) if found else ""


def _plain(written: str) -> str:
    for mark, sign in (("&#34;", '"'), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        written = written.replace(mark, sign)
    return written
