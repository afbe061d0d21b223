"""What a new partnership is asked, in which order, and the shapes that it can start from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final

from pydantic import Field

from govkit.data.block import DataBlock
from govkit.data.shelf import Wrong, shipped
from govkit.data.shipped import shipped_file
from govkit.model.body import PartnerKind
from govkit.model.facts import Id, Text, YesNo, one_of, suggest
from govkit.model.partnership import Nation

LEFT_OUT: Final = "(left out)"
OPEN: Final = "(open)"  # `to be agreed` in a file of data would leave the data itself unsettled
ANY_SHAPE: Final = "own"


class AnsweredBy(StrEnum):
    """What answers a question: one of the shapes, one of its choices, one partner, or as many as take part."""

    SHAPE = "shape"
    CHOICE = "choice"
    PARTNER = "partner"
    PARTNERS = "partners"


class Asked(StrEnum):
    """Whether the people that the data is about are asked."""

    CONSENT = "consent"
    OPT_OUT = "opt-out"
    NOBODY = "nobody"


class Health(StrEnum):
    """Whether anything that is shared says something about health."""

    YES = "yes"
    NO = "no"


class Choice(DataBlock):
    """One answer that may be chosen. `then` is the question that it leads to, where another answer leads elsewhere."""

    id: Id = Field(description="the answer, as a flag says it.")
    says: Text = Field(description="the answer in words.")
    then: Id | None = Field(None, description="the question that comes after this answer.")


class StartQuestion(DataBlock):
    """One question to somebody who starts, and the flag that answers it where nobody can be asked."""

    id: Id = Field(description="the name of the question.")
    asks: Text = Field(description="the question.")
    why: Text = Field(description="what the answer decides.")
    flag: Text = Field(description="the flag that answers it, such as `--nation`.")
    answered_by: Annotated[AnsweredBy, one_of(AnsweredBy)] = Field(
        description="`shape`, `choice`, `partner` or `partners`."
    )
    choices: tuple[Choice, ...] = Field((), description="its answers, each after a dash.")
    unsaid: Id | None = Field(None, description="the answer that is taken where nobody can be asked.")
    then: Id | None = Field(None, description="the question that comes next; none after the last.")


class PartnerFact(DataBlock):
    """A fact that every partner has to say, or those of some kinds."""

    at: Text = Field(description="its key below the partner, such as `contact.email`.")
    says: Text | None = Field(None, description="what stands there at the start, if it is not still to be agreed.")
    kinds: tuple[Annotated[PartnerKind, one_of(PartnerKind)], ...] = Field(
        (), description="the kinds of partner that say it; all, where it is left out."
    )
    nations: tuple[Annotated[Nation, one_of(Nation)], ...] = Field(
        (), description="the nations in which it is said; all, where it is left out."
    )
    optional: bool = Field(
        False,
        description="`true` if a start from no shape of its own world leaves it out until somebody wants to say it.",
    )


class StartingFile(DataBlock):
    """The questions, what each partner has to say, and the comments of a new file."""

    first: Id = Field(description="the question that comes first.")
    questions: tuple[StartQuestion, ...] = Field(description="the questions, each after a dash.")
    head: Text = Field(description="the comment at the head of a new file.")
    partner: tuple[PartnerFact, ...] = Field(description="what each partner has to say, each after a dash.")
    notes: Mapping[Text, Text] = Field(description="the comment of each section or key, by its path.")

    def question(self, name: str) -> StartQuestion:
        """The question of that name."""
        return next(each for each in self.questions if each.id == name)


class PartnerPlace(DataBlock):
    """One partner of a shape: who it is there, and which kinds of body can be it."""

    says: Text = Field(description="who it is, such as `the hospital`.")
    kinds: tuple[Annotated[PartnerKind, one_of(PartnerKind)], ...] = Field(
        description="the kinds of body that can be it."
    )
    needed: YesNo = Field(True, description="`false` if the shape can do without it.")
    several: YesNo = Field(False, description="`true` if more than one can be it.")


class Variant(DataBlock):
    """What is said otherwise in some nations, or after some answers."""

    nation: tuple[Annotated[Nation, one_of(Nation)], ...] = Field((), description="the nations in which it is.")
    asked: tuple[Annotated[Asked, one_of(Asked)], ...] = Field((), description="how people are asked where it is.")
    health: tuple[Annotated[Health, one_of(Health)], ...] = Field((), description="`yes` or `no`.")
    changes: Mapping[Text, Text] = Field(description=f"what stands at each path then, `{OPEN}` or `{LEFT_OUT}`.")

    def applies(self, answers: Mapping[str, str]) -> bool:
        """Whether it holds for these answers, by question; a question that it does not name makes no difference."""
        wanted = {"nation": self.nation, "asked": self.asked, "health": self.health}
        return all(not these or answers.get(question) in these for question, these in wanted.items())


class Shape(DataBlock):
    """One kind of sharing to start from: whose law can hold, how people can be asked, and who takes part."""

    says: Text = Field(description="what is shared there, in a line.")
    nations: tuple[Annotated[Nation, one_of(Nation)], ...] = Field(description="the nations that it can be in.")
    asked: tuple[Annotated[Asked, one_of(Asked)], ...] = Field(description="how people can be asked in it.")
    health: tuple[Annotated[Health, one_of(Health)], ...] = Field(description="whether it says something about health.")
    partners: Mapping[Id, PartnerPlace] = Field(description="its partners, by their ids in its file.")
    variants: tuple[Variant, ...] = Field((), description="what differs by answer, each after a dash.")

    def possible(self, question: str) -> tuple[str, ...]:
        """The answers that the shape leaves open, if it has a say in the question."""
        by: Mapping[str, tuple[str, ...]] = {"nation": self.nations, "asked": self.asked, "health": self.health}
        return tuple(str(each) for each in by.get(question, ()))


class ShapesFile(DataBlock):
    """The shapes, by name."""

    shapes: Mapping[Id, Shape] = Field(description="the shapes, each under its name.")


def starting() -> StartingFile:
    """What govkit asks somebody who starts."""
    return shipped("starting.yaml", StartingFile)


def shapes() -> Mapping[str, Shape]:
    """The shapes that govkit ships, by name."""
    return shipped("shapes.yaml", ShapesFile).shapes


def file_of_shape(name: str) -> Path:
    """The partnership file of a shape, in which its partners have not yet said how they are reached."""
    return shipped_file(f"shapes/{name}.yaml")


def check_starting(found: StartingFile) -> Iterator[Wrong]:
    """Each question that is led to is there, each has an answer to choose, and no key has two comments."""
    known = {each.id for each in found.questions}
    if found.first not in known:
        yield Wrong(("first",), f"There is no question `{found.first}`.", suggest(found.first, known))
    for number, question in enumerate(found.questions):
        here = ("questions", str(number))
        leads = {(*here, "then"): question.then} | {
            (*here, "choices", str(at), "then"): choice.then for at, choice in enumerate(question.choices)
        }
        for route, then in leads.items():
            if then is not None and then not in known:
                yield Wrong(route, f"There is no question `{then}`.", suggest(then, known))
        if question.answered_by == AnsweredBy.CHOICE and not question.choices:
            yield Wrong(here, f"`{question.id}` has no choices.", "Write them under `choices`.")


def check_shapes(found: ShapesFile) -> Iterator[Wrong]:
    """Each shape has a file of its own."""
    for name in found.shapes:
        if not file_of_shape(name).is_file():
            what = f"There is no file govkit/standards/shapes/{name}.yaml."
            yield Wrong(("shapes", name), what, "Write it, or name the shape as its file.", with_key=True)
