"""Reads documents that somebody else wrote, or that came back, into the tree: text, Markdown, HTML, Word and PDF."""

from govkit.read.opened import Opened
from govkit.read.read import ENDINGS, read

__all__ = ["ENDINGS", "Opened", "read"]
