"""A form in a browser: what it says, what is saved, what is refused, and what somebody else changed meanwhile."""

from __future__ import annotations

from html import unescape
from pathlib import Path

import pytest

from govkit.load import load_partnership
from tests.conftest import EXAMPLE
from tests.studio.visiting import FILE, Browser, form_in, visit

FORM = f"{FILE}/facts/partnership"


@pytest.fixture
def browser(example: Path) -> Browser:
    assert example.is_file()
    return visit(example)


def filled_in(browser: Browser, address: str = FORM) -> dict[str, str]:
    page = browser.get(address)
    assert page.status_code == 200
    beside = page.text.partition(f'action="{address}')[2].partition('"')[0]
    return form_in(page.text, f"{address}{beside}")


def changed_lines(file: Path) -> list[tuple[str, str]]:
    before, after = EXAMPLE.read_text("utf-8").splitlines(), file.read_text("utf-8").splitlines()
    assert len(before) == len(after)
    return [(old, new) for old, new in zip(before, after, strict=True) if old != new]


def test_what_was_sent_as_it_stood_changes_no_byte(browser: Browser, example: Path) -> None:
    before = example.read_bytes()
    answer = browser.post(FORM, data=filled_in(browser), follow_redirects=False)
    assert answer.status_code == 303
    assert example.read_bytes() == before


@pytest.mark.whole
def test_an_answer_is_saved_at_its_line_alone(browser: Browser, example: Path) -> None:
    sent = {**filled_in(browser), "partnership.reference": "NFT: 2"}
    answer = browser.post(FORM, data=sent)
    assert "It stands in partners.yaml" in answer.text
    ((old, new),) = changed_lines(example)
    assert "NFT-ISA-001" in old
    assert "NFT: 2" in new


@pytest.mark.whole
def test_an_answer_can_be_to_be_agreed_and_is_told_then(browser: Browser, example: Path) -> None:
    sent = {**filled_in(browser), "open:partnership.reference": "1"}
    page = unescape(browser.post(FORM, data=sent).text)
    assert "  reference: to be agreed\n" in example.read_text("utf-8")
    assert "is still to be agreed" in page


def test_what_can_not_be_read_is_not_saved_and_not_lost(browser: Browser, example: Path) -> None:
    before = example.read_bytes()
    sent = {
        **filled_in(browser),
        "partnership.starts:day": "31",
        "partnership.starts:month": "2",
        "partnership.reference": "Kept",
    }
    answer = browser.post(FORM, data=sent)
    assert answer.status_code == 422
    assert "There is a problem" in answer.text
    assert "There is no such date as 2027-02-31" in answer.text
    assert 'href="#partnership.starts"' in answer.text
    assert example.read_bytes() == before
    again = form_in(answer.text, answer.text.partition('<form method="post" action="')[2].partition('"')[0])
    assert again["partnership.reference"] == "Kept"
    assert (again["partnership.starts:day"], again["partnership.starts:month"]) == ("31", "2")
    assert again["was:partnership.reference"] == sent["was:partnership.reference"]


def test_a_needed_answer_that_is_left_out_is_told(browser: Browser, example: Path) -> None:
    before = example.read_bytes()
    answer = browser.post(FORM, data={**filled_in(browser), "partnership.name": ""})
    assert answer.status_code == 422
    assert example.read_bytes() == before


@pytest.mark.whole
def test_an_editor_s_change_elsewhere_is_kept(browser: Browser, example: Path) -> None:
    sent = {**filled_in(browser), "partnership.reference": "Ours"}
    example.write_text(example.read_text("utf-8").replace("\npurpose:", "\n# A note by hand.\npurpose:"), "utf-8")
    assert browser.post(FORM, data=sent).status_code == 200
    text = example.read_text("utf-8")
    assert "# A note by hand." in text
    assert "reference: Ours" in text


@pytest.mark.whole
def test_both_answers_are_shown_where_two_people_answered(browser: Browser, example: Path) -> None:
    sent = {**filled_in(browser), "partnership.reference": "Ours", "partnership.version": "7.7"}
    example.write_text(example.read_text("utf-8").replace("NFT-ISA-001", "Theirs"), "utf-8")
    page = browser.post(FORM, data=sent)
    assert page.status_code == 409
    assert "Ours" in page.text
    assert "Theirs" in page.text
    assert "reference: Theirs" in example.read_text("utf-8")
    chosen = form_in(page.text, f"{FILE}/settle/partnership")
    assert (
        browser.post(f"{FILE}/settle/partnership", data={**chosen, "choose:partnership.reference": "ours"}).status_code
        == 200
    )
    text = example.read_text("utf-8")
    assert "reference: Ours" in text
    assert "7.7" in text


