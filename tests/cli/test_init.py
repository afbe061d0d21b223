"""`govkit init`: a partnership to fill in, from the first draft to the last blank; and the workflow that watches over it."""

from __future__ import annotations

import io
import json
import re
import shlex
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from govkit.data.starting import shapes, starting
from govkit.installing.wheel import FILE_NAME
from govkit.starting.as_written import as_written
from govkit.written.read_yaml import read_yaml
from tests.conftest import Govkit
from tests.installing.install_lines import wrong
from tests.installing.wheels import write_wheel
from tests.libyaml import LOADER
from tests.load.test_schema import AsEditorsRead
from tests.made import documents_of
from tests.starting.agreed import agreed

TODAY = ("--today", "2026-11-22")
VENDORED = f".github/govkit/{FILE_NAME}"

FAMILIES = ("--shape", "early-help", "--nation", "england")


@pytest.fixture
def started(govkit: Govkit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The partnership file of a folder that was just started, which is the current one."""
    run = govkit("init", "new", *FAMILIES)
    assert run.status == 0
    monkeypatch.chdir(tmp_path / "new")
    return tmp_path / "new" / "partners.yaml"


def findings(govkit: Govkit) -> list[dict[str, Any]]:
    return list(json.loads(govkit("check", "--format", "json", *TODAY).out)["findings"])


def settle(file: Path) -> None:
    """Writes over each blank what the partners agreed."""
    raw = read_yaml(file.read_text("utf-8"), file.name).raw
    file.write_text(as_written(agreed(dict(raw or {})), "Settled.", {}), "utf-8")


def test_it_lists_what_it_wrote_and_says_what_to_do_next(govkit: Govkit, tmp_path: Path) -> None:
    run = govkit("init", "new", *FAMILIES)
    assert run.status == 0
    written = sorted(file for file in (tmp_path / "new").rglob("*") if file.is_file())
    assert sorted(tmp_path / line for line in run.out.splitlines()) == written
    assert [file.name for file in written] == ["partners.schema.json", "partners.yaml"]
    assert "govkit build --draft" in run.err


@pytest.mark.whole
def test_all_that_is_found_is_what_is_still_to_be_agreed_and_who_settles_it(govkit: Govkit, started: Path) -> None:
    found = findings(govkit)
    assert {finding["rule"] for finding in found} == {"still-to-be-agreed"}
    assert all(
        re.match(r"(Westbrook Council|Mill Lane Surgery|Brook Primary School) has to settle it", each["fix"])
        for each in found
    )
    blanks = sum("to be agreed" in line.partition("#")[0] for line in started.read_text("utf-8").splitlines())
    assert len({finding["line"] for finding in found}) == blanks


@pytest.mark.slow
def test_a_draft_is_built_at_once(govkit: Govkit, started: Path) -> None:
    run = govkit("build", "--draft", *TODAY)
    assert run.status == 0
    names = {Path(line).name for line in run.out.splitlines()}
    made = documents_of(started)
    assert names >= {f"{name}.{form}" for name in made for form in ("pdf", "docx", "html")}
    assert "Westbrook Council has to settle it" in (started.parent / "out" / "isa.html").read_text("utf-8")
    assert govkit("build").status == 1


@pytest.mark.whole
def test_once_all_is_agreed_nothing_is_left_to_act_on_and_it_builds(govkit: Govkit, started: Path) -> None:
    settle(started)
    run = govkit("check", "--fail-on", "advice", *TODAY)
    assert run == (0, "partners.yaml: nothing to act on.\n", "")
    assert govkit("build", "--format", "html", *TODAY).status == 0


def test_the_editor_is_told_of_the_schema_which_the_file_meets(started: Path) -> None:
    first, *_rest = started.read_text("utf-8").splitlines()
    assert first == "# yaml-language-server: $schema=partners.schema.json"
    schema = json.loads((started.parent / "partners.schema.json").read_text("utf-8"))
    jsonschema.Draft7Validator(schema).validate(yaml.load(started.read_text("utf-8"), AsEditorsRead))


def test_everything_in_it_is_fictional(started: Path) -> None:
    text = started.read_text("utf-8")
    assert set(re.findall(r"[@/][a-z]+\.([a-z]+)", text)) <= {"example"}
    assert "organisations in it are fictional" in text
    assert all(phone.startswith("01632 960") for phone in re.findall(r"\d{5} \d{6}", text))


def test_nothing_is_fictional_once_everybody_is_named(govkit: Govkit, tmp_path: Path) -> None:
    partners = (
        "--lead",
        "Kettlewell School: school",
        "--partner",
        "Kettlewell Council: local-authority",
        "--partner",
        "Dales NHS Trust: nhs-trust",
    )
    assert govkit("init", "new", "--shape", "attendance", *partners).status == 0
    text = (tmp_path / "new" / "partners.yaml").read_text("utf-8")
    assert "fictional" not in text
    assert "Westbrook" not in text
    assert "lead: kettlewell-school\n" in text


def test_the_shapes_are_listed_a_line_each(govkit: Govkit) -> None:
    run = govkit("init", "--list")
    assert (run.status, run.err) == (0, "")
    assert [line.split()[0] for line in run.out.splitlines()] == [*shapes()]


def test_where_nobody_can_be_asked_a_sentence_names_the_flags(govkit: Govkit, tmp_path: Path) -> None:
    run = govkit("init", "new")
    assert (run.status, run.out) == (2, "")
    assert len(run.err.splitlines()) == 1
    assert all(question.flag in run.err for question in starting().questions)
    assert not (tmp_path / "new").exists()


def test_at_a_terminal_the_questions_are_asked(govkit: Govkit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = "hospitl\n3\n9\nwales\ncouncil\nCwm Council\n\nGofal Ltd\n1\nTŷ Care\n2\n\n"
    terminal = io.StringIO(lines + "\n")
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr("sys.stdin", terminal)
    run = govkit("init", "new")
    assert run.status == 0, run.err
    assert run.out.splitlines() == [str(Path("new", "partners.yaml")), str(Path("new", "partners.schema.json"))]
    for said in (
        "Which of these is most like yours?",
        "“hospitl” is none of them.",
        "In which nation are you?",
        "Who leads?",
    ):
        assert said in run.err
    text = (tmp_path / "new" / "partners.yaml").read_text("utf-8")
    assert "lead: cwm-council\n" in text
    assert "to: [gofal-ltd, ty-care]" in text
    assert "kind: charity" in text


@pytest.fixture
def wheel(tmp_path: Path) -> str:
    return str(write_wheel(tmp_path / "dist"))


def contents(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()
    }


def test_no_file_is_overwritten_and_then_none_is_written(govkit: Govkit, tmp_path: Path) -> None:
    for there in ("partners.yaml", "partners.schema.json"):
        own = tmp_path / there.replace(".", "-") / there
        own.parent.mkdir()
        own.write_text("ours", "utf-8")
        run = govkit("init", own.parent.name, *FAMILIES)
        assert (run.status, run.out) == (2, "")
        assert f"{own.relative_to(tmp_path)} is there already" in run.err
        assert len(run.err.splitlines()) == 1
        assert contents(own.parent) == {there: b"ours"}


@pytest.mark.parametrize("there", [".github/workflows/govkit.yml", ".github/govkit/requirements.txt", VENDORED])
@pytest.mark.parametrize("started", [True, False])
def test_nor_is_one_of_the_workflow(there: str, started: bool, wheel: str, govkit: Govkit, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    if started:
        assert govkit("init", "mine", *FAMILIES).status == 0
    (mine / there).parent.mkdir(parents=True, exist_ok=True)
    (mine / there).write_text("ours", "utf-8")
    before = contents(mine)
    run = govkit("init", "mine", *FAMILIES, "--ci", "github", "--from", wheel)
    assert (run.status, run.out) == (2, "")
    assert f"{Path('mine', there)} is there already" in run.err
    assert len(run.err.splitlines()) == 1
    assert contents(mine) == before


def test_a_partnership_that_is_there_gets_a_workflow_and_stays_as_it_is(
    govkit: Govkit, wheel: str, example: Path
) -> None:
    before = example.read_bytes()
    run = govkit("init", ".", "--ci", "github", "--from", wheel)
    assert run.status == 0
    assert run.out.splitlines() == [".github/workflows/govkit.yml", ".github/govkit/requirements.txt", VENDORED]
    assert run.err == "Commit all of .github/ with it: the workflow installs govkit from there.\n"
    assert example.read_bytes() == before
    assert not example.with_name("partners.schema.json").exists()


@pytest.mark.parametrize("forge", ["gitlab", "azure"])
def test_other_places_get_what_they_read(forge: str, govkit: Govkit, wheel: str, tmp_path: Path) -> None:
    run = govkit("init", ".", "--ci", forge, "--from", wheel)
    assert run.status == 0
    folder = {"gitlab": ".gitlab/govkit", "azure": ".azure-pipelines/govkit"}[forge]
    first = {"gitlab": [".gitlab/govkit/ci.yml"], "azure": [".azure-pipelines/govkit.yml"]}[forge]
    entry = [".gitlab-ci.yml"] if forge == "gitlab" else []
    name = VENDORED.rpartition("/")[2]
    assert run.out.splitlines() == [*first, f"{folder}/requirements.txt", *entry, f"{folder}/{name}"]
    assert f"Commit all of {folder.partition('/')[0]}/ with it" in run.err
    assert not (tmp_path / ".github").exists()


def test_a_file_that_gitlab_reads_already_stays_and_is_told_what_to_include(
    govkit: Govkit, wheel: str, tmp_path: Path
) -> None:
    (tmp_path / ".gitlab-ci.yml").write_text("test: {script: [true]}\n", "utf-8")
    run = govkit("init", ".", "--ci", "gitlab", "--from", wheel)
    assert run.status == 0
    assert "add `- local: .gitlab/govkit/ci.yml` to its `include:`" in run.err
    assert (tmp_path / ".gitlab-ci.yml").read_text("utf-8") == "test: {script: [true]}\n"


def test_ci_alone_is_github(govkit: Govkit, wheel: str) -> None:
    run = govkit("init", ".", "--from", wheel, "--ci")
    assert run.status == 0, run.err
    assert run.out.splitlines()[0] == ".github/workflows/govkit.yml"
    assert govkit("init", "other", "--ci", "jenkins", "--from", wheel).status == 2


def test_a_workflow_is_not_written_where_nothing_says_what_it_installs(govkit: Govkit, tmp_path: Path) -> None:
    run = govkit("init", "new", "--ci", "github")
    assert (run.status, run.out) == (2, "")
    assert not (tmp_path / "new").exists()
    for words in ("nothing was written", "Say with --from which wheel", "`make package`", VENDORED.rpartition("/")[2]):
        assert words in run.err
    assert govkit("init", "new", "--ci", "github", "--from", "") == run


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (("--from", "no-such.whl"), "no-such.whl: the wheel of this govkit is called govkit_sharing-"),
        (("--from", f"https://files.northmoor.example/{VENDORED}"), "govkit fetches nothing"),
        (("--from", "git+https://git.northmoor.example/govkit", "--sha256", "0" * 64), "pip checks no hash of a git"),
        (("--sha256", "0" * 64), "Say with --from which wheel"),
    ],
)
def test_nor_where_it_can_not_be_held_to_a_hash(
    options: tuple[str, ...], why: str, govkit: Govkit, tmp_path: Path
) -> None:
    run = govkit("init", "new", "--ci", "github", *options)
    assert (run.status, run.out) == (2, "")
    assert why in run.err
    assert len(run.err.splitlines()) == 1
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("options", [("--from", "x.whl"), ("--sha256", "0" * 64)])
def test_what_a_workflow_installs_is_asked_for_with_a_workflow_only(
    options: tuple[str, ...], govkit: Govkit, tmp_path: Path
) -> None:
    run = govkit("init", "new", *options)
    assert (run.status, run.out) == (2, "")
    assert "they go with --ci github" in run.err
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("place", ["", "DIST", "ADDRESS", "NONE"])
def test_nothing_that_it_writes_or_says_installs_govkit_by_a_name(
    place: str, wheel: str, govkit: Govkit, tmp_path: Path
) -> None:
    at_address = ("--ci", "github", "--from", f"https://files.northmoor.example/{VENDORED}", "--sha256", "0" * 64)
    options = {"": (), "NONE": ("--ci", "github"), "DIST": ("--ci", "github", "--from", wheel), "ADDRESS": at_address}
    run = govkit("init", "new", *FAMILIES, *options[place])
    assert run.status == (2 if place == "NONE" else 0)
    files = {name: content for name, content in contents(tmp_path / "new").items() if not name.endswith(".whl")}
    assert len(files) == {"": 2, "NONE": 0}.get(place, 4)
    assert not [fault for text in (run.out, run.err) for fault in wrong(text)]
    assert not [(name, fault) for name, content in files.items() for fault in wrong(content.decode("utf-8"))]


def test_a_wheel_at_an_address_is_named_with_the_hash_that_was_said(govkit: Govkit, tmp_path: Path) -> None:
    address = f"https://files.northmoor.example/{VENDORED}"
    assert govkit("init", "new", *FAMILIES, "--ci", "github", "--from", address, "--sha256", "0" * 64).status == 0
    text = (tmp_path / "new" / ".github" / "govkit" / "requirements.txt").read_text("utf-8")
    assert f"\ngovkit-sharing @ {address} \\\n    --hash=sha256:{'0' * 64}\n" in text
    assert not (tmp_path / "new" / VENDORED).exists()


def test_a_folder_that_is_a_file_is_told_in_a_sentence(govkit: Govkit, example: Path) -> None:
    run = govkit("init", "partners.yaml", *FAMILIES)
    assert run.status == 2
    assert "can't be written" in run.err
    assert "Traceback" not in run.err


def test_it_can_start_in_the_current_folder(govkit: Govkit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    assert govkit("init", ".", *FAMILIES).status == 0
    assert (tmp_path / "empty" / "partners.yaml").is_file()


@pytest.fixture
def workflow(govkit: Govkit, wheel: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The workflow of a folder that was just started with it, which is the current one."""
    assert govkit("init", "new", *FAMILIES, "--ci", "github", "--from", wheel).status == 0
    monkeypatch.chdir(tmp_path / "new")
    text = Path(".github", "workflows", "govkit.yml").read_text("utf-8")
    return dict(yaml.load(text, LOADER))


def steps_of(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    (job,) = workflow["jobs"].values()
    return list(job["steps"])


def test_the_workflow_may_read_and_nothing_else(workflow: dict[str, Any]) -> None:
    assert workflow["permissions"] == {"contents": "read"}
    assert workflow["on"].keys() == {"push", "pull_request", "workflow_dispatch"}
    assert all("permissions" not in job for job in workflow["jobs"].values())
    assert steps_of(workflow)[0]["with"] == {"persist-credentials": "false"}


def test_every_action_is_pinned_by_its_commit(workflow: dict[str, Any]) -> None:
    uses = [step["uses"] for step in steps_of(workflow) if "uses" in step]
    assert [use.partition("@")[0] for use in uses] == [
        *("actions/checkout", "actions/setup-python", "actions/upload-artifact")
    ]
    assert all(re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", use) for use in uses)


def _words(line: str) -> list[str]:
    """The words of a command of the workflow, where it stands at the top of the repository."""
    return shlex.split(line.replace('"out/$(dirname -- "partners.yaml")" < /dev/null', "out"))[1:]


EACH = """\
git ls-files -z partners.yaml '*/partners.yaml' | while IFS= read -r -d '' file; do
  govkit build {}-p "$file" --out "out/$(dirname -- "$file")" < /dev/null
done
"""


def test_the_workflow_installs_what_it_came_with_checks_builds_and_attaches(workflow: dict[str, Any]) -> None:
    steps = steps_of(workflow)
    runs = [step["run"] for step in steps if "run" in step]
    assert "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" in runs[0]
    assert runs[1:] == [
        "python -m pip install --require-hashes --only-binary :all: --requirement .github/govkit/requirements.txt",
        "govkit check --format github -p .",
        *(EACH.format(asked) for asked in ("", "--draft ")),
    ]
    assert steps[-1]["with"]["path"] == "out/"
    assert "if" not in steps[-3]
    assert steps[-2]["if"] == "${{ failure() && steps.check.conclusion == 'failure' }}"
    assert steps[-1]["if"] == "${{ !cancelled() }}"


@pytest.mark.slow
def test_the_commands_of_the_workflow_do_what_it_expects(workflow: dict[str, Any], govkit: Govkit) -> None:
    lines = [line.strip() for step in steps_of(workflow) for line in step.get("run", "").splitlines()]
    commands = [line.replace("$file", "partners.yaml") for line in lines if line.startswith("govkit ")]
    check, build, draft = map(_words, commands)
    found = govkit(*check, *TODAY)
    assert found.status == 1
    assert found.out.startswith("::error file=partners.yaml,line=")
    assert govkit(*draft, *TODAY).status == 0
    assert Path("out", "isa.pdf").is_file()
    settle(Path("partners.yaml"))
    assert govkit(*check, *TODAY).status == 0
    assert govkit(*build, *TODAY).status == 0
