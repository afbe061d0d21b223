"""Pages are shown with what is shipped, by its name alone and as what it is."""

from __future__ import annotations

from pathlib import Path

from tests.rows import over_rows
from tests.studio.visiting import visit


@over_rows(
    ("name", "kind"),
    [
        ("studio.css", "text/css; charset=utf-8"),
        ("studio.js", "text/javascript; charset=utf-8"),
        ("icon.svg", "image/svg+xml"),
        ("fonts/SourceSans3-Regular.woff2", "font/woff2"),
    ],
)
def test_each_file_is_said_to_be_what_it_is(example: Path, name: str, kind: str) -> None:
    answer = visit(example).get(f"/assets/{name}")
    assert (answer.status_code, answer.headers["content-type"]) == (200, kind)


def test_documents_in_frames_have_the_style_of_their_files_and_of_frames(example: Path) -> None:
    style = visit(example).get("/assets/document.css").text
    assert 'url("/assets/fonts/' in style or "url(/assets/fonts/" in style
    assert ".fact" in style


@over_rows("name", ["../studio.py", "..%2fstudio.py", "fonts/OFL.txt", "in-frames.css", ""])
def test_no_other_file_is_served(example: Path, name: str) -> None:
    assert visit(example).get(f"/assets/{name}").status_code == 404
