"""Turn one description of a partnership into the documents it needs, and prove that they say what they must."""
