"""Reports findings: one file for each form of report."""
