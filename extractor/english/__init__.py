"""What the program knows of English: tables of words, and the code that builds them.

No code that reads a text stands here, and nothing is imported but the schemas.  Every table carries an example beside
it, and a test tries the example with every word of the table.
"""
