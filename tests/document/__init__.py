"""The tree, and how it is read from markup."""
