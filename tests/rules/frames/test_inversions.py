from rules.reported import Reported, contents, frames, misread, only_reported, reported, told


def test_the_subject_stands_behind_the_verb() -> None:
    assert only_reported("“It leaks,” said Ana Ruiz, the harbour master.") == Reported(
        "Ana Ruiz, the harbour master", "said", "“It leaks,”", "inverted"
    )
    assert only_reported("The ferry had leaked, said Ruiz.") == Reported(
        "Ruiz", "said", "The ferry had leaked", "inverted"
    )


def test_the_subject_goes_with_its_description_and_no_further() -> None:
    rows: dict[str, list[tuple[str | None, str]]] = {
        "“It leaks,” said Ana Ruiz of the harbour board.": [("Ana Ruiz of the harbour board", "“It leaks,”")],
        "“It leaks,” said Ana Ruiz on Monday.": [("Ana Ruiz", "“It leaks,”")],
        "“It leaks,” said Ana Ruiz, who built it.": [("Ana Ruiz", "“It leaks,”")],
        "“It leaks,” said Ana Ruiz, adding that it sailed.": [
            ("Ana Ruiz", "“It leaks,”"),
            ("Ana Ruiz", "that it sailed"),
        ],
        "“It leaks,” said her brother.": [("her brother", "“It leaks,”")],
    }
    assert misread(rows, told) == {}


def test_a_quotation_goes_on_behind_the_subject() -> None:
    assert contents("“It leaks,” said Ruiz, “and it sails.”") == ["“It leaks,” | “and it sails.”"]


def test_an_object_behind_the_verb_is_no_subject() -> None:
    rows = {
        "“It leaks,” Ruiz told reporters.": ["before"],
        "“It leaks,” warned her.": [],
        "“It leaks,” said that.": [],
        "Ruiz left, said nothing and sailed.": [],
    }
    assert misread(rows, lambda text: [frame for frame in frames(text) if frame != "bare"]) == {}


def test_without_a_quotation_a_clause_must_stand_before_and_the_sentence_end() -> None:
    assert frames("The ferry had leaked, said Ruiz in Orsova.") == ["inverted"]
    assert [one for one in reported("In Orsova, said Ruiz.") if one.frame == "inverted"] == []
    assert [one for one in reported("The old mate, said Ruiz.") if one.frame == "inverted"] == []


def test_what_cannot_speak_is_no_subject() -> None:
    assert [one for one in reported("“It leaks,” showed the colour.") if one.frame == "inverted"] == []
