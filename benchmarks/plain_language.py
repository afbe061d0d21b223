"""Times plain-language checks of 10,000 words, each as a whole process, beside write-good, proselint, alex and textlint.

govkit applies all its rules and works out all scores. The others apply what they apply by default; textlint, which has no rules
of its own, applies those of write-good. A tool that is not installed is not measured, and this says so.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks._kept import Ratios, settle
from benchmarks._pairs import GOVKIT, ROOT, Command, report, take_pairs, wanted

WORDS: Final = 10_000
TOOLS: Final = Path(__file__).parent / "node_modules" / ".bin"
PROSELINT: Final = Path(__file__).parent / "proselint" / "bin" / "proselint"
FINDINGS: Final = range(256)  # proselint ends with 1 where it finds something, write-good with how much
_NO_PROSE: Final = re.compile(r"```.*?```", re.DOTALL)


def main() -> None:
    """Prints how many times longer govkit takes than each tool: below 1, it is ahead."""
    asked = wanted("Time the plain-language checks of 10,000 words.", pairs=21)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "text.txt"
        file.write_text(text(), "utf-8")
        ours = Command([GOVKIT, "readability", str(file), "--format", "json"], allowed=FINDINGS)
        must_work(list(ours.words), file)
        measured: dict[str, Ratios] = {}
        for name, words in tools(file).items():
            if words:
                must_work(words, file)
                pairs = take_pairs(ours, Command(words, allowed=FINDINGS), asked.pairs)
                measured[f"readability-{name}"] = report(f"govkit readability against {name}", pairs)
            else:
                print(f"Not measured against {name}, which is not installed: `make bench-tools` gets it.")
    settle(measured, keep=asked.keep)


def tools(file: Path) -> dict[str, list[str]]:
    """The command of each tool, or nothing where it is not installed."""
    arguments = {
        "write-good": [],
        "proselint": ["check"],
        "alex": ["--text"],
        "textlint": ["--rule", "write-good"],
    }
    found = {name: shutil.which(str(PROSELINT if name == "proselint" else TOOLS / name)) for name in arguments}
    return {name: [found[name] or "", *given, str(file)] if found[name] else [] for name, given in arguments.items()}


def must_work(words: list[str], file: Path) -> None:
    """Stops where a tool does not name the file in what it says, since its exit status tells nothing."""
    ended = subprocess.run(words, capture_output=True, text=True, check=False)
    if file.name not in ended.stdout + ended.stderr:
        raise SystemExit(f"{' '.join(words)} found nothing: {ended.stderr[:200]}")


def text() -> str:
    """10,000 words of prose: govkit's documentation, and letters of the tests again and again until it is enough."""
    files = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"]
    found = [paragraph for file in files for paragraph in paragraphs(file)]
    letters = list(paragraphs(ROOT / "tests" / "readability" / "plain_letters.txt"))
    while sum(len(paragraph.split()) for paragraph in found) < WORDS:
        found += letters
    words = list(re.finditer(r"\S+", "\n\n".join(found)))
    return "\n\n".join(found)[: words[WORDS - 1].end()] + "\n"


def paragraphs(file: Path) -> Iterator[str]:
    """The paragraphs of a file, each on a line, without headings, tables and examples."""
    for paragraph in re.split(r"\n\s*\n", _NO_PROSE.sub("", file.read_text("utf-8"))):
        if paragraph.strip() and not paragraph.lstrip().startswith(("|", "#", "<", "![")):
            yield " ".join(re.sub(r"[`*\[\]]", "", paragraph).split())


if __name__ == "__main__":
    main()
