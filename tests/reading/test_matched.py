"""An alignment of two texts keeps what they share in order, and long texts are as well aligned as short ones."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.reading import matched
from annotator.reading.matched import Mapped, Matched, match_texts

few_letters = st.text("甲乙丙", max_size=40)


@given(few_letters, few_letters)
def test_blocks_are_in_order_in_both_texts_and_equal_where_they_say_so(old: str, new: str) -> None:
    at = there = 0
    for start, end, here, equal in match_texts(old, new).blocks:
        assert at <= start < end <= len(old)
        assert there <= here
        assert here + end - start <= len(new)
        if equal:
            assert old[start:end] == new[here : here + end - start]
        at, there = end, here + end - start


@given(few_letters)
def test_a_text_is_itself_in_one_block(text: str) -> None:
    assert list(match_texts(text, text).blocks) == ([(0, len(text), 0, True)] if text else [])


@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=30))
def test_what_is_inserted_moves_what_stands_behind_it(before: str, inserted: str, behind: str) -> None:
    aligned = match_texts(before + behind, before + inserted + behind)
    kept = sum(end - start for start, end, _, equal in aligned.blocks if equal)
    assert kept == len(before + behind)


@pytest.mark.parametrize(
    ("old", "new", "span", "there"),
    [
        ("在上海市举行", "昨天在上海市举行", (1, 4), Mapped(3, 6, 3)),
        ("在上海市举行", "在上海海市举行", (1, 4), Mapped(1, 5, 3)),
        ("在上海市举行", "在上梅市举行", (1, 4), Mapped(1, 4, 2)),
        ("在上海市举行", "在上市举行", (1, 4), Mapped(1, 3, 2)),
        ("在上海市举行", "在举行", (1, 4), None),
        ("在上海市举行", "在“上海市”举行", (1, 4), Mapped(2, 5, 3)),
    ],
)
def test_a_range_takes_in_what_comes_between_and_not_what_comes_beside(
    old: str, new: str, span: tuple[int, int], there: Mapped | None
) -> None:
    assert match_texts(old, new).map(*span) == there


@pytest.mark.parametrize(
    ("span", "there"),
    [((0, 2), 0), ((1, 3), 1), ((3, 4), None), ((4, 6), None), ((6, 8), 7), ((7, 9), 8), ((2, 6), None)],
)
def test_a_range_is_shifted_where_it_and_its_margin_are_unchanged(span: tuple[int, int], there: int | None) -> None:
    assert match_texts("一二三四五六七八九", "一二三四增五六七八九").shifted(*span, margin=1) == there


def _kept(aligned: Matched) -> int:
    return sum(end - start for start, end, _, equal in aligned.blocks if equal)


def test_long_texts_cut_into_stretches_keep_as_much_as_when_aligned_in_one_go(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(3)
    old = "".join(chance.choice("的一是在不了有和人这中大为上个国我以要他时来用们") for _ in range(6000))
    new = "".join(one if chance.random() > 0.06 else chance.choice(("", "改", one + "增")) for one in old)
    cut = match_texts(old, new)
    monkeypatch.setattr(matched, "_AT_ONCE", 1 << 40)
    assert _kept(cut) >= 0.999 * _kept(match_texts(old, new))


def test_a_passage_that_moved_does_not_pull_the_rest_along() -> None:
    chance = random.Random(4)
    parts = ["".join(chr(0x4E00 + chance.randrange(5000)) for _ in range(900)) for _ in range(4)]
    aligned = match_texts("".join(parts), parts[1] + parts[2] + parts[3] + parts[0])
    assert _kept(aligned) >= 2700


def test_very_long_texts_with_nothing_in_common_are_given_up_not_aligned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matched, "_AT_MOST", 1 << 21)
    assert match_texts("甲" * 3000, "乙" * 3000).blocks == []
