"""One file for each rule about a rendered document."""
