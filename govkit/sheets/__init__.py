"""Sheets that ask each partner what is theirs to settle, and their answers when the sheets come back."""
