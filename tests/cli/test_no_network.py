"""No command asks for anything outside of this machine, whatever the files name: each is run with every socket forbidden."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import httpx
import pytest

from govkit.cli.main import cli
from tests.commits import git
from tests.conftest import EXAMPLE, ROOT

# What is asked of the system before a first byte goes out, by the names that Python's audit events have.
FORBIDDEN = """
import os, sys
def forbid(event, given):
    inet = event == "socket.__new__" and str(given[1]) in {"AddressFamily.AF_INET", "AddressFamily.AF_INET6", "2", "10", "23", "30"}
    asks = event.startswith(("socket.connect", "socket.bind", "socket.send", "socket.get", "socket.sethostname", "urllib.", "http.client.",
        "ftplib.", "smtplib.", "poplib.", "imaplib.", "webbrowser."))
    if inet or asks:
        with open(os.environ["WITNESS"], "a") as witness:
            witness.write(f"{event} {given}\\n")
        raise OSError(f"{event} is forbidden")
sys.addaudithook(forbid)
"""
RUNS = f"""
{FORBIDDEN}
import json
from govkit.cli.main import main
for words in json.loads(sys.argv[1]):
    sys.argv = ["govkit", *words]
    try:
        main()
    except SystemExit as ended:
        print("ENDED", ended.code, *words)
"""

# Each command, with what makes it do all that it can; `{wheel}` is an address that nothing may be fetched from.
COMMANDS: dict[str, list[list[str]]] = {
    "init": [
        [
            "new",
            "--shape",
            "early-help",
            "--nation",
            "england",
            "--ci",
            "github",
            "--from",
            "{wheel}",
            "--sha256",
            "0" * 64,
        ]
    ],
    "check": [["--read-aloud"], ["--changed-since", "HEAD"]],
    "baseline": [[]],
    "build": [["consent_letter", "--out", "made"]],
    "diff": [["HEAD"]],
    "readiness": [["--html", "readiness.html"]],
    "readability": [["letter.html"], ["letter.html", "--compare", "HEAD", "--html", "report.html"]],
    "understand": [["consent_letter", "--out", "sheets"], ["consent_letter", "--show"]],
    "sheets": [["--help"]],
    "sheets make": [["-p", "open.yaml", "--out", "asked"]],
    "sheets import": [
        ["asked/sheet--northmoor-council.docx", "-p", "open.yaml"],
        ["asked/sheet--northmoor-council.xlsx", "-p", "open.yaml", "--take-all"],
    ],
    "letters": [["--help"]],
    "letters template": [["consent"], ["consent", "--replies", "--today", "2027-07-01"]],
    "letters check": [["recipients.csv"]],
    "letters replies": [["recipients.csv", "replies.csv", "--letter", "consent", "--today", "2027-07-01"]],
    "letters reply-form": [["consent"]],
    "letters make": [["consent", "recipients.csv", "--out", "mail", "--specimen", "--workers", "2"]],
    "letters status": [["mail"]],
    "letters erase": [["mail", "--yes"]],
    "records": [["--out", "records"]],
    "records due": [[]],
    "explain": [["item-without-retention"]],
    "rules": [[]],
    "templates": [["--help"]],
    "templates list": [[]],
    "templates copy": [["isa/purpose"]],
    "approve": [["--show"], ["isa", "--by", "Sam Lee, lead"]],
    "words": [["--help"]],
    "words show": [["isa/retention"]],
    "words rewrite": [["isa/retention", "1", "How long we keep what we get"]],
    "words export": [["words.yaml", "--by", "Ana Lee"]],
    "words import": [["words.yaml"]],
    "languages": [["--help"]],
    "languages export": [["cy", "words.docx"]],
    "languages import": [["words.docx"]],
    "languages checked": [["cy", "--by", "Nia Example, translator"]],
    "fix": [["--unsafe"], ["--check"]],
    "migrate": [["--diff"]],
    "test-house": [[]],
    "doctor": [[]],
    "schema": [[]],
    "studio": [["--help"]],  # it serves: see below
}
LETTER = """<!doctype html><html lang="en"><head><base href="https://base.example/"><link rel="stylesheet" href="https://a.example/a.css">
<script src="https://a.example/a.js"></script></head><body><img src="https://a.example/a.png"><iframe src="//a.example"></iframe>
<p>We will help you. You can say no at <a href="https://a.example">our page</a>.</p></body></html>"""


def names(group: click.Group, before: str = "") -> Iterator[str]:
    """The name of each command that the group has, and of those below it."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        yield f"{before}{name}"
        if isinstance(command, click.Group):
            yield from names(command, f"{before}{name} ")


def test_every_command_is_among_those_that_are_run() -> None:
    assert isinstance(cli, click.Group)
    assert set(names(cli)) <= COMMANDS.keys(), "say above how each new command is run"


