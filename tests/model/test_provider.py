import pytest

from extractor.errors import ModelUnavailableError, UsageError
from extractor.model import endpoint
from extractor.settings import Settings

NOTHING = Settings()


@pytest.mark.parametrize("model", ["gpt-5", "", "openai/", "/gpt", "acme/model"])
def test_names_that_mean_nothing_are_refused(model: str) -> None:
    with pytest.raises(UsageError, match="unknown"):
        endpoint(model, None, NOTHING)


def test_a_provider_that_needs_a_key_says_which() -> None:
    with pytest.raises(ModelUnavailableError, match="OPENAI_API_KEY"):
        endpoint("openai/gpt-5-mini", None, NOTHING)


def test_the_key_is_read_from_the_environment() -> None:
    assert endpoint("openai/gpt-5-mini", None, Settings({"OPENAI_API_KEY": " k "})).key == "k"


@pytest.mark.parametrize(
    "url",
    ["", "http://", "htp://x/v1", "127.0.0.1:9", "http://127.0.0.1:99999", "http://[::1", "http://a b", "file:///x"],
)
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(UsageError, match="no address of a server"):
        endpoint("openai/gpt-5-mini", url, NOTHING)


@pytest.mark.parametrize("key", ["sk-ключ", "sk-a\nb", "sk-…"])
def test_what_can_be_no_key_is_refused_and_not_shown(key: str) -> None:
    with pytest.raises(ModelUnavailableError, match="OPENAI_API_KEY: holds a character") as caught:
        endpoint("openai/gpt-5-mini", None, Settings({"OPENAI_API_KEY": key}))
    assert key not in str(caught.value)


def test_a_server_of_ones_own_needs_no_key() -> None:
    assert endpoint("openai/gpt-5-mini", "http://127.0.0.1:1/v1", NOTHING).base_url == "http://127.0.0.1:1/v1"
    assert endpoint("ollama/llama3", None, NOTHING).name == "llama3"


def test_a_models_name_may_hold_slashes() -> None:
    assert endpoint("openrouter/meta/llama", None, Settings({"OPENROUTER_API_KEY": "k"})).name == "meta/llama"


def test_a_password_in_an_address_is_shown_to_nobody() -> None:
    there = endpoint("openai/gpt-5-mini", "http://ada:holm@127.0.0.1:1/v1?token=t", NOTHING)
    assert there.where == "http://127.0.0.1:1/v1"
    assert "holm" not in repr(there)
    with pytest.raises(UsageError) as caught:
        endpoint("openai/gpt-5-mini", "ftp://ada:holm@127.0.0.1:1", NOTHING)
    assert "holm" not in str(caught.value)
