"""The check: decides, without any model, what of a draft may be believed."""

from extractor.checks.checker import Checked, check_draft

__all__ = ["Checked", "check_draft"]
