"""Cores: what is remembered answers as a plain walk within the bounds does."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from extractor.reading.tokens import Tokens, tokenize

WORDS = (
    "the her both all several two 12 Ana Ruiz Orsova board old harbour closed sued quickly not who he of and by on"
    " Monday told ’s ( ) , . “ said"
)
texts = st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=14).map(" ".join)
CORE = {"name", "word", "determiner", "number", "genitive", "verb", "adverb"}
AFTER_ANOTHER = "the his her its their our few many several other more most such"


def walk_after(tokens: Tokens, start: int, last: int) -> int | None:
    tags, lower = tokens.tags, tokens.lower
    if start >= last:
        return None
    if tags[start] == "pronoun":
        return start + 1
    at = start
    while at < last and tags[at] in CORE - {"verb", "adverb"}:
        if at > start and tags[at] == "determiner" and lower[at - 1] not in ("all", "both", "half"):
            break
        if at > start and at + 1 < last and past_verb(tokens, at):
            break
        at += 1
    return at if at > start else None


def past_verb(tokens: Tokens, at: int) -> bool:
    follows = {"determiner", "pronoun", "name", "day", "preposition", "adverb", ",", "."}
    in_ed = tokens.tags[at] == "word" and tokens.lower[at].endswith("ed")
    return in_ed and tokens.tags[at - 1] in {"name", "word"} and tokens.tags[at + 1] in follows


def walk_before(tokens: Tokens, end: int, first: int) -> int | None:
    tags, lower = tokens.tags, tokens.lower
    at = end - 1
    if at < first:
        return None
    if tags[at] == "pronoun" or lower[at] == "who":
        return at
    if tags[at] == ")":
        while at > first and tags[at] != "(":
            at -= 1
        at -= 1
    if at < first or tags[at] not in CORE | {"day"}:
        return None
    start = at + 1
    while at >= first and tags[at] in CORE:
        tag = tags[at]
        if tag == "verb" and (at + 1 == end or at == first or tags[at - 1] not in {"determiner", "number"}):
            break
        if tag == "adverb" and not (at > first and tags[at - 1] == "determiner"):
            break
        start = at
        at -= 1
        another = at >= first and lower[start] in AFTER_ANOTHER.split() and tags[at] in {"determiner", "number"}
        if tag == "determiner" and not another:
            break
    return start if start < end else None


@example("the board sued Ana", 0)
@example("( board ) Ana ( old )", 0)
@example("her told board ( old )", 1)
@given(texts, st.integers(0, 2**16))
@settings(max_examples=300, deadline=None)
def test_what_is_remembered_answers_as_a_walk_does(text: str, order: int) -> None:
    tokens = tokenize(text, [])
    bounds = [(a, b) for a in range(len(tokens)) for b in range(a, len(tokens) + 1)]
    # What is asked first decides which walks the later ones find done.
    for a, b in bounds[order % len(bounds) :] + bounds[: order % len(bounds)]:
        assert tokens.cores.after(a, b) == walk_after(tokens, a, b)
        assert tokens.cores.before(b, a) == walk_before(tokens, b, a)


def test_a_word_in_ed_is_no_verb_where_its_clause_ends() -> None:
    tokens = tokenize("the board sued the ministry", [])
    assert (tokens.cores.after(0, 5), tokens.cores.after(0, 3)) == (2, 3)


def test_a_bracket_belongs_to_the_core_before_it() -> None:
    tokens = tokenize("In Orsova the harbour board (OHB)", [])
    assert tokens.cores.before(len(tokens), 0) == 2


def test_an_unclosed_bracket_belongs_to_nothing() -> None:
    assert tokenize("board OHB)", []).cores.before(3, 0) is None
