"""Words are Chinese ones in either script, and Latin words and numbers are whole."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.document import words
from annotator.ui.document.words import word_at, word_bounds


@pytest.fixture(autouse=True)
def _fresh() -> None:
    word_bounds.cache_clear()


def word(text: str, inside: str) -> str:
    start, end = word_at(text, text.index(inside))
    return text[start:end]


@pytest.mark.parametrize(("text", "inside", "whole"), [
    ("加快经济发展", "济", "经济"),
    ("加快經濟發展", "濟", "經濟"),
    ("比重达43.9%,集成电路", ".", "43.9%"),
    ("产值１２．５％以上", "２", "１２．５％"),
    ("国产C919客机", "9", "C919"),
    ("use state-of-the-art tools", "of", "state-of-the-art"),
    ("𠮷野家开业", "𠮷", "𠮷"),
])  # fmt: skip
def test_a_word_is_taken_whole(text: str, inside: str, whole: str) -> None:
    assert whole in word(text, inside)
    assert len(word(text, inside)) <= len(whole) + 2


@given(st.text("加快经济發展C9.%𠮷🙂 \n，é", max_size=30))
def test_bounds_run_from_end_to_end_in_order(text: str) -> None:
    bounds = word_bounds(text)
    assert bounds[0] == 0
    assert bounds[-1] == len(text)
    assert list(bounds) == sorted(set(bounds))


def test_without_the_word_list_a_word_is_a_character_and_numbers_stay_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rjieba", None)
    assert word("加快经济43.9%发展", "济") == "济"
    assert word("加快经济43.9%发展", ".") == "43.9%"


def test_a_cut_that_loses_characters_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    class Losing:
        @staticmethod
        def cut(_: str) -> list[str]:
            return ["加快"]

    monkeypatch.setitem(sys.modules, "rjieba", Losing)
    assert words.word_bounds("加快发展") == (0, 1, 2, 3, 4)
