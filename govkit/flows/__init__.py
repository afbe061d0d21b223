"""What govkit does, one file for each thing, reading top to bottom: these alone know the order of the stages."""
