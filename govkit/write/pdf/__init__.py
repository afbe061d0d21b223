"""The tree as a tagged PDF."""

from govkit.write.pdf.pdf import Printed, write_pdf

__all__ = ["Printed", "write_pdf"]
