"""How facts are said."""
