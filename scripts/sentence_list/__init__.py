"""The sentences that the templates can say, told from the templates themselves."""
