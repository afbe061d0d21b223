"""The command line: one file for each command. It alone knows click, and turns errors into exit codes."""
