"""What somebody who starts a partnership has said, and which question comes next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from govkit.data.starting import ANY_SHAPE, LEFT_OUT, AnsweredBy, PartnerPlace, Shape, StartQuestion, Variant, shapes
from govkit.errors import StartRefused
from govkit.model.facts import suggest


@dataclass(frozen=True, slots=True)
class NamedPartner:
    """A partner that was named, and its kind if that was said; without a kind the shape tells it."""

    name: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Answers:
    """What was said so far, by question; partners by the id of their place in the shape, and the place that leads if it is not the shape's own."""

    chosen: Mapping[str, str] = field(default_factory=dict)
    partners: Mapping[str, tuple[NamedPartner, ...]] = field(default_factory=dict)
    led_from: str = ""

    @property
    def shape(self) -> Shape:
        """The shape that was chosen, or the one that fits any partnership."""
        return shapes()[self.shape_name]

    @property
    def shape_name(self) -> str:
        """The name of that shape."""
        return self.chosen.get("shape", ANY_SHAPE)

    @property
    def variants(self) -> tuple[Variant, ...]:
        """What differs in the shape for these answers."""
        return tuple(each for each in self.shape.variants if each.applies(self.chosen))

    @property
    def places(self) -> Mapping[str, PartnerPlace]:
        """The places of partners that the shape has for these answers: some are in one nation only."""
        gone = {path for each in self.variants for path, said in each.changes.items() if said == LEFT_OUT}
        return {name: place for name, place in self.shape.partners.items() if f"partners.{name}" not in gone}

    def choosing(self, question: str, answer: str) -> Answers:
        """The same with one more answer."""
        return replace(self, chosen={**self.chosen, question: answer})

    def leading(self, place: str) -> Answers:
        """The same with another place in the lead."""
        return replace(self, led_from=place)

    def naming(self, place: str, named: tuple[NamedPartner, ...]) -> Answers:
        """The same with the partners at a place of the shape."""
        return replace(self, partners={**self.partners, place: named})


def choices(question: StartQuestion, answers: Answers) -> Mapping[str, str]:
    """The answers that may be given now, each with what it says: those that the shape leaves open."""
    if question.answered_by == AnsweredBy.SHAPE:
        return {name: shape.says for name, shape in shapes().items()}
    possible = answers.shape.possible(question.id) if "shape" in answers.chosen else ()
    return {choice.id: choice.says for choice in question.choices if not possible or choice.id in possible}


def checked(question: StartQuestion, answer: str, answers: Answers) -> str:
    """The answer, which has to be one of those that may be given. Raises StartRefused, with the sentence."""
    known = choices(question, answers)
    if answer not in known:
        of_shape = "" if question.answered_by == AnsweredBy.SHAPE else f" in the shape `{answers.shape_name}`"
        raise StartRefused(f"{question.flag}: “{answer}” is not one of the answers{of_shape}. {suggest(answer, known)}")
    return answer
