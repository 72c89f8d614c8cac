"""Engines: what drafts.  `rules` is embedded and offline; a model is asked through `extractor.model`."""

from extractor.engines.interface import Drafted, Engine, Usage

__all__ = ["Drafted", "Engine", "Usage"]
