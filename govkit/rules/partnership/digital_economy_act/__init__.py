"""Rules about sharing under the Digital Economy Act 2017."""
