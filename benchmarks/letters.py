"""How long `govkit letters make` takes for each letter, of the processor, against a process that lays out each one with WeasyPrint."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from benchmarks._beside_others import others, table
from benchmarks._kept import Ratios, settle
from benchmarks._pairs import GOVKIT, ROOT, installed
from benchmarks._people import write_agreed, write_list
from govkit.document import Document
from govkit.load import load_partnership
from govkit.model import Partnership
from tests.letters import documents_of

_TODAY: Final = "2026-11-22"
_WANTED: Final = {"print": 500, "tar": 300}  # letters a second for each that WeasyPrint alone makes
_WORD: Final = "docx_zip"
_WORD_WANTED: Final = 30  # Word files for each that docxtpl makes
_OTHERS: Final = 0.01  # of the names, in other alphabets
_OTHERS_WANTED: Final = 2  # times as long as without any, at the most
_STYLE: Final = re.compile(r"<style>\n(.*?)</style>", re.DOTALL)


def main() -> None:
    """Measures both and prints what came of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=20_000, help="how many letters to make  [default: %(default)s]")
    parser.add_argument("--alone", type=int, default=40, help="how many WeasyPrint lays out  [default: %(default)s]")
    parser.add_argument("--keep", action="store_true", help="keep the ratios, for later runs to be compared with")
    parser.add_argument(
        "--others", type=int, default=40, help="how many letters each other library makes  [default: %(default)s]"
    )
    parser.add_argument("--lay-out", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.lay_out:
        _lay_out_each(asked.lay_out, asked.alone)
        return
    with tempfile.TemporaryDirectory(prefix="govkit-bench-") as named:
        folder = Path(named)
        write_agreed(folder / "partners.yaml")
        measured = _measured(folder, asked.letters, asked.alone)
        _beside_others(folder, asked.letters, asked.others)
    settle(measured, keep=asked.keep)


def _measured(folder: Path, letters: int, alone: int) -> dict[str, Ratios]:
    write_list(folder / "few.csv", alone)
    write_list(folder / "many.csv", letters)
    _make(folder, "print", "first", "few.csv")  # the first run of all compiles what later ones find compiled
    found = {}
    for form, wanted in _WANTED.items():
        before, (seconds, used), after = _alone(folder, alone), _make(folder, form), _alone(folder, alone)
        # Beside other programs a processor is now faster, now slower: so what is measured against is measured before and after.
        clock, processor = ((one + other) / 2 for one, other in zip(before, after, strict=True))
        faster = processor / (used / letters)
        print(
            f"WeasyPrint for each letter: {before[1] * 1000:.1f} ms of the processor before, {after[1] * 1000:.1f} after; "
            f"load {os.getloadavg()[0]:.1f}"
        )
        print(
            f"{form}: {letters:,} letters, {used / letters * 1e6:.0f} microseconds of the processor each, the whole run counted; "
            f"{letters / used:,.0f} a second; {faster:.0f} times as many ({'as' if faster >= wanted else 'BELOW what is'} wanted: {wanted})"
        )
        found[f"letters-{form}"] = Ratios(seconds / letters / clock, used / letters / processor)
    return found


def _alone(folder: Path, count: int) -> tuple[float, float]:
    """The seconds that WeasyPrint takes for each letter by the clock and of the processor."""
    each = [sys.executable, str(Path(__file__)), "--lay-out", str(folder), "--alone", str(count)]
    told = subprocess.run(each, cwd=ROOT, env=installed(), capture_output=True, check=True, text=True).stdout.split()
    return float(told[0]) / count, float(told[1]) / count


def _beside_others(folder: Path, letters: int, each: int) -> None:
    """Prints what names in other alphabets cost, and the table of other libraries."""
    ours = {form: _make(folder, form, f"{form}-again")[1] / letters for form in (*_WANTED, _WORD)}
    write_list(folder / "mixed.csv", letters, others=_OTHERS)
    mixed = _make(folder, "print", "mixed", "mixed.csv")[1] / letters / ours["print"]
    as_is = "as" if mixed < _OTHERS_WANTED else "ABOVE what is"
    print(
        f"{_OTHERS:.0%} of the names in other alphabets: {mixed:.2f} times as long ({as_is} wanted: less than {_OTHERS_WANTED})"
    )
    theirs = others(folder, _letter(folder), each)
    print("\n".join(table(ours, theirs)))
    if theirs:
        faster = theirs["docxtpl"] / ours[_WORD]
        print(
            f"Word files: {faster:.0f} times as many as docxtpl ({'as' if faster >= _WORD_WANTED else 'BELOW what is'} wanted: {_WORD_WANTED})"
        )


def _agreed(folder: Path) -> Partnership:
    partnership = load_partnership(folder / "partners.yaml").partnership
    if partnership is None:
        raise SystemExit("the partnership can't be read")
    return partnership


def _letter(folder: Path) -> Document:
    """The letter that is made."""
    return next(each for each in documents_of(_agreed(folder)) if each.name == "consent_letter")


def _make(folder: Path, form: str, out: str = "", rows: str = "many.csv") -> tuple[float, float]:
    """The seconds that a run takes by the clock and of the processor."""
    words = [
        "letters",
        "make",
        "consent_letter",
        rows,
        "--out",
        out or form,
        "--format",
        form,
        "--workers",
        "1",
        "--verify",
        "0",
        "--leave-out-faulty",
    ]
    start = time.perf_counter()
    run = subprocess.Popen(
        [GOVKIT, *words, "--today", _TODAY],
        cwd=folder,
        env=installed(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    said = run.stderr.read() if run.stderr else b""
    _, status, used = os.wait4(run.pid, 0)
    if os.waitstatus_to_exitcode(status):
        raise SystemExit(f"the letters were not made: {said.decode()}")
    return time.perf_counter() - start, used.ru_utime + used.ru_stime


def _lay_out_each(folder: Path, count: int) -> None:
    """What is measured against: stylesheet and fonts are read once, and each letter is laid out by itself."""
    from govkit.posting.addressed import addressed  # noqa: PLC0415 - of this process alone
    from govkit.recipients.reading import read_addressees  # noqa: PLC0415
    from govkit.recipients.recipient import Addressee  # noqa: PLC0415
    from govkit.write.html import write_printable  # noqa: PLC0415
    from govkit.write.pdf.fonts import use_own_fonts  # noqa: PLC0415

    use_own_fonts()
    import weasyprint  # noqa: PLC0415
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    partnership = _agreed(folder)
    letter = _letter(folder)
    people = [each for each in read_addressees(folder / "few.csv", partnership) if isinstance(each, Addressee)]
    fonts = FontConfiguration()
    pages = [write_printable(addressed(letter, to)) for to in people]
    style = _STYLE.search(pages[0])
    css = weasyprint.CSS(string=style[1] if style else "", font_config=fonts)
    weasyprint.HTML(string=_STYLE.sub("", pages[0])).write_pdf(
        stylesheets=[css], font_config=fonts, pdf_variant="pdf/ua-1"
    )
    start, used = time.perf_counter(), time.process_time()
    for page in pages:
        html = weasyprint.HTML(string=_STYLE.sub("", page))
        html.write_pdf(stylesheets=[css], font_config=fonts, pdf_variant="pdf/ua-1")
    taken = count / len(pages)
    print((time.perf_counter() - start) * taken, (time.process_time() - used) * taken)


if __name__ == "__main__":
    main()
