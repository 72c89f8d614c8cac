"""Countries, and the seats by which their governments go."""

from extractor.english import bodies as lexicon


def _rows() -> list[tuple[str, str, str]]:
    rows = (row.strip().split(":") for row in lexicon.COUNTRIES.replace("\n", "").split(",") if row.strip())
    return [(country, seat, adjective) for country, seat, adjective in rows]


def _country_of() -> dict[str, str]:
    """Return one and the same name of the country for each of its names, its seat among them."""
    same = {name: row.split("/")[0] for row in lexicon.SAME_COUNTRY.split("|") for name in row.split("/")}
    found: dict[str, str] = dict(same)
    for country, seat, _ in _rows():
        key = same.get(country, country)
        found[country] = key
        found.setdefault(seat, key)
    return found


COUNTRY_OF = _country_of()
"""Name of a country or seat → the country: Seoul → South Korea."""

ADJECTIVES = frozenset(adjective for _, _, adjective in _rows())
"""The adjectives: "Korean" in "North Korean"."""


def _by_word() -> dict[str, str]:
    """Return the country by each lower-case word that tells it in a title: "french", "france", "us"."""
    found = {adjective.lower(): COUNTRY_OF[country] for country, _, adjective in _rows()}
    found.update({name.lower(): key for name, key in COUNTRY_OF.items()})
    found.update({"british": "United Kingdom", "american": "United States"})
    return {word: key for word, key in found.items() if " " not in word}


COUNTRY_BY_WORD = _by_word()
"""One lower-case word of a title → the country that it tells."""
