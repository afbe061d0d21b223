"""Approved words: what each clause of a template says and when, what it was approved to say, and how grave a change is.

What becomes of a promise (`verdict.py`) is the gravest that any of these finds, by the words of `standards/grave_words.yaml`:

| A change | Weighed in | Such as |
|---|---|---|
| of a word or a few in one place | `word_by_word.py` | “must” became “may”, “not” is gone |
| of a sentence as a whole | `as_a_whole.py` | who acts, and which facts, times, rights and duties are still there |
| of what such a sentence denies | `denied_otherwise.py` | “only if” is “not unless”, and no “if” |
| of any size, by what came or went | `narrowed.py` | “for now”, “if we can”, “by your school” |
| of a name | `names_said.py` | “France” for “Northern Ireland” |
| of when it is said | `conditions.py` | under more conditions, or the opposite ones |

What they go by: the words of a sentence (`tokens.py`), of a house (`scales.py`) and without their endings (`stems.py`), what it denies
(`denials.py`) in which of its parts (`denied_parts.py`), a limit said by a denial (`limits_said.py`), and two sentences side by side
(`rephrased.py`). Which sentence became which is told by `alike.py`, and by `reworded.py` for a whole clause.
"""
