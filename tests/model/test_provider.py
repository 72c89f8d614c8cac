import re
from urllib.parse import urlsplit

import pytest
from conftest import ROOT

from extractor.errors import ModelUnavailableError, UsageError
from extractor.model import endpoint
from extractor.model.provider import PROVIDERS
from extractor.settings import Settings

NOTHING = Settings()
RENTED = [name for name, provider in PROVIDERS.items() if not provider.own]
AZURE = {"AZURE_OPENAI_ENDPOINT": "https://paper.openai.azure.com"}


def with_keys(name: str) -> Settings:
    return Settings(dict.fromkeys(PROVIDERS[name].keys, "k") | AZURE)


@pytest.mark.parametrize("model", ["gpt-5", "", "openai/", "/gpt", "acme/model"])
def test_names_that_mean_nothing_are_refused(model: str) -> None:
    with pytest.raises(UsageError, match="unknown"):
        endpoint(model, None, NOTHING)


@pytest.mark.parametrize("name", PROVIDERS)
def test_every_row_is_an_address_with_a_source(name: str) -> None:
    provider = PROVIDERS[name]
    for url in (provider.base_url, provider.source):
        assert urlsplit(url).hostname
    assert provider.source.startswith("https://")
    assert all(re.fullmatch("[A-Z_]+", variable) for variable in provider.keys)


@pytest.mark.parametrize("name", RENTED)
def test_a_provider_that_needs_a_key_names_every_variable_that_may_hold_it(name: str) -> None:
    wanted = " or ".join(PROVIDERS[name].keys)
    with pytest.raises(ModelUnavailableError, match=f"no key for {name}/m: set the environment variable {wanted}$"):
        endpoint(f"{name}/m", None, Settings(AZURE))


@pytest.mark.parametrize(("name", "variable"), [(name, one) for name in PROVIDERS for one in PROVIDERS[name].keys])
def test_the_key_is_read_from_any_of_the_providers_variables(name: str, variable: str) -> None:
    assert endpoint(f"{name}/m", None, Settings({variable: " k ", **AZURE})).key == "k"


def test_of_two_keys_the_first_is_taken_as_googles_clients_do() -> None:
    given = Settings({"GEMINI_API_KEY": "second", "GOOGLE_API_KEY": "first"})
    assert endpoint("gemini/gemini-2.5-flash", None, given).key == "first"
    assert endpoint("google/gemini-2.5-flash", None, given).base_url == PROVIDERS["gemini"].base_url


@pytest.mark.parametrize("name", ["anthropic", "deepseek"])
def test_who_ignores_or_refuses_a_schema_is_asked_by_function_first(name: str) -> None:
    assert endpoint(f"{name}/m", None, with_keys(name)).mode == "tools"


@pytest.mark.parametrize(
    ("name", "limit"),
    [
        ("openai", "max_completion_tokens"),
        ("azure", "max_completion_tokens"),
        ("mistral", "max_tokens"),
        ("ollama", "max_tokens"),
    ],
)
def test_a_limit_on_length_goes_by_the_providers_name(name: str, limit: str) -> None:
    assert endpoint(f"{name}/m", None, with_keys(name)).limit_name == limit


@pytest.mark.parametrize(
    ("base_url", "environment"),
    [("http://127.0.0.1:1/v1", {}), (None, {"OPENAI_BASE_URL": "http://127.0.0.1:1/v1", "OPENAI_API_KEY": "k"})],
)
def test_another_server_under_the_name_of_openai_knows_the_older_limit(
    base_url: str | None, environment: dict[str, str]
) -> None:
    there = endpoint("openai/m", base_url, Settings(environment))
    assert (there.base_url, there.limit_name) == ("http://127.0.0.1:1/v1", "max_tokens")


@pytest.mark.parametrize(
    ("said", "url"),
    [
        ("https://paper.openai.azure.com", "https://paper.openai.azure.com/openai/v1"),
        ("https://paper.openai.azure.com/", "https://paper.openai.azure.com/openai/v1"),
        ("https://paper.services.ai.azure.com/openai/v1/", "https://paper.services.ai.azure.com/openai/v1"),
    ],
)
def test_azure_is_where_its_endpoint_says(said: str, url: str) -> None:
    given = Settings({"AZURE_OPENAI_API_KEY": "k", "AZURE_OPENAI_ENDPOINT": said})
    assert endpoint("azure/our-deployment", None, given).base_url == url


