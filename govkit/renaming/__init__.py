"""Names that are out of date: where they stand in a partnership file and in a house's folder, and how they are rewritten."""
