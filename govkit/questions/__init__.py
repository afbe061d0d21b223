"""What rules and records ask of a partnership: what is settled, who sends what to whom, and on which statute."""
