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


def test_a_server_of_ones_own_needs_no_key() -> None:
    assert endpoint("openai/gpt-5-mini", "http://127.0.0.1:1/v1", NOTHING).base_url == "http://127.0.0.1:1/v1"
    assert endpoint("ollama/llama3", None, NOTHING).name == "llama3"


def test_a_models_name_may_hold_slashes() -> None:
    assert endpoint("openrouter/meta/llama", None, Settings({"OPENROUTER_API_KEY": "k"})).name == "meta/llama"
