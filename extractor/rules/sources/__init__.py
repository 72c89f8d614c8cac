"""Sources: which person, body or document a mention means."""
