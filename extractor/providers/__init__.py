"""Providers: who offers models, at which address, under which key, how they are asked first, and what they cost."""

from extractor.providers.provider import PROVIDERS, Endpoint, Mode, Provider, endpoint, provider_of

__all__ = ["PROVIDERS", "Endpoint", "Mode", "Provider", "endpoint", "provider_of"]
