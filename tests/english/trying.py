"""Trying an example with every word of a table: one test a table, which names the words that fail."""

from collections.abc import Callable, Iterable

import extractor
from extractor.rules import attributions
from extractor.rules.sources.entities import Entity
from extractor.rules.sources.speaker import Speaker


def filled(template: str, word: str) -> str:
    """Return a template with a word in it: {word} as it stands, {Word} with a capital."""
    return template.format(word=word, Word=word[:1].upper() + word[1:])


def failing(words: Iterable[str], template: str, holds: Callable[[str], bool]) -> list[str]:
    """Return the words with which a template doesn't do what it should."""
    return sorted(word for word in words if not holds(filled(template, word)))


def only_speaker(text: str) -> Speaker | None:
    """Return the speaker of a text that attributes one thing, None for any other text."""
    found = attributions(text)
    return found[0] if len(found) == 1 else None


def only_source(text: str) -> Entity | None:
    """Return the source of a text that attributes one thing, None where it has none."""
    speaker = only_speaker(text)
    return speaker.entity if speaker else None


def last_source(text: str) -> Entity | None:
    """Return the source of the last thing that a text attributes, None where it has none."""
    found = attributions(text)
    return found[-1].entity if found else None


def two_sources(text: str) -> tuple[Entity | None, Entity | None]:
    """Return the sources of a text that attributes two things."""
    first, second = attributions(text)
    return first.entity, second.entity


def gender_told(text: str) -> str | None:
    """Return the gender that a text tells of its one source, None where it has none."""
    return getattr(only_source(text), "gender", None)


def reason_given(text: str) -> str:
    """Return why the one source of a text has no name, nothing where it gives no reason."""
    return getattr(only_source(text), "reason", None) or ""


def is_a(*kinds: str) -> Callable[[str], bool]:
    """Return the question whether the one source of a text is of a kind."""
    return lambda text: getattr(only_source(text), "kind", None) in kinds


def is_called(name: str, kind: str) -> Callable[[str], bool]:
    """Return the question whether the one source of a text has a name and is of a kind."""
    return lambda text: is_a(kind)(text) and getattr(only_source(text), "name", None) == name


def is_silent(text: str) -> bool:
    """Tell whether a text attributes nothing."""
    return attributions(text) == []


def findings(quote: str, statement: str, text: str = "") -> set[str]:
    """Return the codes of what the check finds against a claim in the author's own voice."""
    draft = {"claims": [{"key": "c1", "quotes": [quote], "statement": statement, "speech": "narration"}]}
    (record,) = extractor.check(text or quote, draft).claims
    return {found.code for found in record.findings}


def said_findings(text: str, quote: str, statement: str, cue: str, stance: str) -> set[str]:
    """Return the codes of what the check finds against a claim that Ana Ruiz is said to have made."""
    source = {"key": "s1", "name": "Ana Ruiz", "kind": "named_person", "mentions": ["Ana Ruiz"]}
    claim = {
        "key": "c1",
        "quotes": [quote],
        "statement": statement,
        "speech": "indirect",
        "stance": stance,
        "attributions": [{"source": "s1", "mention": "Ana Ruiz", "cue": cue}],
    }
    (record,) = extractor.check(text, {"sources": [source], "claims": [claim]}).claims
    return {found.code for found in record.findings}
