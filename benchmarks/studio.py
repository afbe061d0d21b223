"""Times the studio in a browser: from a key that is pressed in a form to the document beside it, redrawn with it.

Ends with 1 where the median is over what a person takes for at once: 300 ms for the consent letter of the example, a second for its agreement.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from playwright.sync_api import Page, sync_playwright

ROOT: Final = Path(__file__).parent.parent
MOST: Final = {"consent_letter": 300, "isa": 1_000}  # milliseconds
BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome")
# A key is pressed, and the next one only when the document was redrawn; the pause is somebody's who looks at it.
TYPING: Final = """async (times) => {
  const frame = document.getElementById("document"), box = document.getElementsByName("partnership.name")[0], taken = [];
  for (let at = 0; at < times; at++) {
    const drawn = new Promise((done) => frame.addEventListener("drawn", done, { once: true }));
    const pressed = performance.now();
    box.value += "x";
    box.dispatchEvent(new Event("input", { bubbles: true }));
    await drawn;
    taken.push(performance.now() - pressed);
    await new Promise((done) => setTimeout(done, 150));
  }
  return taken;
}"""


def main() -> None:
    """Prints the medians, and ends with 1 where one is over its limit."""
    parser = argparse.ArgumentParser(description="Time how soon a document is redrawn in the studio.")
    parser.add_argument("--times", type=int, default=31, help="keys that are pressed for each document")
    parser.add_argument("--keep", action="store_true", help="nothing: the limits are a person's, and stand in the code")
    asked = parser.parse_args()
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        print("Not measured: there is no Chromium here.")
        return
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        shutil.copy(ROOT / "partners.yaml", folder)
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        over = measured(browser.new_page(), Path(folder), asked.times)
        browser.close()
    sys.exit(1 if over else 0)


def measured(page: Page, folder: Path, times: int) -> list[str]:
    """The documents that took too long."""
    command = [sys.executable, "-m", "govkit", "studio", "partners.yaml", "--no-browser"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    over: list[str] = []
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8"
    ) as studio:
        try:
            address = studio.stdout.readline().strip() if studio.stdout else ""
            page.goto(address)
            page.wait_for_url(lambda url: "key=" not in url)
            for name, most in MOST.items():
                page.goto(f"{address.partition('/?')[0]}/p/partners.yaml/facts/partnership?beside={name}")
                page.evaluate(TYPING, 3)
                taken = median(page.evaluate(TYPING, times))
                print(f"{name}: redrawn {taken:.0f} ms after a key, at the median of {times}; at most {most}")
                over += [name] if taken > most else []
        finally:
            studio.terminate()
    return over


if __name__ == "__main__":
    main()
