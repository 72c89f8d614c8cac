"""Laws of the scanner: what is written is read back, spans are true, paragraphs stand alone, nothing raises."""

from decimal import Decimal
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.figures import Quantity, scan, scan_figures
from extractor.figures.scan import PARAGRAPH
from extractor.figures.tables.iso4217 import CURRENCIES
from extractor.figures.tables.numbers import SCALE_WORDS

from .writing import grouped, in_words, plain

counts = st.integers(1, 10**15 - 1)
decimals = st.decimals(min_value=Decimal("0.01"), max_value=Decimal("99999.99"), places=2)
PIECES = (
    "one two three twenty hundred thousand million dozen dozens half a an and of in to - – -- . , $ € £ % ' ( ) 1 2 12 "
    "1,000 1/2 ½ 2019 2019-20 Nov. May 5th first third HK$ RM Rs bn m k per cent points years -old no the each between "
    "from or more than up at least about nearly minus below zero × 10^5 ° C F-16 : :30 a.m. @ / \\ _ = & é ٣ ² 007 "
    "1.2.3 1.234.567,8 12,34,567 twice tripled sixfold several few scores vote beat 3-1 o'clock Street Smith, 47, Big "
    "Three 's -fold plus odd"
)
pieces = st.sampled_from([*PIECES.split(" "), "\n", "\n\n", "\t", "\u00a0", "\u2009"])
jumbles = st.lists(pieces, max_size=30).map(" ".join) | st.lists(pieces, max_size=30).map("".join)
texts = jumbles | st.text(max_size=200)


def only(text: str) -> Quantity:
    figures = scan_figures(text)
    assert len(figures) == 1, (text, figures)
    return figures[0]


@given(counts)
def test_grouped_digits_are_read_back(number: int) -> None:
    for mark in (",", "\u00a0", "\u202f", "’"):
        assert only(f"They hold {grouped(str(number), mark)} bonds").value == number


@given(st.integers(10**5, 10**12))
def test_indian_and_continental_grouping_are_read_back(number: int) -> None:
    assert only(f"They hold {grouped(str(number), ',', indian=True)} bonds").value == number
    if number >= 10**6:
        assert only(f"They hold {grouped(str(number), '.')},25 bonds").value == number + Decimal("0.25")


@given(st.integers(1, 10**24 - 1), st.integers(0, 99))
def test_money_is_read_back_to_the_last_digit(units: int, cents: int) -> None:
    assert only(f"It cost ${grouped(str(units), ',')}.{cents:02d} there").value == units + Decimal(cents) / 100


@given(counts, st.sampled_from((" ", " and ")), st.sampled_from(("-", " ")))
def test_words_are_read_back(number: int, joiner: str, hyphen: str) -> None:
    if number > 1:
        assert only(f"They hold {in_words(number, joiner, hyphen)} bonds").value == number


@given(counts)
def test_words_in_any_case_are_read_back(number: int) -> None:
    if number > 1:
        words = in_words(number)
        assert only(f"{words.capitalize()} bonds are held").value == number
        assert only(f"THEY HOLD {words.upper()} BONDS").value == number


@given(decimals, st.sampled_from([form for scale in SCALE_WORDS for form in scale.forms.split()]))
def test_scales_are_read_back(number: Decimal, form: str) -> None:
    power = next(scale.power for scale in SCALE_WORDS if form in scale.forms.split())
    assert only(f"They hold {plain(number)} {form} bonds").value == number * 10**power


@given(decimals, st.sampled_from([row[0] for row in CURRENCIES]), st.booleans())
def test_currency_codes_are_read_back(number: Decimal, code: str, spaced: bool) -> None:
    gap = " " if spaced else ""
    for text in (f"{code}{gap}{plain(number)}", f"{plain(number)} {code}"):
        figure = only(f"It cost {text} there")
        assert (figure.value, figure.currency, figure.kind) == (number, code, "money")


