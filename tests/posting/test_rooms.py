"""A line has room until its block ends, or until what others flow round begins; at the foot of a page, until what stands there too."""

from __future__ import annotations

from functools import cache

from govkit.posting.addressed import addressed
from govkit.posting.holes import NASKH_SIGN, stand_in
from govkit.posting.rooms import Room, rooms
from govkit.write.pdf.pdf import laid_out
from tests.posting.people import document

MILLIMETRE = 96 / 25.4


@cache
def found(page: int) -> tuple[Room, ...]:
    return rooms(laid_out(addressed(document(), stand_in(4))).pages[page], ("ƿ", NASKH_SIGN))


def room(text: str, page: int = 0) -> Room:
    (one,) = {each for each in found(page) if each.text == text}
    return one


def test_the_address_has_room_until_the_senders_details_begin() -> None:
    assert room("ƿnƿ").left == 20 * MILLIMETRE
    assert room("ƿnƿ").width == (112 - 20) * MILLIMETRE


def test_a_line_of_the_letter_has_the_whole_width() -> None:
    assert round(room("Dear ƿsƿ").width / MILLIMETRE, 2) == 170


def test_at_the_foot_the_number_of_the_page_has_its_own() -> None:
    at_foot = min((each for each in found(2) if each.text.startswith("Our reference")), key=lambda each: each.width)
    assert 85 < at_foot.width / MILLIMETRE < 140


def test_a_page_without_the_sign_has_none() -> None:
    assert found(1) == ()
