"""Statements beside their quotes: what must be found, by code, and what must pass."""

import pytest

import extractor

EXPORTS = "Exports of tin grew by a fifth to 2.6 million tonnes while imports of coal shrank to 400,000 tonnes"
TOWER = "The tower is nearly 90 metres tall, about 12 metres more than the mast beside it"
RENT = "Rents rose from €900 to €1,100 in two years through 14 agencies"


def codes(quote: str, statement: str) -> set[str]:
    claim = {"key": "c1", "quotes": [quote], "statement": statement, "speech": "narration"}
    (record,) = extractor.check(f"{quote}.", {"claims": [claim]}).claims
    return {found.code for found in record.findings}


@pytest.mark.parametrize(
    ("quote", "statement", "code"),
    [
        # a word or two of difference
        ("The pound was up 2 cents", "The pound was down 2 cents.", "direction-flipped"),
        ("The inquiry has ended", "The inquiry has not ended.", "negation-flipped"),
        ("The inquiry has not ended", "The inquiry has ended.", "negation-flipped"),
        ("The strike may end", "The strike end.", "modality-changed"),
        # opposites, found by what stands around them
        (EXPORTS, "Imports of tin grew by a fifth to 2.6 million tonnes.", "direction-flipped"),
        (EXPORTS, "Coal imports grew to 400,000 tonnes.", "direction-flipped"),
        ("It was safe before the storm, and safe after it", "It was unsafe before the storm.", "direction-flipped"),
        (
            TOWER,
            "The mast is nearly 90 metres tall, about 12 metres more than the tower beside it.",
            "direction-flipped",
        ),
        # closed classes
        ("The clerk left on Monday", "On Friday the clerk left.", "direction-flipped"),
        # negation that moved
        ("They had lost hope, not courage", "They had not lost hope.", "negation-flipped"),
        # hedges and conditions
        ("Prices are likely to fall next year", "Prices fell next year.", "modality-changed"),
        ("The bridge could reopen in May", "The bridge will reopen in May.", "modality-changed"),
        ("Rebels must hand over their weapons", "Rebels may hand over their weapons.", "modality-changed"),
        ("Porters will not strike if talks resume", "Porters will not strike.", "modality-changed"),
        ("whether the fund had enough cash", "The fund had enough cash.", "modality-changed"),
        # one expression exchanged
        (
            "The council lifted the ban on swimming there",
            "The council mocked the ban on swimming there.",
            "word-exchanged",
        ),
        ("The tide rose", "Dogs barked.", "word-exchanged"),
        # numbers of a statement
        (RENT, "Rents rose from €1,100 to €900.", "slot-mismatch"),
        (RENT, "Rents rose to €1,100 in 14 years.", "slot-mismatch"),
        (TOWER, "The tower is nearly 12 metres tall, about 90 metres more than the mast.", "slot-mismatch"),
        ("At least 40 people were hurt", "40 people were hurt.", "modifier-dropped"),
        ("Two of the three climbers were found", "All three climbers were found.", "modifier-dropped"),
        ("Between 8 and 9 per cent voted", "9 per cent voted.", "modifier-dropped"),
        ("It took two hours", "It took two days.", "unit-mismatch"),
        ("It cost £40", "It cost €40.", "currency-mismatch"),
        ("It opened in 2019", "It opened in 2018.", "number-not-in-quote"),
    ],
)
def test_what_a_statement_changes_is_found(quote: str, statement: str, code: str) -> None:
    assert code in codes(quote, statement)


@pytest.mark.parametrize(
    ("quote", "statement"),
    [
        ("The pound was up 2 cents", "The pound rose by 2 cents."),
        ("It was safe before the storm, and safe after it", "It was safe after the storm."),
        ("The water is not safe", "The water is unsafe."),
        ("Ann is older than Bea", "Bea is younger than Ann."),
        ("The gates were opened by the guards", "The guards opened the gates."),
        ("Tin and coal were sold", "Coal and tin were sold."),
        ("The bridge could reopen in May", "It is possible that the bridge will reopen in May."),
        ("Porters will not strike if talks resume", "If talks resume, porters won't strike."),
        ("More were likely than not to go", "More were likely than not to go there."),
        ("The council lifted the ban on swimming there", "The ban on swimming there was lifted by the council."),
        ("The bill was cancelled in March", "The bill was called off in March."),
        (EXPORTS, "Tin exports rose by a fifth to 2.6 million tonnes."),
        (EXPORTS, "Coal imports fell to 400,000 tonnes."),
        (RENT, "Over two years rents went from €900 to €1,100."),
        ("At least 40 people were hurt", "No fewer than 40 people were hurt."),
        ("12,400,000 people had fled", "12.4 million people had fled."),
        ("Turnout was 6.1 per cent", "Turnout was 6.1%."),
        ("The house was torn down", "The house was demolished, not kept up."),
        ("We fought on", "They fought on."),
    ],
)
def test_an_honest_retelling_passes(quote: str, statement: str) -> None:
    assert codes(quote, statement) - {"word-exchanged"} == set()
