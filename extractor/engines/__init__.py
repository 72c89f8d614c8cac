"""Engines: what drafts.  `rules` is embedded and offline; a model is asked through `extractor.model`."""

from extractor.engines.interface import Complaint, Drafted, DraftedRecord, Engine, Repairer, Usage

__all__ = ["Complaint", "Drafted", "DraftedRecord", "Engine", "Repairer", "Usage"]
