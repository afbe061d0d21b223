"""Who is told what people answer to a letter or in a conversation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from govkit.model import Partnership
from govkit.model.conversation import Conversation
from govkit.model.facts import Ref
from govkit.model.letter import Letter
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts, settled


def told_of_answer(partnership: Partnership, asked: Letter | Conversation, by: Sequence[str]) -> tuple[Ref, ...]:
    """The partners besides those who ask that are told of an answer, each once: who keeps the list, who sends, and whom a flow tells."""
    return tuple(dict.fromkeys(Ref(name, "partners") for name in _told(partnership, asked) if name not in by))


def answer_limit(partnership: Partnership, asked: Letter | Conversation) -> str | None:
    """In which case alone the answers go on, as the flow that carries them says it; nothing where it says no such thing."""
    limits = (
        flow.limit
        for _, flow in parts(partnership.flows)
        if asked.replies is not None and asked.replies in flow.carries
    )
    return next((limit for limit in limits if limit is not None and not is_unsettled(limit)), None)


def no_means(partnership: Partnership, flow: str) -> tuple[str, ...]:
    """What a no to a flow changes for people, in the words of the letters and conversations that are about it, each once."""
    by_letter = [each.no_means for _, each in parts(partnership.letters) if flow in settled(each.covers)]
    in_person = [each.no_means for _, each in parts(partnership.conversations) if flow in settled(each.covers)]
    return tuple(dict.fromkeys(words for words in (*by_letter, *in_person) if words is not None))


def _told(partnership: Partnership, asked: Letter | Conversation) -> Iterator[str]:
    flows = dict(parts(partnership.flows))
    yield from settled([partnership.answers_no_to(tuple(settled(asked.covers)))])
    for name in settled(asked.covers):
        yield from settled(flows[name].from_ if name in flows else ())
    for flow in flows.values():
        if asked.replies is not None and asked.replies in flow.carries:
            yield from settled(flow.to)
