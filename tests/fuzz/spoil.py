"""Spoils what is right: bytes, text and the data of a YAML file, each by the numbers that it is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from random import Random
from typing import Any, Final

# What programs take for something else, stumble over, or were never asked.
WORDS: Final = (
    *(
        "",
        " ",
        "\n",
        "~",
        "null",
        "yes",
        "no",
        "true",
        "0",
        "-1",
        "1.5",
        "1e999",
        "0x10",
        "99999999999999999999",
        "nan",
    ),
    *("2027-02-30", "2027-13-01", "9999-12-31", "0001-01-01", "12:30", "2026-11-29", "to be agreed", "To be agreed"),
    *(
        "0 days",
        "99999999999999 years",
        "3 months",
        "-3 weeks",
        "1 year after 1 year after",
        "²",
        "٣",
        "①",
        "½",
        "\uff13",
    ),
    *(
        "[]",
        "{}",
        "[a]",
        "{a: b}",
        "*a",
        "&a b",
        "!!python/object:os.system a",
        "- a",
        "a: b",
        "|",
        ">",
        "'",
        '"',
        "`",
        "#",
    ),
    *(
        "::error::a",
        "##[set-env]",
        "=1+1",
        "@a",
        "+a",
        "<script>a</script>",
        "</p>",
        "&amp;",
        "&#xe000;",
        "<b>",
        "[a](b)",
    ),
    *(
        "{{ 7 * 7 }}",
        "{% raw %}",
        "{#",
        "${a}",
        "%s",
        "%0d%0a",
        "../../a",
        "/etc/passwd",
        "C:\\a",
        "CON",
        "a/b",
        ".",
        "..",
    ),
    *(
        "http://a.example",
        "javascript:a",
        "mailto:a",
        "a@b",
        "@",
        "01632 960000",
        "+44",
        "(0)",
        "SW1A 1AA",
        "\ue000",
        "\ue001",
    ),
    *(
        "\u202e",
        "\u200b",
        "\xad",
        "\u200d",
        "\ufeff",
        "\ufffe",
        "\x7f",
        "\x85",
        "\u2028",
        "é",
        "e\u0301",
        "İ",
        "ß",
        "ﬁ",
        "Ⅷ",
    ),
    *(
        "Łódź",
        "東京",
        "العربية",
        "नमस्ते",
        "👩‍👧",
        "a" * 300,
        "a b " * 300,
        "a." * 300,
        "é" * 100,
        "(" * 200,
        "-" * 500,
        "1" * 5000,
    ),
)
_SIGNS: Final = "\t\n\r :-,[]{}#&*!|>'\"%@`?<=/\\().;0aA€\u00a0\u202e\u200b\ue000\ue003\U0001f600\x00\x1b\x7f"


def spoilt_bytes(chance: Random, content: bytes, most: int = 4) -> bytes:
    """Content with some bytes changed, taken out, put in, doubled or moved."""
    spoilt = bytearray(content)
    for _ in range(chance.randint(1, most)):
        at, length = chance.randrange(len(spoilt) + 1), chance.choice((1, 1, 2, 8, 60))
        part = bytes(spoilt[at : at + length])
        match chance.randrange(6):
            case 0:
                spoilt[at : at + length] = chance.randbytes(len(part))
            case 1:
                del spoilt[at : at + length]
            case 2:
                spoilt[at:at] = chance.randbytes(length)
            case 3:
                spoilt[at:at] = part * chance.choice((1, 2, 50))
            case 4:
                spoilt[at:at] = chance.choice(WORDS).encode("utf-8", "surrogatepass")
            case _:
                del spoilt[at:]
    return bytes(spoilt)


def spoilt_text(chance: Random, text: str, most: int = 4) -> str:
    """Text with some signs, words or lines changed, taken out, put in, doubled or moved."""
    for _ in range(chance.randint(1, most)):
        lines = text.split("\n")
        row = chance.randrange(len(lines))
        line = lines[row]
        at = chance.randrange(len(line) + 1)
        match chance.randrange(8):
            case 0:
                lines[row] = line[:at] + chance.choice(_SIGNS) + line[at:]
            case 1:
                lines[row] = line[:at] + chance.choice(WORDS) + line[at:]
            case 2:
                lines[row] = line[:at] + line[at + chance.randint(1, 5) :]
            case 3:
                del lines[row]
            case 4:
                lines[row:row] = [line] * chance.choice((1, 2, 30))
            case 5:
                lines[row] = " " * chance.randint(1, 4) + line
            case 6:
                lines[row] = line.lstrip() if chance.random() < 0.5 else line.rstrip(":").rstrip()
            case _:
                other = chance.randrange(len(lines))
                lines[row], lines[other] = lines[other], lines[row]
        text = "\n".join(lines)
    return text


def spoilt_data(chance: Random, data: Any, most: int = 3) -> Any:
    """Data with some parts changed for others, of whatever kind and from wherever."""
    spoilt = deepcopy(data)
    for _ in range(chance.randint(1, most)):
        places = list(_places(spoilt))
        if not places:
            return spoilt
        holder, key = chance.choice(places)
        _CHANGES[chance.randrange(len(_CHANGES))](chance, holder, key, places)
    return spoilt


def _places(data: Any) -> Iterator[tuple[Any, Any]]:
    """Each part of data, by what holds it and its key or number there."""
    keys = list(data) if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ()
    for key in keys:
        yield data, key
        yield from _places(data[key])


def _word(chance: Random, holder: Any, key: Any, _places: Any) -> None:
    holder[key] = chance.choice(WORDS)


def _nothing(chance: Random, holder: Any, key: Any, _places: Any) -> None:
    holder[key] = chance.choice(({}, [], None, [[]], [{}], {"a": {}}, [None]))


def _gone(_chance: Random, holder: Any, key: Any, _places: Any) -> None:
    del holder[key]


def _other(chance: Random, holder: Any, key: Any, places: Any) -> None:
    there, other = chance.choice(places)
    if other in there if isinstance(there, dict) else other < len(there):
        holder[key] = deepcopy(there[other])


def _wrapped(chance: Random, holder: Any, key: Any, _places: Any) -> None:
    holder[key] = chance.choice(([holder[key]], {"a": holder[key]}, [holder[key], holder[key]]))


def _renamed(chance: Random, holder: Any, key: Any, _places: Any) -> None:
    if isinstance(holder, dict):
        holder[chance.choice((*WORDS, f"{key}s", f"{key}"[:-1], f"{key}".upper()))] = holder.pop(key)


def _longer(chance: Random, holder: Any, key: Any, _places: Any) -> None:
    if isinstance(holder[key], str):
        holder[key] = (
            holder[key] + chance.choice(WORDS) if chance.random() < 0.5 else chance.choice(WORDS) + holder[key]
        )
    elif isinstance(holder[key], list):
        holder[key] = holder[key] * chance.choice((2, 30))


_CHANGES: Final[tuple[Callable[[Random, Any, Any, Any], None], ...]] = (
    *(_word, _word, _word, _nothing, _gone, _gone, _other, _other, _wrapped, _renamed, _longer, _longer),
)
