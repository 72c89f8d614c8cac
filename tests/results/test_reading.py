import gzip
from pathlib import Path

import pytest

import extractor
from extractor.errors import InputError, UsageError
from extractor.files import Articles
from extractor.results import FactsFile, KeptTexts, Texts, kept_texts_path
from extractor.schemas import Article

RAIN, SUN = (extractor.check(text, {}) for text in ("Rain.", "Sun."))


def lines(*facts: extractor.Facts) -> bytes:
    return "".join(one.model_dump_json() + "\n" for one in facts).encode()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "facts.jsonl"


def test_facts_are_read_back_packed_or_not(path: Path) -> None:
    for content in (lines(RAIN, SUN), gzip.compress(lines(RAIN, SUN))):
        path.write_bytes(content)
        assert list(FactsFile(str(path))) == [RAIN, SUN]


def test_a_last_line_cut_short_is_said(path: Path) -> None:
    path.write_bytes(lines(RAIN, SUN)[:-9])
    facts = FactsFile(str(path))
    assert list(facts) == [RAIN]
    assert facts.notes == [f"{path}: its last line was cut short and is left out"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{}\n", "line 1 is no article's facts: article: Field required"),
        (lines(RAIN) + b"garbage\n", "line 2 is no article's facts"),
        (gzip.compress(lines(RAIN))[:-12], "broken gzip"),
    ],
)
def test_what_is_no_facts_is_said_with_its_line(path: Path, content: bytes, said: str) -> None:
    path.write_bytes(content)
    with pytest.raises(UsageError, match=said):
        list(FactsFile(str(path)))


def test_a_missing_file_is_said() -> None:
    with pytest.raises(UsageError, match="nowhere: can't be read: No such file"):
        list(FactsFile("nowhere"))


def test_a_text_is_found_at_its_path_and_never_another(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Rain.")
    info = Article(text="Rain.", path=str(file)).info
    assert Texts().of(info) == "Rain."
    file.write_text("Sun..")
    with pytest.raises(InputError, match=r"a\.txt: changed since it was extracted"):
        Texts().of(info)
    (tmp_path / "old.txt").write_text("Rain.")
    assert Texts(articles=Articles([str(tmp_path)])).of(info) == "Rain."


def test_a_text_that_no_file_holds_is_kept_beside_the_results(path: Path) -> None:
    article = Article(text="Rain.")
    with KeptTexts(kept_texts_path(path)) as texts:
        texts.keep(article)
        texts.keep(article)
    beside = sorted(path.parent.iterdir())
    assert beside == [kept_texts_path(path)]
    texts_again = Texts(str(path))
    assert texts_again.of(article.info) == "Rain."
    assert sorted(path.parent.iterdir()) == beside
    with pytest.raises(InputError, match="in no file that is known"):
        Texts(str(path)).of(Article(text="Sun.").info)


def test_a_run_that_was_killed_leaves_its_texts_readable(path: Path) -> None:
    article = Article(text="Rain.")
    texts = KeptTexts(kept_texts_path(path))
    texts.keep(article)  # Never closed: the journal is still beside the file.
    assert Texts(str(path)).of(article.info) == "Rain."
    texts.close()


def test_kept_texts_that_are_none_are_said(path: Path) -> None:
    kept_texts_path(path).write_bytes(b"no database" * 100)
    with pytest.raises(UsageError, match="can't be read: file is not a database; name where the texts are"):
        Texts(str(path))
