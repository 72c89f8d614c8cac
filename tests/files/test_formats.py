import typing

import pytest

from extractor.cli.options import Form
from extractor.errors import UsageError
from extractor.files import as_format
from extractor.files.formats import Format, format_of_pipe


@pytest.mark.parametrize(
    ("head", "form"),
    [
        (b"", "text"),
        (b"Rain fell.", "text"),
        (b"[Rain] fell on {Orsova}.", "text"),
        (b'{"text": 1}', "jsonl"),
        (b'\xef\xbb\xbf \n{\n  "text"', "jsonl"),
        (b'[\n  {\n "text"', "jsonl"),
        (b'[{"text"', "jsonl"),
        (b"{}", "jsonl"),
        (b"{so to speak}", "text"),
        (b"<!DOCTYPE html>", "html"),
        (b"\n<HTML lang=en>", "html"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC>', "html"),
        (b"<!-- saved --><html>", "html"),
        (b"<p>", "text"),
        (b"<htmlx>", "text"),
        (b"%PDF-1.7", "pdf"),
        (b"PAR1", "parquet"),
    ],
)
def test_a_pipe_tells_its_form_by_how_it_begins(head: bytes, form: str) -> None:
    assert format_of_pipe(head) == form


def test_the_command_line_names_the_same_forms() -> None:
    assert typing.get_args(Form) == typing.get_args(Format)
    assert [as_format(name) for name in typing.get_args(Format)] == list(typing.get_args(Format))
    with pytest.raises(UsageError, match="no form 'docx': choose one of text, html"):
        as_format("docx")
