"""Structured facts from news articles: a model or rules draft, deterministic code decides."""

__version__ = "0.1.0"
