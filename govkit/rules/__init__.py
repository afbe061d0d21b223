"""What can be wrong with a partnership or a document: one file for each rule."""
