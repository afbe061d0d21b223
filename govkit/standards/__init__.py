"""Data, not code: what each kind of document must say and by which law, the regulator, and what each recipient has of their own."""
