import pytest
from rules.reported import contents, misread

from extractor.reading import read
from extractor.rules.frames.resumed import goes_round, quote_again, quote_end


def test_a_quotation_is_taken_up_behind_its_cue() -> None:
    rows = {
        "“We can’t,” Ruiz said, “go on.”": ["“We can’t,” | “go on.”"],
        "“We can’t,” Ruiz said on Monday, “go on.”": ["“We can’t,” | “go on.”"],
        "“We can’t,” Ruiz told reporters in Orsova, but “we will”.": ["“We can’t,” | “we will”"],
        "“We can’t,” Ruiz said: “We go on.”": ["“We can’t,” | “We go on.”"],
        "“We can’t,” Ruiz said — “we go on.”": ["“We can’t,” | “we go on.”"],
        "“We can’t,” Ruiz said, the last to leave.": ["“We can’t,”"],
        "“We can’t,” Ruiz said, but left.": ["“We can’t,”"],
    }
    assert misread(rows, contents) == {}


def test_a_clause_is_taken_up_behind_its_cue() -> None:
    rows = {
        "The ferry is safe, Ruiz said, but it may leak.": ["The ferry is safe | but it may leak"],
        "The ferry was safe, Ruiz said, but it might leak.": ["The ferry was safe | but it might leak"],
        "The ferry is safe, Ruiz said, but it might leak.": ["The ferry is safe"],
        "The ferry is safe, Ruiz said, but Novak left.": ["The ferry is safe"],
        "The ferry was safe, Ruiz said, in spite of the leaks.": ["The ferry was safe | in spite of the leaks"],
        "The ferry was safe, Ruiz said, speaking in Orsova.": ["The ferry was safe"],
        "The ferry was safe, Ruiz said, before she left.": ["The ferry was safe"],
        "The ferry was safe, Ruiz said, when asked.": ["The ferry was safe"],
        "The ferry was safe, Ruiz said on Monday, in spite of the leaks.": [
            "The ferry was safe | in spite of the leaks"
        ],
        "The ferry was safe, Ruiz said in a letter to the board, in spite of the leaks.": ["The ferry was safe"],
        "The ferry was safe, Ruiz said,": ["The ferry was safe"],
    }
    assert misread(rows, contents) == {}


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("“It leaks.”", 0),
        (", “it leaks.”", 1),
        (", but “it leaks.”", 2),
        ("at noon: “It leaks.”", 3),
        ("a “leak” or so", None),
        ("at noon", None),
    ],
)
def test_a_quotation_goes_on_behind_a_mark(text: str, opening: int | None) -> None:
    tokens = read(text).tokens
    assert quote_again(tokens, 0, len(tokens)) == opening


def test_a_quotation_that_goes_on_is_sought_before_the_last_token_and_in_thirty() -> None:
    tokens = read(", “it leaks.”").tokens
    assert quote_again(tokens, 0, 1) is None
    near, far = (read("old " * count + ", “it leaks.”").tokens for count in (28, 29))
    assert quote_again(near, 0, len(near)) == 29
    assert quote_again(far, 0, len(far)) is None


@pytest.mark.parametrize(("text", "end"), [("“It leaks.” He left.", 5), ("“It leaks", 3), ("“It leaks.", 3)])
def test_a_quotation_ends_behind_its_mark_or_with_the_sentence(text: str, end: int) -> None:
    tokens = read(text).tokens
    assert quote_end(tokens, 0, len(tokens)) == end


@pytest.mark.parametrize(
    ("text", "round_it"),
    [
        ("The pier, critics say, should close", True),
        ("Back in Orsova, critics say, the pier should close", True),
        ("If it holds, critics say, the pier should close", True),
        ("The pier sank, critics say, the ferry sailed", False),
        ("In Orsova, critics say, the pier", False),
        ("Sadly, critics say, in time", False),
        ("The pier, critics say,", False),
    ],
)
def test_a_clause_goes_round_its_cue(text: str, round_it: bool) -> None:
    tokens = read(text).tokens
    mark = tokens.words.index(",")
    closing = tokens.words.index(",", mark + 1)
    assert goes_round(tokens, 0, mark, closing, len(tokens)) is round_it
