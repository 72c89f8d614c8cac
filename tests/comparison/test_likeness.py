from comparison.inventing import Laid, facts, figure
from table_tests import for_every

from extractor.comparison.articles import Event
from extractor.comparison.groups import Link
from extractor.comparison.likeness import Judge, things_fit
from extractor.comparison.numbers import counts
from extractor.schemas import Facts


class OneEvent(Event):
    """Whether articles tell of one event is somebody else's to judge: here they do."""

    def shared(self, a: int, b: int) -> bool:
        return True


def article(text: str, quote: str, day: int) -> Facts:
    value, unit = quote.split()
    return facts(text, day, figures=[figure(quote, value, unit)])


def linked(one: str, first: str, other: str, second: str) -> Link | None:
    a, b = article(one, first, 1), article(other, second, 2)
    laid = Laid(a, b, texts={a.article.sha256: one, b.article.sha256: other})
    texts = zip(laid.articles, (one, other), strict=True)
    first_count, second_count = (count for told, text in texts for count in counts(told, laid.voices, text))
    return Judge(laid.articles, OneEvent(laid.articles)).link(0, 1, first_count, second_count)


FERRY = "A ferry sank off Velmar and 127 passengers drowned, the coast guard said."


def test_the_same_number_of_the_same_thing_is_joined_and_says_why() -> None:
    link = linked(FERRY, "127 passengers", "Off Velmar 127 passengers drowned on the ferry.", "127 passengers")
    assert link is not None
    assert "the same number, 127" in link.reasons
    assert "both count passengers" in link.reasons


def test_another_number_of_the_same_thing_with_the_same_outcome_is_joined_less_surely() -> None:
    same = linked(FERRY, "127 passengers", "Off Velmar 127 passengers drowned on the ferry.", "127 passengers")
    other = linked(FERRY, "127 passengers", "Off Velmar 131 passengers drowned on the ferry.", "131 passengers")
    assert same is not None
    assert other is not None
    assert other.score < same.score


@for_every(
    [
        ("Off Velmar the ferry lost 127 lifeboats.", "127 lifeboats"),
        ("Off Velmar 900 passengers of the ferry drowned.", "900 passengers"),
        ("Off Ossel in Norway 127 passengers drowned.", "127 passengers"),
        ("Off Velmar 131 passengers drowned in 2009 on the ferry.", "131 passengers"),
    ]
)
def test_another_thing_size_place_or_time_keeps_apart(row: tuple[str, str]) -> None:
    text, quote = row
    assert linked(FERRY, "127 passengers", text, quote) is None


@for_every([("=troops", "=troops", True), ("=people", "=dead", False), (None, "boat", False), ("boat", "ferri", None)])
def test_whether_things_fit(row: tuple[str | None, str | None, bool | None]) -> None:
    one, other, fit = row
    assert things_fit(one, other) is fit
    assert things_fit(other, one) is fit
