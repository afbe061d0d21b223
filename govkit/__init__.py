"""Turn one description of a partnership into the documents it needs, and prove that they say what they must."""

__version__ = "0.1.0"
DISTRIBUTION = "govkit-sharing"  # what pip knows it by: `govkit` on the Python package index is another organisation's
