"""Writes the tree as HTML, PDF and DOCX: the same words in each."""
