"""One file for each rule about a house's own folder of templates and data."""
