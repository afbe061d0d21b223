"""Which signs stand between the words of a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from govkit.readability.tokens import Token


def signs_before(tokens: Sequence[Token], words: int) -> list[str]:
    """Of each word of a sentence that has so many, the signs that stand between the one before and it."""
    found = [""] * words
    at, signs = 0, ""
    for token in tokens:
        text, parts = token.text, token.words
        if len(parts) == 1:
            word, start, _copied = parts[0]
            if word != text:
                found[at] = signs + text[:start]
                signs = text[start + len(word) :]
            elif signs:
                found[at], signs = signs, ""
            at += 1
        else:
            end = 0
            for word, start, _copied in parts:
                found[at] = signs + text[end:start]
                at, signs, end = at + 1, "", start + len(word)
            signs += text[end:]
    return found
