"""Rules about documents in other languages than English, each beside the English."""
