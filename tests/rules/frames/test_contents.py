import pytest
from rules.reported import cues, misread

from extractor.reading import read
from extractor.rules.frames.contents import content_after


def begun(text: str) -> str | None:
    """Return the text from where the content of its first cue begins."""
    tokens = read(text).tokens
    at = content_after(tokens, cues(text)[0], len(tokens))
    return None if at is None else text[tokens.starts[at] :]


PASSED_OVER = {
    "Ruiz said that it leaks": "that it leaks",
    "Ruiz said it leaks": "it leaks",
    "Ruiz said it had leaked": "it had leaked",
    "Ruiz said again that it leaks": "that it leaks",
    "Ruiz said on Monday that it leaks": "that it leaks",
    "Ruiz said Monday that it leaks": "that it leaks",
    "Ruiz said Monday night that it leaks": "that it leaks",
    "Ruiz said last week that it leaks": "that it leaks",
    "Ruiz said a day earlier that it leaks": "that it leaks",
    "Ruiz said (twice) that it leaks": "that it leaks",
    "Ruiz said in Orsova that it leaks": "that it leaks",
    "Ruiz said at a meeting of the board that it leaks": "that it leaks",
    "Ruiz said, in a letter to the board, that it leaks": "that it leaks",
    "Ruiz said after the meeting that it leaks": "that it leaks",
    "Ruiz said in Orsova on Monday at noon that it leaks": "that it leaks",
    "Ruiz said: “It leaks.”": "“It leaks.”",
    "Ruiz said, “It leaks.”": "“It leaks.”",
    "Ruiz said — “It leaks.”": "“It leaks.”",
    "Ruiz said: it leaks": "it leaks",
}
ADDRESSEES = {
    "Ruiz told reporters that it leaks": "that it leaks",
    "Ruiz told the daily The Harbour Post that it leaks": "that it leaks",
    "Ruiz told the board on Monday the ferry had leaked": "the ferry had leaked",
    "Ruiz told the board to sail": "to sail",
    "Ruiz urged the board to sail": "the board to sail",
    "Ruiz warned Brenn would sink": "Brenn would sink",
    "Ruiz promised the board that Brenn would sink": "that Brenn would sink",
    "Ruiz told the board": None,
}
NUMBERS = {
    "Ruiz said only two boats had sailed": "only two boats had sailed",
    "Ruiz said about 3,000 boats had sailed": "about 3,000 boats had sailed",
    "Ruiz said last week’s count had failed": "last week’s count had failed",
    "Ruiz said nearly all boats had sailed": "all boats had sailed",
}
NOTHING = {
    "Ruiz said.": None,
    "Ruiz said": None,
    "Ruiz said:": None,
    "Ruiz said that.": None,
    "Ruiz said; it had leaked": None,
    "Ruiz said, and it had leaked": None,
    "Ruiz said when it had leaked": None,
    "Ruiz said because it had leaked": None,
    "Ruiz said so": None,
    "Ruiz said on Monday.": None,
    "Ruiz said in": None,
    "Ruiz said (twice": None,
    "Ruiz commented that it leaks": None,
}
FORMS = {
    "Ruiz vowed to sail": "to sail",
    "Ruiz said to the board that it leaks": "that it leaks",
    "Ruiz asked when it had leaked": "when it had leaked",
    "Ruiz said why it had leaked": "why it had leaked",
    "Ruiz described the ferry": "the ferry",
    "The ferry that Ruiz described as “a danger”": "“a danger”",
    "Ruiz accused Novak of neglect": "Novak of neglect",
}


@pytest.mark.parametrize(
    "rows",
    [PASSED_OVER, ADDRESSEES, NUMBERS, NOTHING, FORMS],
    ids=["passed over", "addressees", "numbers", "nothing", "forms"],
)
def test_a_content_begins_behind_what_is_no_part_of_it(rows: dict[str, str | None]) -> None:
    assert misread(rows, begun) == {}


def test_a_content_begins_before_the_last_token() -> None:
    text = "Ruiz said that it leaks"
    tokens, (cue,) = read(text).tokens, cues(text)
    assert content_after(tokens, cue, 4) == 2
    assert content_after(tokens, cue, 2) is None
