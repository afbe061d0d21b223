"""The folders that templates come from: the house's own, and the one that govkit ships."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

from govkit.data.house_links import refuse_links_out, refuse_unnamed_house
from govkit.data.look import look_of
from govkit.data.renamed import renamed
from govkit.errors import TemplatesMissing


@dataclass(frozen=True, slots=True)
class Templates:
    """Where templates come from: the house's folder first, if there is one, then the one that govkit ships.

    `look` is the folder of what the documents look like, if the house says that.
    """

    shipped: Path
    house: Path | None = None
    look: Path | None = None

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders in the order in which they are searched."""
        return (self.shipped,) if self.house is None else (self.house, self.shipped)

    def find(self, name: str) -> Path:
        """The file that a template's name stands for, such as `isa/document.html.j2`, also where it lies under an old name."""
        found = (folder / each for folder in self.folders for each in renamed().spellings(name))
        return next((file for file in found if file.is_file()), self.shipped / name)

    def are_shipped(self, name: str) -> bool:
        """Whether a template is as govkit ships it, since the house has none of that name."""
        return self.house is None or self.find(name).is_relative_to(self.shipped)

    def kinds(self) -> list[str]:
        """The name of every kind that has a folder with a kind.yaml."""
        return sorted({file.parent.name for folder in self.folders for file in folder.glob("*/kind.yaml")})


def templates(beside: Path, house: Path | None = None) -> Templates:
    """The templates for a partnership file: the house's are in `house`, or in `templates/` beside the file.

    Raises TemplatesMissing, or LinkRefused where a link leads out of the house's folder.
    """
    shipped = shipped_templates()
    if house and not house.is_dir():
        raise TemplatesMissing(
            f"{house}: there is no such folder of templates. Check its name, or leave out --templates."
        )
    own, look = house or beside.parent / "templates", look_of(beside)
    if not own.is_dir() or own.resolve() == shipped.resolve():
        return Templates(shipped, look=look)
    if not house:
        refuse_unnamed_house(own)
    refuse_links_out(own)
    return Templates(shipped, own, look)


@cache
def shipped_templates() -> Path:
    """The folder of templates that govkit ships: inside the package in a wheel, at the top of a checkout."""
    inside = Path(str(resources.files("govkit"))) / "templates"
    return inside if inside.is_dir() else inside.parent.parent / "templates"