@pytest.mark.slow
def test_no_command_opens_a_socket(tmp_path: Path) -> None:
    shutil.copy(EXAMPLE, tmp_path / "partners.yaml")
    still_open = EXAMPLE.read_text("utf-8").replace('version: "0.9"', "version: to be agreed")
    (tmp_path / "open.yaml").write_text(still_open, "utf-8")
    (tmp_path / "letter.html").write_text(LETTER, "utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "first")
    assert isinstance(cli, click.Group)
    known = set(names(cli))
    wheel = "https://a.example/govkit_sharing-0.1.0-py3-none-any.whl"
    runs = [
        [*name.split(), *(word.format(wheel=wheel) for word in words)]
        for name, each in COMMANDS.items()
        if name in known
        for words in each
    ]
    witness = tmp_path / "witness"
    ended = subprocess.run(
        [sys.executable, "-c", RUNS, json.dumps(runs)],
        cwd=tmp_path,
        env={**os.environ, "WITNESS": str(witness), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert not witness.exists(), witness.read_text("utf-8")
    ends = [line for line in ended.stdout.splitlines() if line.startswith("ENDED ")]
    assert len(ends) == len(runs), ended.stderr
    assert [line for line in ends if line.split()[1] not in {"0", "1", "None"}] == [], ended.stderr


SERVES = f"""
{FORBIDDEN.replace("sys.addaudithook(forbid)", "")}
def only_here(event, given):
    if event == "socket.bind" and given[1][0] == "127.0.0.1":
        return
    if event == "socket.__new__":
        return
    forbid(event, given)
sys.addaudithook(only_here)
from govkit.cli.main import main
sys.argv = ["govkit", "studio", "partners.yaml", "--no-browser", "--port", sys.argv[1]]
main()
"""


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@pytest.mark.slow
def test_the_studio_listens_to_this_machine_and_asks_nobody(tmp_path: Path) -> None:
    shutil.copy(EXAMPLE, tmp_path / "partners.yaml")
    witness = tmp_path / "witness"
    environment = {**os.environ, "WITNESS": str(witness), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", SERVES, str(free_port())]
    with subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, encoding="utf-8") as studio:
        try:
            assert studio.stdout is not None
            address = studio.stdout.readline().strip()
            base, _, _key = address.partition("/?")
            with httpx.Client(follow_redirects=True, timeout=60) as browser:  # other programs may have the processor
                assert browser.get(address).status_code == 200
                for page in ("", "/documents/isa/frame", "/facts/partnership", "/findings"):
                    assert browser.get(f"{base}/p/partners.yaml{page}").status_code == 200
        finally:
            studio.terminate()
    assert not witness.exists(), witness.read_text("utf-8")


# Writes down each address that is asked for, and lets it be asked.
WITNESSED = """
import os, sys
def witness(event, given):
    if event.startswith(("socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.get", "urllib.", "http.client.")):
        with open(os.environ["WITNESS"], "a") as file:
            file.write(f"{event} {given[1:] if event.startswith('socket.connect') else given}\\n")
sys.addaudithook(witness)
from govkit.cli.main import main
main()
"""


def asked_by(words: list[str], folder: Path) -> set[str]:
    """What a run asks the system for, of all that leads out of it."""
    witness = folder / "witness"
    run = [sys.executable, "-c", WITNESSED, *words]
    environment = {**os.environ, "WITNESS": str(witness), "PYTHONPATH": str(ROOT)}
    subprocess.run(run, cwd=folder, env=environment, capture_output=True, check=False)
    return set(witness.read_text("utf-8").splitlines()) if witness.exists() else set()


@pytest.mark.slow
def test_letters_by_a_cluster_ask_for_the_address_that_is_given_and_no_other(tmp_path: Path) -> None:
    shutil.copy(EXAMPLE, tmp_path / "partners.yaml")
    (tmp_path / "recipients.csv").write_text(
        "name,address_line_1,postcode,reference\nAnn Example,1 High Street,ZE1 2AB,A-1\n", "utf-8"
    )
    make = ["letters", "make", "consent", "recipients.csv", "--out", "mail", "--specimen"]
    asked = asked_by([*make, "--scheduler", "tcp://127.0.0.1:9"], tmp_path)
    assert asked
    assert {each for each in asked if "'127.0.0.1', 9" not in each and "'127.0.0.1', '9'" not in each} == set()


@pytest.mark.parametrize(
    "asks",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
        "import socket; socket.getaddrinfo('a.example', 80)",
        "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'', ('127.0.0.1', 9))",
    ],
)
def test_what_asks_is_seen(asks: str, tmp_path: Path) -> None:
    witness = tmp_path / "witness"
    code = f"{FORBIDDEN}\n{asks}\n"
    subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, "WITNESS": str(witness)}, capture_output=True, check=False
    )
    assert witness.exists()
