"""What the scanner knows of the language: number words, scales, currencies, units, qualifiers, traps."""
