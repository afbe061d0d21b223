"""What stood before: at a git revision, in another folder, in an older file, or in the runs that were kept."""
