"""From a partnership and templates to documents."""
