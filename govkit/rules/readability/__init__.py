"""One file for each rule about how a document reads."""
