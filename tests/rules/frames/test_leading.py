from rules.reported import misread, only_statement, relays, reported, told


def test_a_passive_is_said_by_who_stands_behind_by() -> None:
    rows: dict[str, list[tuple[str | None, str]]] = {
        "Ruiz was accused by ministers of sinking the ferry.": [
            ("ministers", "Ruiz was accused by ministers of sinking the ferry")
        ],
        "Ruiz was accused of neglect by ministers in May.": [("ministers", "Ruiz was accused of neglect by ministers")],
        "Ruiz was accused of neglect.": [],
        "Ruiz was accused of neglect by": [],
        "Ruiz was told by ministers that it leaked.": [],
        "Ruiz was praised by the colour of the sea.": [],
    }
    assert misread(rows, told) == {}


def test_what_is_not_said_is_no_statement_but_what_is_not_denied_is() -> None:
    assert reported("Ruiz did not say that the ferry leaked.") == []
    assert only_statement("Ruiz did not deny that the ferry leaked.").negated
    assert not only_statement("Ruiz denied that the ferry leaked.").negated


def test_an_infinitive_reports_nothing() -> None:
    assert reported("Ruiz wanted to say that the ferry leaked.") == []
    assert told("Ruiz went on to say that the ferry leaked.") == [("Ruiz", "that the ferry leaked")]


def test_behind_as_the_content_begins_at_the_comma() -> None:
    rows: dict[str, list[tuple[str | None, str]]] = {
        "As Ruiz pointed out on Monday, the ferry is safe.": [("Ruiz", "the ferry is safe")],
        "But as Ruiz pointed out, the ferry is safe.": [("Ruiz", "the ferry is safe")],
        "As Ruiz pointed out,": [],
        "As Ruiz pointed out on Monday": [],
        "As Ruiz said it was, the pier sank.": [("Ruiz", "the pier sank")],
    }
    assert misread(rows, told) == {}


def test_a_cue_in_a_relative_clause_reports_nothing() -> None:
    assert reported("Ruiz raised points that analysts say sound weak.") == []
    assert reported("Ruiz raised points which analysts say are weak.") == []
    assert reported("Ruiz raised points which analysts say have been weak.") == []


def test_what_cannot_speak_leads_nothing() -> None:
    assert reported("The colour suggested that the ferry leaked.") == []


def test_a_subject_without_a_content_is_shared_with_the_next_cue() -> None:
    assert told("Ana Ruiz said on Monday, adding that the ferry leaked.") == [("Ana Ruiz", "that the ferry leaked")]
    assert told("The crew left and Ruiz commented, adding that it leaked.") == [("Ruiz", "that it leaked")]


def test_what_somebody_is_called_ends_before_the_next_deed() -> None:
    rows: dict[str, list[tuple[str | None, str]]] = {
        "Ruiz called it “a farce” and cut its budget.": [("Ruiz", "it “a farce”")],
        "Ruiz called it “a farce” and “a shame”.": [("Ruiz", "it “a farce” and “a shame”")],
        "Ruiz called it “a farce”; the board met.": [("Ruiz", "it “a farce”")],
        "Ruiz said it was “a farce” and was late.": [("Ruiz", "it was “a farce” and was late")],
    }
    assert misread(rows, told) == {}


def test_a_who_speaks_for_its_antecedent() -> None:
    statement = only_statement("Ruiz met a mate who said that the ferry leaked.")
    assert statement.source is not None and statement.antecedent == (2, 4)
    assert only_statement("Ruiz said that the ferry leaked.").antecedent is None


def test_a_medium_that_cites_behind_its_verb_speaks_for_itself() -> None:
    text = "The Courier reported, citing a letter, that the ferry leaked."
    assert told(text) == [("The Courier", "that the ferry leaked")]
    assert relays(text) == [[]]
