"""One speaker under several names: which sources of different articles are the same."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from rapidfuzz.distance import Levenshtein

from extractor.comparison.articles import Event, Told
from extractor.comparison.candidates import candidates
from extractor.comparison.groups import Group, Groups, Link
from extractor.comparison.terms import country_of, plain_letters, terms
from extractor.english import events
from extractor.english.people import HONORIFICS
from extractor.schemas import Source, Voice

_SPELT_ALIKE = 2
_SAMPLE = 6
_LONG_SURNAME = 6
_SURE, _LIKELY, _ALONE, _PART = 3.0, 2.0, 1.0, 0.5


@dataclass(frozen=True)
class Name:
    """A source of one article with its name taken apart."""

    article: int
    source: Source

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The name in lower case without accents, honorifics and article: ``("lloyd", "austin")``."""
        parts = [part for part in self.source.name.split() if part not in HONORIFICS and part.lower() != "the"]
        parts = [part for part in parts if part.strip(".,") not in events.LEGAL_FORMS] or parts
        return tuple(plain_letters(part.casefold()).strip(".,'’") for part in parts)

    @cached_property
    def title(self) -> frozenset[str]:
        """What the title says, the seat it speaks from spelt out."""
        given = f"{self.source.title or ''} {self.source.affiliation or ''}"
        return _office(given)

    @cached_property
    def office(self) -> frozenset[str]:
        """What the name says if it is a title itself ("the US defence secretary"), else nothing."""
        named = self.source.kind not in ("named_person", "anonymous") or (self.is_person and len(self._capitals) > 1)
        return frozenset() if named else _office(self.source.name)

    @property
    def is_person(self) -> bool:
        """Whether it is one person with a name."""
        return self.source.kind == "named_person"

    @property
    def is_proper(self) -> bool:
        """Whether nobody else bears the name: a country, or words with two capitals; there is police everywhere."""
        capitals = [word for word in self.source.name.split() if word[:1].isupper() and word != "The"]
        return self.source.kind == "named_organization" and (len(capitals) > 1 or self.folded.startswith("@"))

    @property
    def folded(self) -> str:
        """The whole name for comparing, one name a country."""
        return country_of(self.source.name) or " ".join(self.words).replace("’", "'")

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """The letters it goes by: its own, those in brackets, the initials of its words."""
        names = [self.source.name, *(mention.quote for mention in self.source.mentions)]
        own = {word.strip("()") for name in names for word in name.split() if _is_acronym(word.strip("()"))}
        capitals = self._capitals
        initials = "".join(word[0] for word in capitals) if len(capitals) > 2 else ""
        return frozenset(own | {initials} - {""}) if not self.is_person else frozenset()

    @cached_property
    def _capitals(self) -> list[str]:
        return [word for word in self.source.name.split() if word[:1].isupper() and word not in HONORIFICS]


class Voices:
    """All sources of the articles, joined where they are the same speaker."""

    def __init__(self, articles: Sequence[Told], event: Event) -> None:
        self._names = [Name(a.number, source) for a in articles for source in a.facts.sources]
        self._at = {(name.article, name.source.id): n for n, name in enumerate(self._names)}
        self._event = event
        self._ids_of = [article.facts.article.id for article in articles]
        self._groups = Groups(len(self._names), [_first(name) for name in self._names])
        self._bearers = _bearers(self._names)
        links = [link for pair in candidates([_keys(name) for name in self._names]) if (link := self._link(*pair))]
        self._groups.join(links, self._allowed)
        self.voices = tuple(self._voice(number, group) for number, group in enumerate(self._all_groups(), 1))
        self._ids = {m: v.id for v, g in zip(self.voices, self._all_groups(), strict=True) for m in g.members}
        self._by_id = {voice.id: voice for voice in self.voices}

    def of(self, article: int, source_id: str) -> str | None:
        """Return the id of the voice of a source, None for a source that the facts don't hold."""
        number = self._at.get((article, source_id))
        return None if number is None else self._ids[number]

    def name(self, voice: str) -> str:
        """Return what a voice is called."""
        return self._by_id[voice].name

    def _link(self, a: int, b: int) -> Link | None:
        one, other = self._names[a], self._names[b]
        if one.article == other.article and not (one.acronyms & other.acronyms):
            return None
        together = self._event.shared(one.article, other.article)
        for score, reason in _likenesses(one, other, together):
            return Link(a, b, score, (reason,))
        return None

    def _allowed(self, one: list[int], other: list[int], link: Link) -> bool:
        """Refuse a bare surname that several bear in its event, and a part of a name that two bodies end in."""
        if link.score == _PART and not all(
            _ends_alike(self._names[a], self._names[b]) or self._names[a].folded == self._names[b].folded
            for a, b in product(one[:_SAMPLE], other[:_SAMPLE])
        ):
            return False
        return link.score > _ALONE or not any(self._several_bear(m) for m in (link.first, link.second))

    def _several_bear(self, number: int) -> bool:
        name = self._names[number]
        if len(name.words) != 1:
            return False
        bearers = self._bearers.get(name.words[-1], {}).values()
        return sum(any(self._event.shared(name.article, other) for other in articles) for articles in bearers) > 1

    def _all_groups(self) -> Iterator[Group]:
        seen: set[int] = set()
        for number in range(len(self._names)):
            group = self._groups.of(number)
            if id(group) not in seen:
                seen.add(id(group))
                yield group

    def _voice(self, number: int, group: Group) -> Voice:
        names = [self._names[member] for member in sorted(group.members)]
        best = min(names, key=lambda name: (not name.is_person, -len(name.words), name.source.name))
        return Voice(
            id=f"v{number}",
            name=best.source.name,
            kind=best.source.kind,
            names=tuple(dict.fromkeys(_as_written(name.source) for name in names)),
            articles=tuple(self._ids_of[n] for n in dict.fromkeys(name.article for name in names)),
            reasons=tuple(dict.fromkeys(group.reasons)),
        )


