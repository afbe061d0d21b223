"""The kinds of document, and the folders their templates come from."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any, Final

import yaml

from govkit.data.renamed import renamed
from govkit.document import Design, Kind
from govkit.errors import TemplateFailed, TemplatesMissing

_YES_NO: Final = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Templates:
    """Where templates come from: the house's folder first, if there is one, then the one that govkit ships."""

    shipped: Path
    house: Path | None = None

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders in the order in which they are searched."""
        return (self.shipped,) if self.house is None else (self.house, self.shipped)

    def find(self, name: str) -> Path:
        """The file that a template's name stands for, such as `isa/document.html.j2`, also where it lies under an old name."""
        found = (folder / each for folder in self.folders for each in renamed().spellings(name))
        return next((file for file in found if file.is_file()), self.shipped / name)


def templates(beside: Path, house: Path | None = None) -> Templates:
    """The templates for a partnership file: the house's are in `house`, or in `templates/` beside the file."""
    shipped = shipped_templates()
    if house and not house.is_dir():
        raise TemplatesMissing(
            f"{house}: there is no such folder of templates. Check its name, or leave out --templates."
        )
    own = house or beside.parent / "templates"
    return Templates(shipped, own if own.is_dir() and own.resolve() != shipped.resolve() else None)


def shipped_templates() -> Path:
    """The folder of templates that govkit ships: inside the package in a wheel, at the top of a checkout."""
    inside = Path(str(resources.files("govkit"))) / "templates"
    return inside if inside.is_dir() else inside.parent.parent / "templates"


def kinds(found: Templates) -> tuple[Kind, ...]:
    """Every kind that has a folder with a kind.yaml, by name."""
    names = {file.parent.name for folder in found.folders for file in folder.glob("*/kind.yaml")}
    return tuple(_kind(name, found.find(f"{name}/kind.yaml")) for name in sorted(names))


def _kind(name: str, file: Path) -> Kind:
    try:
        data: dict[str, Any] = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - a base loader makes text alone
        return Kind(
            name,
            data["title"],
            Design(data["design"]),
            numbered=_YES_NO[data["numbered"]],
            for_the_public=_YES_NO[data.get("for_the_public", "true")],
        )
    except (OSError, UnicodeDecodeError, yaml.YAMLError, KeyError, TypeError, ValueError) as error:
        why = "It needs `title`, `design` (letter or agreement) and `numbered` (true or false). `for_the_public` is true or false too."
        raise TemplateFailed(str(file), 1, why) from error
