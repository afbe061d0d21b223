"""Rules about the duty of confidence and what is known about health."""
