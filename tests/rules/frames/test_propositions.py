import pytest
from rules.reported import misread, only_statement

from extractor.reading import read
from extractor.rules.frames.propositions import is_clause


def proposes(text: str) -> bool:
    """Tell whether the one statement of a text can be so or not."""
    return only_statement(text).proposition


def stands_alone(text: str) -> bool:
    """Tell whether the content of a text's one statement can stand as a sentence."""
    statement, reading = only_statement(text), read(text)
    assert statement.verb is not None
    return is_clause(reading.tokens, *reading.in_tokens(statement.content[0]), statement.verb)


PROPOSITIONS = {
    "clauses": {
        "Ruiz said that the ferry leaked.": True,
        "Ruiz said the ferry leaked.": True,
        "Ruiz asked whether the ferry leaked.": True,
        "Ruiz confirmed the ferry had leaked.": True,
        "Ruiz confirmed the plan.": False,
        "Ruiz confirmed the plan that Novak had made.": False,
        "Ruiz discussed that the ferry leaked.": False,
    },
    "quoted and denied": {
        "Ruiz mocked the plan.": False,
        "Ruiz mocked the plan as “a farce”.": True,
        "Ruiz rejected the plan.": True,
        "Ruiz discussed “a farce”.": False,
    },
    "infinitives and orders": {
        "Ruiz vowed to mend the ferry.": True,
        "Ruiz claimed to own the ferry.": True,
        "Ruiz planned to mend the ferry.": False,
        "Ruiz urged ministers to mend the ferry.": True,
        "Ruiz urged calm.": False,
        "Ruiz accused ministers of neglect.": True,
    },
    "news": {
        "Ruiz announced the closure of two piers in Orsova.": True,
        "Ruiz announced a closure.": False,
        "Police put the crowd at 9,000.": True,
    },
    "deeds": {
        "Ruiz admitted taking the money.": True,
        "Ruiz admitted the charge.": False,
        "Ruiz recalled seeing the ferry sink.": True,
        "Ruiz praised sinking the ferry.": False,
    },
    "judgments": {
        "Ruiz called the plan unfair.": True,
        "Ruiz called the plan a mistake.": True,
        "Ruiz called it unfair.": True,
        "Ruiz called the police.": False,
        "Ruiz called it.": False,
        "Ruiz described the ferry as a danger.": True,
        "Ruiz described the ferry.": False,
        "Ruiz praised the ferry as a wonder.": False,
    },
}


@pytest.mark.parametrize("kind", sorted(PROPOSITIONS))
def test_a_proposition_is_more_than_a_thing(kind: str) -> None:
    assert misread(PROPOSITIONS[kind], proposes) == {}


def test_a_content_before_its_cue_is_a_proposition_whatever_the_verb() -> None:
    assert proposes("“It leaks,” Ruiz read.")


def test_a_quotation_or_a_clause_can_stand_as_a_sentence() -> None:
    rows = {
        "Ruiz said that the ferry leaked.": True,
        "Ruiz said “it leaks”.": True,
        "Ruiz declared: “Never again.”": True,
        "Ruiz said the ferry leaked.": True,
        "Ruiz said if it rained, the ferry would leak.": True,
        "Ruiz warned the board failed to act.": True,
        "Ruiz asked whether the ferry leaked.": False,
        "Ruiz vowed to mend the ferry.": False,
        "Ruiz urged ministers to mend the ferry.": False,
        "Ruiz warned Novak to mend the ferry.": False,
        "Ruiz admitted taking the money.": False,
        "Ruiz criticised the plan.": False,
        "Ruiz praised the plan as it was.": False,
        "Ruiz confirmed the plan.": False,
        "Ruiz confirmed the plan had failed.": True,
    }
    assert misread(rows, stands_alone) == {}
