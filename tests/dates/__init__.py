"""How days are counted, and what falls due."""
