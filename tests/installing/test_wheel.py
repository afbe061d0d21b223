"""The wheel that a workflow installs: what is taken for one, and what is said where it is none."""

from __future__ import annotations

import random
import re
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.utils import canonicalize_name, parse_wheel_filename
from packaging.version import Version

from govkit import DISTRIBUTION, __version__
from govkit.errors import WheelRefused
from govkit.installing.wheel import FILE_NAME, Wheel, find_wheel
from tests.installing.wheels import METADATA, write_wheel
from tests.rows import over_rows

HASH = "0123456789abcdef" * 4
OTHER = "f" * 64
ADDRESS = f"https://files.northmoor.example/kit/{FILE_NAME}"


def test_the_file_name_is_the_one_that_pip_knows_this_version_by() -> None:
    assert f"govkit_sharing-{__version__}-py3-none-any.whl" == FILE_NAME
    assert parse_wheel_filename(FILE_NAME)[:2] == (canonicalize_name(DISTRIBUTION), Version(__version__))


def test_a_file_is_taken_whole_with_its_own_hash(tmp_path: Path) -> None:
    file = write_wheel(tmp_path / "a folder")
    digest = sha256(file.read_bytes()).hexdigest()
    wanted = Wheel(digest, content=file.read_bytes())
    assert find_wheel(str(file)) == find_wheel(str(file), digest) == find_wheel(str(file), f"sha256:{digest.upper()}")
    assert find_wheel(str(file)) == wanted


@pytest.mark.parametrize("name", ["govkit-sharing", "govkit_sharing", "Govkit.Sharing"])
def test_a_name_may_be_spelt_as_pip_lets_it(name: str, tmp_path: Path) -> None:
    assert find_wheel(str(write_wheel(tmp_path, f"Name: {name}\nVersion: {__version__}\n"))).content


@pytest.mark.parametrize(
    "declared",
    [
        f"Name: govkit\nVersion: {__version__}\n",
        f"Name: govkit-sharing\nVersion: {__version__}.1\n",
        f"Name: govkit-sharing-extra\nVersion: {__version__}\n",
        "Name: govkit-sharing\n",
        f"Version: {__version__}\n",
        "",
    ],
)
def test_a_wheel_that_is_another_inside_is_refused(declared: str, tmp_path: Path) -> None:
    file = write_wheel(tmp_path, declared)
    with pytest.raises(WheelRefused, match="inside, this is another package or version than its name says"):
        find_wheel(str(file))


@pytest.mark.parametrize(
    "content", [b"", b"PK\x05\x06", b"PK\x03\x04 not really", b"\x00" * 400, b"Name: govkit-sharing\n"]
)
def test_what_is_no_archive_is_refused(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / FILE_NAME
    file.write_bytes(content)
    with pytest.raises(WheelRefused, match=r"this is no wheel of govkit-sharing, or it is damaged\. `make package`"):
        find_wheel(str(file))


def test_an_archive_of_something_else_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WheelRefused, match="this is no wheel of govkit-sharing"):
        find_wheel(str(write_wheel(tmp_path, inside="elsewhere/METADATA")))


def test_more_metadata_than_any_wheel_has_is_not_unpacked(tmp_path: Path) -> None:
    file = tmp_path / FILE_NAME
    with ZipFile(file, "w") as archive:
        archive.writestr(METADATA, "€" * 2_000_000)
    with pytest.raises(WheelRefused, match="this is no wheel of govkit-sharing"):
        find_wheel(str(file))


def test_a_wheel_that_was_damaged_anywhere_is_taken_or_refused_with_a_sentence(tmp_path: Path) -> None:
    file = write_wheel(tmp_path)
    whole = file.read_bytes()
    chance = random.Random(16)  # noqa: S311 - the same bytes in every run are what is wanted
    refused = 0
    for _ in range(400):
        spoilt = bytearray(whole)
        spoilt[chance.randrange(len(whole))] = chance.randrange(256)
        file.write_bytes(spoilt[: chance.choice((len(whole), chance.randrange(len(whole))))])
        try:
            find_wheel(str(file))
        except WheelRefused:
            refused += 1
    assert refused > 200


