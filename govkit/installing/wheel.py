"""The wheel that govkit is installed from: a file or an address, and never a name, which an index may give to strangers."""

from __future__ import annotations

import re
import struct
import zlib
from dataclasses import dataclass
from email.parser import HeaderParser
from hashlib import sha256
from io import BytesIO
from lzma import LZMAError
from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile

from govkit import DISTRIBUTION, __version__
from govkit.errors import WheelRefused

_STEM: Final = f"{DISTRIBUTION.replace('-', '_')}-{__version__}"
FILE_NAME: Final = f"{_STEM}-py3-none-any.whl"
HOW_TO_GET_ONE: Final = f"`make package` in a checkout of govkit {__version__} makes it: dist/{FILE_NAME}."

_MOST_METADATA: Final = 1_000_000  # bytes; README is a part of it
# The characters of RFC 3986, so none that ends the line of a requirements file or that pip replaces there, such as `${NAME}`.
_ADDRESS: Final = re.compile(r"https://[\w.:\[\]-]+/[\w.~:/?\[\]@!$&'()*+,;=%-]+", re.ASCII)
_DAMAGED: Final = (
    BadZipFile,
    LZMAError,
    zlib.error,
    KeyError,
    EOFError,
    RuntimeError,
    ValueError,
    OSError,
    struct.error,
)


@dataclass(frozen=True, slots=True)
class Wheel:
    """The wheel of this govkit: its SHA-256, and its bytes where it is a file, or else its address."""

    digest: str
    content: bytes = b""
    address: str = ""


def find_wheel(place: str, said: str | None = None) -> Wheel:
    """The wheel at a path or an address, with the hash that somebody said it has. Raises WheelRefused."""
    digest = None if said is None else _digest(said)
    if re.match(r"[\w+.-]+://", place):
        return _at_address(place, digest)
    return _in_file(Path(place), digest)


def _in_file(file: Path, said: str | None) -> Wheel:
    if file.name != FILE_NAME:
        raise WheelRefused(f"{file}: the wheel of this govkit is called {FILE_NAME}. {HOW_TO_GET_ONE}")
    try:
        content = file.read_bytes()
    except OSError as error:
        raise WheelRefused(f"{file}: this can't be read: {error.strerror or error}. {HOW_TO_GET_ONE}") from error
    if _declared(content, file) != (DISTRIBUTION, __version__):
        raise WheelRefused(f"{file}: inside, this is another package or version than its name says. {HOW_TO_GET_ONE}")
    digest = sha256(content).hexdigest()
    if said not in {None, digest}:
        raise WheelRefused(f"{file}: its SHA-256 is {digest}, not the one that --sha256 says. Get the file again.")
    return Wheel(digest, content)


def _declared(content: bytes, file: Path) -> tuple[str, str]:
    """The name and version that a wheel itself declares; nothing else of it is read."""
    try:
        with ZipFile(BytesIO(content)) as archive, archive.open(f"{_STEM}.dist-info/METADATA") as opened:
            text = opened.read(_MOST_METADATA).decode("utf-8")
    except _DAMAGED as error:
        raise WheelRefused(f"{file}: this is no wheel of {DISTRIBUTION}, or it is damaged. {HOW_TO_GET_ONE}") from error
    headers = HeaderParser().parsestr(text)
    return re.sub(r"[-_.]+", "-", headers.get("Name", "")).lower(), headers.get("Version", "")


def _at_address(place: str, said: str | None) -> Wheel:
    address, _, fragment = place.partition("#")
    _must_be_an_address(address)
    digest = _digest(fragment.removeprefix("sha256=")) if fragment else said
    if digest is None:
        raise WheelRefused(
            f"{place}: govkit fetches nothing, so it can't tell the hash of this wheel. Say it with --sha256, as sha256sum or "
            "the page that has the wheel gives it."
        )
    if said not in {None, digest}:
        raise WheelRefused(f"{place}: --sha256 says another hash than the address. Keep the right one.")
    return Wheel(digest, address=address)


def _must_be_an_address(address: str) -> None:
    """Refuses what pip could not hold to its hash. It may hold a password, so it is not said again."""
    if not address.startswith("https://"):
        why = "pip checks no hash of a git address. " if address.startswith("git+") else ""
        raise WheelRefused(f"--from: {why}Give the path of a wheel, or an address that begins with https://.")
    if not _ADDRESS.fullmatch(address):
        raise WheelRefused(
            "--from: this is no address that a workflow could fetch. It may hold no spaces, and no name or password before an @."
        )
    if not address.partition("?")[0].endswith(f"/{FILE_NAME}"):
        raise WheelRefused(f"{address}: an address of the wheel of this govkit ends with /{FILE_NAME}.")


def _digest(said: str) -> str:
    digest = said.strip().lower().removeprefix("sha256:")
    if not re.fullmatch(r"[0-9a-f]{64}", digest):
        raise WheelRefused(f"“{said}” is no SHA-256: one has 64 characters, each 0 to 9 or a to f.")
    return digest
