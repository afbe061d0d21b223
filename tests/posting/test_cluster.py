"""What a machine of a cluster does with a piece, and what is said where there is no cluster; `tests/verify/test_cluster.py` has real ones."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from distributed import CancelledError

from govkit.errors import OutputRefused
from govkit.posting import cluster as module
from govkit.posting.cluster import Cluster, ClusterUnfit, _do, _forget, _of_mail_out, _Work, cluster_at, version_here
from govkit.recipients.rows import ListUnreadable


@pytest.fixture(autouse=True)
def forgets() -> Iterator[None]:
    """A machine that has done nothing yet."""
    _forget()
    yield
    _forget()


def adding(more: int) -> Callable[[int], int]:
    return more.__add__


def failing(_given: object) -> Callable[[int], int]:
    return {"Ada Byron": 1}.__getitem__  # type: ignore[return-value]


def test_what_all_pieces_share_is_kept_for_a_run_and_then_forgotten() -> None:
    assert [_do(_Work("one", version_here(), adding), 10, piece) for piece in (1, 2)] == [11, 12]
    assert list(module._kept) == ["one"]
    assert _do(_Work("two", version_here(), adding), 20, 1) == 21
    assert list(module._kept) == ["two"]
    _forget()
    assert module._kept == {}


def test_a_machine_with_another_version_makes_nothing() -> None:
    with pytest.raises(ClusterUnfit, match=r"A machine has govkit .* and this one govkit 0\.0\."):
        _do(_Work("one", "govkit 0.0.", adding), 10, 1)


def test_what_nobody_foresaw_says_nothing_of_anybody() -> None:
    with pytest.raises(ClusterUnfit) as refused:
        _do(_Work("one", version_here(), failing), 10, "Grace Hopper")
    assert "KeyError" in str(refused.value)
    assert "Grace" not in str(refused.value)
    assert refused.value.__cause__ is None


@pytest.mark.parametrize("error", [ListUnreadable("a.csv:3", "this is odd."), OutputRefused("One.", "Two.")])
def test_what_a_machine_says_is_said_here(error: Exception) -> None:
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - what was just written
    assert (type(again), str(again)) == (type(error), str(error))


def test_a_workbook_can_t_be_read_in_parts_by_others() -> None:
    with pytest.raises(ClusterUnfit, match="CSV alone"):
        Cluster(None, "tcp://127.0.0.1:9", "").reads(Path("list.xlsx"))


def test_what_has_to_be_installed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with (
        pytest.raises(ClusterUnfit, match=r"pip install --require-hashes --requirement .*cluster\.txt"),
        cluster_at("tcp://x:1", "", Path("out")),
    ):
        pass


def test_each_run_of_a_mail_out_knows_what_another_left_and_no_other_mail_out_does(tmp_path: Path) -> None:
    assert _of_mail_out(tmp_path / "out") == _of_mail_out(tmp_path / "a" / ".." / "out")
    assert _of_mail_out(tmp_path / "out") != _of_mail_out(tmp_path / "other")


def test_what_a_killed_run_left_in_a_store_is_cleared_by_the_next(tmp_path: Path) -> None:
    own, left, other = (tmp_path / each / "list.csv" for each in ("mine/now", "mine/before", "yours/now"))
    for file in (own, left, other):
        file.parent.mkdir(parents=True)
        file.write_text("name\nAnn\n", "utf-8")
    assert Cluster(None, "tcp://127.0.0.1:9", f"file://{tmp_path}/mine/now").clear_left() == f"file://{tmp_path}/mine"
    assert [each.exists() for each in (own, left, other)] == [True, False, True]
    assert Cluster(None, "tcp://127.0.0.1:9", "").clear_left() == ""


class Lost:
    """A future of a scheduler that is gone."""

    def result(self) -> None:
        raise CancelledError


def test_a_scheduler_that_is_lost_is_told_in_a_sentence() -> None:
    with pytest.raises(ClusterUnfit, match="the scheduler was lost"):
        Cluster(None, "tcp://127.0.0.1:9", "")._result(Lost())
