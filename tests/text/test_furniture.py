"""Lines around an article: every example of the tables, and that no line of news is taken for one."""

import re
from itertools import pairwise
from random import Random

import pytest
from conftest import EXAMPLES
from hypothesis import given
from hypothesis import strategies as st
from table_tests import for_every

from extractor.api import check, extract
from extractor.text.furniture import furniture
from extractor.text.furniture_tables import PATTERNS, Pattern

ARTICLES = {path.stem: path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.txt"))}
NEWS = [line for text in ARTICLES.values() for line in text.splitlines() if re.search(r"[.!?]”?\"?$", line.strip())]
LINES = [example for pattern in PATTERNS for example in pattern.examples] + [
    "Published 07:41 | 5 June 2023",
    "- Published Date: 07:41 | 5 June 2023",
    "Updated: Oct. 23, 2024, 9:01 a.m. ET",
    "Last updated 3 hours ago",
    "23 October 2024",
    "(Reporting by Ada Holm in Orsova and Jo Ruiz; Editing by Petra Morar)",
    "Additional reporting by Mina Okoye",
]


def found(text: str) -> dict[str, str]:
    return {text[piece.start : piece.end]: piece.kind for piece in furniture(text)}


@for_every(PATTERNS)
def test_every_example_is_what_it_is(pattern: Pattern) -> None:
    for example in pattern.examples:
        assert pattern.words.fullmatch(example)
        assert found(f"It rained.\n{example}\nIt snowed.")[example] == pattern.kind
    for other in pattern.others:
        assert other not in found(f"It rained.\n{other}\nIt snowed.")


@for_every(ARTICLES)
def test_no_line_of_an_article_is_furniture(name: str) -> None:
    assert found(ARTICLES[name]) == {}


@given(st.lists(st.sampled_from(NEWS), max_size=12), st.lists(st.sampled_from(LINES), max_size=6), st.randoms())
def test_sentences_are_never_taken_for_furniture(news: list[str], lines: list[str], random: Random) -> None:
    mixed = [*news, *lines]
    random.shuffle(mixed)
    text = "\n".join(mixed)
    assert not set(found(text)) & {line.strip() for line in news}


@given(st.text(alphabet=st.sampled_from("ABy b©2024:.\n-•(|)Published Read more: ,;")))
def test_pieces_are_lines_in_order_without_blanks_around_them(text: str) -> None:
    pieces = furniture(text)
    assert all(a.end < b.start for a, b in pairwise(pieces))
    for piece in pieces:
        words = text[piece.start : piece.end]
        assert words == words.strip() != ""
        assert "\n" not in words


@for_every(
    [
        "By Monday",
        "By Ada Holm’s account, 40 sheep were lost.",
        "By 2024 prices had doubled",
        "Published in 1987, the book sold 40,000 copies",
        "Updated figures show 40 sheep were lost.",
        "Reporting by the Courier found that 40 sheep were lost.",
        "Editing by hand takes 40 hours.",
        "Reuters reported 40 sheep lost.",
        "Related costs rose to £4m.",
        "Recommended doses are 40 mg.",
        "Share prices fell by 4 per cent.",
        "Follow-up: 40 sheep were lost, he said.",
        "Contact with the ship was lost at 3 a.m.",
        "Labour 45%",
        "ROME, Oct 23 (Reuters) - It rained.",
    ],
)
def test_lines_of_news_that_look_like_furniture_are_left_in(line: str) -> None:
    assert line not in found(f"It rained.\n{line}\nIt snowed.")


class TestLinks:
    HEADLINES = (
        "Mayor says 40 sheep were lost",
        "Three held after ferry fire in Orsova",
        "How the dam was built in 1987",
    )

    def test_under_a_heading_to_the_next_sentence(self) -> None:
        text = "\n".join(
            ["It rained.", "Related stories", *self.HEADLINES, "", "It snowed for 4 hours, she said.", "A title"]
        )
        assert set(found(text)) == {"Related stories", *self.HEADLINES}

    def test_bulleted_at_the_end_after_a_sentence(self) -> None:
        text = "\n".join(["It rained.", *(f"- {line}" for line in self.HEADLINES)])
        assert set(found(text)) == {f"- {line}" for line in self.HEADLINES}

    @pytest.mark.parametrize(
        "before",
        ["The board named three points:", "Key numbers", "Here is what we know.", "The minister listed her demands."],
    )
    def test_a_list_that_is_announced_belongs_to_the_article(self, before: str) -> None:
        assert found("\n".join([before, *(f"- {line}" for line in self.HEADLINES)])) == {}

    def test_two_are_too_few_sentences_and_results_are_none_and_the_middle_is_not_the_end(self) -> None:
        bullets = [f"- {line}" for line in self.HEADLINES]
        assert found("\n".join(["It rained.", *bullets[:2]])) == {}
        assert found("\n".join(["It rained.", *(f"{line}." for line in bullets)])) == {}
        assert found("\n".join(["It rained.", "- Labour 45%", "- Greens 12%", "- Others 3%"])) == {}
        assert found("\n".join(["It rained.", *bullets, "It snowed."])) == {}


@for_every(ARTICLES)
def test_furniture_around_an_article_changes_nothing_of_its_facts(name: str) -> None:
    article = ARTICLES[name].rstrip()
    before = "By Ada Holm\nPublished 07:41 | 5 June 2023\n4 min read\n\n"
    after = "\n\nRead more: Mayor says 40 sheep were lost\n© 2024 Courier. All rights reserved.\nRelated stories\n"
    after += "“We lost 40 sheep,” says farmer\nThree held after ferry fire\n"
    plain, around = extract(article), extract(before + article + after)
    assert [claim.statement for claim in plain.claims] == [claim.statement for claim in around.claims]
    assert [(figure.value, figure.unit) for figure in plain.figures] == [
        (figure.value, figure.unit) for figure in around.figures
    ]


def test_what_furniture_says_is_not_missed_and_what_stands_beside_it_is() -> None:
    text = "It cost £5 million, it is said.\nRead more: Mayor says 40 sheep were lost for £3 million\n128 comments"
    omitted = [finding.expected for finding in check(text, {}).findings]
    assert omitted == ["£5 million"]
