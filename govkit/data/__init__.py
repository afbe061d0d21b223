"""The data that govkit ships and that a house adds: standards, kinds, programmes, and the folders they come from."""
