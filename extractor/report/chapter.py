"""A part of the page beside its articles."""

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: ``id`` is its anchor, ``body`` HTML whose text is escaped, ``style`` CSS for what is its own.

    It brings no script; the page's own makes every ``table.sortable`` sort (a cell's ``data-sort`` goes before its
    text).  The page's policy ignores ``style`` attributes and event handlers: CSS belongs in ``style``, and uses the
    page's colours ``--fg --bg --accent --muted --ok --warn --bad``, which are there for light and dark.
    """

    id: str
    title: str
    body: Markup
    style: str = ""
