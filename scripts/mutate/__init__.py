"""Changes the shipped templates as people do by mistake, one place at a time, and counts what `check` notices."""
