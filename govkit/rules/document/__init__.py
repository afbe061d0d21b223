"""Rules about each document."""
