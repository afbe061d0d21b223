"""How many small faults in the code the tests catch: `make mutants`."""