@over_rows(
    "name",
    [
        "govkit-0.22.0-py3-none-any.whl",
        f"govkit_sharing-{__version__}.1-py3-none-any.whl",
        FILE_NAME.replace(".whl", " (1).whl"),
        f"govkit_sharing-{__version__}.tar.gz",
        "govkit",
        "dist/",
    ],
)
def test_a_file_of_another_name_is_refused_before_it_is_read(name: str) -> None:
    with pytest.raises(WheelRefused, match=re.escape(f"the wheel of this govkit is called {FILE_NAME}.")):
        find_wheel(name)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(WheelRefused, match="this can't be read: No such file or directory"):
        find_wheel(str(tmp_path / FILE_NAME))
    (tmp_path / FILE_NAME).mkdir()
    with pytest.raises(WheelRefused, match="this can't be read: Is a directory"):
        find_wheel(str(tmp_path / FILE_NAME))


def test_a_file_with_another_hash_than_was_said_is_refused(tmp_path: Path) -> None:
    file = write_wheel(tmp_path)
    with pytest.raises(WheelRefused, match=r"its SHA-256 is [0-9a-f]{64}, not the one that --sha256 says"):
        find_wheel(str(file), OTHER)


@over_rows("said", ["", "abc", HASH[:-1], f"{HASH}0", HASH.replace("0", "g"), f"md5:{HASH}"])
@over_rows("place", [ADDRESS, FILE_NAME])
def test_what_is_no_hash_is_told(place: str, said: str) -> None:
    with pytest.raises(WheelRefused, match="is no SHA-256: one has 64 characters"):
        find_wheel(place, said)


@over_rows(
    ("place", "said"),
    [
        (ADDRESS, HASH),
        (ADDRESS, f" sha256:{HASH.upper()}\n"),
        (f"{ADDRESS}#sha256={HASH}", None),
        (f"{ADDRESS}#sha256={HASH}", HASH),
    ],
)
def test_an_address_is_taken_with_the_hash_that_is_said(place: str, said: str | None) -> None:
    assert find_wheel(place, said) == Wheel(HASH, address=ADDRESS)


def test_an_address_may_have_a_port_and_a_query() -> None:
    address = f"https://files.northmoor.example:8443/a/{FILE_NAME}?download=1&v=%20"
    assert find_wheel(address, HASH).address == address


def test_an_address_without_a_hash_is_refused_since_nothing_is_fetched() -> None:
    with pytest.raises(WheelRefused, match="govkit fetches nothing"):
        find_wheel(ADDRESS)


def test_two_hashes_that_differ_are_refused() -> None:
    with pytest.raises(WheelRefused, match="--sha256 says another hash than the address"):
        find_wheel(f"{ADDRESS}#sha256={HASH}", OTHER)


@over_rows(
    ("place", "why"),
    [
        (f"http://files.northmoor.example/{FILE_NAME}", "an address that begins with https://"),
        (f"file:///srv/{FILE_NAME}", "an address that begins with https://"),
        ("git+https://git.northmoor.example/govkit@v0.1.0#egg=govkit", "pip checks no hash of a git address"),
        (f"https://me:secret@files.northmoor.example/{FILE_NAME}", "no name or password"),
        (f"https://files.northmoor.example/a b/{FILE_NAME}", "no spaces"),
        (f"https://files.northmoor.example/\n--index-url=x/{FILE_NAME}", "no address that a workflow could fetch"),
        (f"https://files.northmoor.example/${{TOKEN}}/{FILE_NAME}", "no address that a workflow could fetch"),
        (f"https://files.northmoor.example \n/{FILE_NAME}", "no address that a workflow could fetch"),
        (f"https:///{FILE_NAME}", "no address that a workflow could fetch"),
        ("https://files.northmoor.example/govkit-0.22.0-py3-none-any.whl", f"ends with /{FILE_NAME}"),
        (f"https://files.northmoor.example/?name=/{FILE_NAME}", f"ends with /{FILE_NAME}"),
    ],
)
def test_an_address_that_pip_could_not_hold_to_its_hash_is_refused(place: str, why: str) -> None:
    with pytest.raises(WheelRefused, match=re.escape(why)):
        find_wheel(place, HASH)
