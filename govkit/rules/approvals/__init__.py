"""Rules about who approved words."""