def test_azure_without_an_endpoint_says_what_is_missing_and_a_replay_needs_none() -> None:
    with pytest.raises(ModelUnavailableError, match=r"no address for azure/m: .* AZURE_OPENAI_ENDPOINT"):
        endpoint("azure/m", None, Settings({"AZURE_OPENAI_API_KEY": "k"}))
    assert endpoint("azure/m", None, NOTHING, offline=True).name == "m"
    assert endpoint("azure/m", "https://gateway.example/v1", NOTHING).base_url == "https://gateway.example/v1"


@pytest.mark.parametrize(
    ("host", "url"),
    [
        ("gpu", "http://gpu:11434/v1"),
        ("gpu:8080", "http://gpu:8080/v1"),
        (":8080", "http://localhost:8080/v1"),
        ("0.0.0.0:11434", "http://localhost:11434/v1"),
        ("http://gpu", "http://gpu/v1"),
        ("https://ollama.example/models/", "https://ollama.example/models/v1"),
        ("[::1]", "http://[::1]:11434/v1"),
        ("10.0.0.0", "http://10.0.0.0:11434/v1"),
    ],
)
def test_ollamas_host_is_read_as_its_own_clients_do(host: str, url: str) -> None:
    assert endpoint("ollama/llama3", None, Settings({"OLLAMA_HOST": host})).base_url == url


@pytest.mark.parametrize(
    "url",
    ["", "http://", "htp://x/v1", "127.0.0.1:9", "http://127.0.0.1:99999", "http://[::1", "http://a b", "file:///x"],
)
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(UsageError, match=r"--base-url '.*no address of a server"):
        endpoint("openai/gpt-5-mini", url, NOTHING)


@pytest.mark.parametrize(("variable", "name"), [("OLLAMA_HOST", "ollama"), ("AZURE_OPENAI_ENDPOINT", "azure")])
def test_a_variable_that_holds_no_address_is_named(variable: str, name: str) -> None:
    with pytest.raises(UsageError, match=f"{variable} .*no address of a server"):
        endpoint(f"{name}/m", None, Settings({variable: "a b"}))


@pytest.mark.parametrize("key", ["sk-ключ", "sk-a\nb", "sk-…"])
def test_what_can_be_no_key_is_refused_and_not_shown(key: str) -> None:
    with pytest.raises(ModelUnavailableError, match="OPENAI_API_KEY: holds a character") as caught:
        endpoint("openai/gpt-5-mini", None, Settings({"OPENAI_API_KEY": key}))
    assert key not in str(caught.value)


def test_a_server_of_ones_own_needs_no_key() -> None:
    there = endpoint("openai/gpt-5-mini", "http://127.0.0.1:1/v1", NOTHING)
    assert (there.base_url, there.own) == ("http://127.0.0.1:1/v1", True)
    there = endpoint("ollama/llama3", None, NOTHING)
    assert (there.name, there.own) == ("llama3", True)


def test_a_models_name_may_hold_slashes() -> None:
    assert endpoint("openrouter/meta/llama", None, Settings({"OPENROUTER_API_KEY": "k"})).name == "meta/llama"


def test_a_key_and_a_password_are_shown_to_nobody() -> None:
    there = endpoint("openai/m", "http://ada:holm@127.0.0.1:1/v1?token=t", Settings({"OPENAI_API_KEY": "secret"}))
    assert there.where == "http://127.0.0.1:1/v1"
    assert "holm" not in repr(there)
    assert "secret" not in repr(there)
    with pytest.raises(UsageError) as caught:
        endpoint("openai/gpt-5-mini", "ftp://ada:holm@127.0.0.1:1", NOTHING)
    assert "holm" not in str(caught.value)


def test_the_page_on_models_has_the_table_of_the_code() -> None:
    page = (ROOT / "docs" / "models.md").read_text("utf-8")
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \| `(\w+)` \|", page, re.MULTILINE)
    said = {name: (tuple(re.findall(r"`([A-Z_]+)`", variables)), mode) for name, variables, mode in rows}
    assert said == {name: (provider.keys, provider.mode) for name, provider in PROVIDERS.items()}
