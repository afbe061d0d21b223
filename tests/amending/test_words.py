"""Which words change, clause by clause."""

from __future__ import annotations

from dataclasses import replace

from govkit.amending.amendment import DocumentChange
from govkit.amending.words import changed_documents
from govkit.data.kinds import kinds
from govkit.data.standard import standard
from govkit.data.templates import shipped_templates, templates
from govkit.document import (
    Block,
    Cell,
    Clause,
    Design,
    Document,
    Heading,
    Paragraph,
    Place,
    Reference,
    Row,
    Table,
    Text,
)
from govkit.rules.rendered import Rendered
from govkit.rules.written_facts import WrittenFacts

HERE = Place("isa/document.html.j2", 1)


def rendered(*blocks: Block, name: str = "isa", title: str = "The agreement") -> Rendered:
    kind = next(each for each in kinds(templates(shipped_templates())) if each.name == "isa")
    document = Document("isa", name, title, "en-GB", "EM-1", "1.0", Design.AGREEMENT, blocks, "letters.consent")
    return Rendered(document, kind, standard("isa"), WrittenFacts(()), (), {}, dict)


def says(words: str) -> Paragraph:
    return Paragraph((Text(words),), HERE)


def clause(name: str, *blocks: Block) -> Clause:
    return Clause(name, (Heading(2, (Text(name.title()),), HERE), *blocks), HERE, 1)


def rewordings(before: Rendered, after: Rendered) -> dict[str, list[tuple[str, str]]]:
    (change,) = changed_documents([before], [after])
    return {each.clause: [(one.before, one.after) for one in each.rewordings] for each in change.clauses}


def test_a_sentence_that_is_reworded_is_told_beside_what_it_was() -> None:
    before = rendered(says("Agreed."), clause("purpose", says("We do not share it.")))
    after = rendered(says("Agreed."), clause("purpose", says("We share it.")))
    assert rewordings(before, after) == {"purpose": [("We do not share it.", "We share it.")]}


def test_a_change_names_its_document_and_its_clause() -> None:
    (change,) = changed_documents(
        [rendered(clause("purpose", says("One.")))], [rendered(clause("purpose", says("Two.")))]
    )
    assert (change.name, change.title, change.made_for, change.how) == (
        "isa",
        "The agreement",
        "letters.consent",
        "changed",
    )
    assert change.does == rendered().kind.does
    (only,) = change.clauses
    assert (only.document, only.clause, only.heading) == ("isa", "purpose", "Purpose")


def test_what_is_not_alike_was_taken_out_and_added() -> None:
    before = rendered(says("People can object at any time."), says("The end of it all."))
    after = rendered(says("Totals name nobody here."), says("The end of it all."), says("One more."))
    assert rewordings(before, after) == {
        "": [("People can object at any time.", ""), ("", "Totals name nobody here."), ("", "One more.")]
    }


def test_what_comes_before_a_sentence_that_was_reworded_was_added() -> None:
    before = rendered(says("You can say no until May."))
    after = rendered(says("Quite new words."), says("You can say no until June."))
    assert rewordings(before, after) == {
        "": [("", "Quite new words."), ("You can say no until May.", "You can say no until June.")]
    }


def test_a_clause_that_moves_changes_no_words_of_those_that_name_it() -> None:
    def naming(number: int) -> Rendered:
        return rendered(Paragraph((Text("As said in "), Reference("rights", f"clause {number}")), HERE))

    assert list(changed_documents([naming(11)], [naming(12)])) == []
    other = rendered(Paragraph((Text("As said in "), Reference("purpose", "clause 12")), HERE))
    assert rewordings(naming(11), other) == {"": [("As said in clause 11", "As said in clause 12")]}


def test_a_row_is_told_with_all_its_cells() -> None:
    def kept_for(time: str) -> Rendered:
        row = Row((Cell((Text("Names"),), True), Cell((Text(time),), False)), HERE)
        return rendered(Table((Text("Kept"),), None, (row,), HERE))

    assert rewordings(kept_for("1 year"), kept_for("2 years")) == {"": [("Names | 1 year", "Names | 2 years")]}


def test_documents_that_come_and_go_are_told_and_those_that_stay_are_not() -> None:
    old, new = rendered(says("One."), name="a"), rendered(says("One."), name="b")
    both = rendered(says("Same."), name="c")
    assert [(each.name, each.how) for each in changed_documents([old, both], [new, both])] == [
        ("b", "new"),
        ("a", "gone"),
    ]


def test_a_clause_that_is_gone_is_told() -> None:
    before = rendered(clause("purpose", says("Why.")), clause("rights", says("You can object.")))
    found = rewordings(before, rendered(clause("purpose", says("Why."))))
    assert found == {"rights": [("Rights", ""), ("You can object.", "")]}


def test_the_heads_of_columns_and_the_name_of_a_table_are_told() -> None:
    def table(caption: str, head: str) -> Rendered:
        header = Row((Cell((Text(head),), True), Cell((Text("Kept"),), True)), HERE)
        row = Row((Cell((Text("Names"),), True), Cell((Text("1 year"),), False)), HERE)
        return rendered(Table((Text(caption),), header, (row,), HERE))

    assert rewordings(table("What is sent", "Sent by"), table("What is sent each month", "Held by")) == {
        "": [("What is sent", "What is sent each month"), ("Sent by | Kept", "Held by | Kept")]
    }


def test_what_it_finds_is_a_change() -> None:
    one = rendered(says("One."))
    assert all(
        isinstance(each, DocumentChange)
        for each in changed_documents([one], [replace(one, document=replace(one.document, blocks=()))])
    )
