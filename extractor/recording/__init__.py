"""Recording: exchanges with a model written to a cassette, and played from one where the network would be."""
