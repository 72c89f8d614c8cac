"""Frames: cue, subject and content put together as statements."""
