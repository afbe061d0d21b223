"""One file for each rule about what has come due, or run out, by today."""
