"""Counts the syllables of a word by its spelling. `syllables.txt` lists the words where this is wrong."""

from __future__ import annotations

import re
from typing import Final

_VOWELS: Final = re.compile(r"[aeiouy]+")
# An e that is written and not said.
_SILENT: Final = re.compile(
    r"""
      e (?: (?<=[^aeiouy]e)(?<![^aeiouy]le)$                              # share; not table
          | (?<=[^aeiouysxzcg]e)(?<![sc]he)(?<![^aeiouy]le)(?=s$)         # names; not places, tables
          | (?<=[^aeiouytd]e)(?<![^aeiouy][lr]e)(?=d$)                    # shared; not wanted, enabled
          | (?<=[^aeiouyl]e)(?=(?:ly|ments?|ful(?:ly)?|less|ness|some|ty)$)  # safely, statement
          | (?<=[aeiouy]le)(?=(?:ly|ments?|ty)$)                          # solely
        )
    """,
    re.VERBOSE,
)
# Two vowels together that are said apart.
_APART: Final = re.compile(
    r"""
      (?<![cstgx])i(?=[aou])(?!ou?s?$)(?!a(?:ge|ges)$)           # media, various; not social, marriage
    | i(?=et)(?!ete?d?$) | (?<![ct])i(?=en[ct]) | (?<=[^aeiouyct])i(?=o$|os$)
    | [aeiouy](?=ing) | y(?=ing)                                 # doing, carrying
    | (?<![qg])u(?=[aeo])(?!e(?:s|d|r)?$)(?!e[st]) | u(?=ou|ity)         # annual, continuous
    | e(?=o(?:s?$|lo|g)) | (?<=r)e(?=at(?:e|i)) | (?<=^r)e(?=[aeiou])
    | (?<=[^aeiouy])(?=sms?$) | (?<=th)(?=ms?$)                  # autism, rhythm
    | (?<=[dsv])(?=n't$)                                         # isn't
    """,
    re.VERBOSE,
)
_MAY_PART: Final = re.compile("[aeiouy]{2}|ms?$|n't$")  # what any of them looks like


def by_rule(word: str) -> int:
    """The syllables of a word of small letters, which may hold an apostrophe."""
    count = len(_VOWELS.findall(word))
    if "e" in word:
        count -= len(_SILENT.findall(word))
    if _MAY_PART.search(word):
        count += len(_APART.findall(word))
    return max(1, count)
