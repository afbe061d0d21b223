"""One file for each rule about the documents of a partnership taken together."""
