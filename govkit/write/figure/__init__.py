"""The picture of who sends what to whom: laid out once, then drawn by each writer."""

from govkit.write.figure.layout import SIZE, lay_out
from govkit.write.figure.shapes import Box, Dot, Head, Picture, Shape, Stroke, TextRun, Words
from govkit.write.figure.words import in_words, told

__all__ = [
    "SIZE",
    "Box",
    "Dot",
    "Head",
    "Picture",
    "Shape",
    "Stroke",
    "TextRun",
    "Words",
    "in_words",
    "lay_out",
    "told",
]
