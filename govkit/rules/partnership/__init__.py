"""One file for each rule about the partnership."""
