"""Drafting: statements with their speakers, and the figures, written as a draft."""
