"""How many sides of paper a letter takes, told from its tree without laying it out. Never too few: where it is close, one more."""