def _likenesses(one: Name, other: Name, together: bool) -> Iterator[tuple[float, str]]:
    """Yield how sure two sources are one and why, the surest first."""
    titles = bool(one.title & other.title)
    if one.is_person and other.is_person and one.words and other.words:
        yield from _persons(one, other, together, titles)
    elif not one.is_person and not other.is_person:
        yield from _bodies(one, other, together)
    if together and (surname := _bare_surname(one, other)):
        yield _ALONE, f"surname {surname}, which one person of the event bears"
    if together and (office := _same_office(one, other)):
        yield _ALONE, f"the same office: {office}"


def _bodies(one: Name, other: Name, together: bool) -> Iterator[tuple[float, str]]:
    if one.folded == other.folded and (together or one.is_proper):
        yield _SURE, f"the same name: {one.source.name}"
    if together and (letters := one.acronyms & other.acronyms):
        yield _LIKELY, f"{min(letters)} stands for {max(one.source.name, other.source.name, key=len)}"
    if together and _ends_alike(one, other):
        shorter = min(one.source.name, other.source.name, key=len)
        yield _PART, f"one {shorter} in the event"


def _ends_alike(one: Name, other: Name) -> bool:
    """Tell whether one name is the other's end, of two words at least: "fire department", "Norvik fire department"."""
    shorter, longer = sorted((one.words, other.words), key=len)
    return 2 <= len(shorter) < len(longer) and longer[-len(shorter) :] == shorter


def _persons(one: Name, other: Name, together: bool, titles: bool) -> Iterator[tuple[float, str]]:
    full = len(one.words) > 1 and len(other.words) > 1
    surname = one.words[-1]
    if surname != other.words[-1]:
        if full and (titles or together) and _misspelt(one, other):
            yield _LIKELY, f"two spellings of one name: {one.source.name}, {other.source.name}"
    elif full and one.words == other.words and (titles or together):
        yield _SURE, f"the same name: {one.source.name}"
    elif full:
        if together and _firsts_fit(one.words[0], other.words[0]):
            yield _LIKELY, f"surname {surname.title()} and first names that fit"
    elif together:
        yield _ALONE, f"surname {surname.title()}, which one person of the event bears"


def _misspelt(one: Name, other: Name) -> bool:
    """Tell whether two names differ in a letter or two of a long surname."""
    a, b = one.words[-1], other.words[-1]
    if one.words[0] != other.words[0] or a[:3] != b[:3] or min(len(a), len(b)) < _LONG_SURNAME:
        return False
    return Levenshtein.distance(a, b) <= _SPELT_ALIKE


def _firsts_fit(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def _same_office(one: Name, other: Name) -> str | None:
    """Return the office that one is named by and the other holds."""
    for titled, holder in ((one, other), (other, one)):
        office = titled.office
        if len(office) > 1 and holder.is_person and not holder.office and office <= holder.title:
            return titled.source.name
    return None


def _bare_surname(one: Name, other: Name) -> str | None:
    """Return the surname by which a source goes that was taken for a body: a lone "Quill" beside Teresa Quill."""
    for bare, person in ((one, other), (other, one)):
        lone = bare.source.kind == "named_organization" and len(bare.words) == 1 and not bare.acronyms
        if lone and person.is_person and len(person.words) > 1 and bare.words[0] == person.words[-1]:
            return bare.source.name
    return None


def _keys(name: Name) -> Iterator[tuple[str, str]]:
    if name.is_person and name.words:
        yield "surname", name.words[-1]
        yield "spelling", f"{name.words[0]} {name.words[-1][:3]}"
    elif not name.is_person:
        yield "name", name.folded
        if len(name.words) == 1:
            yield "surname", name.words[0]
        yield "end", " ".join(name.words[-2:])
        for letters in name.acronyms:
            yield "letters", letters
    for word in sorted(name.office or name.title)[:4]:
        yield "office", word


def _bearers(names: Sequence[Name]) -> dict[str, dict[str, list[int]]]:
    """Return by surname the first names that go with it and the articles that have each."""
    found: defaultdict[str, dict[str, list[int]]] = defaultdict(dict)
    for name in names:
        if name.is_person and len(name.words) > 1:
            found[name.words[-1]].setdefault(name.words[0], []).append(name.article)
    return found


def _first(name: Name) -> Mapping[Hashable, Hashable]:
    """Return what a group of names holds to: the first letter of a full name."""
    return {"first": name.words[0][:1]} if name.is_person and len(name.words) > 1 else {}


def _office(words: str) -> frozenset[str]:
    lowered = words.lower()
    for seat, meant in events.TITLES_FROM_SEATS.items():
        if seat in lowered:
            words = lowered.replace(seat, meant).replace("chief", "secretary").replace("us ", "US ")
    return terms(words).roots


def _is_acronym(word: str) -> bool:
    return 2 < len(word) < 7 and word.isupper() and word.isalpha()


def _as_written(source: Source) -> str:
    mentions = Counter(mention.quote for mention in source.mentions)
    longest = max(mentions, key=lambda quote: (len(quote) < 60, len(quote), quote), default=source.name)
    return longest if source.name in longest else source.name
