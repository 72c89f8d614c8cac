"""What the program knows of English: tables of words, and nothing else.  No code that reads a text stands here."""
