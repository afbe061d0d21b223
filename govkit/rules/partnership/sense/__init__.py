"""Rules about facts that make no sense, are not used, or are not written yet."""
