"""Rules about whether people have understood the words."""