@pytest.mark.whole
def test_the_file_s_own_answer_can_be_chosen_and_the_rest_is_saved(browser: Browser, example: Path) -> None:
    sent = {**filled_in(browser), "partnership.reference": "Ours", "partnership.version": "7.7"}
    example.write_text(example.read_text("utf-8").replace("NFT-ISA-001", "Theirs"), "utf-8")
    chosen = form_in(browser.post(FORM, data=sent).text, f"{FILE}/settle/partnership")
    browser.post(f"{FILE}/settle/partnership", data={**chosen, "choose:partnership.reference": "theirs"})
    text = example.read_text("utf-8")
    assert "reference: Theirs" in text
    assert "7.7" in text


@pytest.mark.whole
def test_a_line_stays_where_it_was_typed_and_a_new_order_is_written(browser: Browser, example: Path) -> None:
    address, name = f"{FILE}/facts/partners.northmoor-council", "partners.northmoor-council.address"
    first, *rest = filled_in(browser, address)[name].split("\n")
    for lines in ([first, "Second Floor", *rest], [*rest, first]):
        assert browser.post(address, data={**filled_in(browser, address), name: "\n".join(lines)}).status_code == 200
        loaded = load_partnership(example).partnership
        assert loaded is not None
        assert [*loaded.partners["northmoor-council"].address] == lines


@pytest.mark.whole
def test_the_words_of_the_glossary_are_put_in_another_order(browser: Browser, example: Path) -> None:
    address = f"{FILE}/facts/glossary"
    sent = filled_in(browser, address)
    swapped = {**sent}
    for part in ("word", "said"):
        swapped[f"glossary:{part}:1"], swapped[f"glossary:{part}:2"] = (
            sent[f"glossary:{part}:2"],
            sent[f"glossary:{part}:1"],
        )
    browser.post(address, data=swapped)
    loaded = load_partnership(example).partnership
    assert loaded is not None
    assert [*loaded.glossary][:2] == [sent["glossary:word:2"], sent["glossary:word:1"]]


@pytest.mark.whole
@pytest.mark.parametrize(
    ("row", "told"),
    [
        (("ISA", "Another meaning"), "“ISA” stands in two rows."),
        (("", "A meaning alone"), "“A meaning alone” is the meaning of no word."),
    ],
)
def test_a_row_that_would_be_lost_is_told_and_stays_in_the_form(
    row: tuple[str, str], told: str, browser: Browser, example: Path
) -> None:
    address, before = f"{FILE}/facts/glossary", example.read_bytes()
    sent = filled_in(browser, address)
    spare = next(
        name.rpartition(":")[2] for name, said in sent.items() if name.startswith("glossary:word:") and not said
    )
    typed = {"glossary:word:1": "ISA", f"glossary:word:{spare}": row[0], f"glossary:said:{spare}": row[1]}
    answer = browser.post(address, data={**sent, **typed})
    assert answer.status_code == 422
    assert told in unescape(answer.text)
    assert row[1] in form_in(answer.text, address).values()
    assert example.read_bytes() == before
    live = browser.post(f"{FILE}/live", data={**sent, **typed, "what": "findings", "document": "isa"})
    assert live.status_code == 200


ITEM = f"{FILE}/facts/involvement.0"


def without_the_first(file: Path) -> None:
    lines = file.read_text("utf-8").splitlines(keepends=True)
    at = lines.index("involvement:\n")
    file.write_text("".join([*lines[: at + 1], *lines[at + 6 :]]), "utf-8")


@pytest.mark.whole
def test_another_item_in_the_place_of_the_one_that_was_shown_is_not_changed_unseen(
    browser: Browser, example: Path
) -> None:
    sent = {**filled_in(browser, ITEM), "involvement.0.of": "northmoor-council"}
    without_the_first(example)
    before = example.read_bytes()
    page = browser.post(ITEM, data=sent)
    assert page.status_code == 409
    assert "Practice managers" in unescape(page.text)
    assert "stands now where the part stood that you answered about" in page.text
    assert example.read_bytes() == before
    chosen = form_in(page.text, f"{FILE}/settle/involvement.0")
    keep = {**chosen, "choose:involvement.0.of": "theirs"}
    assert browser.post(f"{FILE}/settle/involvement.0", data=keep).status_code == 200
    assert example.read_bytes() == before
    again = browser.post(f"{FILE}/settle/involvement.0", data={**chosen, "choose:involvement.0.of": "ours"})
    assert again.status_code == 200
    assert example.read_bytes() != before


