"""The draft names each source once, in the order of the claims, with who shared and passed on a statement."""

from extractor.rules import draft_article
from extractor.schemas import Article, Draft


def drafted(text: str) -> Draft:
    return draft_article(Article(text=text))


def test_a_source_stands_in_the_draft_once() -> None:
    draft = drafted("Ana Ruiz said the dam was safe. Petr Novak denied it had leaked. Ruiz said it would hold.")
    assert [(source.key, source.name) for source in draft.sources] == [("s1", "Ana Ruiz"), ("s2", "Petr Novak")]
    assert [claim.attributions[0].source for claim in draft.claims] == ["s1", "s2", "s1"]
    assert draft.sources[0].mentions == ("Ana Ruiz", "Ruiz")


def test_joint_speakers_are_sources_of_their_own() -> None:
    draft = drafted("Ana Ruiz and Petr Novak said the dam was safe.")
    assert [attribution.source for attribution in draft.claims[0].attributions] == ["s1", "s2"]


def test_who_passes_a_statement_on_is_its_relay() -> None:
    draft = drafted("Ana Ruiz denied that the dam was safe, the Courier reported.")
    names = {source.key: source.name for source in draft.sources}
    found = [(names[a.source], a.role, a.cue) for a in draft.claims[0].attributions]
    assert found == [("Ana Ruiz", "speaker", "denied"), ("Courier", "relay", "reported")]


def test_a_colon_is_no_cue_that_could_be_found() -> None:
    draft = drafted("NOVAK: The dam is safe.\n\nNOVAK: It will hold.")
    assert [claim.attributions[0].cue for claim in draft.claims] == [None, None]
