"""The tree as a tagged PDF."""

from govkit.write.pdf.archive import Enclosed
from govkit.write.pdf.joined import write_joined
from govkit.write.pdf.pdf import Printed, write_archive, write_pdf

__all__ = ["Enclosed", "Printed", "write_archive", "write_joined", "write_pdf"]
