"""Every branch of the templates: which partnerships take it, and what is lost there."""
