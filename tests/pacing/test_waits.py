import pytest

from extractor.pacing.waits import Left, duration, retry_after, told


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("1s", 1),
        ("250ms", 0.25),
        ("1m30s", 90),
        ("6m0s", 360),
        ("2m59.56s", 179.56),
        ("1h2m3s", 3723),
        ("1d", 86_400),
        ("12", 12),
        ("0.5", 0.5),
        (" 20S ", 20),
        ("1m 30s", None),
        ("s", None),
        ("", None),
        ("-3", None),
        ("inf", None),
        ("nan", None),
        ("soon", None),
    ],
)
def test_durations(said: str, seconds: float | None) -> None:
    assert duration(said) == (None if seconds is None else pytest.approx(seconds))


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "2"}, 2),
        ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
        ({"retry-after-ms": "x", "retry-after": "9"}, 9),
        ({"retry-after": "1m30s"}, 90),
        ({"retry-after": "Wed, 21 Oct 2015 07:28:00 GMT"}, 0),
        ({"retry-after": "-1"}, None),
        ({"retry-after": "nan"}, None),
        ({}, None),
    ],
)
def test_what_the_server_asks(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(headers) == seconds


def test_what_is_left_needs_a_number_and_a_reset() -> None:
    headers = {
        "x-ratelimit-limit-requests": "60",
        "x-ratelimit-remaining-requests": "0",
        "x-ratelimit-reset-requests": "250ms",
        "x-ratelimit-remaining-tokens": "149984",
        "x-ratelimit-reset-tokens": "1m30s",
    }
    assert told(headers) == (Left("requests", 0, 0.25), Left("tokens", 149_984, 90))
    assert told({**headers, "x-ratelimit-reset-tokens": "later"}) == (Left("requests", 0, 0.25),)
    assert told({"x-ratelimit-remaining-tokens": "5"}) == ()
