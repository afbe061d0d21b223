"""The sheets of a test with people: the interviewer's, the participants', and the one on which marks are typed."""
