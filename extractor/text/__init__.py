"""Finding words in a text: folding, grounding, sentences, quotations."""
