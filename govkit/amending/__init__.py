"""What one version of a partnership changes against another: words, facts, and what has to be done before anybody relies on it."""
