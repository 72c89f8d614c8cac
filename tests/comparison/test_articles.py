from datetime import UTC, datetime

from comparison.inventing import Laid, claim, facts

from extractor.comparison.articles import compared, day_of, label_of
from extractor.schemas import Article, ArticleInfo

DAM = "Divers repaired the Ossel dam near Tarn Bridge"
QUAKE = "An earthquake shook Velmar and Port Erle"


def info(**fields: object) -> ArticleInfo:
    return Article.model_validate({"text": "Rain.", **fields}).info


def test_articles_that_share_names_within_a_month_tell_of_one_event() -> None:
    told = Laid(
        facts(f"{DAM}.", 1, claims=[claim(DAM)]),
        facts(f"{DAM} again.", 2, claims=[claim(DAM)]),
        facts(f"{QUAKE}.", 3, claims=[claim(QUAKE)]),
    )
    assert told.event.shared(0, 1)
    assert told.event.shared(2, 2)
    assert not told.event.shared(0, 2)


def test_a_month_apart_the_same_names_are_another_event() -> None:
    early, late = facts(f"{DAM}.", 1, claims=[claim(DAM)]), facts(f"{DAM} too.", 31, claims=[claim(DAM)])
    assert Laid(early, late).event.shared(0, 1)
    later = late.article.model_copy(update={"published_at": datetime(2031, 4, 2, tzinfo=UTC)})
    assert not Laid(early, late.model_copy(update={"article": later})).event.shared(0, 1)


def test_articles_stand_in_the_order_of_their_days_and_a_text_counts_once() -> None:
    late, early = facts("Sun.", 9), facts("Rain.", 2)
    laid = Laid(late, early, late)
    assert [compared(article).published_at for article in laid.articles] == [
        day_of(early.article),
        day_of(late.article),
    ]
    assert laid.notes == ("The Coast is given 2 times and counted once",)


def test_an_article_is_called_by_what_is_known_of_it() -> None:
    assert label_of(info(outlet="The Coast", title="Flood")) == "The Coast"
    assert label_of(info(title="Flood", path="news/dam.txt")) == "Flood"
    assert label_of(info(path="news/dam.txt")) == "dam"
    assert label_of(info(given_id="a7")) == "a7"
