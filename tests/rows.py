"""One test over many rows: what would cost each row a test's own set-up and report is asked in one, which tells every row that fails."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from inspect import Parameter, signature
from typing import Any, Final

import pytest

Test = Callable[..., None]
Names = Iterable[str] | Callable[[Any], str] | None

_MARKED: Final = type(pytest.param())


def over_rows(names: str | Sequence[str], rows: Iterable[Any], *, ids: Names = None) -> Callable[[Test], Test]:
    """Makes one test of what `parametrize` would make a test for each row of, where a row costs little.

    It goes through all rows, which share what it is given, and then fails with each that failed, by name.
    """
    wanted = [name.strip() for name in names.split(",")] if isinstance(names, str) else list(names)
    table = list(_table(wanted, list(rows), ids))
    assert table, f"there is no row of {wanted}"

    def one_test(test: Test) -> Test:
        def over_all(**given: Any) -> None:
            try_each((name, partial(test, **given, **row)) for name, row in table)

        asked = signature(test)
        others = [each for name, each in asked.parameters.items() if name not in wanted]
        assert len(others) + len(wanted) == len(asked.parameters), f"{test.__name__} does not ask for {wanted}"
        for name in ("__name__", "__qualname__", "__module__", "__doc__"):
            setattr(over_all, name, getattr(test, name))
        by_name = [each.replace(kind=Parameter.KEYWORD_ONLY) for each in others]
        vars(over_all).update(vars(test), __signature__=asked.replace(parameters=by_name))
        return over_all

    return one_test


def sampled(rows: Iterable[Any], kept: int, others: str = "slow") -> list[Any]:
    """Rows for `parametrize`, of which the first stay in `make test` and the others are slow, or `whole`."""
    return [row if at < kept else _marked(row, others) for at, row in enumerate(rows)]


def try_each(rows: Iterable[tuple[str, Callable[[], None]]]) -> None:
    """Tries all rows, each under its name, and fails with those that failed."""
    failed = [error for name, test in rows if (error := _failure(name, test))]
    if failed:
        raise BaseExceptionGroup(f"{len(failed)} rows fail", failed)


def _marked(row: Any, mark: str) -> Any:
    values = row if isinstance(row, tuple) else (row,)
    return pytest.param(*values, marks=getattr(pytest.mark, mark))


def _table(wanted: Sequence[str], rows: Sequence[Any], ids: Names) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each row with its name: the one that it is given, or what stands in it."""
    given = list(ids) if ids and not callable(ids) else None
    for at, row in enumerate(rows):
        values = row.values if isinstance(row, _MARKED) else (row,) if len(wanted) == 1 else row
        own = row.id if isinstance(row, _MARKED) else None
        name = ids(values[0]) if callable(ids) else given[at] if given else own or ", ".join(map(repr, values))
        yield str(name), dict(zip(wanted, values, strict=True))


def _failure(name: str, test: Callable[[], None]) -> BaseException | None:
    """What a row fails with, if it does."""
    try:
        test()
    except (Exception, pytest.fail.Exception) as error:  # noqa: BLE001 - whatever it is, it is told
        error.add_note(f"The row is [{name}].")
        return error
    return None
