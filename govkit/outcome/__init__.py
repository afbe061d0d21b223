"""What a run found: problems at their lines, and apart from them what the partners accept for a time."""
