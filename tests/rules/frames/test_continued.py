from rules.reported import Reported, contents, frames, misread, only_reported, only_statement, reported, told


def test_behind_a_colon_the_subject_before_it_speaks() -> None:
    assert only_reported("Ruiz read it out: “It leaks.”") == Reported("Ruiz", "read", "“It leaks.”", "colon")


def test_behind_a_colon_without_a_cue_nobody_speaks() -> None:
    assert reported("Ruiz had one rule: “Never sail.”") == []


def test_the_cue_nearest_to_the_colon_has_its_quotation() -> None:
    assert told("Ruiz sang and Novak read it out: “It leaks.”") == [("Novak", "“It leaks.”")]


def test_a_cue_of_the_sentence_before_a_colon_has_nothing_to_do_with_it() -> None:
    assert reported("Ruiz read it out. Then a shout: “It leaks.”") == []


def test_a_quotation_goes_on_with_the_speaker_of_its_paragraph() -> None:
    rows = {
        "“It leaks,” Ruiz said. “It will sink.”": ["“It leaks,” | “It will sink.”"],
        "“It leaks,” Ruiz said. “It will sink.” “It has sunk.”": ["“It leaks,” | “It will sink.” | “It has sunk.”"],
        "“It leaks,” Ruiz said. The crew nodded. “It will sink.”": ["“It leaks,” | “It will sink.”"],
        "“It leaks,” Ruiz said.\n\n“It will sink.”": ["“It leaks,”", "“It will sink.”"],
        "Ruiz said that it leaks. “It will sink.”": ["that it leaks", "“It will sink.”"],
        "Ruiz said that it “leaks”. “It will sink.”": ["that it “leaks” | “It will sink.”"],
        "“It leaks,” Ruiz said. “It sails,” Novak said. “It will sink.”": [
            "“It leaks,”",
            "“It sails,” | “It will sink.”",
        ],
    }
    assert misread(rows, contents) == {}


def test_a_quotation_that_a_paragraph_leaves_open_goes_on_in_the_next() -> None:
    assert contents("“It leaks.\n\n“It will sink.”") == ["“It leaks. | “It will sink.”"]
    assert contents("Ruiz said. “It leaks.\n\n“It will sink,\n\n“and soon.”") == [
        "“It leaks. | “It will sink, | “and soon.”"
    ]


def test_a_quotation_by_itself_goes_on_with_whoever_spoke_before() -> None:
    (first, second) = reported("“It leaks,” Ruiz said.\n\n“It will sink.”")
    assert (first.frame, second.frame) == ("before", "bare")
    assert second.speaker is None
    assert only_statement("“It will sink.”").goes_on


def test_an_open_quotation_is_told_from_a_closed_one() -> None:
    assert frames("Novak wept.\n\n“It leaks.") == ["open"]
    assert frames("Novak wept.\n\n“It leaks.”") == ["bare"]


def test_a_quotation_in_the_middle_of_a_sentence_is_nobodys() -> None:
    rows: dict[str, list[str]] = {
        "The sign at the gate kept “Keep out of the water” for years.": [],
        "“It leaks,” Ruiz said. The sign at the gate kept “Keep out of the water” for years.": ["“It leaks,”"],
        "Novak loved “The Long Way to Orsova” and wept.": [],
    }
    assert misread(rows, contents) == {}


def test_what_a_cue_of_its_sentence_takes_is_not_taken_again() -> None:
    assert contents("Ruiz said: “It leaks.”") == ["“It leaks.”"]
    assert contents("“It leaks,” Ruiz said, “and sails.”") == ["“It leaks,” | “and sails.”"]


def test_statements_come_in_order() -> None:
    text = "“It leaks.”\n\nRuiz said it sails.\n\n“It sank.”\n\nNovak said it did."
    assert contents(text) == ["“It leaks.”", "it sails", "“It sank.”", "it did"]
