"""Where a model is asked: providers that speak the OpenAI protocol, and what a `--model` argument means."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

from extractor.errors import ModelUnavailableError, UsageError
from extractor.settings import Settings, without_secrets

Mode = Literal["json_schema", "tools", "md_json"]
"""How a model is held to a schema: as a grammar, as a function's parameters, in words."""

_NEWER = "max_completion_tokens"
# Servers of one's own take any key, but the SDK refuses to send none.
_NO_KEY = "no-key"


def _azure(resource: str) -> str:
    return resource.rstrip("/").removesuffix("/openai/v1") + "/openai/v1"


def _ollama(host: str) -> str:
    """Return the base URL for what stands in ``OLLAMA_HOST``, read as Ollama's own clients do.

    >>> _ollama("0.0.0.0"), _ollama("gpu:8080/"), _ollama("https://gpu")
    ('http://localhost:11434/v1', 'http://gpu:8080/v1', 'https://gpu/v1')
    """
    scheme, _, rest = host.rstrip("/").rpartition("://")
    server, slash, path = rest.partition("/")
    server = re.sub(r"^(0\.0\.0\.0)?(?=:|$)", "localhost", server)
    port = "" if scheme or re.search(r":\d+$", server) else ":11434"
    return f"{scheme or 'http'}://{server}{port}{slash}{path}/v1"


@dataclass(frozen=True, slots=True)
class Provider:
    """A service that speaks the OpenAI protocol, as its documentation at ``source`` says.

    Its key is in the first of the environment variables ``keys`` that is set; a server of one's ``own`` needs none.
    ``mode`` is the first to try, ``limit`` the parameter for an answer's length; ``batch`` tells whether its Batch API
    follows the protocol too.  ``address`` is the variable that says where the service is, if there is one; ``url_of``
    makes a base URL of what stands in it.
    """

    base_url: str
    keys: tuple[str, ...]
    mode: Mode = "json_schema"
    limit: str = "max_tokens"
    own: bool = False
    batch: bool = False
    address: str | None = None
    url_of: Callable[[str], str] = str
    source: str = field(kw_only=True)

    def url(self, settings: Settings) -> str:
        """Return the base URL."""
        said = settings.key(self.address) if self.address else None
        return self.url_of(said) if said else self.base_url

    def key_variable(self, settings: Settings) -> str | None:
        """Return the variable that the key is in, None if none is set."""
        return next((variable for variable in self.keys if settings.key(variable)), None)


