"""A studio that runs in a folder, and how a browser comes into it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.conftest import ROOT

RULES: Final = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
HOME: Final = "/p/partners.yaml"


@contextmanager
def studio(folder: Path, port: int | None = None) -> Iterator[str]:
    """The address of a studio that runs in a folder until it is no longer needed."""
    command = [
        sys.executable,
        "-m",
        "govkit",
        "studio",
        ".",
        "--no-browser",
        "--today",
        "2026-11-22",
        *(("--port", str(port)) if port else ()),  # or the next that is free, which no other run can take in between
    ]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(folder.parent)}
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    ) as run:
        try:
            assert run.stdout is not None
            assert run.stderr is not None
            address = run.stdout.readline().strip()
            assert address.startswith("http://127.0.0.1:"), run.stderr.read()
            yield address
        finally:
            run.terminate()


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def enter(page: Page, address: str) -> str:
    """Opens the studio; its address without the key."""
    page.goto(address)
    page.wait_for_url(lambda url: "key=" not in url)
    return address.partition("/?")[0]


def violations(page: Page) -> list[str]:
    found = Axe().run(page, options={**RULES, "resultTypes": ["violations"]}).response["violations"]
    return [f"{each['id']}: {[node['html'][:200] for node in each['nodes'][:3]]}" for each in found]
