"""What the studio opens: one file, a folder, or a folder in which a partnership is to be started."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from govkit.errors import PartnershipUnreadable
from govkit.studio.opening import opened
from govkit.studio.studio import PageUnknown
from tests.studio.visiting import DAY, visit


def test_a_file_is_opened_alone(example: Path) -> None:
    (example.parent / "other.yaml").write_bytes(example.read_bytes())
    assert [each.file for each in opened(example, DAY).partnerships()] == [example]


def test_a_folder_is_opened_with_all_below_it(example: Path) -> None:
    below = example.parent / "north" / "agreement.yaml"
    below.parent.mkdir()
    below.write_bytes(example.read_bytes())
    found = opened(example.parent, DAY)
    assert {each.address for each in found.partnerships()} == {"partners.yaml", "north~agreement.yaml"}
    assert found.find("north~agreement.yaml") == below


@pytest.mark.whole
@pytest.mark.parametrize("one", ["Q1 #2.yaml", "50%20.yaml", "a~b.yaml", "a=7Eb.yaml", "Café?.yaml", "a/b.yaml"])
def test_a_file_of_any_name_has_an_address_of_its_own_that_leads_to_it(one: str, example: Path) -> None:
    folder = example.parent
    (folder / "a").mkdir()
    for name in {one, "a~b.yaml", "a/b.yaml"}:
        (folder / name).write_bytes(
            example.read_bytes().replace(b"Northmoor Families Together", f"'{name}'".encode(), 1)
        )
    browser = visit(folder)
    addresses = [each.address for each in opened(folder, DAY).partnerships()]
    assert len({*addresses}) == len(addresses)
    leads = dict(re.findall(r'href="(/p/[^"]+)">([^<]+)<', browser.get("/").text))
    address = next(address for address, said in leads.items() if unescape(said) == one)
    page = browser.get(address)
    assert page.status_code == 200
    assert f'<h1 class="govuk-heading-l">{one}</h1>' in unescape(page.text)
    assert browser.get(f"{address}findings").status_code == 200


def test_the_day_goes_on_while_the_studio_is_open(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    days = iter([date(2026, 11, 30), date(2026, 12, 1)])

    class Clock(date):
        @classmethod
        def today(cls) -> Clock:
            return next(days)  # type: ignore[return-value] # a day is enough

    monkeypatch.setattr("govkit.studio.studio.date", Clock)
    left_open, fixed = opened(example, None), opened(example, DAY)
    assert [left_open.today, left_open.today] == [date(2026, 11, 30), date(2026, 12, 1)]
    assert fixed.today == fixed.today == DAY


def test_what_is_not_in_it_has_no_address(example: Path) -> None:
    with pytest.raises(PageUnknown):
        opened(example.parent, DAY).find("nothing.yaml")


def test_the_usual_file_may_be_still_to_be_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert opened(Path("partners.yaml"), DAY).folder == tmp_path
    with pytest.raises(PartnershipUnreadable):
        opened(Path("other.yaml"), DAY)
