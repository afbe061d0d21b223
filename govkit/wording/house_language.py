"""What a house adds to plain language: words of its own, words that it turns off with a reason, and reading targets."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any, Final

import yaml

from govkit.data.kinds import Templates, shipped_templates
from govkit.errors import HouseLanguageUnreadable
from govkit.finding import Severity
from govkit.model.facts import suggest
from govkit.wording.plain_language import MEASURES, Limits, PlainLanguage, shipped
from govkit.wording.plain_words import Forms, WrittenForm, firsts_of
from govkit.wording.word_lists import KINDS, RULES, Entry, forms, term_of

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_LISTS: Final = ("words", "off", "well_known")
_TEXTS: Final = (*KINDS, "instead", "many", "note", "source", "rule")
_SWITCHES: Final = ("advice", "agreements", "capitals", "alone")
_KEYS: Final = (*_TEXTS, *_SWITCHES, "not_after", "not_before")
_LIMITS: Final = tuple(f"{measure}_{severity}" for measure in MEASURES for severity in Severity)


def plain_language(house: Path | None) -> PlainLanguage:
    """The plain language that govkit ships, as the house's `standards/plain_words.yaml` and `reading_targets.yaml` change it."""
    language = shipped()
    if house is None:
        return language
    words, targets = house / "standards" / "plain_words.yaml", house / "standards" / "reading_targets.yaml"
    if words.is_file():
        language = _with_words(language, words)
    if targets.is_file():
        language = PlainLanguage(
            language.forms,
            language.firsts,
            language.well_known,
            _with_targets(language.targets, targets, _kinds(house)),
        )
    return language


def _with_words(language: PlainLanguage, file: Path) -> PlainLanguage:
    data = _read(file, _LISTS)
    added = [_entry(file, entry) for entry in _listed(file, data, "words")]
    off = {_off(file, entry, language.forms) for entry in _listed(file, data, "off")}
    replaced = off | {term_of(entry) for _rule, entry in added}
    kept = {
        start: tuple(form for form in some if form.of.term not in replaced) for start, some in language.forms.items()
    }
    well_known = data.get("well_known") or []
    if not (isinstance(well_known, list) and all(isinstance(each, str) for each in well_known)):
        raise HouseLanguageUnreadable(
            f"{file}: `well_known` must be a list of abbreviations, such as `well_known: [MASH]`."
        )
    joined = _joined(forms(added), kept)
    return PlainLanguage(joined, firsts_of(joined), language.well_known.union(well_known), language.targets)


def _joined(house: Forms, kept: Forms) -> Forms:
    """The forms of both, the longest first."""
    return {
        first: tuple(sorted((*house.get(first, ()), *kept.get(first, ())), key=_shortness))
        for first in house.keys() | kept.keys()
    }


def _shortness(form: WrittenForm) -> int:
    return -len(form.rest)


def _entry(file: Path, entry: Mapping[str, Any]) -> tuple[str, Entry]:
    """A word that the house adds. It is officialese unless it names another rule."""
    named = [kind for kind in KINDS if kind in entry]
    if len(named) != 1:
        raise HouseLanguageUnreadable(
            f"{file}: each word needs one of `term`, `verb` and `noun`. This one has: {_keys(entry)}."
        )
    term = str(entry[named[0]])
    _only(file, entry, _KEYS, f"The word “{term}”")
    if not (entry.get("instead") or entry.get("note")):
        raise HouseLanguageUnreadable(
            f"{file}: say what to write instead of “{term}”, such as `instead: use`, or what to do, with `note`."
        )
    if not entry.get("source"):
        raise HouseLanguageUnreadable(
            f"{file}: say who asks for “{term}” to be avoided, such as `source: our style guide`."
        )
    rule = str(entry.get("rule", RULES[0]))
    if rule not in RULES:
        raise HouseLanguageUnreadable(
            f"{file}: “{term}” names no rule that keeps a list: `{rule}`. {suggest(rule, RULES)}"
        )
    for switch in _SWITCHES:
        if entry.get(switch, "true") not in ("true", "false"):
            raise HouseLanguageUnreadable(f"{file}: `{switch}` of “{term}” must be true or false.")
    return rule, entry


def _off(file: Path, entry: Mapping[str, Any], known: Forms) -> str:
    """A shipped word that the house turns off, with its reason."""
    _only(file, entry, ("term", "reason"), "A word that is turned off")
    term = str(entry.get("term", ""))
    terms = dict.fromkeys(form.of.term for some in known.values() for form in some)
    if term not in terms:
        raise HouseLanguageUnreadable(f"{file}: there is no word “{term}” to turn off. {suggest(term, terms)}")
    if not str(entry.get("reason", "")).strip():
        raise HouseLanguageUnreadable(f"{file}: say why “{term}” is turned off: `reason: ...`.")
    return term


def _with_targets(targets: Mapping[str, Limits], file: Path, kinds: Collection[str]) -> dict[str, Limits]:
    known = [*targets, *kinds]
    changed = dict(targets)
    for name, limits in _read(file, None).items():
        if not isinstance(limits, Mapping):
            raise HouseLanguageUnreadable(f"{file}: under `{name}`, write targets such as `grade_error: 8`.")
        if name not in known:
            raise HouseLanguageUnreadable(
                f"{file}: `{name}` is no design and no kind of document. {suggest(str(name), known)}"
            )
        _only(file, limits, _LIMITS, f"`{name}`")
        changed[name] = {**changed.get(name, {}), **{key: _number(file, key, limit) for key, limit in limits.items()}}
    return changed


def _kinds(house: Path) -> tuple[str, ...]:
    """The kinds of document that there are: those of the house, and those that govkit ships."""
    folders = Templates(shipped_templates(), house).folders
    return tuple(sorted({file.parent.name for folder in folders for file in folder.glob("*/kind.yaml")}))


def _number(file: Path, key: str, written: object) -> float:
    try:
        number = float(str(written))
    except ValueError:
        number = -1.0
    if not 0 < number < float("inf"):
        raise HouseLanguageUnreadable(f"{file}: `{key}` must be a number above 0, such as 20, and not “{written}”.")
    return number


def _read(file: Path, keys: Iterable[str] | None) -> Mapping[str, Any]:
    try:
        data = yaml.load(file.read_text("utf-8"), _LOADER)  # noqa: S506 - a base loader makes text alone
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{file}:{mark.line + 1}" if mark else str(file)
        raise HouseLanguageUnreadable(
            f"{where}: this file is no YAML that can be read: {getattr(error, 'problem', error)}."
        ) from error
    if not isinstance(data, Mapping):
        raise HouseLanguageUnreadable(f"{file}: this file must have keys, each written as `key: value`.")
    if keys is not None:
        _only(file, data, keys, "This file")
    return data


def _listed(file: Path, data: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    listed = data.get(key) or []
    if not isinstance(listed, list) or not all(isinstance(each, Mapping) for each in listed):
        raise HouseLanguageUnreadable(
            f"{file}: `{key}` must be a list, each line of which starts with a dash: `- {{term: ...}}`."
        )
    return listed


def _only(file: Path, data: Mapping[str, Any], keys: Iterable[str], what: str) -> None:
    known = list(keys)
    for key in data:
        if key not in known:
            raise HouseLanguageUnreadable(
                f"{file}: {what} has the key `{key}`, which means nothing here. {suggest(str(key), known)}"
            )


def _keys(entry: Mapping[str, Any]) -> str:
    return ", ".join(f"`{key}`" for key in entry) or "none"
