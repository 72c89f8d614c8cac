import textwrap
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from extractor.errors import InputError
from extractor.files.mail import read_mail

HEAD = (
    "From: Harbour Press Office <press@harbour.example>\nSubject: New\n crane\nDate: Wed, 23 Oct 2024 03:09:00 +0200\n"
)
BODY = "The board has bought a crane for 8 million crowns, said the chair, Ada Holm.\n"


def mail(text: str) -> bytes:
    return textwrap.dedent(text).encode("utf-8")


def test_subject_sender_and_date_are_the_articles() -> None:
    opened = read_mail((HEAD + "\n" + BODY).encode(), "a.eml", "a.eml")
    article = opened.article
    assert article.text == BODY.strip()
    assert article.title == "New crane"
    assert article.authors == ("Harbour Press Office",)
    assert article.outlet == "harbour.example"
    assert article.published_at == datetime(2024, 10, 23, 3, 9, tzinfo=timezone(timedelta(hours=2)))
    assert (opened.derived, opened.note) == (True, None)


def test_an_organisation_goes_before_the_host_and_a_mail_providers_host_says_nothing() -> None:
    named = HEAD.replace("Subject", "Organization: Orsova Harbour\nSubject")
    assert read_mail((named + "\n" + BODY).encode(), "a.eml", None).article.outlet == "Orsova Harbour"
    private = HEAD.replace("harbour.example", "gmail.com")
    assert read_mail((private + "\n" + BODY).encode(), "a.eml", None).article.outlet is None


def test_the_plain_part_goes_before_the_page_and_what_is_attached_is_said() -> None:
    content = HEAD + textwrap.dedent(
        f"""\
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: multipart/alternative; boundary=c

        --c
        Content-Type: text/plain; charset=iso-8859-1
        Content-Transfer-Encoding: quoted-printable

        Die Br=FCcke kostet 4 Millionen Euro.
        --c
        Content-Type: text/html

        <p>{BODY.strip()}</p>
        --c--
        --b
        Content-Type: application/pdf
        Content-Disposition: attachment; filename=../../x.pdf
        Content-Transfer-Encoding: base64

        JVBERi0=
        --b--
        """
    )
    opened = read_mail(content.encode(), "a.eml", None)
    assert opened.article.text == "Die Brücke kostet 4 Millionen Euro."
    assert opened.note == "a.eml: 1 attached file not read"


def test_a_page_alone_is_read_as_a_page() -> None:
    page = f"<html><body><p>{BODY}</p><p>{BODY}</p></body></html>"
    content = HEAD + "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n" + page
    assert "8 million crowns" in read_mail(content.encode(), "a.eml", None).article.text


def test_flowed_lines_are_joined_and_the_signature_is_left_out() -> None:
    flowed = (
        "Content-Type: text/plain; format=flowed\n\nForty sheep \nwere lost, \nshe said.\n\nMore.\n-- \nTel. 0123\n"
    )
    assert (
        read_mail((HEAD + flowed).encode(), "a.eml", None).article.text == "Forty sheep were lost, she said.\n\nMore."
    )


def test_fixed_lines_are_kept_as_they_are() -> None:
    assert read_mail((HEAD + "\nForty sheep \r\nwere lost.\r\n").encode(), "a", None).article.text == (
        "Forty sheep \nwere lost."
    )


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no mail",
        HEAD.encode(),
        (HEAD + "\n \n").encode(),
        (HEAD + "Content-Type: image/png\n\nx").encode(),
        (HEAD + "Content-Type: text/html\n\n<p>").encode(),
        (HEAD + "Content-Type: multipart/mixed; boundary=b\n\n--b\n" * 3).encode(),
        b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\nContent-Type: message/rfc822\n\n" * 2000,
    ],
)
def test_what_has_no_text_is_refused_in_one_line(content: bytes) -> None:
    with pytest.raises(InputError) as caught:
        read_mail(content, "a.eml", None)
    assert str(caught.value).startswith("a.eml: ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "header",
    [
        "Date: yesterday",
        "Date: Wed, 99 Foo 2024 99:99:99 +9999",
        "From: =?nonsense?q?x?= <a@b>",
        "From: \udcff\udcfe",
        "Subject: =?utf-8?b?////?=",
        "From: ,,;<<>>",
    ],
)
def test_broken_headers_dont_cost_the_text(header: str, tmp_path: Path) -> None:
    content = header.encode("utf-8", "surrogateescape") + b"\nX: y\n\n" + BODY.encode()
    assert read_mail(content, "a.eml", None).article.text == BODY.strip()
