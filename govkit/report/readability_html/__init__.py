"""How easy the documents are to read, as one HTML file for people who have no command line."""

from govkit.report.readability_html.material import Material
from govkit.report.readability_html.page import GENERATOR, report

__all__ = ["GENERATOR", "Material", "report"]
