"""Unnamed sources: the mention of a body, a document, a group or a person without a name."""

from extractor.english.function_words import POSSESSIVES
from extractor.reading.cores import Group
from extractor.reading.tokens import Tokens
from extractor.rules.mentions.body_names import body_end, body_start
from extractor.rules.mentions.genders import role_gender
from extractor.rules.mentions.mention import Mention, MentionKind
from extractor.rules.mentions.owners import owner_of, tied_body
from extractor.rules.mentions.source_group import SourceGroup
from extractor.rules.mentions.unnamed_kinds import UNNAMED_KINDS, head_noun


def unnamed_mention(group: SourceGroup) -> Mention:
    """Return the mention of a source that is no person with a name."""
    tokens = group.tokens
    first = tokens.lower[group.first]
    head = head_noun(group)
    kind = UNNAMED_KINDS(head) or "unknown"
    begin, end = _words_for(group, kind)
    owner = owner_of(tokens, group.start, end)
    affiliation = _affiliation(group, owner) if kind in ("someone", "group") else None
    if first in POSSESSIVES:
        owner = owner or tokens.words[group.first]
        begin = min(begin, group.first)
    return Mention(
        *group.place,
        kind,
        tokens.phrase(begin, end),
        tokens.starts[begin],
        affiliation=affiliation,
        head=head.word,
        gender=role_gender(head.word),
        definite=first in ("the", "that", "this") or first in POSSESSIVES,
        owner=owner,
    )


def _words_for(group: SourceGroup, kind: MentionKind) -> Group:
    """Return the words that stand for the name: of a body its name, else the group without its article."""
    tokens, named = group.tokens, group.named
    if named is not None and kind in ("body", "place", "unknown"):
        if named.kind != "unknown":
            return body_start(tokens, named.start, group.start), body_end(tokens, named.end, group.end)
        if named.end == group.end:
            return body_start(tokens, named.start, group.start), group.end
    begin = group.start
    while (
        begin < group.end
        and tokens.tags[begin] in {"determiner", "conjunction", "day", "adverb"}
        and not _keeps(tokens, begin)
    ):
        begin += 1
    return begin if begin < group.end else group.start, group.end


def _keeps(tokens: Tokens, at: int) -> bool:
    """Tell whether a determiner is part of the words for a source: "her lawyer", "one of them"."""
    lower = tokens.lower
    return (
        lower[at] in POSSESSIVES
        or lower[at : at + 3] in (["one", "of", "the"], ["another", "of", "the"])
        or lower[at + 1 : at + 3] in (["of", "them"], ["of", "those"])
        or lower[at : at + 2] == ["those", "who"]
    )


def _affiliation(group: SourceGroup, owner: str | None) -> str | None:
    """Return the body that people without a name belong to: behind a preposition, else their owner, but not "his"."""
    tie = tied_body(group.tokens, group.start, group.end)
    if tie is not None and tie.body:
        return tie.body
    return owner if group.tokens.lower[group.first] not in POSSESSIVES else None
