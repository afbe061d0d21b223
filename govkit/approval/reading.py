"""Reads the templates of an environment, each once, for whoever goes through what they say."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from jinja2 import TemplateNotFound, nodes

from govkit.approval.onlooker import Onlooker
from govkit.render.environment import Environment, parsed

ParsedTemplates = dict[str, list[nodes.Node]]  # by their names


@dataclass(frozen=True)
class TemplateReading:
    """The templates of an environment; those that are `skipped` are taken to say nothing.

    An `onlooker` is told of each expression, and of each way that a condition can go.
    """

    environment: Environment
    skipped: Collection[str] = ()
    parsed: ParsedTemplates = field(default_factory=dict)
    onlooker: Onlooker | None = None

    def body(self, template: str) -> list[nodes.Node]:
        """The nodes of a template. Raises TemplateSyntaxError or TemplateNotFound."""
        if template not in self.parsed:
            loader = self.environment.loader
            if loader is None:
                raise TemplateNotFound(template)
            source, _file, _fresh = loader.get_source(self.environment, template)
            self.parsed[template] = parsed(source, template).body
        return self.parsed[template]


def without_seams(printed: Sequence[nodes.Expr]) -> Iterator[nodes.Expr]:
    """What is printed, with words as one that nothing but a comment parts."""
    kept: nodes.TemplateData | None = None
    for node in printed:
        if kept and isinstance(node, nodes.TemplateData) and not node.data[:1].isspace():
            kept = nodes.TemplateData(kept.data + node.data, lineno=kept.lineno)
            continue
        if kept:
            yield kept
        kept = node if isinstance(node, nodes.TemplateData) else None
        if not kept:
            yield node
    if kept:
        yield kept
