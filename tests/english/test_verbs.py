from english.trying import failing, is_silent, only_source, only_speaker

import extractor
from extractor.english import verbs
from extractor.english.inflection import forms, past, rows
from extractor.rules import draft_article
from extractor.schemas import Article

ROWS = [(name, frame) for _, table, _ in verbs.GROUPS for name, frames in rows(table) for frame in frames]


def takes_its_content(name: str, frame: str) -> bool:
    lemma, _, particle = name.partition(" ")
    said = f"{past(lemma)} {particle}".strip()
    text = verbs.FRAME_EXAMPLES[frame].format(past=said)
    speaker = only_speaker(text)
    if speaker is None or speaker.entity is None or speaker.entity.name != "Elena Ruiz":
        return False
    content = text[speaker.statement.start : speaker.statement.end]
    return "dam at Orsova" in content and said not in content


def test_every_verb_takes_its_contents() -> None:
    # "Put" alone takes its content only in front: "The plan will fail, as Ruiz put it."
    lost = [row for row in sorted({*ROWS} - {("put", "n")}) if not takes_its_content(*row)]
    assert lost == [], "these verbs no longer take what the table gives them (perhaps a veto is too wide)"


def test_the_check_agrees_with_what_the_rules_draft_of_every_verb() -> None:
    against = []
    for name, frame in sorted({*ROWS}):
        lemma, _, particle = name.partition(" ")
        for form in (form for form, kinds in forms(lemma).items() if kinds & {"past", "third"}):
            text = verbs.FRAME_EXAMPLES[frame].format(past=f"{form} {particle}".strip())
            article = Article(text=text)
            claims = extractor.check(article, draft_article(article)).claims
            against += [(text, found.code) for claim in claims for found in claim.findings]
    assert against == []


def test_a_passive_names_the_speaker_behind_by() -> None:
    example = verbs.EXAMPLES["SAID_OF"]
    fails = [
        word
        for word in sorted(verbs.SAID_OF)
        if getattr(only_source(example.format(participle=past(word))), "kind", None) != "group"
    ]
    assert fails == []


def test_a_noun_is_no_cue() -> None:
    assert failing(verbs.NOUN_VERBS, verbs.EXAMPLES["NOUN_VERBS"], is_silent) == []
