"""Tags of other people's templates: what steers is left out, and a value to fill in becomes a mark, which is read as one blank word.

It knows Jinja, Django, Liquid, Nunjucks, Twig, Handlebars, Mustache, Go and Hugo, Mako (docassemble), ERB, EJS, PHP, GOV.UK Notify, mail merges
of Word and Mailchimp, Template Toolkit, the attribute lists of kramdown, and what people write for others to fill in: [Your name], <date>.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govkit.read.blanks import blank

LINE_END: Final = "\ue019"  # stands between what is said if and what is said if not, where each is a whole
GOES_ON: Final = "\ue018"  # stands where only a tag stood, on a line between two lines of one sentence
_HINT: Final = re.compile(
    r"\{[{%#!:.$A-Za-z\s]|\(\(|«|<%|<\?|<<|&lt;&lt;|\*\||%%|^[ \t]*%|</?%|\[[%A-Za-z]|\$[a-z{]|<[A-Za-z]", re.MULTILINE
)

# Each is tried in this order. `say` gives words that people read, `value` what is filled in; all else steers. What is a blank already
# stands after \ue016.
_TAGS: Final = re.compile(
    r"""
      \{%[-+~]?\s*comment\b.{0,2000}?endcomment\s*[-+~]?%\}
    | \{[{%][-+~]?\s*(?:trans|translate|_\(|gettext\(|t\()\s*(?P<quote>["'])(?P<say>(?:(?!(?P=quote)).){1,500})(?P=quote)\s*\)?\s*[-+~]?[%}]\}
    | \{%-?\s*block\s+\w*title\w*\s*-?%\}.{0,300}?\{%-?\s*endblock\b[^%]{0,80}%\}
    | \{%.{0,2000}?%\}
    | \[%-?\s*(?:IF|UNLESS|ELSIF|ELSE|END|FOREACH|FOR|WHILE|SET|INCLUDE|PROCESS|BLOCK|WRAPPER|DEFAULT|USE|\w+\s*=)(?:\b|(?<==)).{0,1000}?%\]
    | \[(?-i:BR|NEWLINE|NEWPAR|PAGEBREAK|BREAK|SKIPLINE|TAB|NBSP|(?:BOLD)?CENTER|NOINDENT|FLUSH(?:LEFT|RIGHT)|INDENTBY\s[^\]\n]{1,20}
        |(?:START|STOP)_INDENTATION|(?:BEGIN|END)_(?:CAPTION|TWOCOL)|VERTICAL_LINE|\w{4,15}SPACING)\](?![(\[:])
    | \[%-?(?P<toolkit>.{1,300}?)-?%\]
    | \{\{[<%].{0,2000}?[>%]\}\}
    | \{\#(?![\w-]*\}).{0,2000}?\#\}
    | \{\{\{(?P<whole>[^{}]{1,300})\}\}\}
    | \{\{!--.{0,2000}?--\}\}
    | \{\{[-~]?\s*(?:[\#/^!>]|(?:else|end\w*|if|list|range|with|block|define|template|partial)\b)[^{}]{0,300}\}\}
    | \{\{(?P<braced>(?:[^{}]|\{[^{}]*\}){1,500})\}\}
    | <%[=-]=?(?P<ruby>(?!%).{1,500}?)%>
    | <\?(?:=|php\s+echo\b)(?P<php>.{1,500}?)\?>
    | <\?(?!xml\b).{0,2000}?\?>
    | <%(?:doc|text)>.{0,5000}?</%(?:doc|text)>
    | </?%(?:def|block|include|inherit|namespace|page|call|text|\w+:\w+)\b[^>]{0,500}>
    | <%.{0,2000}?%>
    | ^[ \t]*%[ \t]*(?:if|elif|else|endif|for|endfor|while|endwhile|try|except|endtry)\b[^\n]*
    | \$\{(?P<dollar>[^{}\n]{1,300})\}
    | \{\s*MERGEFIELD\s+(?P<field>[^{}\\]{1,80})[^{}]{0,80}\}
    | \{\s*(?:IF|SET|NEXT|NEXTIF|SKIPIF|INCLUDETEXT)\s[^{}]{0,300}\}
    | \*\|(?:IF|IFNOT|ELSEIF|ELSE|END|INTERESTED)\b[^|\n]{0,80}\|\*
    | \*\|(?P<chimp>\w{1,80})\|\*
    | (?<![\w$])\$(?P<dollars>[a-z]\w*(?:[-_]\w+)+|[a-z]{3,})\$(?![\w$])
    | %%(?P<percents>\w[\w .]{0,80})%%
    | «(?P<guillemets>[^\s«»][^«»\n]{0,80})»
    | (?:<<|&lt;&lt;)(?P<chevrons>[A-Za-z]\w*(?:[ _.-]\w+){0,4})(?:>>|&gt;&gt;)
    | (?<!\ue016)\[(?P<square>(?:insert|enter|add|state|your|name\s+of|date\s+of|address\s+of|number\s+of)\b[^\[\]()\n:]{0,80}
        |(?-i:NAME|DATE|ADDRESS|Name|Date|Address|Signature|Postcode|Email|Telephone|Phone))\](?![(\[:])
    | (?<!\ue016)\[(?P<capitals>(?-i:[A-Z][\w’'/-]*(?:,?[ ](?:[A-Z][\w’'/-]*|of|or|and|the|for|and/or)){1,7}))\](?![(\[:])
    | \{!(?P<force>[\w.]{1,80})\}
    | \{(?P<single>[A-Za-z_]\w*(?:\.\w+)*)\}
    | \{:[^{}\n]{1,300}\}
    | \{[.\#][\w-][^{}\n]{0,300}\}
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE | re.IGNORECASE,
)
_IN_BRACKETS: Final = re.compile(r"\(\(([^()\n]{1,80})\)\)")
_CONDITION: Final = re.compile(r"\(\([^()?\n]{1,80}\?\?(?P<say>(?:[^()]|\((?:[^()]|\([^()]*\))*\)){0,2000})\)\)")
_INSET: Final = re.compile(r"^\^ ?(?=[A-Z(\ue016])", re.MULTILINE)  # as Notify sets a paragraph apart
_IN_ANGLES: Final = re.compile(r"<([A-Za-z](?:[\w /’'&.-]{0,58}[\w.])?)>")
_OTHER: Final = re.compile(r"\W*(?:else|elif|elsif|elseif|case|when)\b", re.IGNORECASE)
_NEAR: Final = 200  # characters in which the next word begins
_STRAY: Final = re.compile(r"[<>&*`\[\]\\\"'|«»\ue000-\ue0ff]+|_")
_LONGEST: Final = 40


class Untagged(NamedTuple):
    """A text with marks for the values of its tags, and how many tags there were that steer."""

    text: str
    steering: int = 0


def without_tags(text: str) -> Untagged:
    """The text without tags that steer. Its lines stay where they are."""
    if not _HINT.search(text):
        return Untagged(text)
    count = 0

    def untagged(found: re.Match[str]) -> str:
        nonlocal count
        lines = "\n" * found[0].count("\n")
        said = found.groupdict()
        if said.pop("say", None) is not None:
            count += 1
            return found["say"]
        said.pop("quote", None)
        value = next((value for value in said.values() if value is not None), None)
        if value is not None:
            return f"{blank(_named(value))}{lines}"
        count += 1
        return _between(found) + lines

    text = _CONDITION.sub(untagged, text)
    text, fields = _IN_BRACKETS.subn(lambda found: blank(_named(found[1])), text)
    text = _INSET.sub("", text) if fields else text
    bare = _TAGS.sub(untagged, text)
    return Untagged("\n".join(_joined(text.split("\n"), bare.split("\n"))) if count else bare, count)


def without_angles(text: str) -> str:
    """The text with what stands between angle brackets to be filled in, such as <date>, as a blank. Not for text that has markup."""
    return _IN_ANGLES.sub(lambda found: blank(f"[{' '.join(found[1].replace('_', ' ').split())}]"), text)


def steered(untagged: Untagged) -> tuple[str, ...]:
    """How many tags steer, in words: one entry, or none."""
    number = untagged.steering
    return (f"{number} instruction{'' if number == 1 else 's'} of a template",) if number else ()


def _named(value: str) -> str:
    """What a value is called: without the filters that it goes through."""
    name = " ".join(_STRAY.sub(" ", re.split(r"[|(]", value.strip(" ="))[0] or value).strip(" =-~").split())
    while len(name) > _LONGEST and "." in name:
        name = name.partition(".")[2]
    return f"[{name[:_LONGEST] or 'value'}]"


def _between(found: re.Match[str]) -> str:
    """What parts the words before a tag from those after it, where one or the other is said: the end of a line, or a space."""
    if not _OTHER.match(found[0].strip("<>{}%*|-~ ")):
        return ""
    after = found.string[found.end() : found.end() + _NEAR].lstrip()[:1]
    if after.isupper() or after == "{":
        return LINE_END
    before, after = found.string[found.start() - 1 : found.start()], found.string[found.end() : found.end() + 1]
    return " " if before.strip() and after.strip() else ""


def _joined(before: list[str], after: list[str]) -> Iterator[str]:
    """The lines. One on which only a tag stood parts paragraphs, unless the next goes on in small letters."""
    following = ""
    made = []
    for old, new in zip(reversed(before), reversed(after), strict=True):
        is_bare = bool(old.strip()) and not new.strip()
        made.append(GOES_ON if is_bare and following[:1].islower() else new)
        following = new.strip() or (following if is_bare else "")
    yield from reversed(made)
