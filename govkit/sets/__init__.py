"""The set of documents that a partnership needs: what each is made for, and each beside what it must say."""
