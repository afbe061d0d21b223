"""Who may ask the studio for a page, and what a page may do: this machine, this person, and nothing from elsewhere."""
