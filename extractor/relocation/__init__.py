"""Relocation: the evidence of records found again in a later version of their article."""

from extractor.relocation.redraft import ENGINE, renewed
from extractor.relocation.relocate import Relocated, missing, relocate
from extractor.relocation.versions import Version, Versions

__all__ = ["ENGINE", "Relocated", "Version", "Versions", "missing", "relocate", "renewed"]
