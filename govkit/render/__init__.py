"""From a partnership and the templates to documents: the one Jinja environment, the clause tag and the filters."""

from govkit.render.render import Subject, render

__all__ = ["Subject", "render"]