@given(decimals, st.sampled_from(("%", " per cent", " percent", " percentage points", " basis points")))
def test_percent_and_points_are_read_back(number: Decimal, unit: str) -> None:
    figure = only(f"It rose {plain(number)}{unit} there")
    assert (figure.value, figure.kind, figure.unit) == (number, "percent", unit.strip())


@given(st.integers(1, 400), st.integers(1, 63), st.sampled_from((2, 4, 8, 16, 32, 64)))
def test_mixed_fractions_are_read_back(whole: int, above: int, below: int) -> None:
    if above < below:
        expected = whole + Decimal(above) / below
        assert only(f"It rose {whole} {above}/{below}% there").value == expected
        assert only(f"It rose {whole}-{above}/{below}% there").value == expected


@given(
    decimals, decimals, st.sampled_from(("{}-{}", "{}–{}", "{} to {}", "{} - {}", "between {} and {}", "from {} to {}"))
)
def test_ranges_are_read_back(one: Decimal, other: Decimal, form: str) -> None:
    low, high = sorted((one, other))
    if low < high:
        figure = only(f"It holds {form.format(plain(low), plain(high))} litres there")
        assert (figure.value, figure.lower, figure.upper, figure.modifier) == (None, low, high, "between")


@given(st.integers(1, 400), st.integers(401, 999), st.sampled_from(("million", "billion", "bn", "trillion")))
def test_the_scale_of_a_range_is_carried_over(low: int, high: int, scale: str) -> None:
    size = {"million": 10**6, "billion": 10**9, "bn": 10**9, "trillion": 10**12}[scale]
    for text in (f"${low} to ${high} {scale}", f"{low}-{high} {scale} euros", f"between {low} and {high} {scale} yen"):
        figure = only(f"It cost {text} there")
        assert (figure.lower, figure.upper, figure.kind) == (Decimal(low * size), Decimal(high * size), "money")


@given(decimals)
def test_a_minus_is_read(number: Decimal) -> None:
    for sign in ("-", "−", "minus ", "Minus "):
        assert only(f"It was {sign}{plain(number)} degrees there").value == -number


@given(texts)
@settings(max_examples=400)
def test_spans_are_true(text: str) -> None:
    found = scan(text)
    for figure in found.figures:
        assert 0 <= figure.outer_start <= figure.start < figure.end <= figure.outer_end <= len(text)
        if figure.unit is not None and figure.unit_start is not None:
            assert text[figure.unit_start : figure.unit_start + len(figure.unit)] == figure.unit
    for look in found.lookalikes:
        assert 0 <= look.start < look.end <= len(text)


@given(texts)
@settings(max_examples=400)
def test_nothing_is_read_twice(text: str) -> None:
    found = scan(text)
    spans = [(figure.start, figure.end) for figure in found.figures]
    spans += [(look.start, look.end) for look in found.lookalikes]
    assert all(before[1] <= after[0] for before, after in pairwise(sorted(spans)))


@given(texts)
@settings(max_examples=400)
def test_value_bounds_and_modifier_agree(text: str) -> None:
    for figure in scan_figures(text):
        if figure.modifier in ("between", "vague"):
            assert figure.value is None
        else:
            assert figure.value is not None
            assert figure.lower in (None, figure.value)
            assert figure.upper in (None, figure.value)
        if figure.modifier == "between":
            assert figure.lower is not None and figure.upper is not None and figure.lower < figure.upper


@given(st.lists(texts, min_size=1, max_size=4), st.sampled_from(("\n\n", "\n \n", "\r\n\r\n", "\n\n\n")))
@settings(max_examples=300)
def test_scanning_a_text_is_scanning_its_paragraphs(parts: list[str], gap: str) -> None:
    text = gap.join(parts)
    expected = []
    start = 0
    for end, following in [*((found.start(), found.end()) for found in PARAGRAPH.finditer(text)), (len(text), 0)]:
        expected += [(f.start + start, f.end + start, f.value, f.unit) for f in scan_figures(text[start:end])]
        start = following
    assert [(f.start, f.end, f.value, f.unit) for f in scan_figures(text)] == expected


@given(st.text())
@settings(max_examples=500)
def test_no_string_raises(text: str) -> None:
    scan(text)
