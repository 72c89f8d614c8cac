from english.trying import failing, is_a

from extractor.english import countries
from extractor.rules import attributions

EXAMPLES = countries.EXAMPLES


def one_source(text: str) -> bool:
    first, second = attributions(text)
    return first.entity is second.entity


def test_seat_and_country_are_one_source() -> None:
    # London speaks for Britain before it speaks for England.
    rows = [(country, seat) for country, seat, _ in countries.COUNTRIES if country != "England"]
    apart = [row for row in rows if not one_source(EXAMPLES["COUNTRIES"].format(country=row[0], seat=row[1]))]
    assert apart == []


def test_the_names_of_one_country_are_one_source() -> None:
    for row in countries.SAME_COUNTRY.split("|"):
        first, *others = row.split("/")
        for other in others:
            assert one_source(EXAMPLES["SAME_COUNTRY"].format(one=first, other=other)), (first, other)


def test_a_government_goes_by_country_and_seat() -> None:
    assert failing(countries.COUNTRY_OF, EXAMPLES["COUNTRY_OF"], is_a("place", "body")) == []


def test_an_adjective_is_part_of_a_body() -> None:
    assert failing(countries.ADJECTIVES, EXAMPLES["ADJECTIVES"], is_a("body")) == []


def test_every_word_of_a_country_tells_it() -> None:
    assert countries.COUNTRY_BY_WORD["french"] == countries.COUNTRY_BY_WORD["paris"] == "France"
    assert countries.COUNTRY_BY_WORD["british"] == countries.COUNTRY_BY_WORD["london"] == "United Kingdom"
    assert set(countries.COUNTRY_BY_WORD.values()) <= set(countries.COUNTRY_OF.values())
