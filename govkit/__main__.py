"""`govkit` as a program of its own, and `python -m govkit`."""

from __future__ import annotations

import atexit
import os
import sys

from govkit.cli.unforeseen import in_a_sentence


def run() -> None:
    """Runs the command, and ends at once: the system frees the memory of a process faster than Python takes it apart."""
    ended: list[int] = []
    atexit.register(_end, ended)  # the first to be registered is the last to be called
    try:
        _main()
    except SystemExit as status:
        ended += [status.code] if isinstance(status.code, int) else []
        raise


def _main() -> None:
    """The command. What keeps it from starting ends the run as it would end later: with one sentence."""
    try:
        from govkit.cli.main import main  # noqa: PLC0415 - a library that is missing is told here

        main()
    except KeyboardInterrupt:
        sys.stderr.write("govkit: stopped.\n")
        sys.exit(130)
    except ImportError as error:
        sys.stderr.write(f"govkit: {in_a_sentence(error)}\n")
        sys.exit(2)


def _end(ended: list[int]) -> None:
    """Ends the process with its exit status, if all that it said can be written out."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        return
    if ended:
        os._exit(ended[0])


if __name__ == "__main__":
    run()
