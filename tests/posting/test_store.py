"""Where machines share no folder, a list and letters go through a store, and nothing stays there."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import fsspec
import pytest

from govkit.errors import OutputRefused
from govkit.posting.ledger import MadeBatch
from govkit.posting.store import PlaceUnreached, brought, clear, made_and_left, read_shared, send
from govkit.posting.whole_file import told_of, whole_file
from govkit.recipients.csv_rows import CsvStretch


@pytest.fixture
def url() -> str:
    """A store in memory."""
    return f"memory://{uuid4().hex}"


def make(folder: Path) -> MadeBatch:
    (folder / "letters").mkdir()
    places = (folder / "letters-0001.csv", folder / "letters" / "A-1.pdf")
    for place in places:
        with whole_file(place) as out:
            out.write(f"for {place.name}".encode())
    return MadeBatch(1, files=tuple(told_of(place, folder) for place in places))


def test_letters_come_from_it_whole_and_leave_it_empty(url: str, tmp_path: Path) -> None:
    made = made_and_left(url, make)
    brought(url, made, tmp_path)
    assert (tmp_path / "letters" / "A-1.pdf").read_text("utf-8") == "for A-1.pdf"
    assert (tmp_path / "letters").stat().st_mode & 0o777 == 0o700
    assert fsspec.filesystem("memory").find(url.removeprefix("memory://")) == []


def test_what_came_damaged_does_not_stay(url: str, tmp_path: Path) -> None:
    made = made_and_left(url, make)
    with fsspec.open(f"{url}/letters-0001.csv", "wb") as left:
        left.write(b"half")
    with pytest.raises(OutputRefused, match="came damaged"):
        brought(url, made, tmp_path)
    assert list(tmp_path.glob("letters-*")) == []


def test_a_stretch_of_a_list_is_read_there_and_the_list_is_deleted(url: str, tmp_path: Path) -> None:
    file = tmp_path / "recipients.csv"
    file.write_text("name\nAnn\nSam\n", "utf-8")
    send(file, f"{url}/list.csv")
    assert read_shared(f"{url}/list.csv", CsvStretch(5, 9, 2)) == b"Ann\n"
    clear(url)
    clear(url)
    with pytest.raises(PlaceUnreached, match="all machines share"):
        read_shared(f"{url}/list.csv", CsvStretch(5, 9, 2))


def test_a_store_that_nobody_knows_is_a_sentence() -> None:
    with pytest.raises(PlaceUnreached, match="--store"):
        read_shared("nowhere://list.csv", CsvStretch(0, 1, 1))


def test_a_list_on_a_disk_that_machines_share_is_its_owner_s_alone(tmp_path: Path) -> None:
    file = tmp_path / "recipients.csv"
    file.write_text("name\nAnn\n", "utf-8")
    send(file, f"file://{tmp_path}/store/govkit-1/2/list.csv")
    modes = [(tmp_path / "store" / each).stat().st_mode & 0o777 for each in ("govkit-1", "govkit-1/2")]
    assert modes == [0o700, 0o700]
