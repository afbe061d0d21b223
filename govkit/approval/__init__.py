"""Approved words: what each clause of a template says and when, what it was approved to say, and how grave a change is."""
