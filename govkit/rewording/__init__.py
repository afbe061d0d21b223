"""Words of a template rewritten where they stand: its sentences as words and facts, and the sentence that takes the place of one."""
