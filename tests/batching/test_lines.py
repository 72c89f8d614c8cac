"""What is read out of a provider's files, whatever stands in them."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scripted_server import completion

from extractor.batching.lines import Reply, failure, replies, unanswered
from extractor.errors import ModelError, TooLongError
from extractor.model.modes import ModeRefusedError
from extractor.model.refusals import RoomRefusedError
from extractor.providers.provider import Endpoint

ENDPOINT = Endpoint("openai/x", "x", "http://127.0.0.1:9/v1", "none")


def reply(row: Any) -> Reply:
    ((key, found),) = replies([json.dumps({"custom_id": "k", **row}).encode()], "openai/x")
    assert key == "k"
    return found


def refused(status: int, message: str, code: str | None = None) -> Reply:
    return reply({"response": {"status_code": status, "body": {"error": {"message": message, "code": code}}}})


@pytest.mark.parametrize(
    ("status", "code", "again", "counted"),
    [
        (400, None, False, True),
        (500, None, True, True),
        (429, None, True, True),
        (429, "insufficient_quota", True, False),
    ],
)
def test_what_may_pass_is_asked_again(status: int, code: str | None, again: bool, counted: bool) -> None:
    found = refused(status, "so it is", code)
    assert (found.again, found.counted, found.reason, found.spent) == (again, counted, "so it is", None)


def test_an_answer_is_kept_as_it_was_sent_and_what_it_took_is_counted() -> None:
    body = completion("{}", tokens=(5, 3)).body
    found = reply({"response": {"status_code": 200, "body": body}, "error": None})
    assert json.loads(found.answer or "") == body
    assert found.spent and found.spent.tokens == 8
    assert reply({"response": {"status_code": 200, "body": completion("{", finish="length").body}}).cut


def test_an_expired_line_goes_again_and_a_cancelled_one_does_not() -> None:
    expired = reply({"response": None, "error": {"code": "batch_expired", "message": "too late"}})
    cancelled = reply({"response": None, "error": {"code": "batch_cancelled", "message": "by you"}})
    assert (expired.again, cancelled.again) == (True, False)
    assert (unanswered("expired", "b").again, unanswered("cancelled", "b").again) == (True, False)
    assert not unanswered("failed", "b").counted


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("unknown parameter: response_format", ModeRefusedError),
        ("this model's maximum context length is 8192 tokens", TooLongError),
        ("max_tokens is too large: at most 4096", RoomRefusedError),
        ("no", ModelError),
    ],
)
def test_a_refused_line_means_what_a_refused_request_means(message: str, kind: type[ModelError]) -> None:
    assert type(failure(refused(400, message), {"response_format": {}}, ENDPOINT)) is kind


@pytest.mark.parametrize("status", [401, 403, 404, 429, 500])
def test_one_line_says_nothing_of_the_others(status: int) -> None:
    assert type(failure(refused(status, "no"), {}, ENDPOINT)) is ModelError


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
named = st.sampled_from(["response", "error", "status_code", "body", "choices", "message", "code", "usage"])
odd = st.recursive(json_values, lambda inner: st.dictionaries(named, inner, max_size=4), max_leaves=12)


@given(st.binary(max_size=40) | odd.map(lambda row: json.dumps(row).encode()))
def test_no_line_is_more_than_can_be_read(line: bytes) -> None:
    assert list(replies([line], "openai/x")) == []


@given(
    st.fixed_dictionaries(
        {"response": odd | st.fixed_dictionaries({"status_code": st.just(200), "body": odd}), "error": odd}
    )
)
def test_whatever_stands_in_a_line_it_is_one_reply_or_none(row: dict[str, Any]) -> None:
    for key, found in replies([json.dumps({"custom_id": "k", **row}).encode()], "openai/x"):
        assert key == "k"
        assert found.answer is not None or found.reason
        assert all(isinstance(text, str) for text in (found.answer, found.reason, found.code) if text is not None)
        assert "".join(filter(None, (found.answer, found.reason, found.code))).encode()
        assert found.spent is None or found.spent.tokens < 2**63
