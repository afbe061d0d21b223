"""Rules about your own folder of templates and data."""
