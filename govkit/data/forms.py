"""Which model and which checks each file of data that govkit ships is held to, when it is packed or tested: a run does not pay for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Final, NamedTuple

from pydantic import BaseModel

from govkit.data.approved import APPROVED, ApprovedFile
from govkit.data.bank_holidays import BankHolidaysFile
from govkit.data.bodies import BodiesFile, check_bodies
from govkit.data.choices import ChoicesFile, ReadersFile
from govkit.data.contact_patterns import ContactPatternsFile, check_contact_patterns
from govkit.data.digital_economy_act import DebtAndFraudFile, SpecifiedFile, SuppliersFile
from govkit.data.gateways import GatewaysFile
from govkit.data.grave_words import NAME as GRAVE_WORDS
from govkit.data.grave_words import GraveWordsFile, check_grave_words
from govkit.data.impact_screening import ScreeningFile, check_screening
from govkit.data.kinds import KindFile, check_kind, kinds
from govkit.data.languages import FOLDER as LANGUAGES
from govkit.data.languages import LanguageFile, check_language, shipped_languages
from govkit.data.legal_sources import LegalSourcesFile, legal_sources, source_families
from govkit.data.made_for import MadeFor
from govkit.data.offered_formats import FILE as OFFERED_FORMATS
from govkit.data.offered_formats import OfferedFormatsFile
from govkit.data.pack_promises import PackedPromises, read_packed_promises
from govkit.data.phrases import PhrasesFile, check_phrases
from govkit.data.postage import FILE as POSTAGE
from govkit.data.postage import PostageFile, check_postage
from govkit.data.powers import PowersFile, check_powers
from govkit.data.programmes import ProgrammesFile, check_programmes
from govkit.data.promised_rights import PromisedRightsFile
from govkit.data.promising import PACKED
from govkit.data.read_aloud import ReadAloudFile, check_read_aloud
from govkit.data.reading_targets import TargetsFile, check_targets
from govkit.data.recipient_fields import FILE as RECIPIENT_FIELDS
from govkit.data.recipient_fields import RecipientFieldsFile, check_recipient_fields
from govkit.data.renamed import Renamed
from govkit.data.sentence_checks import read_sentences
from govkit.data.sentences import FILE, PROMISES, SHARED, PromisesFile, SentencesFile
from govkit.data.shelf import Check, Form, Wrong, read, shipped
from govkit.data.shipped import shipped_file
from govkit.data.spoken_of import SpokenOfFile, check_spoken_of
from govkit.data.standard import check_standard, find_clauses, standard
from govkit.data.standard_file import StandardFile
from govkit.data.starting import ShapesFile, StartingFile, check_shapes, check_starting
from govkit.data.telling_words import TellingWordsFile, check_telling_words
from govkit.data.templates import Templates, shipped_templates
from govkit.data.understanding import FOLDER as UNDERSTANDING
from govkit.data.understanding import QuestionsFile, check_questions
from govkit.data.usual_words import NAME as USUAL_WORDS
from govkit.data.usual_words import UsualWordsFile
from govkit.data.wanted_words import WantedWordsFile, check_wanted_words
from govkit.data.words import AbbreviationsFile, SourcesFile, WordRule, WordsFile, check_sources, check_words
from govkit.document import Doing
from govkit.model.records import Regulator

STANDARDS: Final = "standards"
_PHRASES: Final = (
    "denied_promises",
    "hedges",
    "silence_as_consent",
    "silence_as_yes",
    "stale_terms",
    "unnamed_recipients",
)


class Held(NamedTuple):
    """A file of data that is held to a model: the model, and how the file is read with all checks."""

    form: type[BaseModel]
    read: Callable[[Path], object]


def held_files() -> Mapping[str, Held]:
    """How each shipped file of data is read with all checks, by its name such as `standards/regulator.yaml` or `isa/kind.yaml`."""
    found = Templates(shipped_templates())
    as_standard = _held(StandardFile, partial(check_standard, made_for=None))
    return {
        **{f"{kind}/kind.yaml": _held(KindFile, check_kind) for kind in found.kinds()},
        **{f"{STANDARDS}/{kind}.yaml": as_standard for kind in found.kinds()},
        **{f"{kind}/{FILE}": _held_sentences(standard(kind).made_for) for kind in found.kinds()},
        **{f"{kind}/{APPROVED}": _held(ApprovedFile) for kind in found.kinds()},
        **{
            f"{STANDARDS}/{UNDERSTANDING}/{kind}.yaml": _held_questions(kind)
            for kind in found.kinds()
            if _is_tested(kind)
        },
        f"{SHARED}/{FILE}": _held_sentences(None),
        **{f"{STANDARDS}/{name}": held for name, held in _others(found)},
    }


def _held(form: type[Form], check: Check[Form] | None = None) -> Held:
    return Held(form, partial(read, form=form, check=check) if check else partial(read, form=form))


def _held_sentences(made_for: MadeFor | None) -> Held:
    return Held(SentencesFile, partial(read_sentences, made_for=made_for))


def _is_tested(kind: str) -> bool:
    """Whether there are questions by which documents of a kind are tested with people."""
    return shipped_file(f"{UNDERSTANDING}/{kind}.yaml").is_file()


def _held_questions(kind: str) -> Held:
    return _held(QuestionsFile, partial(check_questions, needed=standard(kind)))


def _others(found: Templates) -> Iterator[tuple[str, Held]]:
    """The files that belong to no kind."""
    yield "bank_holidays.json", _held(BankHolidaysFile)
    yield USUAL_WORDS, _held(UsualWordsFile)
    yield "bodies.yaml", _held(BodiesFile, _bodies)
    yield "choices.yaml", _held(ChoicesFile)
    yield "contact_patterns.yaml", _held(ContactPatternsFile, check_contact_patterns)
    yield "digital_economy_act.yaml", _held(SpecifiedFile)
    yield "digital_economy_debt_and_fraud.yaml", _held(DebtAndFraudFile)
    yield "digital_economy_suppliers.yaml", _held(SuppliersFile)
    yield "gateways.yaml", _held(GatewaysFile)
    yield GRAVE_WORDS, _held(GraveWordsFile, check_grave_words)
    for language in shipped_languages():
        yield f"{LANGUAGES}/{language}.yaml", _held(LanguageFile, check_language)
    yield "impact_screening.yaml", _held(ScreeningFile, _screening)
    yield PROMISES, _held(PromisesFile)
    yield PACKED, Held(PackedPromises, read_packed_promises)
    yield "powers.yaml", _held(PowersFile, check_powers)
    yield "programmes.yaml", _held(ProgrammesFile, check_programmes)
    yield "promised_rights.yaml", _held(PromisedRightsFile)
    yield "read_aloud.yaml", _held(ReadAloudFile, check_read_aloud)
    yield "readers.yaml", _held(ReadersFile)
    yield "reading_targets.yaml", _held(TargetsFile, partial(check_targets, kinds=found.kinds()))
    yield "regulator.yaml", _held(Regulator)
    yield "renamed.yaml", _held(Renamed)
    yield from ((f"sources/{family}.yaml", _held(LegalSourcesFile)) for family in source_families())
    yield "shapes.yaml", _held(ShapesFile, check_shapes)
    yield "spoken_of.yaml", _held(SpokenOfFile, check_spoken_of)
    yield POSTAGE, _held(PostageFile, check_postage)
    yield OFFERED_FORMATS, _held(OfferedFormatsFile)
    yield RECIPIENT_FIELDS, _held(RecipientFieldsFile, check_recipient_fields)
    yield "starting.yaml", _held(StartingFile, check_starting)
    yield "telling_words.yaml", _held(TellingWordsFile, check_telling_words)
    yield "wanted_words.yaml", _held(WantedWordsFile, check_wanted_words)
    yield "well_known_abbreviations.yaml", _held(AbbreviationsFile)
    yield "words/sources.yaml", _held(SourcesFile, _sources)
    yield from ((f"words/{rule}.yaml", _held(WordsFile, _words)) for rule in WordRule)
    yield from ((f"{name}.yaml", _held(PhrasesFile, _phrases)) for name in _PHRASES)


def _screening(found: ScreeningFile) -> Iterator[Wrong]:
    return check_screening(found, sorted(clauses_by_doing()[Doing.SETS_OUT_AGREEMENT]))


def _bodies(found: BodiesFile) -> Iterator[Wrong]:
    return check_bodies(found, legal_sources())


def _phrases(found: PhrasesFile) -> Iterator[Wrong]:
    return check_phrases(found, clauses_by_doing())


def _words(found: WordsFile) -> Iterator[Wrong]:
    return check_words(found, shipped("words/sources.yaml", SourcesFile).root)


def _sources(found: SourcesFile) -> Iterator[Wrong]:
    lists = [shipped(f"words/{rule}.yaml", WordsFile) for rule in WordRule]
    return check_sources(found, {word.source for each in lists for word in each.words})


@cache
def clauses_by_doing() -> Mapping[Doing, frozenset[str]]:
    """The clauses of all shipped kinds that do each thing."""
    by: dict[Doing, set[str]] = {each: set() for each in Doing}
    for kind in kinds(Templates(shipped_templates())):
        for each in kind.does:
            by[each] |= {clause.id for clause in find_clauses(kind.name)}
    return {each: frozenset(clauses) for each, clauses in by.items()}
