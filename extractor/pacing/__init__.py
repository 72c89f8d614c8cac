"""Pacing: which request goes out next, when, and how often it is tried again.  Nothing here knows a vendor."""
