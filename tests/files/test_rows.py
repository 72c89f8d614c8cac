"""Tables of articles: JSON lines, CSV, Parquet; what a row may be, and what a bad one costs."""

import gzip
import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow
import pytest
from pyarrow import parquet

from extractor.errors import InputError, UsageError
from extractor.files import Articles, Opened, as_fields, read_article
from extractor.schemas import Failure

RAIN = "It rained, said farmer Ada Holm."
SUN = "“The sun shone,” said Jo Ruiz."


def write(path: Path, content: str | bytes) -> str:
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    return str(path)


def read(path: str, **told: Any) -> list[Opened | Failure]:
    return list(Articles([path], **told))


def texts(found: list[Opened | Failure]) -> list[str]:
    return [one.article.text for one in found if isinstance(one, Opened)]


def reasons(found: list[Opened | Failure]) -> list[str]:
    said = [one.reason for one in found if isinstance(one, Failure)]
    assert not any("\n" in reason for reason in said)
    return said


def lines(*rows: object) -> str:
    return "".join(json.dumps(row) + "\n" for row in rows)


class TestFields:
    def test_the_usual_names_are_known(self, tmp_path: Path) -> None:
        row = {
            "ID": 7,
            "headline": " Rain ",
            "Body": RAIN,
            "link": "https://a.example/1",
            "publishedAt": "2024-10-23T03:09:00Z",
            "source": {"id": None, "name": "Courier"},
            "author": "Ada Holm; Jo Ruiz",
            "lang": "en-GB",
        }
        (opened,) = read(write(tmp_path / "a.jsonl", lines(row)))
        assert isinstance(opened, Opened)
        article = opened.article
        assert article.model_dump() == {
            "text": RAIN,
            "given_id": "7",
            "title": "Rain",
            "url": "https://a.example/1",
            "outlet": "Courier",
            "authors": ("Ada Holm", "Jo Ruiz"),
            "published_at": datetime(2024, 10, 23, 3, 9, tzinfo=UTC),
            "place": None,
            "language": "en-GB",
            "path": f"{tmp_path}/a.jsonl#row=1",
            "pages": (),
        }
        assert opened.derived

    def test_the_likeliest_name_wins(self, tmp_path: Path) -> None:
        path = write(tmp_path / "a.jsonl", lines({"content": "Short.", "text": RAIN, "body": SUN}))
        assert texts(read(path)) == [RAIN]

    def test_told_fields_go_before_and_reach_into_objects(self, tmp_path: Path) -> None:
        path = write(tmp_path / "a.jsonl", lines({"text": "no", "page": {"words": RAIN}, "when": "23 Oct 2024"}))
        (opened,) = read(path, fields=as_fields(["text=page.words", "date=when"]))
        assert isinstance(opened, Opened)
        assert (opened.article.text, opened.article.published_at) == (RAIN, date(2024, 10, 23))

    def test_a_told_field_that_a_row_lacks_is_not_replaced_by_a_usual_one(self, tmp_path: Path) -> None:
        path = write(tmp_path / "a.jsonl", lines({"text": RAIN}))
        (reason,) = reasons(read(path, fields={"text": "words"}))
        assert reason.endswith("no text: looked for words and found text; name the field with --field text=NAME")

    @pytest.mark.parametrize("told", ["text", "=a", "text=", "colour=a"])
    def test_a_field_told_wrongly_is_wrong_use(self, told: str) -> None:
        with pytest.raises(UsageError):
            as_fields([told])

    def test_what_can_not_be_taken_is_left_out_and_said(self, tmp_path: Path) -> None:
        row = {"text": RAIN, "date": "10/11/2024", "title": "A\ud800", "url": ["x"], "outlet": None, "lang": True}
        (opened,) = read(write(tmp_path / "a.jsonl", lines(row)))
        assert isinstance(opened, Opened)
        assert (opened.article.title, opened.article.url, opened.article.published_at) == (None, None, None)
        assert opened.note is not None
        for words in ("title has half a surrogate pair", "url is a list", "'10/11/2024' is no date that is certain"):
            assert words in opened.note

    def test_the_same_content_has_the_same_id_wherever_it_stands(self, tmp_path: Path) -> None:
        plain = read_article(write(tmp_path / "a.txt", RAIN)).article
        (row,) = read(write(tmp_path / "a.csv", f'n,text\n1,"{RAIN}"\n'))
        assert isinstance(row, Opened)
        assert row.article.id == plain.id


