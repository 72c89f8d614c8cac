"""Beside a name: the title and body that stand next to a person named anywhere in the article."""

from typing import NamedTuple

from extractor.reading.cores import Group
from extractor.reading.groups_before import group_before
from extractor.reading.subjects_after import subject_after
from extractor.reading.tokens import Tokens
from extractor.rules.mentions.mention import Mention
from extractor.rules.mentions.read import read_mention
from extractor.rules.mentions.roles import role_at
from extractor.rules.mentions.titles import described_as
from extractor.rules.trace import Choice, rule

_CALLED = ("called", "named")


class Naming(NamedTuple):
    """A run of capitals, tokens ``start`` to ``end`` in a sentence ``first`` to ``last``, and the person it names."""

    tokens: Tokens
    mention: Mention
    start: int
    end: int
    first: int
    last: int

    @property
    def place(self) -> Group:
        """Where it stands in the text."""
        return self.tokens.span(self.start, self.end)

    @property
    def before(self) -> str:
        """The tag of what stands before it in the sentence; nothing at its beginning."""
        return self.tokens.tags[self.start - 1] if self.start > self.first else ""

    @property
    def closed(self) -> bool:
        """Whether a comma or a full stop stands behind it: else the words behind may go on with it."""
        return _closed(self.tokens, self.end, self.last)


def _closed(tokens: Tokens, end: int, last: int) -> bool:
    return end < last and tokens.tags[end] in {",", "."}


def described(tokens: Tokens, mention: Mention, name: Group, sentence: Group) -> Mention:
    """Return the mention of a person named anywhere with the title and body that stand beside the name."""
    if not _closed(tokens, name[1], sentence[1]) and tokens.lower[name[0] - 1] not in _CALLED:
        # Most names have nothing beside them.
        return mention
    return DESCRIBED(Naming(tokens, mention, *name, *sentence)) or mention


@rule(
    example="The dam was built by a farmer named Ana Ruiz in May.",
    near_miss="The dam was built by a farmer, Ana Ruiz, in May.",
)
def called(naming: Naming) -> Mention | None:
    """Who is "named" or "called" so is what stands before the word."""
    tokens, verb = naming.tokens, naming.start - 1
    if tokens.lower[verb] not in _CALLED or verb - 1 <= naming.first or naming.mention.title is not None:
        return None
    before = group_before(tokens, verb, naming.first)
    role = role_at(tokens, *before) if before is not None else None
    if before is None or role is None:
        return None
    return naming.mention._replace(title=described_as(tokens, before[0], role, before[1]))


@rule(
    example="The dam was built by harbour chief Ana Ruiz.",
    near_miss="The dam was built by Ana Ruiz.",
)
def title_before(naming: Naming) -> Mention | None:
    """Words right before the name are its title; more of it may stand between commas behind."""
    if naming.before != "word" or not naming.closed:
        return None
    whole = group_before(naming.tokens, naming.end, naming.first, linked=False)
    return _read_with(naming, naming.start if whole is None else whole[0], _apposition_end(naming))


@rule(
    example="The dam was built by the harbour chief, Ana Ruiz.",
    near_miss="The dam was built in the harbour, Ana Ruiz.",
)
def description_before(naming: Naming) -> Mention | None:
    """A role before the comma describes the name behind it."""
    if not _behind_comma(naming) or not naming.closed:
        return None
    before = group_before(naming.tokens, naming.start - 1, naming.first)
    if before is None or role_at(naming.tokens, *before) is None:
        return None
    return _read_with(naming, before[0], naming.end)


@rule(
    example="The dam was built by Ana Ruiz, head of the harbour board.",
    near_miss="The dam was built by Ana Ruiz, and it held.",
)
def description_behind(naming: Naming) -> Mention | None:
    """What stands between commas behind the name describes it."""
    if naming.before == "word" or _behind_comma(naming) or not naming.closed:
        return None
    return _read_with(naming, naming.start, _apposition_end(naming))


DESCRIBED = Choice(
    "beside",
    (called, title_before, description_before, description_behind),
    where=lambda naming: naming.place,
    shown=lambda _, mention: mention.title or "no title",
)
"""Where the title and body of a named person stand."""


def _behind_comma(naming: Naming) -> bool:
    """Tell whether a comma with words before it stands before the name."""
    return naming.before == "," and naming.start - 1 > naming.first


def _apposition_end(naming: Naming) -> int:
    """Return where a description between commas behind the name ends; the end of the name if there is none."""
    tokens, end, last = naming.tokens, naming.end, naming.last
    after = subject_after(tokens, naming.start, last) if tokens.tags[end] == "," else None
    if after is None:
        return end
    stop = after[1]
    closed = stop >= last or tokens.tags[stop] in {",", ".", "-"} or tokens.lower[stop] in ("who", "whose")
    return stop if closed else end


def _read_with(naming: Naming, begin: int, stop: int) -> Mention | None:
    """Return the mention with what the words around it say, None if they are of somebody else."""
    if (begin, stop) == (naming.start, naming.end):
        return None
    mention, described = naming.mention, read_mention(naming.tokens, begin, stop)
    if described.kind != "person" or described.name != mention.name:
        return None
    return mention._replace(
        title=mention.title or described.title,
        affiliation=described.affiliation,
        gender=mention.gender or described.gender,
    )
