"""The pages of the studio: one module for each kind. `ROUTES` are those of a partnership, `TOP_ROUTES` those of the studio itself.

A module with a `PLACE` is led to from every page of a partnership.
"""