class TestJson:
    @pytest.mark.parametrize("indent", [None, 1, 2, "\t"])
    @pytest.mark.parametrize("as_list", [True, False])
    def test_objects_on_lines_on_several_and_in_lists(self, tmp_path: Path, indent: Any, as_list: bool) -> None:
        rows = [{"text": RAIN, "a": {"b": [1, {"c": 2}]}}, {"text": SUN, "a": {}}]
        content = (
            json.dumps(rows, indent=indent) if as_list else "\n".join(json.dumps(row, indent=indent) for row in rows)
        )
        found = read(write(tmp_path / "a.json", content))
        assert texts(found) == [RAIN, SUN]
        assert [one.article.path for one in found if isinstance(one, Opened)] == [
            f"{tmp_path}/a.json#row=1",
            f"{tmp_path}/a.json#row=2",
        ]

    def test_a_list_with_an_object_a_line(self, tmp_path: Path) -> None:
        content = f"[\n{json.dumps({'text': RAIN})},\n{json.dumps({'text': SUN})}\n]\n"
        assert texts(read(write(tmp_path / "a.json", content))) == [RAIN, SUN]

    def test_blank_lines_a_mark_and_windows_line_ends(self, tmp_path: Path) -> None:
        content = "\ufeff" + lines({"text": RAIN}).replace("\n", "\r\n") + "\r\n\n" + json.dumps({"text": SUN})
        assert texts(read(write(tmp_path / "a.ndjson", content))) == [RAIN, SUN]

    @pytest.mark.parametrize(
        ("bad", "said"),
        [
            ('{"text": ', "line 2: no JSON: Expecting value, character 9"),
            ('"Rain."', "line 2: an object with the article's fields was expected"),
            ("{\n", "line 2: an object begins here and doesn't end"),
            ('{"text": 5}', "its text is the number 5, no text"),
            ('{"text": null, "id": 1}', "no text: looked for text, body"),
            ('{"text": ["a"]}', "its text is a list, no text"),
            ('{"text": true}', "its text is True, no text"),
            ('{"text": " "}', "empty, there is no text"),
            ('{"text": "a\\u0000b"}', "its text has a NUL at character 1"),
            ('{"text": "a\\ud83d"}', "its text has half a surrogate pair at character 1"),
            ('{"text": "a", "n": ' + "9" * 5000 + "}", "no JSON: Exceeds the limit"),
            ("[" * 100_000, "nested too deep"),
            ('{"a":' * 100_000, "nested too deep"),
            ("{}", "no text: looked for"),
        ],
    )
    def test_a_bad_row_is_a_failure_with_its_place_and_the_rest_goes_on(
        self, tmp_path: Path, bad: str, said: str
    ) -> None:
        path = write(tmp_path / "a.jsonl", lines({"text": RAIN}) + bad.strip("\n") + "\n" + lines({"text": SUN}))
        found = read(path)
        assert texts(found) == [RAIN, SUN]
        (reason,) = reasons(found)
        assert reason.startswith(f"{path}#row=2: ")
        assert said in reason

    def test_broken_utf8_spoils_its_own_row_only(self, tmp_path: Path) -> None:
        content = lines({"text": RAIN}).encode() + b'{"text": "caf\xe9"}\n' + lines({"text": SUN}).encode()
        found = read(write(tmp_path / "a.jsonl", content))
        assert texts(found) == [RAIN, SUN]
        assert "broken UTF-8 at byte 13" in reasons(found)[0]

    def test_an_empty_file_has_no_row(self, tmp_path: Path) -> None:
        for content in ("", "\n\n", "[]", "\ufeff"):
            (reason,) = reasons(read(write(tmp_path / "a.jsonl", content)))
            assert reason.endswith("a.jsonl: empty, there is no row in it")


