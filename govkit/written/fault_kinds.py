"""The faults that stop a partnership file from being read, and names that are read on; each with one sentence of why it matters."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

FAULTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "duplicate-key": "A key that is written twice has two values, and nobody can tell which the partners meant.",
        "empty-file": "A file without anything in it describes no partnership.",
        "empty-key": "A value without a key in front of it belongs to nothing.",
        "empty-value": "A key without a value looks settled and is not; `to be agreed` says so openly.",
        "file-too-large": "A file this large is not a description of a partnership, and would take too long to read.",
        "file-without-keys": "A partnership file is made of keys with values, such as `partnership:` and `purpose:`.",
        "key-not-text": "A key names what follows it, so it has to be plain words.",
        "merge-key": "`<<` mixes other keys in without showing them, so a reader can't see what a block says.",
        "missing-key": "The documents need this fact, so leaving it out would leave a hole in them.",
        "mixed-alphabets": "A letter that looks like another makes another word of it, which no check knows and nobody sees.",
        "nested-too-deep": "Blocks within blocks to this depth are a mistake, or an attempt to exhaust the computer.",
        "not-yaml": "The file breaks the rules of YAML at this place, so what follows can't be read.",
        "several-documents": "A line `---` starts a second document, and everything after it would be overlooked.",
        "tagged-value": "A value that starts with `!` asks YAML to run or convert something, which govkit never does.",
        "too-many-faults": "A file with this many faults is put right a part at a time.",
        "too-many-values": "Aliases that repeat other aliases can fill a small file with millions of values.",
        "unknown-alias": "An alias `*name` repeats the value marked `&name` above it, and there is none.",
        "unknown-key": "A key that is not known would be overlooked, and with it the fact that it states.",
        "unknown-programme": "A programme that is not known sets no criteria, so nobody can tell which families are looked for.",
        "unknown-reference": "A name that leads nowhere leaves a document without the facts it should print.",
        "unreadable-value": "A value that can't be read can't be printed or checked.",
        "unsafe-character": "A character that can't be seen can change what a document seems to say, or break it.",
    }
)

OLD_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "renamed-choice": "A value that has another name now is read on, and who reads the manual does not find it there.",
        "renamed-clause": "A clause that has another name now is read on, and who reads the manual does not find it there.",
        "renamed-key": "A key that has another name now is read on, and who reads the manual does not find it there.",
    }
)
