"""Reading a partnership file: from text to the partnership, with the line and column of everything in it."""

from govkit.load.load import Loaded, load_partnership, partnership_from, said_in_all
from govkit.load.schema import partnership_schema
from govkit.written.source_map import SourceMap

__all__ = ["Loaded", "SourceMap", "load_partnership", "partnership_from", "partnership_schema", "said_in_all"]
