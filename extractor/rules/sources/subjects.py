"""Subjects taken up again: what the sentence before is about."""

from extractor.english.inflection import FORMS
from extractor.reading.clauses import main_subject
from extractor.reading.cores import Group
from extractor.reading.tokens import Tokens
from extractor.rules.frames.sentences import cued_sentences
from extractor.rules.mentions.mention import Mention, MentionKind
from extractor.rules.sources.memory import Memory


def subject_of_sentence_before(memory: Memory, token: int) -> Group | None:
    """Return the subject of the sentence before the token's: "The board disputes it. It says …"; None if there is none.

    None also where a body or group has spoken in that sentence: it speaks on, whatever the sentence is about, as in
    "North Korea sent more, the agency said. It said …".
    """
    number = memory.sentence_of(token) - 1
    if number < 0 or number <= memory.spoke:
        return None
    group = main_subject(memory.tokens, *cued_sentences(memory.reading)[number])
    return None if group is None else _without_verb(memory.tokens, group)


def can_be(tokens: Tokens, group: Group, mention: Mention, kinds: tuple[MentionKind, ...]) -> bool:
    """Tell whether the mention is of one of the kinds; a name of which nothing is known may be a body's."""
    name_alone = mention.kind == "unknown" and set(tokens.tags[group[0] : group[1]]) == {"name"}
    return mention.kind in kinds or ("body" in kinds and name_alone)


def _without_verb(tokens: Tokens, group: Group) -> Group:
    """Return the group without a verb taken for its noun: "Orsova Power disputes" is a name and its verb."""
    first, last = group
    if tokens.tags[last - 1] == "word" and set(tokens.tags[first : last - 1]) == {"name"}:
        return first, last - (tokens.lower[last - 1] in FORMS)
    return group
