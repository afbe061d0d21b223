"""The studio: a partnership described, read and settled in a browser on the same machine."""
