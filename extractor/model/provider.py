"""Where a model is asked: providers that speak the OpenAI protocol, and what a `--model` argument means."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from extractor.errors import ModelUnavailableError, UsageError
from extractor.model.modes import Mode
from extractor.settings import Settings, without_secrets


@dataclass(frozen=True, slots=True)
class Provider:
    """A service that speaks the OpenAI protocol; ``key`` names the environment variable, None where none is needed."""

    base_url: str | None
    key: str | None


PROVIDERS = {
    "openai": Provider(None, "OPENAI_API_KEY"),
    "ollama": Provider("http://localhost:11434/v1", None),
    "vllm": Provider("http://localhost:8000/v1", None),
    "llamacpp": Provider("http://localhost:8080/v1", None),
    "openrouter": Provider("https://openrouter.ai/api/v1", "OPENROUTER_API_KEY"),
    "mistral": Provider("https://api.mistral.ai/v1", "MISTRAL_API_KEY"),
    "groq": Provider("https://api.groq.com/openai/v1", "GROQ_API_KEY"),
    "deepseek": Provider("https://api.deepseek.com/v1", "DEEPSEEK_API_KEY"),
    "together": Provider("https://api.together.xyz/v1", "TOGETHER_API_KEY"),
    "anthropic": Provider("https://api.anthropic.com/v1/", "ANTHROPIC_API_KEY"),
    "google": Provider("https://generativelanguage.googleapis.com/v1beta/openai/", "GOOGLE_API_KEY"),
    "xai": Provider("https://api.x.ai/v1", "XAI_API_KEY"),
    "cerebras": Provider("https://api.cerebras.ai/v1", "CEREBRAS_API_KEY"),
    "fireworks": Provider("https://api.fireworks.ai/inference/v1", "FIREWORKS_API_KEY"),
    "cohere": Provider("https://api.cohere.ai/compatibility/v1", "COHERE_API_KEY"),
}
# Servers of one's own take any key, but the SDK refuses to send none.
_NO_KEY = "no-key"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A model at an address.  The key is kept out of every representation."""

    model: str
    name: str
    base_url: str | None
    key: str

    @property
    def limit_name(self) -> str:
        """What the limit on an answer's length is called: OpenAI's own servers know a newer name than the others."""
        return "max_tokens" if self.base_url else "max_completion_tokens"

    @property
    def mode(self) -> Mode:
        """The mode in which the provider is asked first."""
        return "json_schema"

    @property
    def where(self) -> str:
        """Where it is asked, to be shown: without a user's name, a password, a query."""
        return without_secrets(self.base_url) if self.base_url else "the provider's address"

    def __repr__(self) -> str:
        return f"Endpoint({self.model!r}, at {self.where})"


def endpoint(model: str, base_url: str | None, settings: Settings, *, offline: bool = False) -> Endpoint:
    """Return where ``PROVIDER/NAME`` is asked; ``offline`` needs no key.

    Raises UsageError for a provider that we don't know and for an address that is none, ModelUnavailableError where a
    key is needed and not set, or can't be one.
    """
    provider_name, slash, name = model.partition("/")
    if not slash or not name:
        raise UsageError(f"unknown model {model!r}: say rules or PROVIDER/NAME, such as openai/gpt-5-mini")
    if provider_name not in PROVIDERS:
        known = ", ".join(PROVIDERS)
        raise UsageError(f"unknown provider {provider_name!r} in {model!r}: known are {known}")
    if base_url is not None and not _is_address(base_url):
        raise UsageError(
            f"--base-url {without_secrets(base_url)!r}: no address of a server, such as http://localhost:8000/v1"
        )
    provider = PROVIDERS[provider_name]
    key = settings.key(provider.key) if provider.key else None
    if provider.key and key is None and base_url is None and not offline:
        raise ModelUnavailableError(f"no key for {model}: set the environment variable {provider.key}")
    if key and not _is_key(key):
        raise ModelUnavailableError(f"{provider.key}: holds a character that no key has; copy the key once more")
    return Endpoint(model, name, base_url or provider.base_url, key or _NO_KEY)


def _is_key(text: str) -> bool:
    return text.isascii() and text.isprintable()


def _is_address(url: str) -> bool:
    """Tell whether a web server may be at an address, as far as its form tells.

    >>> _is_address("http://127.0.0.1:8000/v1"), _is_address("127.0.0.1:8000"), _is_address("http://[::1")
    (True, False, False)
    """
    try:
        parts = urlsplit(url)
        named = parts.scheme in ("http", "https") and parts.hostname and (parts.port is None or parts.port > 0)
    except ValueError:
        return False
    return bool(named) and url.isprintable() and " " not in url
