"""Rules about what has come due, or run out, by today."""
