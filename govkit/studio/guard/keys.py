"""The secrets by which the studio knows the person who started it."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import Final

_BYTES: Final = 32


def _new_key() -> str:
    return secrets.token_urlsafe(_BYTES)


@dataclass(slots=True)
class Keys:
    """The key in the address that the person is given, one that opens a browser once, and what that browser shows from then on.

    Whoever lists the programs of a machine sees the address that a browser was started with: that key is worth nothing by then.
    """

    standing: str = field(default_factory=_new_key)
    pass_: str = field(default_factory=_new_key)
    _once: str = field(default_factory=_new_key)

    @property
    def once(self) -> str:
        """The key that opens one browser."""
        return self._once

    def admits(self, key: str) -> bool:
        """Whether an address with this key is let in; the key of one browser is used up by that."""
        if _same(key, self.standing):
            return True
        fits = _same(key, self._once)
        if fits:
            self._once = _new_key()
        return fits

    def knows(self, shown: str) -> bool:
        """Whether a browser shows what it was given when it was let in."""
        return _same(shown, self.pass_)


def _same(given: str, kept: str) -> bool:
    return secrets.compare_digest(given.encode(), kept.encode())
