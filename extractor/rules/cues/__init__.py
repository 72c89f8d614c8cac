"""Cues: the verb groups that report speech, and what keeps a word that looks like one from being one."""
