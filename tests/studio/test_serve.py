"""The server listens to this machine alone, opens a browser at an address of its own, and writes nothing of a file anywhere."""

from __future__ import annotations

import socket
import threading
import time
from pathlib import Path
from typing import Any

import httpx
import pytest

from govkit.studio.opening import opened
from govkit.studio.serve import HERE, PortTaken, keep_to_ourselves, listen, serve
from tests.studio.visiting import DAY


def test_it_listens_to_this_machine_alone() -> None:
    with listen(0) as found:
        assert found.getsockname()[0] == "127.0.0.1"


def test_a_port_that_is_taken_is_said() -> None:
    with listen(0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(PortTaken, match=f"Port {port} is taken"):
            listen(port)


@pytest.mark.parametrize(("system", "kept"), [("nt", [("SO_EXCLUSIVEADDRUSE", 1)]), ("posix", [("SO_REUSEADDR", 1)])])
def test_no_other_program_gets_the_same_port(
    system: str, kept: list[tuple[str, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "SO_EXCLUSIVEADDRUSE", -5, raising=False)
    names = {-5: "SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR: "SO_REUSEADDR"}
    told = list[tuple[str, int]]()

    class Told(socket.socket):
        def setsockopt(self, *how: Any) -> None:
            told.append((names[how[1]], how[2]))

    with Told() as found:
        keep_to_ourselves(found, system)
    assert told == kept


def test_the_first_port_that_is_free_is_taken() -> None:
    with listen(None) as one, listen(None) as other:
        assert one.getsockname()[1] < other.getsockname()[1]


@pytest.mark.filterwarnings("ignore")
def test_nothing_of_the_file_is_logged_and_the_browser_gets_a_key_of_its_own(
    example: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    said, opened_at = list[str](), list[str]()
    monkeypatch.setattr("webbrowser.open", opened_at.append)
    caplog.set_level(0)
    server = _started(example, said)
    base, _, key = said[0].partition("/?key=")
    for _ in range(1500):
        if opened_at:
            break
        time.sleep(0.02)
    assert opened_at[0].startswith(f"{base}/?key=")
    assert key not in opened_at[0]
    with httpx.Client(follow_redirects=True) as browser:
        browser.get(said[0])
        assert "Northmoor" in browser.get(f"{base}/p/partners.yaml/").text
        browser.get(f"{base}/p/partners.yaml/facts/partners.northmoor-council?secret=Northmoor")
        browser.get(f"{base}/p/Northmoor/")
    server.should_exit = True
    logged = [each.getMessage() for each in caplog.records if not each.name.startswith(("httpx", "httpcore"))]
    written = "".join((*capfd.readouterr(), *logged))
    assert "Northmoor" not in written
    assert key not in written


def _started(example: Path, said: list[str]) -> Any:
    """The server, in a thread of its own, where no signal reaches it."""
    import uvicorn

    kept: list[uvicorn.Server] = []
    run = uvicorn.Server.run

    def noted(self: uvicorn.Server, sockets: list[socket.socket] | None = None) -> None:
        kept.append(self)
        run(self, sockets=sockets)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(uvicorn.Server, "run", noted)
        threading.Thread(target=serve, args=(opened(example, DAY), 0, True, said.append), daemon=True).start()
        for _ in range(3000):
            if kept and kept[0].started:
                return kept[0]
            time.sleep(0.02)
    raise AssertionError(f"the server at {HERE} did not start")