class TestCsv:
    @pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
    def test_cells_with_separators_quotes_and_line_breaks(self, tmp_path: Path, separator: str, encoding: str) -> None:
        text = f'{RAIN}\nA "dry{separator}" line.\r\n\nÄ third.'
        quoted = text.replace('"', '""')
        content = f'id{separator}text\r\nx{separator}"{quoted}"\r\n\r\ny{separator}Sun\r\n'
        found = read(write(tmp_path / "a.csv", content.encode(encoding)))
        assert texts(found) == [text, "Sun"]
        assert [one.article.path for one in found if isinstance(one, Opened)] == [
            f"{tmp_path}/a.csv#row=2",
            f"{tmp_path}/a.csv#row=4",
        ]

    def test_tabs_come_first_in_tsv(self, tmp_path: Path) -> None:
        assert texts(read(write(tmp_path / "a.tsv", "text\tn,m\nA, b\t1\n"))) == ["A, b"]

    @pytest.mark.parametrize(
        ("bad", "said"),
        [
            ('2,"open', "row=3: line 3: no CSV: ',' expected after '\"'"),
            ('2,"a" b', "row=3: line 3: no CSV: ',' expected after '\"'"),
            ("2", "row=3: 1 cell under 2 columns"),
            ("2,a,b", "row=3: 3 cells under 2 columns"),
            ("2,", "row=3: empty, there is no text"),
            ("2,a\0b", "row=3: its text has a NUL"),
            ("2,\udc80", "row=3: line 3: not UTF-8 at byte 2; save the table as UTF-8"),
        ],
    )
    def test_a_bad_row_spoils_itself_only(self, tmp_path: Path, bad: str, said: str) -> None:
        content = f'id,text\n1,"{RAIN}"\n{bad}\n3,"{SUN}"\n4,Snow.\n'.encode("utf-8", "surrogateescape")
        found = read(write(tmp_path / "a.csv", content))
        assert texts(found) == [RAIN, SUN, "Snow."]
        assert said in reasons(found)[0]

    def test_a_quotation_mark_that_is_never_closed_costs_one_row(self, tmp_path: Path) -> None:
        content = 'id,text\n1,"open\n' + "".join(f"{n},Rain {n}.\n" for n in range(2, 1000))
        found = read(write(tmp_path / "a.csv", content))
        assert texts(found) == [f"Rain {n}." for n in range(2, 1000)]
        assert reasons(found) == [f"{tmp_path}/a.csv#row=2: line 2: a quotation mark is not closed"]

    def test_a_table_without_a_column_for_the_text_is_refused_once(self, tmp_path: Path) -> None:
        found = read(write(tmp_path / "a.csv", "id;words\n1;a\n2;b\n"))
        (reason,) = reasons(found)
        assert "a.csv: no text: looked for text, body" in reason
        assert "found id, words; name the field with --field text=NAME" in reason
        assert texts(read(f"{tmp_path}/a.csv", fields={"text": "words"})) == ["a", "b"]

    @pytest.mark.parametrize("content", ["", "\ufeff", "\n"])
    def test_an_empty_table_is_refused(self, tmp_path: Path, content: str) -> None:
        assert len(reasons(read(write(tmp_path / "a.csv", content)))) == 1

    def test_a_header_alone_has_no_row(self, tmp_path: Path) -> None:
        assert reasons(read(write(tmp_path / "a.csv", "id,text\n"))) == [
            f"{tmp_path}/a.csv: empty, there is no row in it"
        ]


