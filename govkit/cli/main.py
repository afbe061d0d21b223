"""`govkit`, and how each run ends: 0 with nothing to act on, 1 with findings, 2 when it could not run."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from importlib import import_module
from typing import Any, Final, NoReturn

import click

from govkit import __version__
from govkit.cli.say import say, tell_of_usage
from govkit.cli.streams import speak_utf8
from govkit.cli.unforeseen import in_a_sentence
from govkit.errors import GovkitError
from govkit.limits import OutOfTime, limit_run, out_of_memory

_STOPPED: Final = 130  # what a shell calls a run that was stopped with Ctrl-C
_TERMINATED: Final = 143  # and one that was told to end
_COMMANDS: Final = {
    "studio": "Describe, read and settle partnerships in your browser.",
    "init": "Start a partnership to fill in.",
    "check": "Check a partnership and its documents.",
    "baseline": "Write down what is found today, so that a check fails only on what is new.",
    "build": "Build the documents.",
    "diff": "Show what changed since a version, and who must agree again.",
    "readiness": "Show how ready the partners are, and plan who starts.",
    "readability": "Score how hard the documents are to read.",
    "understand": "Test the words with people, and take their marks back.",
    "sheets": "Ask each partner what is theirs to settle, and bring the answers back.",
    "letters": "Write to everyone on a list, and bring their replies back.",
    "records": "Write the records that follow from it, and say what falls due.",
    "explain": "Explain a rule.",
    "rules": "List the rules.",
    "templates": "List the shipped templates, and copy one to change it.",
    "approve": "Approve what the templates say, as a record of who said so.",
    "words": "Rewrite a sentence, and take it to whoever approves it.",
    "languages": "Have documents in other languages checked by a translator.",
    "fix": "Put right what can be put right by itself.",
    "migrate": "Rewrite names that are out of date, and nothing else.",
    "test-house": "Try your own clauses and words on your examples.",
    "doctor": "Say what works here, and how to get what is missing.",
    "schema": "Print the JSON Schema of partners.yaml, for your editor.",
}
# Megabytes of memory, and seconds of computing for each file. Forty partners take a third of the former to build, and an eighteenth of the latter.
_USUAL: Final = (900, 10)
_ALLOWED: Final = {
    "build": (2_000, 180),
    "approve": (2_000, 180),
    "words": (900, 60),
    "languages": (2_000, 180),
    "diff": (900, 60),
    "sheets": (2_000, 180),
    "letters": (2_000, 3_600),
    "records": (900, 60),
    "doctor": (2_000, 180),
    "fix": (900, 60),
    "understand": (2_000, 180),
    "test-house": (900, 180),
    "studio": (2_000, 180),
}


class Commands(click.Group):
    """Imports a command only when it is run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, in the order in which people need them."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, from the file of its name."""
        if cmd_name not in _COMMANDS:
            return None
        found: click.Command = import_module(f"govkit.cli.{cmd_name.replace('-', '_')}").command
        return found

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command. What click would take for something else ends here: output that nobody reads on, and a file's early end."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            with suppress(OSError, ValueError):  # what is left to write goes nowhere
                os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(2)
        except EOFError as error:
            _stop(in_a_sentence(error))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands with their summaries, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="govkit")
def cli() -> None:
    """Turn one description of a partnership that shares personal data into the documents it needs.

    Start with `govkit init`, then `govkit check` and `govkit build`. Exit status: 0 nothing to act on, 1 findings, 2 could not run.
    """


def main(*, limited: bool = False) -> None:
    """Runs the command, and ends with one sentence where it could not run. `limited` says that it is a program of its own."""
    speak_utf8()
    _start_fast()
    if limited:
        limit_run(*_ALLOWED.get(next((each for each in sys.argv[1:] if each in _COMMANDS), ""), _USUAL))
        _end_tidily()
    try:
        sys.exit(cli.main(prog_name="govkit", standalone_mode=False))
    except click.ClickException as error:
        tell_of_usage(error)
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        _stop("stopped.", status=_STOPPED)
    except GovkitError as error:
        _stop(*error.args)
    except OutOfTime as error:
        _stop(str(error))
    except MemoryError:
        _stop(out_of_memory())
    except OSError as error:
        _stop(f"{error.filename or 'A file'}: {error.strerror or error}.")
    except Exception as error:  # noqa: BLE001 - whatever it is, it is no finding, and nobody reads a traceback
        _stop(in_a_sentence(error))


def _start_fast() -> None:
    """Leaves out what only a long run needs; `docs/performance.md` says how much it costs."""
    # govkit has no pydantic plugins, and pydantic would look for one in every package that is installed.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def _end_tidily() -> None:
    """Whoever ends the run, such as a CI system whose time is up, has it put back what it had begun to move."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(_TERMINATED))


def _stop(*sentences: str, status: int = 2) -> NoReturn:
    for sentence in sentences:
        say(f"govkit: {sentence}", err=True)
    sys.exit(status)
