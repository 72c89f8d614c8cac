"""Every entry of the tables of language is an example that is read as the entry says."""

from decimal import Decimal

from table_tests import for_every

from extractor.english.calendar import WRITTEN_MONTHS
from extractor.figures import Quantity, scan, scan_figures
from extractor.figures.tables import (
    calendar,
    iso4217,
    leads,
    money,
    names,
    nouns,
    numbers,
    qualifiers,
    ranges,
    shapes,
    units,
)


def only(text: str) -> Quantity:
    figures = scan_figures(text)
    assert len(figures) == 1, (text, figures)
    return figures[0]


@for_every([*numbers.SCALE_WORDS, *numbers.SUFFIXES, *numbers.MONEY_SUFFIXES])
def test_scale(entry: numbers.Scale) -> None:
    assert only(entry.example).value == Decimal(entry.value)
    assert any(form in entry.example for form in entry.forms.split())


@for_every(numbers.SCALE_WORDS)
def test_each_form_of_a_scale(entry: numbers.Scale) -> None:
    for form in entry.forms.split():
        assert only(f"a crowd of 3 {form}").value == 3 * Decimal(10) ** entry.power, form


@for_every([*numbers.SMALL.items(), *numbers.TENS.items()])
def test_number_word(row: tuple[str, int]) -> None:
    word, value = row
    assert only(f"They counted {word} boats").value == value


@for_every(numbers.DENOMINATORS.items())
def test_fraction(row: tuple[str, int]) -> None:
    name, below = row
    assert only(f"a {name} of the crew").value == Decimal(1) / below
    plural = "halves" if name == "half" else f"{name}s"
    assert only(f"two {plural} of the crew").value == Decimal(2) / below


@for_every(numbers.VULGAR.items())
def test_vulgar_fraction(row: tuple[str, Decimal]) -> None:
    sign, value = row
    assert only(f"3{sign} miles").value == 3 + value


@for_every(numbers.MULTIPLES.items())
def test_multiple(row: tuple[str, int]) -> None:
    word, value = row
    figure = only(f"Exports {word} there")
    assert (figure.value, figure.kind) == (Decimal(value), "ratio")


@for_every(numbers.BARE_MULTIPLES.items())
def test_bare_multiple(row: tuple[str, int]) -> None:
    word, value = row
    assert only(f"They pay {word} the rate").value == value


@for_every(numbers.VAGUE)
def test_vague(row: tuple[str, int, str]) -> None:
    word, least, example = row
    figure = only(example)
    assert (figure.value, figure.lower, figure.upper, figure.modifier) == (None, Decimal(least), None, "vague"), word


@for_every(numbers.VAGUE_COUNTS)
def test_vague_count(word: str) -> None:
    figure = only(f"some a {word} hundred" if word != "several" else "several hundred")
    assert figure.lower == 100 * numbers.VAGUE_COUNTS[word]


@for_every(numbers.ORDINALS)
def test_ordinal(word: str) -> None:
    found = scan(f"It was the {word} such case")
    assert (found.figures, [look.kind for look in found.lookalikes]) == ([], ["ordinal"])


@for_every(
    [
        *money.SIGNS,
        *money.DOLLAR_PREFIXES,
        *money.OTHER_PREFIXES,
        *money.LETTERS,
        *money.BARE_NAMES,
        *money.NATIONS,
    ],
)
def test_money(entry: money.Mark) -> None:
    figure = only(f"It cost {entry.example}")
    assert (figure.kind, figure.currency) == ("money", entry.code)


@for_every(money.SUBUNITS)
def test_subunit(entry: money.Subunit) -> None:
    figure = only(f"It cost {entry.example}")
    assert (figure.kind, figure.currency) == ("money", entry.code)


@for_every(money.OPEN_NAMES)
def test_money_of_nobody_named(name: str) -> None:
    figure = only(f"It cost 20,000 {name}")
    assert (figure.kind, figure.currency, figure.unit) == ("money", None, name)


@for_every([*iso4217.CURRENCIES, *iso4217.FORMER_CURRENCIES])
def test_currency(row: tuple[str, str, str, str]) -> None:
    code, adjective, singular, plural = row
    for text in (f"{code} 5,000", f"{code}5,000", f"5,000 {code}", f"5,000 {adjective} {plural}"):
        figure = only(f"It cost {text} there")
        assert (figure.value, figure.kind, figure.currency) == (Decimal(5000), "money", code), text
    assert only(f"a 5,000-{singular} fee").value == 5000


