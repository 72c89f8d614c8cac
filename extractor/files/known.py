"""What the text itself says of an article, where nothing else does: bylines, stamps, datelines."""

from extractor.schemas import Article
from extractor.text.masthead import masthead


def with_known(article: Article) -> Article:
    """Return the article with what its own lines say of when, where and by whom, where that is not known otherwise."""
    said = masthead(article.text)
    known = {
        "published_at": article.published_at or said.published_at,
        "outlet": article.outlet or said.outlet,
        "authors": article.authors or said.authors,
        "place": article.place or said.place,
    }
    return article.model_copy(update=known)
