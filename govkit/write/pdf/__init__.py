"""The tree as a tagged PDF."""

from govkit.write.pdf.joined import write_joined
from govkit.write.pdf.pdf import Printed, write_pdf

__all__ = ["Printed", "write_joined", "write_pdf"]
