"""Capitals: where in a run of capitalised words the name proper begins and ends."""

from typing import NamedTuple

from extractor.english import bodies, people
from extractor.english.given_names import FEMALE, MALE, SUFFIXES, SURNAMES_TOO, known_given
from extractor.reading.cores import Group
from extractor.rules.mentions.roles import is_title
from extractor.rules.trace import Choice, rule


class Capitals(NamedTuple):
    """A run of capitalised words; ``titled`` if a role stands before it; ``spans`` its characters, for a trace."""

    words: tuple[str, ...]
    titled: bool
    spans: tuple[Group, ...] = ()

    @property
    def place(self) -> Group:
        """Where it stands in the text."""
        return self.spans[0][0], self.spans[-1][1]

    def part(self, begin: int, end: int) -> "ProperName":
        """Return the words from ``begin`` to before ``end`` as the name proper."""
        return ProperName(
            self.words[begin:end], begin, end, begin > 0 or self.titled, end - begin == len(self.words), self.spans
        )


class ProperName(NamedTuple):
    """The name proper in a run, words ``begin`` to ``end``: no title and no suffix; empty if the run is a mere title.

    ``titled`` if anything of the run or a role stands before it, ``whole`` if it is all of the run.
    """

    words: tuple[str, ...]
    begin: int
    end: int
    titled: bool
    whole: bool
    spans: tuple[Group, ...] = ()

    @property
    def place(self) -> Group:
        """Where it stands in the text."""
        return self.spans[self.begin][0], self.spans[self.end - 1][1]

    @property
    def phrase(self) -> str:
        """The words with blanks between them."""
        return " ".join(self.words)

    @property
    def last(self) -> str:
        """The last word in lower case."""
        return self.words[-1].lower()

    @property
    def given(self) -> bool:
        """Whether it begins with a known given name."""
        return known_given(self.words[0])


class TitleWord(NamedTuple):
    """Word ``at`` of a run, which can be a title; the run without its suffixes goes to ``end``."""

    run: Capitals
    at: int
    end: int

    @property
    def words(self) -> tuple[str, ...]:
        """The word and those behind it."""
        return self.run.words[self.at : self.end]

    @property
    def place(self) -> Group:
        """Where it stands in the text."""
        return self.run.spans[self.at]


@rule(example="Dean Novak said the dam was safe.", near_miss="Dean Ana Novak said the dam was safe.")
def given_name(title: TitleWord) -> bool:
    """A word that is a given name too is one unless another given name follows."""
    words = title.words
    return known_given(words[0]) and not (len(words) > 2 and known_given(words[1]))


@rule(example="General Motors said the plant was safe.", near_miss="General Ana Motors said the plant was safe.")
def adjective_of_a_body(title: TitleWord) -> bool:
    """A title can be the adjective that the name of a body begins with."""
    if title.words[0] not in people.ADJECTIVE_TITLES or title.words[-1].lower() not in bodies.COMPANIES:
        return False
    return not any(map(known_given, title.words))


NO_TITLE = Choice("no-title", (given_name, adjective_of_a_body), where=lambda title: title.place)
"""What makes a word that can be a title a part of the name."""


def _name_end(words: tuple[str, ...]) -> int:
    """Return where the suffixes begin: "Jr" of "Petr Novak Jr"."""
    end = len(words)
    while end > 1 and words[end - 1] in SUFFIXES:
        end -= 1
    return end


def _behind_titles(run: Capitals, end: int) -> int:
    """Return the place behind the last title; the last word of a run is none."""
    words = run.words
    for at in range(end - 2, -1, -1):
        if is_title(words[at]) and not NO_TITLE.holds(TitleWord(run, at, end)):
            return at + 1
    return 0


def _addressed(words: tuple[str, ...]) -> bool:
    """Tell whether the last word is a surname because somebody is addressed by it: "Mr King"."""
    return len(words) > 1 and words[-2] in people.FORMS_OF_ADDRESS and words[-1].lower() in SURNAMES_TOO


@rule(
    example="The Red Cross said the camp was safe.",
    near_miss="The Red Lantern said the camp was safe.",
)
def known_organisation(run: Capitals) -> ProperName | None:
    """All words together are the name of a known organisation."""
    return run.part(0, len(run.words)) if " ".join(run.words) in bodies.ORGANISATIONS else None


@rule(example="The Chief Minister said the dam was safe.", near_miss="Mr King said the dam was safe.")
def mere_title(run: Capitals) -> ProperName | None:
    """A title with no name behind it names nobody."""
    end = _name_end(run.words)
    begin = _behind_titles(run, end)
    last = run.words[begin]
    if end - begin > 1 or not is_title(last) or known_given(last) or _addressed(run.words[:end]):
        return None
    return run.part(end, end)


@rule(example="In Orsova Ana Ruiz said the dam was safe.", near_miss="In Orsova, Ana Ruiz said the dam was safe.")
def behind_place(run: Capitals) -> ProperName | None:
    """A word before a given name is the place that the sentence begins with."""
    end = _name_end(run.words)
    begin = _behind_titles(run, end)
    if end - begin < 3 or known_given(run.words[begin]):
        return None
    following = run.words[begin + 1]
    return run.part(begin + 1, end) if following in MALE or following in FEMALE else None


@rule(example="Mayor Ana Ruiz said the dam was safe.", near_miss="The mayor, Ana Ruiz, said the dam was safe.")
def behind_titles(run: Capitals) -> ProperName | None:
    """The name begins behind the last title."""
    end = _name_end(run.words)
    begin = _behind_titles(run, end)
    return run.part(begin, end) if begin else None


@rule(example="Petr Novak said the dam was safe.", near_miss="Mayor Petr Novak said the dam was safe.")
def without_title(run: Capitals) -> ProperName | None:
    """Without a title all words but a suffix are the name."""
    return run.part(0, _name_end(run.words))


NAMES = Choice(
    "name",
    (known_organisation, mere_title, behind_place, behind_titles, without_title),
    where=lambda run: run.place,
    shown=lambda _, name: name.phrase or "no name",
)
"""Which words of a run of capitalised words are the name proper."""
