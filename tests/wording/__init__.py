"""How facts are said, and how days are counted."""
