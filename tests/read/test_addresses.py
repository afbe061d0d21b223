"""Lines of addresses, contact details and signatures are told from sentences."""

from __future__ import annotations

from govkit.read.addresses import are_lines, is_closing, is_kept, of_addresses, of_signatures

ADDRESS = ["Northmoor Council", "1 Market Place", "Northmoor", "NM1 1AA"]


def test_the_lines_of_an_address_lead_to_its_postcode() -> None:
    assert of_addresses(ADDRESS) == {0, 1, 2, 3}
    assert of_addresses(["You can write to us at:", *ADDRESS, "We will answer."]) == {1, 2, 3, 4}
    assert of_addresses(["", "Isle of Wight Council,", "c/o The Hub,", "Upton-on-Sea EM12 9QT."]) == {1, 2, 3}
    assert of_addresses([*("A" for _ in range(9)), "NM1 1AA"]) == {2, 3, 4, 5, 6, 7, 8, 9}


def test_an_address_may_stand_on_one_line() -> None:
    for line, is_one in (
        ("Northmoor Council, 1 Market Place, Northmoor, NM1 1AA", True),
        ("Write to Northmoor Council, 1 Market Place, Northmoor, NM1 1AA", True),
        ("You can write to Northmoor Council, 1 Market Place, Northmoor, NM1 1AA", False),
        ("Northmoor Council, NM1 1AA and elsewhere", False),
        ("We cover NM1 1AA", False),
        ("Northmoor and all its villages, towns, NM1 1AA", False),
        (f"{'Ab, ' * 17}NM1 1AA", False),
    ):
        assert bool(of_addresses([line])) is is_one, line


def test_contact_details_are_told_by_their_label_or_their_look() -> None:
    for line, is_one in (
        ("Telephone: 01632 960001", True),
        ("Phone number: 01632 960001", True),
        ("Email: help@northmoor.example", True),
        ("E-mail us: help@northmoor.example", True),
        ("Website: www.northmoor.example", True),
        ("Our ref: NFT/12", True),
        ("Date: 1 March 2027", True),
        ("01632 960001", True),
        ("help@northmoor.example", True),
        ("https://northmoor.example/privacy", True),
        ("Date: as soon as we can", False),
        ("Email: help@northmoor.example if you want us to stop at any time", False),
        ("Phone us on 01632 960001", False),
        ("Telephone", False),
        ("12 families", False),
    ):
        assert bool(of_addresses([line])) is is_one, line


def test_who_signs_stands_after_the_closing() -> None:
    letter = [
        "We will answer.",
        "Yours sincerely",
        "",
        "",
        "A Example",
        "Head of Service",
        "",
        "Enc. A form to fill in, which you need not send.",
    ]
    assert of_signatures(letter) == {1, 4, 5}
    assert of_signatures(["Kind regards,", "A Example", "We will answer."]) == {0, 1}
    assert of_signatures(["Regards", *"ABCDEFG"]) == {0, 1, 2, 3, 4, 5}
    assert of_signatures(["Yours sincerely", "and we will answer"]) == {0}
    for line in (
        "Yours faithfully,",
        "Many thanks",
        "With best wishes",
        "With kind regards",
        "Signed on behalf of Northmoor",
        "Best wishes",
        "Yn gywir",
        "Yn gywir / Yours sincerely,",
    ):
        assert is_closing(line), line
    for line in ("Thanks to all of you", "Signed copies", "Regards the data", "Yours"):
        assert not is_closing(line), line


def test_lines_to_sign_or_to_fill_in_are_no_sentences() -> None:
    for line, is_one in (
        ("Signed ________________ Date ________", True),
        ("Name of child: ......................", True),
        ("Name …………", True),
        ("Name _ _ _ _ _", True),
        ("Wait ... and see", False),
        ("If you do not want us to share what we know about you at all then write your name here: ______", False),
    ):
        assert bool(of_signatures([line])) is is_one, line


def test_short_lines_with_capitals_are_lines_and_wrapped_text_is_none() -> None:
    assert are_lines(ADDRESS)
    assert are_lines(["Yours sincerely", "A Example."])
    for lines in (
        ["We keep what you tell us for", "Two years."],
        ["We write. ", "You answer"],
        ["Northmoor Council keeps your data", "safe"],
        ["Northmoor Council keeps your data safe for", "Ever"],
        ["Northmoor"],
        ["Northmoor", ""],
        [],
    ):
        assert not are_lines(lines), lines


def test_what_a_template_fills_in_may_be_an_address() -> None:
    assert of_addresses(["<salutation> <surname>", "<address line 1>", "[Town], [Post code]"]) == {0, 1, 2}
    assert of_addresses(["We write to", "((address_line_1))"]) == {1}
    for line, is_one in (
        ("[email address]", True),
        ("Date: [date]", True),
        ("[first name]", False),
        ("We write to [address]", False),
        ("[capacity]", False),
    ):
        assert bool(of_addresses([line])) is is_one, line


def test_lines_with_labels_are_lines() -> None:
    assert are_lines(["Name of the research team: PI_NAME (cc here to us all) again", "Title: A"])
    assert not are_lines(["Name of the team: we keep that for as long as we need it", "and no longer: A"])


def test_a_line_that_was_ended_on_purpose_had_room() -> None:
    for line, following, is_one in (
        ("Planning", "Updates", True),
        ("Planning", "updates", False),
        ("Planning of", "Updates", False),
        ("Planning,", "Updates", False),
        ("Planning -", "Updates", False),
        ("Planning:-", "Updates", True),
        ("Planning for the whole of this", "Updates", False),
        ("Planning for the whole o", "Updates", True),
        ("", "Updates", False),
        ("Planning", "", False),
    ):
        assert is_kept(line, following, 40) is is_one, line
