from rules.reported import contents, misread, reported, speakers, told


def test_a_content_stands_before_subject_and_cue() -> None:
    rows = {
        "“It leaks,” Ana Ruiz said.": ["“It leaks,”"],
        "The ferry is safe, Ana Ruiz said.": ["The ferry is safe"],
        "The ferry is safe, as Ana Ruiz said.": ["The ferry is safe"],
        "The ferry is safe — Ana Ruiz said.": ["The ferry is safe"],
        "“It leaks” but has sailed, Ana Ruiz said.": ["“It leaks” but has sailed"],
    }
    assert misread(rows, contents) == {}


def test_a_content_goes_round_subject_and_cue() -> None:
    rows: dict[str, list[tuple[str | None, str]]] = {
        "The pier, critics say, should close.": [("critics", "The pier | should close")],
        "The pier, Ruiz told the council, should close.": [("Ruiz", "The pier | should close")],
        "The pier, Ruiz told the council in June, should close.": [("Ruiz", "The pier | should close")],
        "The pier, Ruiz said on Monday, should close.": [("Ruiz", "The pier | should close")],
        "If it rains, Ruiz argues, the pier should close.": [("Ruiz", "If it rains | the pier should close")],
    }
    assert misread(rows, told) == {}


def test_what_is_no_clause_is_not_said() -> None:
    rows: dict[str, list[str]] = {
        "In Orsova, Ruiz said.": [],
        "On Monday, Ruiz said so.": [],
        "Asked about it, Ruiz said nothing.": [],
        "Ruiz said.": [],
        "Last, Ruiz said.": [],
    }
    assert misread(rows, contents) == {}


def test_a_clause_before_gives_way_to_a_content_behind() -> None:
    assert contents("The ferry had leaked, Ruiz said that the pier had sunk.") == ["that the pier had sunk"]
    assert contents("“It leaks,” Ruiz said that the pier had sunk.")[0] == "“It leaks,”"


def test_a_clause_before_needs_a_verb_that_takes_quotations() -> None:
    assert contents("The ferry is safe, Ruiz praised.") == []
    assert contents("The ferry is safe, Ruiz argued.") == ["The ferry is safe"]


def test_what_is_not_said_is_no_statement() -> None:
    assert reported("The ferry is safe, Ruiz did not say.") == []
    assert speakers("The ferry is safe, Ruiz has said.") == ["Ruiz"]


def test_a_quotation_behind_a_colon_begins_at_its_mark() -> None:
    assert contents("The mate had one rule: “Never sail,” Ruiz said.") == ["“Never sail,”"]
    assert contents("Never, “ever” sail, Ruiz said.") == []


def test_what_cannot_speak_closes_nothing() -> None:
    assert reported("The ferry is safe, the colour argued.") == []
