"""The words of documents as pages show them: sentences to rewrite, and clauses that wait for approval."""
