from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govkit.errors import PartnershipUnreadable
from govkit.load import load_partnership
from govkit.written.fault_kinds import FAULTS

SMALLEST = (Path(__file__).parents[1] / "partnerships" / "smallest.yaml").read_bytes()
TOKENS = [
    *(
        b":",
        b"- ",
        b"\n",
        b"  ",
        b"\t",
        b"[",
        b"]",
        b"{",
        b"}",
        b"&a ",
        b"*a",
        b"<<: ",
        b"!x ",
        b"'",
        b'"',
        b"|",
        b"#",
        b"~",
    ),
    *(
        b"to be agreed",
        b"---\n",
        b"\\u202e",
        b"\\",
        b"null",
        b"%",
        b"@",
        b"? ",
        b"\r",
        b"\0",
        b"\xe2\x80\xae",
        b"\xff",
        b"0",
    ),
]

few = settings(max_examples=150, deadline=None, database=None, suppress_health_check=list(HealthCheck))


def check(content: bytes) -> None:
    """Whatever the bytes, there is a partnership or a reason, and every path has a place."""
    with TemporaryDirectory() as folder, suppress(PartnershipUnreadable):
        file = Path(folder) / "partners.yaml"
        file.write_bytes(content)
        loaded = load_partnership(file)
        assert (loaded.partnership is None) == bool(loaded.findings)
        for finding in loaded.findings:
            assert finding.rule in FAULTS
            assert finding.message.endswith((".", "…"))
            assert finding.fix
        for path in loaded.unsettled:
            assert loaded.sources.locate(path).line > 0


@given(st.binary(max_size=400))
@few
def test_no_bytes_break_the_loader(content: bytes) -> None:
    check(content)


@pytest.mark.whole
@given(st.lists(st.sampled_from([*TOKENS, b"a", b"b: ", b"partners: "]), max_size=60))
@few
def test_no_yaml_breaks_the_loader(tokens: list[bytes]) -> None:
    check(b"".join(tokens))


@pytest.mark.whole
@given(
    st.lists(
        st.tuples(st.integers(0, len(SMALLEST)), st.integers(0, 40), st.sampled_from(TOKENS)), min_size=1, max_size=4
    )
)
@few
def test_no_change_to_a_partnership_breaks_the_loader(changes: list[tuple[int, int, bytes]]) -> None:
    content = SMALLEST
    for start, length, token in changes:
        content = content[:start] + token + content[start + length :]
    check(content)
