"""Whether people understand the words: what they are asked, what came of it, and which words that still holds for."""
