"""A letter for each person on a list: laid out once for all who get the same words, set for each, and put into files for the post."""
