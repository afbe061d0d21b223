"""How hard a document is to read: its sentences, words and syllables, counted on its own blocks."""
