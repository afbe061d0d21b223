"""A Data Matrix says its digits to every reader: by the example of its standard, and as a reader of others read it."""

from __future__ import annotations

from govkit.posting.data_matrix import SIDE, checks, data_matrix, encoded

# What zxing-cpp 3.0 read as 00010000120104, drawn.
READ = """\
#.#.#.#.#.#.#.
##..#........#
#...#..#.#....
#.##..####...#
#.#.##...##.#.
#....#.#.##.##
#..##.#..#..#.
#..#..##..##.#
##....#.#.#...
###..####.#.##
#.#...####.##.
#.#.#..#..#..#
##........#.#.
##############"""


def test_the_example_of_the_standard() -> None:
    """ISO/IEC 16022: “123456” in the symbol of ten modules a side."""
    assert encoded("123456", 3) == [142, 164, 186]
    assert checks([142, 164, 186], 5) == [114, 25, 5, 88, 102]


def test_what_another_program_read() -> None:
    drawn = "\n".join("".join("#" if dark else "." for dark in row) for row in data_matrix("00010000120104"))
    assert drawn == READ


def test_what_is_left_of_the_room_is_filled() -> None:
    assert encoded("12")[:2] == [142, 129]
    assert len(encoded("12")) == len(encoded("1234567890123456")) == 8


def test_the_lines_around_are_always_there_and_other_digits_look_otherwise() -> None:
    seen = {data_matrix(f"{number:014}") for number in range(200)}
    assert len(seen) == 200
    for matrix in seen:
        assert len(matrix) == SIDE
        assert all(row[0] for row in matrix)
        assert all(matrix[-1])
        assert [row[-1] for row in matrix] == [at % 2 == 1 for at in range(SIDE)]


def test_one_smudged_word_is_told_by_the_checks() -> None:
    words = encoded("00010000120104")
    assert checks([words[0] ^ 1, *words[1:]], 10) != checks(words, 10)
