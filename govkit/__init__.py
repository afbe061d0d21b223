"""Turn one description of a partnership into the documents it needs, and prove that they say what they must."""

__version__ = "0.1.0"
