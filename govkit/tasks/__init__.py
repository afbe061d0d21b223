"""What govkit does, one short file for each command, reading top to bottom: these alone know the order of the stages."""