class TestParquet:
    def test_rows_with_types(self, tmp_path: Path) -> None:
        when = datetime(2024, 10, 23, 3, 9, tzinfo=UTC)
        table = pyarrow.table(
            {
                "id": [1, 2],
                "text": pyarrow.array([RAIN, None]),
                "published": pyarrow.array([when, when]),
                "authors": [["Ada Holm"], []],
                "vector": [[0.5] * 10, [0.5] * 10],
            }
        )
        parquet.write_table(table, tmp_path / "a.parquet")
        first, second = read(f"{tmp_path}/a.parquet")
        assert isinstance(first, Opened)
        assert (first.article.given_id, first.article.published_at) == ("1", when)
        assert first.article.authors == ("Ada Holm",)
        assert isinstance(second, Failure)
        assert second.reason.startswith(f"{tmp_path}/a.parquet#row=2: no text: ")

    @pytest.mark.parametrize("content", [b"", b"PAR1", b"PAR1" + b"x" * 100 + b"PAR1"])
    def test_what_is_no_parquet_is_refused(self, tmp_path: Path, content: bytes) -> None:
        (reason,) = reasons(read(write(tmp_path / "a.parquet", content)))
        assert "no Parquet that can be read" in reason

    def test_a_file_cut_short_is_refused(self, tmp_path: Path) -> None:
        parquet.write_table(pyarrow.table({"text": [RAIN] * 100}), tmp_path / "a.parquet")
        content = (tmp_path / "a.parquet").read_bytes()
        assert len(reasons(read(write(tmp_path / "b.parquet", content[: len(content) // 2])))) == 1

    def test_a_table_without_a_text_and_an_empty_one(self, tmp_path: Path) -> None:
        parquet.write_table(pyarrow.table({"id": [1]}), tmp_path / "a.parquet")
        parquet.write_table(pyarrow.table({"text": pyarrow.array([], "string")}), tmp_path / "b.parquet")
        assert "found id;" in reasons(read(f"{tmp_path}/a.parquet"))[0]
        assert "no row in it" in reasons(read(f"{tmp_path}/b.parquet"))[0]

    def test_without_pyarrow_the_line_says_what_to_install(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
        (reason,) = reasons(read(write(tmp_path / "a.parquet", b"PAR1")))
        assert "pip install 'extractor[parquet]'" in reason


class TestAddresses:
    @pytest.mark.parametrize("suffix", ["jsonl", "jsonl.gz", "csv", "parquet"])
    def test_a_row_is_read_by_its_address(self, tmp_path: Path, suffix: str) -> None:
        path = tmp_path / f"a.{suffix}"
        rows = [{"text": f"Rain {n}."} for n in range(5)]
        if suffix == "parquet":
            parquet.write_table(pyarrow.Table.from_pylist(rows), path)
        elif suffix == "csv":
            path.write_text("text\n" + "".join(f"{row['text']}\n" for row in rows))
        else:
            path.write_bytes(gzip.compress(lines(*rows).encode()) if suffix.endswith("gz") else lines(*rows).encode())
        for one in read(str(path)):
            assert isinstance(one, Opened)
            assert one.article.path is not None
            assert read_article(one.article.path).article == one.article
        assert texts(read(f"{path}#row=3")) == ["Rain 2." if suffix != "csv" else "Rain 1."]
        with pytest.raises(InputError, match="there is no such row"):
            read_article(f"{path}#row=99")

    def test_a_file_that_is_really_called_so_wins(self, tmp_path: Path) -> None:
        write(tmp_path / "a.jsonl", lines({"text": SUN}))
        path = write(tmp_path / "a.jsonl#row=1", RAIN)
        assert read_article(path).article.text == RAIN

    def test_a_table_without_a_row_is_no_article(self, tmp_path: Path) -> None:
        path = write(tmp_path / "a.jsonl", lines({"text": SUN}))
        with pytest.raises(InputError, match=r"name one as .*a\.jsonl#row=12"):
            read_article(path)

    def test_a_text_has_no_rows(self, tmp_path: Path) -> None:
        path = write(tmp_path / "a.txt", RAIN)
        with pytest.raises(InputError, match="has no rows"):
            read_article(f"{path}#row=1")

    def test_a_bad_row_is_said_with_its_own_reason(self, tmp_path: Path) -> None:
        path = write(tmp_path / "a.jsonl", "nonsense\n")
        with pytest.raises(InputError, match="no JSON"):
            read_article(f"{path}#row=1")

    def test_a_row_of_a_file_that_is_missing_is_wrong_use(self) -> None:
        with pytest.raises(UsageError, match="no such file"):
            Articles(["nowhere.jsonl#row=1"])


class TestIds:
    def test_an_id_given_to_two_texts_is_said_and_both_are_done(self, tmp_path: Path) -> None:
        rows = [{"id": "7", "text": RAIN}, {"id": "7", "text": SUN}, {"id": "7", "text": RAIN}, {"text": "Snow."}]
        found = read(write(tmp_path / "a.jsonl", lines(*rows)))
        assert texts(found) == [RAIN, SUN, RAIN, "Snow."]
        notes = [one.note for one in found if isinstance(one, Opened)]
        assert notes[0] is notes[2] is notes[3] is None
        assert (
            notes[1] == f"{tmp_path}/a.jsonl#row=2: its id '7' was given to another text before; both are done under it"
        )

    @pytest.mark.parametrize("given", ["../../etc/passwd", "/root/x", "a/b", "C:\\x", "..", "\n", "a\nb"])
    def test_ids_are_kept_as_they_are(self, tmp_path: Path, given: str) -> None:
        (opened,) = read(write(tmp_path / "a.jsonl", lines({"id": given, "text": RAIN})))
        assert isinstance(opened, Opened)
        assert opened.article.id == (given.strip() or read_article(write(tmp_path / "a.txt", RAIN)).article.id)


FACTS = {"schema_version": "1", "article": {"id": "a"}, "claims": [], "provenance": {"engine": "rules"}}


class TestOwnResults:
    @pytest.mark.parametrize(
        ("row", "said"),
        [
            (FACTS, "facts, a result of this program"),
            ({"article": None, "path": "a.txt", "reason": "empty"}, "a failed article"),
            ({"article": "7", "claims": []}, "a draft of facts"),
            ({"sha256": "0", "id": None, "marks": []}, "a review of facts"),
        ],
    )
    def test_results_are_no_articles(self, tmp_path: Path, row: dict[str, object], said: str) -> None:
        (reason,) = reasons(read(write(tmp_path / "a.jsonl", lines(row))))
        assert said in reason

    def test_results_in_a_folder_are_left_out_with_a_word(self, tmp_path: Path) -> None:
        write(tmp_path / "a.jsonl", lines({"text": RAIN}))
        write(tmp_path / "facts.jsonl", lines(FACTS))
        write(tmp_path / "facts.failed.jsonl", "")
        (tmp_path / "old.jsonl.gz").write_bytes(gzip.compress(lines(FACTS).encode()))
        articles = Articles([str(tmp_path)])
        assert texts(list(articles)) == [RAIN]
        assert sorted(note.partition(":")[0] for note in articles.notes) == [
            f"{tmp_path}/{name}" for name in ("facts.failed.jsonl", "facts.jsonl", "old.jsonl.gz")
        ]
