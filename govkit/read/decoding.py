"""From bytes to characters, as browsers and Windows take them whatever a file says of itself."""

from __future__ import annotations

import codecs
import re
from pathlib import Path
from typing import Final

from govkit.errors import DocumentUnreadable

# What browsers read instead of the encoding that is named (WHATWG, Encoding, 4.2): Windows wrote most of what says that it is Latin 1.
_READ_AS: Final = {
    **dict.fromkeys(
        ("ascii", "us-ascii", "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1"), "cp1252"
    ),
    **dict.fromkeys(("iso-8859-9", "iso8859-9", "latin5"), "cp1254"),
    **dict.fromkeys(("utf-16", "utf-16le", "utf-16be"), "utf-8"),  # whoever can read the name reads no UTF-16
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
}
_NAMED: Final = re.compile(
    rb"<meta[^>]+charset=[\"']?\s*([\w-]+)|\A\s*<\?xml[^>]+encoding=[\"']([\w-]+)", re.IGNORECASE
)
_SEARCHED: Final = 2000  # bytes
# What Windows writes where Latin 1 has control characters that nobody uses: curly quotes, dashes, the euro.
_OF_WINDOWS: Final = {code: bytes((code,)).decode("cp1252", "replace") for code in range(0x80, 0xA0)}
_REFERENCE: Final = re.compile(r"&#(?:(1(?:2[89]|[345]\d))|x([89][0-9a-f]));", re.IGNORECASE)


def decode(content: bytes, file: Path) -> str:
    """The text of a file, in UTF-8; what is not in it, as Windows writes English."""
    if b"\0" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise DocumentUnreadable(f"{file}: this is no text, whatever its name says.")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    return as_windows(content.decode("utf-8-sig", errors="as-windows"))


def decode_page(content: bytes, file: Path) -> str:
    """The text of a web page, in the characters that it names if it can be read in them."""
    named = _NAMED.search(content[:_SEARCHED])
    if named is None:
        return decode(content, file)
    name = (named[1] or named[2]).decode("ascii").lower()
    try:
        return as_windows(content.decode(_READ_AS.get(name, name)))
    except LookupError:
        return decode(content, file)
    except UnicodeError:
        return (
            as_windows(content.decode("cp1252", "replace")) if _READ_AS.get(name) == "cp1252" else decode(content, file)
        )


def as_windows(text: str) -> str:
    """The text with what is a control character by Unicode as Windows meant it: an apostrophe, a dash."""
    return text if text.isascii() else text.translate(_OF_WINDOWS)


def with_references_of_windows(text: str) -> str:
    """Text with each reference such as `&#146;` as the character that Windows has at that number, as browsers take it."""
    return _REFERENCE.sub(lambda found: _OF_WINDOWS[int(found[1] or found[2], 16 if found[2] else 10)], text)


def _one_byte(error: UnicodeError) -> tuple[str, int]:
    """Bytes that are no UTF-8, as Windows writes English."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("as-windows", _one_byte)