# Each customer of Azure has an address, which has to be said.
_UNKNOWN = "https://RESOURCE.openai.azure.com/openai/v1"
PROVIDERS = {
    "openai": Provider("https://api.openai.com/v1", ("OPENAI_API_KEY",), limit=_NEWER, batch=True,
                       address="OPENAI_BASE_URL",
                       source="https://platform.openai.com/docs/api-reference/chat/create"),
    # A model goes by the name of its deployment.
    "azure": Provider(_UNKNOWN, ("AZURE_OPENAI_API_KEY",), limit=_NEWER, batch=True,
                      address="AZURE_OPENAI_ENDPOINT", url_of=_azure,
                      source="https://learn.microsoft.com/azure/foundry/openai/api-version-lifecycle"),
    # Ignores response_format without a word.
    "anthropic": Provider("https://api.anthropic.com/v1", ("ANTHROPIC_API_KEY",), "tools",
                          source="https://platform.claude.com/docs/en/api/openai-sdk"),
    # Google's own clients look at the variables in this order.
    "gemini": Provider("https://generativelanguage.googleapis.com/v1beta/openai", ("GOOGLE_API_KEY", "GEMINI_API_KEY"),
                       source="https://ai.google.dev/gemini-api/docs/openai"),
    "mistral": Provider("https://api.mistral.ai/v1", ("MISTRAL_API_KEY",), source="https://docs.mistral.ai/api"),
    "groq": Provider("https://api.groq.com/openai/v1", ("GROQ_API_KEY",), limit=_NEWER, batch=True,
                     source="https://console.groq.com/docs/openai"),
    # Knows no schema, and lets no function be named while a model thinks: that refusal leads on to md_json.
    "deepseek": Provider("https://api.deepseek.com", ("DEEPSEEK_API_KEY",), "tools",
                         source="https://api-docs.deepseek.com/"),
    "together": Provider("https://api.together.ai/v1", ("TOGETHER_API_KEY",),
                         source="https://docs.together.ai/docs/inference/openai-compatibility"),
    "fireworks": Provider("https://api.fireworks.ai/inference/v1", ("FIREWORKS_API_KEY",),
                          source="https://docs.fireworks.ai/structured-responses/structured-response-formatting"),
    "openrouter": Provider("https://openrouter.ai/api/v1", ("OPENROUTER_API_KEY",),
                           source="https://openrouter.ai/docs/api/reference/overview"),
    "xai": Provider("https://api.x.ai/v1", ("XAI_API_KEY",),
                    source="https://docs.x.ai/developers/model-capabilities/text/structured-outputs"),
    "cerebras": Provider("https://api.cerebras.ai/v1", ("CEREBRAS_API_KEY",), limit=_NEWER,
                         source="https://inference-docs.cerebras.ai/capabilities/structured-outputs"),
    # Wants schemas in a form of its own, and takes no function's name.
    "cohere": Provider("https://api.cohere.ai/compatibility/v1", ("CO_API_KEY", "COHERE_API_KEY"), "md_json",
                       source="https://docs.cohere.com/docs/compatibility-api"),
    "ollama": Provider("http://localhost:11434/v1", ("OLLAMA_API_KEY",), own=True, address="OLLAMA_HOST",
                       url_of=_ollama, source="https://docs.ollama.com/api/openai-compatibility"),
    "lmstudio": Provider("http://localhost:1234/v1", ("LM_API_TOKEN",), own=True,
                         source="https://lmstudio.ai/docs/developer/openai-compat/structured-output"),
    "vllm": Provider("http://localhost:8000/v1", ("VLLM_API_KEY",), own=True,
                     source="https://docs.vllm.ai/en/latest/serving/online_serving/openai_compatible_server/"),
    # Older servers listen on 8080.
    "llamacpp": Provider("http://localhost:9931/v1", ("LLAMA_API_KEY",), own=True,
                         source="https://github.com/ggml-org/llama.cpp/blob/master/tools/server/README.md"),
}  # fmt: skip
_OTHER_NAMES = {"google": "gemini"}


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A model at an address, and how it is asked there first.  The key is kept out of every representation.

    ``limit_name`` is what the limit on an answer's length is called.  Nobody lists a price for a server of one's
    ``own``.
    """

    model: str
    name: str
    base_url: str
    key: str
    limit_name: str = "max_tokens"
    mode: Mode = "json_schema"
    own: bool = False

    @property
    def where(self) -> str:
        """Where it is asked, to be shown: without a user's name, a password, a query."""
        return without_secrets(self.base_url)

    def __repr__(self) -> str:
        return f"Endpoint({self.model!r}, at {self.where})"


def provider_of(name: str) -> Provider:
    """Return the provider of a name, or of ``PROVIDER/NAME``; UsageError for one that we don't know."""
    name = name.partition("/")[0]
    provider = PROVIDERS.get(_OTHER_NAMES.get(name, name))
    if provider is None:
        raise UsageError(f"unknown provider {name!r}: known are {', '.join(PROVIDERS)}")
    return provider


def endpoint(model: str, base_url: str | None, settings: Settings, *, offline: bool = False) -> Endpoint:
    """Return where ``PROVIDER/NAME`` is asked; ``offline`` needs neither key nor address.

    Raises UsageError for a provider that we don't know and for an address that is none, ModelUnavailableError where a
    key or an address is needed and not set, or a key can't be one.
    """
    name = model.partition("/")[2]
    if not name:
        raise UsageError(f"unknown model {model!r}: say rules or PROVIDER/NAME, such as openai/gpt-5-mini")
    provider = provider_of(model)
    url = provider.url(settings) if base_url is None else base_url
    if not _is_address(url):
        said = provider.address if base_url is None else "--base-url"
        raise UsageError(f"{said} {without_secrets(url)!r}: no address of a server, such as http://localhost:8000/v1")
    if url == _UNKNOWN and not offline:
        raise ModelUnavailableError(f"no address for {model}: set the environment variable {provider.address}")
    own = provider.own or base_url is not None
    key = _key(provider, settings)
    if key is None and not own and not offline:
        wanted = " or ".join(provider.keys)
        raise ModelUnavailableError(f"no key for {model}: set the environment variable {wanted}")
    # Any server may be asked under the name of openai, and most others know the older name of the limit alone.
    elsewhere = provider is PROVIDERS["openai"] and url != provider.base_url
    limit = "max_tokens" if elsewhere else provider.limit
    return Endpoint(model, name, url, key or _NO_KEY, limit, provider.mode, own)


def _key(provider: Provider, settings: Settings) -> str | None:
    variable = provider.key_variable(settings)
    key = settings.key(variable) if variable else None
    if key and not (key.isascii() and key.isprintable()):
        raise ModelUnavailableError(f"{variable}: holds a character that no key has; copy the key once more")
    return key


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
