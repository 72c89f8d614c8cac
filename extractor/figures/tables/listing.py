"""How the tables spell their lists: words apart by spaces, phrases apart by bars."""


def words(text: str) -> tuple[str, ...]:
    """The words of a list, in order.

    >>> words("one two")
    ('one', 'two')
    """
    return tuple(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """The phrases of a list, in order.

    >>> phrases("Big Three|Group of Seven")
    ('Big Three', 'Group of Seven')
    """
    return tuple(text.split("|"))
