"""How a partnership starts: what is asked, and the file that fits the answers."""
