"""What the check knows of English: opposites, negation, hedges, cues.  Each row carries an example that is a test."""