@pytest.mark.whole
def test_an_item_that_was_changed_in_its_place_is_still_that_item(browser: Browser, example: Path) -> None:
    sent = {**filled_in(browser, ITEM), "involvement.0.people": "12"}
    example.write_text(example.read_text("utf-8").replace("Read both letters aloud", "Read both aloud"), "utf-8")
    assert browser.post(ITEM, data=sent).status_code == 200
    text = example.read_text("utf-8")
    assert "people: 12" in text
    assert "Read both aloud" in text


@pytest.mark.whole
def test_what_changed_again_while_somebody_chose_is_shown_again(browser: Browser, example: Path) -> None:
    sent = {**filled_in(browser), "partnership.reference": "Ours"}
    example.write_text(example.read_text("utf-8").replace("NFT-ISA-001", "Theirs"), "utf-8")
    chosen = form_in(browser.post(FORM, data=sent).text, f"{FILE}/settle/partnership")
    example.write_text(example.read_text("utf-8").replace("Theirs", "Newest"), "utf-8")
    settle = {"choose:partnership.reference": "ours"}
    page = browser.post(f"{FILE}/settle/partnership", data={**chosen, **settle})
    assert page.status_code == 409
    assert "Newest" in page.text
    shown = form_in(page.text, f"{FILE}/settle/partnership")
    assert browser.post(f"{FILE}/settle/partnership", data={**shown, **settle}).status_code == 200
    assert "reference: Ours" in example.read_text("utf-8")


def test_a_fact_leads_to_its_question(browser: Browser) -> None:
    for path, block, question in (
        ("partnership.name", "partnership", "partnership.name"),
        ("partners.northmoor-council.address.1", "partners.northmoor-council", "partners.northmoor-council.address"),
        ("letters.consent.reply_by", "letters.consent", "letters.consent.reply_by"),
    ):
        answer = browser.get(f"{FILE}/facts/{path}", follow_redirects=False)
        assert answer.headers["location"] == f"{FILE}/facts/{block}#{question}"


def test_each_question_says_where_it_is_printed(browser: Browser) -> None:
    page = unescape(browser.get(f"{FILE}/facts/partners.northmoor-council").text)
    assert "<mark>Northmoor Council</mark>" in page
    assert f'href="{FILE}/documents/isa?clause=' in page


@pytest.mark.parametrize("path", ["nothing", "", "..%2f..%2fetc%2fpasswd", "partners.nobody.name.x"])
def test_an_unknown_place_is_a_plain_page(browser: Browser, path: str) -> None:
    answer = browser.get(f"{FILE}/facts/{path}")
    assert answer.status_code in (200, 404)
    assert "Traceback" not in answer.text


def test_no_address_leads_out_of_the_folder(example: Path) -> None:
    (example.parent.parent / "secret.yaml").write_text("partnership: {name: Hidden}\n", "utf-8")
    browser = visit(example.parent)
    for address in ("..~secret.yaml", "%2e%2e~secret.yaml", "..%2fsecret.yaml", "~etc~passwd", "secret.yaml"):
        answer = browser.get(f"/p/{address}/")
        assert answer.status_code == 404
        assert "Hidden" not in answer.text


def test_a_link_out_of_the_folder_is_no_partnership_of_it(example: Path, tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "linked.yaml").symlink_to(example)
    browser = visit(inside)
    assert "linked.yaml" not in browser.get("/").text
    assert browser.get("/p/linked.yaml/").status_code == 404


@pytest.mark.whole
def test_the_cure_of_what_can_not_be_read_is_one_click(browser: Browser, example: Path) -> None:
    address = f"{FILE}/facts/partners.northmoor-council.contact"
    sent = {**filled_in(browser, address), "partners.northmoor-council.contact.phone": "01632-960-009"}
    page = unescape(browser.post(address, data=sent).text)
    cure = page.partition('name="instead" value="')[2].partition('"')[0]
    assert cure.startswith("partners.northmoor-council.contact.phone=01632")
    assert browser.post(address, data={**sent, "instead": cure}).status_code == 200
    assert cure.partition("=")[2] in example.read_text("utf-8")


def test_a_part_that_is_not_needed_can_go(browser: Browser) -> None:
    page = browser.get(f"{FILE}/facts/partners.northmoor-council").text
    assert f"{FILE}/remove/partners.northmoor-council.data_protection_officer" in page
    assert f"{FILE}/remove/partners.northmoor-council.contact" not in page


def test_what_the_form_does_not_ask_is_not_written(browser: Browser, example: Path) -> None:
    before = example.read_bytes()
    for path in ("partners.<b>.name", "partners.northmoor-council.name", "flows.x.from.y"):
        sent = {**filled_in(browser), f"was:{path}": "null", path: "Evil"}
        answer = browser.post(FORM, data=sent)
        assert answer.status_code == 404, path
        assert "That was not asked here" in unescape(answer.text)
    assert example.read_bytes() == before
