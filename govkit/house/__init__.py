"""What a house says of how its documents look, each file of it read as one that a stranger sent."""

from govkit.house.style import house_style, style_faults, style_of

__all__ = ["house_style", "style_faults", "style_of"]
