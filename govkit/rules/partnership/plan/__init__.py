"""Rules about the recommended approach, its programmes and phases, and whether partners are ready."""
