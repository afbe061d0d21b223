"""Rules about asking people: letters, slips, consent and time to reply."""
