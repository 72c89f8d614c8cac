from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.text.masthead import Masthead, masthead

NEWS = "It rained for 40 hours, she said."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"By Ada Holm\n{NEWS}", Masthead(authors=("Ada Holm",))),
        (
            f"By Ada Holm, Jo de la Ruiz and Mina O’Hara\n{NEWS}",
            Masthead(authors=("Ada Holm", "Jo de la Ruiz", "Mina O’Hara")),
        ),
        (f"BY ADA HOLM | 23 October 2024\n{NEWS}", Masthead(authors=("ADA HOLM",), published_at=date(2024, 10, 23))),
        (f"By Reuters\n{NEWS}", Masthead(outlet="Reuters")),
        (f"- World\n- Reuters\n{NEWS}", Masthead(outlet="Reuters")),
        (
            f"Published Date: 07:41 | 5 June 2023\nModified Date: 07:52 | 6 June 2023\n{NEWS}",
            Masthead(published_at=datetime(2023, 6, 5, 7, 41)),
        ),
        (f"Updated 24 October 2024\nPosted on 23 October 2024\n{NEWS}", Masthead(published_at=date(2024, 10, 23))),
        (f"Updated 24 October 2024\n{NEWS}", Masthead()),
        (f"23 October 2024\n{NEWS}", Masthead(published_at=date(2024, 10, 23))),
        (f"ORSOVA, Oct 23 (Reuters) - {NEWS}", Masthead(outlet="Reuters", place="Orsova")),
        (f"NEW ORSOVA (AP) — {NEWS}", Masthead(outlet="Associated Press", place="New Orsova")),
        (f"Rome, Oct. 23 (Xinhua) -- {NEWS}", Masthead(outlet="Xinhua", place="Rome")),
        (f"ORSOVA, Upland — {NEWS}", Masthead(place="Orsova")),
        (f"BREAKING — {NEWS}", Masthead()),
        (f"Holm (40) — {NEWS}", Masthead()),
        (f"{NEWS}\n(Reporting by Ada Holm in Orsova; Editing by Jo Ruiz)", Masthead(authors=("Ada Holm",))),
        (f"{NEWS}\nEditing by Jo Ruiz", Masthead()),
        (f"{NEWS}\nBy Monday", Masthead()),
        ("", Masthead()),
    ],
)
def test_what_the_lines_around_an_article_say(text: str, said: Masthead) -> None:
    assert masthead(text) == said


def test_a_day_inside_the_article_is_not_that_of_its_publication() -> None:
    text = "\n".join([NEWS] * 30 + ["23 October 2019"] + [NEWS] * 3)
    assert masthead(text).published_at is None


@given(st.text(alphabet="By ADAda Holm,()-—|0123:\nReuters."))
def test_nothing_is_raised(text: str) -> None:
    masthead(text)
