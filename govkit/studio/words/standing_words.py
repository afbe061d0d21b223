"""How the words of a clause stand as they are saved, worked out once while nothing of them changes: somebody types many words beside it."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path
from typing import Final

from govkit.studio.desk import Desk
from govkit.tasks.score_sentence import WordsStand, words_stand

_MOST: Final = 8
_Saved = tuple[tuple[str, int, int], ...]
_known: Final[OrderedDict[tuple[Path, bytes, _Saved, str, str], WordsStand | None]] = OrderedDict()


def standing_words(desk: Desk, kind: str, clause: str) -> WordsStand | None:
    """How a clause of a kind stands in the file and the house's templates as they are."""
    key = (desk.file, desk.content, _saved(desk.templates.house), kind, clause)
    if key not in _known:
        _known[key] = words_stand(desk.loaded, desk.templates, kind, clause)
        while len(_known) > _MOST:
            _known.popitem(last=False)
    _known.move_to_end(key)
    return _known[key]


def _saved(house: Path | None) -> _Saved:
    """What tells whether a file of the house was saved since."""
    files = (each for each in sorted(house.rglob("*")) if each.is_file()) if house else ()
    return tuple((str(each), (told := each.stat()).st_mtime_ns, told.st_size) for each in files)
