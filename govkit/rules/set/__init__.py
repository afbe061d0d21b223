"""Rules about the documents as a set."""
