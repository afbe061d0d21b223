"""Makes seen what a terminal or the log of a CI system would obey. It needs nothing but Python, since it also tells what could not start."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

# Signs of control, separators of lines, and signs of format that nobody sees: all but the tab, the line end, and the two joiners, which scripts need.
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f]"
)
_OWN_COLOURS: Final = re.compile(
    "(\x1b\\[(?:0|1;3[1-6]|9;31|31;9|4;32|32)m)"
)  # red, struck out, is what goes; green, underlined, what comes
# `::error ...` that begins a line, behind any blanks, is a command to GitHub, and `##[...]` wherever it is; `##vso[...]` is to Azure,
# `##teamcity[...]` to TeamCity.
_COMMAND: Final = re.compile(r"^([^\S\n]*):(?=:)", re.MULTILINE)
_OLD_COMMAND: Final = re.compile(r"#(?=#\w*\[)")


class _Form(NamedTuple):
    """How a form of report shows a sign that nobody sees, a hash that starts a command, and a colon that does."""

    sign: Callable[[str], str]
    hash: str
    colon: str


def _by_name(sign: str) -> str:
    return sign.encode("unicode_escape").decode("ascii")


def _in_json(sign: str) -> str:
    numbers = sign.encode("utf-16-be", "surrogatepass").hex()  # one above U+FFFF has two
    return "".join(f"\\u{numbers[at : at + 4]}" for at in range(0, len(numbers), 4))


_PLAIN: Final = _Form(_by_name, "# ", ": ")
_JSON: Final = _Form(_in_json, "\\u0023", ":")
_XML: Final = _Form(lambda sign: f"&#x{ord(sign):x};", "&#35;", "&#58;")
_FORMS: Final = {
    "json": _JSON,  # which says the same as before
    "sarif": _JSON,
    "junit": _XML,  # as does this
    "github": _Form(_by_name, "# ", ":"),  # it gives commands, and lets no value give one
}


def visible(text: str, form: str = "terminal", *, colours: bool = False) -> str:
    """A report in which nothing acts on whoever shows it; govkit's own colours may stay."""
    to = _FORMS.get(form, _PLAIN)
    if colours:
        parts = _OWN_COLOURS.split(text)
        seen = "".join(part if number % 2 else _seen(part, to) for number, part in enumerate(parts))
    else:
        seen = _seen(text, to)
    return _COMMAND.sub(rf"\g<1>{to.colon}", _OLD_COMMAND.sub(lambda _: to.hash, seen))


def on_one_line(sentence: str) -> str:
    """A sentence of which no part begins a line of its own."""
    return visible(sentence.replace("\n", r"\n"))


def _seen(text: str, to: _Form) -> str:
    return text if text.isascii() and text.isprintable() else _UNSEEN.sub(lambda found: to.sign(found[0]), text)
