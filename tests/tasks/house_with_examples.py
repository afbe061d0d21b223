"""A house with clauses and words of its own, and examples of each."""

from __future__ import annotations

from pathlib import Path
from typing import Final

STANDARD: Final = """\
kind: consent_letter
clauses:
  - id: deadline
    says: the day by which to reply, and whom to ring
    states: [letter.sent_by.contact.phone]
    severity: error
    source: Northmoor house style
    evidence: verified
"""
DEADLINE: Final = """\
{% clause "deadline" %}
<p>Please reply by {{ letter.reply_by }}. Ring {{ letter.sent_by.contact.phone }} if you need more time.</p>
{% endclause %}
"""
WORDS: Final = """\
words:
- {verb: signpost, instead: point, source: Northmoor house style}
"""
OF_DEADLINE: Final = """\
clause: consent_letter/deadline
bad:
  consent_letter/clauses/deadline.html.j2: |
    {% clause "deadline" %}
    <p>Please reply by {{ letter.reply_by }}.</p>
    {% endclause %}
good:
  letters.consent.reply_within: 35 days
cases:
  - name: the number of somebody else
    changes:
      consent_letter/clauses/deadline.html.j2: |
        {% clause "deadline" %}
        <p>Please reply by {{ letter.reply_by }}. Ring 01632 960999.</p>
        {% endclause %}
    finds: letter.sent_by.contact.phone
"""
OF_SIGNPOST: Final = """\
word: signpost
bad: We will signpost you to help.
good: Go to Signpost Road for help.
cases:
  - {name: in another form, words: Somebody signposted you to help., finds: signposted}
  - {name: a plainer word, words: We will point you to help.}
"""
FILES: Final = {
    "standards/consent_letter.yaml": STANDARD,
    "standards/plain_words.yaml": WORDS,
    "consent_letter/clauses/deadline.html.j2": DEADLINE,
    "examples/deadline.yaml": OF_DEADLINE,
    "examples/signpost.yaml": OF_SIGNPOST,
}


def write_house(folder: Path, **other: str) -> Path:
    """The house's folder beside a partnership, with other text in the files that are named, or none where that is empty."""
    for name, text in {**FILES, **{key.replace("__", "/"): text for key, text in other.items()}}.items():
        file = folder / "templates" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if text:
            file.write_text(text, "utf-8")
    return folder / "templates"
