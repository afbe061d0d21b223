"""Rules about words that were approved, and what became of them."""
