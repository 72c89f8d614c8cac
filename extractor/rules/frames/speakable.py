"""Who can be the subject of a reporting verb."""

from extractor.english.bodies import AGENCIES, BODY_WORDS, DOCUMENTS, MEDIA_HEADS
from extractor.english.people import GROUPS, QUANTITIES, ROLES
from extractor.english.wordlist import word_set
from extractor.reading.cores import Group
from extractor.reading.tokens import Tokens
from extractor.rules.cues.cue import Cue

_EMPTY = word_set("one that there these this those what which")
_PARTITIVES = word_set("""
cent couple dozens group half handful hundreds lot majority number one pair percent series thousands
""")
_IT_SAYS = word_set("""
acknowledge add allege announce argue call claim continue estimate find insist note post put report say show state
tweet urge warn write
""")


def can_speak(tokens: Tokens, subject: Group, cue: Cue) -> bool:
    """Tell whether the group can be a source of this verb: a name, a person, a body, a document that shows."""
    words = tokens.lower[subject[0] : subject[1]]
    tags = tokens.tags[subject[0] : subject[1]]
    if len(words) == 1 and words[0] in QUANTITIES and cue.finite:
        return True
    if words in (["the", "other"], ["the", "others"], ["another"]):
        return True
    if len(words) == 1 and words[0] in _EMPTY:
        return words[0] == "one" and cue.finite and cue.verb.lemma in ("add", "recall", "say", "tell")
    if words == ["it"]:
        return cue.verb.lemma in _IT_SAYS
    if "pronoun" in tags or "name" in tags or words[0] == "who":
        return True
    return animate_head(tokens, subject) or (cue.finite and cue.verb.lemma in ("say", "tell", "add"))


def animate_head(tokens: Tokens, group: Group) -> bool:
    """Tell whether the group's head noun is a person, body or document; "one of the ministers" and the like count."""
    stop = next(
        (i for i in range(group[0] + 1, group[1]) if tokens.tags[i] in {"preposition", ",", "(", "-", "subordinator"}),
        group[1],
    )
    head = next(
        (i for i in range(stop - 1, group[0] - 1, -1) if tokens.tags[i] in {"name", "word", "number", "determiner"}),
        group[0],
    )
    if tokens.tags[head] in {"determiner", "number"} or tokens.lower[head] in _PARTITIVES:
        return any(_animate(tokens.lower[i]) for i in range(*group))
    return tokens.tags[head] == "name" or _animate(tokens.lower[head])


def _animate(word: str) -> bool:
    single = word[:-1] if word.endswith("s") else word
    return any(w in table for w in (word, single) for table in (ROLES, GROUPS, BODY_WORDS, DOCUMENTS))


def passes_on(tokens: Tokens, source: Group) -> bool:
    """Tell whether the group is a medium, which passes on what others say."""
    name = " ".join(tokens.words[i] for i in range(*source) if tokens.tags[i] == "name")
    return name in AGENCIES or any(
        tokens.lower[i] in MEDIA_HEADS or tokens.words[i] in AGENCIES for i in range(*source)
    )
