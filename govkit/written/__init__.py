"""How a YAML file is written: its characters, lines and columns, and the faults that they can have."""
