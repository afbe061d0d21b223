"""Inputs that nobody wrote: whatever they hold, a run ends with 0, 1 or 2 and says what is wrong. `make fuzz` tries many."""
