"""Sums and look-ups of heights agree with plain addition, also after corrections."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.document.heights import Heights

heights = st.lists(st.integers(1, 500), min_size=1, max_size=60)


@given(heights, st.lists(st.tuples(st.integers(0, 59), st.integers(1, 500)), max_size=20))
def test_sums_and_lookups_are_those_of_plain_addition(start: list[int], corrections: list[tuple[int, int]]) -> None:
    plain = list(start)
    tree = Heights(map(float, start))
    for number, height in corrections:
        if number < len(plain):
            plain[number] = height
            tree.put(number, float(height))
    tops = [0, *accumulate(plain)]
    assert [tree.above(number) for number in range(len(plain) + 1)] == tops
    for number, height in enumerate(plain):
        for inside in (0, height - 1):
            assert tree.at(tops[number] + inside) == (number, inside)


def test_beyond_the_ends_are_the_first_and_the_last() -> None:
    tree = Heights([10.0, 20.0])
    assert tree.at(-5.0) == (0, 0.0)
    assert tree.at(500.0) == (1, 20.0)
    assert Heights([]).at(5.0) == (0, 0.0)
