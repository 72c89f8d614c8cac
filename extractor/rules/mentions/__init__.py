"""Mentions: what a noun group says of the source that it names."""
