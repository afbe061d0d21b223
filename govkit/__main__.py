"""`govkit` as a program of its own, and `python -m govkit`."""

from __future__ import annotations

import atexit
import os
import sys
import threading

from govkit.cli.streams import speak_utf8
from govkit.cli.unforeseen import in_a_sentence
from govkit.cli.visible import on_one_line


def run() -> None:
    """Runs the command, and ends at once: the system frees the memory of a process faster than Python takes it apart."""
    speak_utf8()
    ended: list[int] = []
    atexit.register(_end, ended)  # the first to be registered is the last to be called
    try:
        _main()
    except SystemExit as status:
        ended += [status.code] if isinstance(status.code, int) else []
        if _is_still_at_work():
            _end(ended)
        raise


def _is_still_at_work() -> bool:
    """Whether a thread computes on, such as one that makes a page of the studio: Python would wait for it, for ever if it has no end."""
    return any(each is not threading.main_thread() and not each.daemon for each in threading.enumerate())


def _main() -> None:
    """The command. What keeps it from starting ends the run as it would end later: with one sentence."""
    try:
        from govkit.cli.main import main  # noqa: PLC0415 - a library that is missing is told here

        main(limited=True)
    except KeyboardInterrupt:
        sys.stderr.write("govkit: stopped.\n")
        sys.exit(130)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is no finding, and nobody reads a traceback
        sys.stderr.write(f"{on_one_line(f'govkit: {in_a_sentence(error)}')}\n")
        sys.exit(2)


def _end(ended: list[int]) -> None:
    """Ends the process with its exit status; with 2 where not all that it said could be written out."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError) as error:
        if not isinstance(error, BrokenPipeError):  # nobody reads on, and nobody wants to be told
            os.write(2, f"govkit: not all that it said could be written: {error}.\n".encode())
        os._exit(2)
    if ended:
        os._exit(ended[0])


if __name__ == "__main__":
    run()
