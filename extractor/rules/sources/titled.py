"""Titles of the whole article: whom a headline's "defence secretary" means, who is named further down."""

from collections.abc import Iterable, Set

from extractor.rules.mentions.mention import Mention
from extractor.rules.mentions.namings import Named

_IDLE = {"the", "’s", "'s"}
_FEWEST = 2
"""Words that a title must share: "minister" alone may be anybody, "defence minister" is one."""


class Titled:
    """The titled persons of an article by each word of their titles, each person and title once."""

    def __init__(self, names: list[Named]) -> None:
        self._by_word: dict[str, list[tuple[Mention, set[str]]]] = {}
        seen: set[tuple[str, str]] = set()
        for mention in (named.mention for named in names):
            key = (mention.name, mention.title or "")
            if mention.title and key not in seen:
                seen.add(key)
                title = _plain(mention.title.split())
                for word in title:
                    self._by_word.setdefault(word, []).append((mention, title))

    def holder(self, words: Set[str]) -> Mention | None:
        """Return the one person whose title, anywhere in the article, holds all the words; None if there are several.

        >>> from extractor.reading import read
        >>> from extractor.rules.mentions.namings import names_in
        >>> titled = Titled(names_in(read("The plan was dropped by Harbour Secretary Ana Ruiz.")))
        >>> mention = titled.holder({"the", "harbour", "secretary"})
        >>> mention and mention.name
        'Ana Ruiz'
        """
        said = _plain(words)
        holders = {each.name: each for each, title in self._by_word.get(min(said, default=""), ()) if said <= title}
        return next(iter(holders.values())) if len(holders) == 1 and len(said) >= _FEWEST else None


def _plain(words: Iterable[str]) -> set[str]:
    """Return the words of a title in one spelling, in lower case."""
    plain = {word.lower().replace(".", "").replace("defense", "defence") for word in words} - _IDLE
    return plain | {"chief", "executive"} if "ceo" in plain else plain
