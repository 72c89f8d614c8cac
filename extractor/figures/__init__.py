"""Reading numbers in news text."""