@for_every(units.UNITS)
def test_unit(unit: units.Unit) -> None:
    assert only(unit.example).kind == unit.kind
    for form in unit.words.split("|"):
        figure = only(f"some 40 {form}")
        assert figure.unit == form
        # Pounds and the like are money or weight by the number before them; forty of them weigh.
        assert figure.kind == unit.kind, form


@for_every(qualifiers.BEFORE)
def test_qualifier_before(entry: qualifiers.Qualifier) -> None:
    figure = only(entry.example)
    assert figure.modifier == entry.modifier
    assert entry.phrase in entry.example[figure.outer_start : figure.outer_end].lower()


@for_every([*qualifiers.AFTER, *qualifiers.PREFIXES])
def test_qualifier_after(entry: qualifiers.Qualifier) -> None:
    assert only(entry.example).modifier == entry.modifier


@for_every(shapes.SHAPES)
def test_shape(shape: shapes.Shape) -> None:
    text = f"It said {shape.example} there"
    found = scan(text)
    assert found.figures == []
    assert [(look.kind, text[look.start : look.end]) for look in found.lookalikes] == [(shape.kind, shape.example)]


@for_every(sorted(names.LABELS))
def test_label(label: str) -> None:
    found = scan(f"They found it in {label} 12, he said")
    assert (found.figures, [look.kind for look in found.lookalikes]) == ([], ["label"])


@for_every(sorted(names.WEAK_LABELS))
def test_weak_label(label: str) -> None:
    assert scan_figures(f"They are in the {label} 12, he said") == []
    assert only(f"They are the {label} 12 banks of all").unit == "banks"


@for_every(sorted(names.BRANDS))
def test_brand(brand: str) -> None:
    found = scan(f"They showed the {brand} 12 there")
    assert (found.figures, [look.kind for look in found.lookalikes]) == ([], ["name"])


@for_every([*names.NUMBERED_NAMES, *names.SET_PHRASES])
def test_numbered_name(name: str) -> None:
    assert scan_figures(f"He spoke of the {name} again") == []


@for_every(sorted(names.NAMING_PREFIXES))
def test_naming_prefix(prefix: str) -> None:
    assert scan_figures(f"the {prefix}-21 side") == []


@for_every(sorted(names.STREETS))
def test_street(street: str) -> None:
    assert scan_figures(f"A fire at 10 Harbour {street} was put out") == []


@for_every(sorted(WRITTEN_MONTHS))
def test_month(month: str) -> None:
    found = scan(f"on {month} 10, 1989, and on 3 {month} it rained")
    assert found.figures == []
    assert {look.kind for look in found.lookalikes} == {"date"}


@for_every(sorted(calendar.YEAR_LEADS))
def test_year_lead(lead: str) -> None:
    assert scan_figures(f"it stood there {lead} 1340, they say") == []


@for_every(sorted(calendar.AMOUNT_LEADS))
def test_amount_lead(lead: str) -> None:
    assert only(f"it stood there {lead} 1950, they say").value == 1950


@for_every(sorted(calendar.COMPARISONS))
def test_comparison(lead: str) -> None:
    glue = "than" if lead in ("more", "fewer", "less") else "of"
    assert only(f"it had {lead} {glue} 1950, they say").value == 1950


@for_every(sorted(calendar.COUNTED_AFTER_YEARS))
def test_noun_that_is_never_dated(noun: str) -> None:
    assert only(f"the 1950 {noun} there").value == 1950


@for_every(sorted(ranges.CHANGES - set(numbers.MULTIPLES)))
def test_change(word: str) -> None:
    assert [figure.modifier for figure in scan_figures(f"it {word} from 5 to 7")] == ["exact", "exact"]


@for_every(sorted(ranges.CONTESTS))
def test_contest(word: str) -> None:
    assert scan_figures(f"they {word} 2-3 there") == []


@for_every(ranges.APPROXIMATE)
def test_hedged_range(word: str) -> None:
    glue = "" if word == "~" else " "
    figure = only(f"from 5 to {word}{glue}7 boats")
    assert (figure.lower, figure.upper) == (Decimal(5), Decimal(7))


@for_every(sorted(leads.NO_NUMBER_AFTER - {"a", "an"}))
def test_pronoun(lead: str) -> None:
    assert scan_figures(f"{lead} one came") == []


@for_every(sorted(leads.ONE_COMPOUNDS))
def test_one_compound(noun: str) -> None:
    assert only(f"a one-{noun} affair").value == 1


@for_every(sorted(nouns.PLURALS))
def test_plural_without_s(noun: str) -> None:
    assert only(f"some 40 {noun} there").unit == noun


@for_every(sorted(nouns.SKIPPED))
def test_skipped(word: str) -> None:
    assert only(f"some 40 {word} boats").unit == "boats"
