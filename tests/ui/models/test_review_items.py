"""The queue's rows tell what changed and no more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel

from annotator.domain.decision import Decision
from annotator.review.compare import ReviewItem
from annotator.ui.models.review_items import ReviewItems
from tests.review.making import annotation

ITEMS = tuple(
    ReviewItem(f"i{number}", "d", "missing", "actor", (annotation("d", number, number + 1),), ("a", "b"))
    for number in range(8)
)


def settled(item: ReviewItem) -> ReviewItem:
    return replace(item, decision=Decision(item.id, "林", "2026-01-01T00:00:00+00:00"))


class Mirror:
    """Follows a model by its signals alone, as a view does."""

    def __init__(self, model: ReviewItems) -> None:
        self.model = model
        self.rows: list[ReviewItem | None] = []
        self.resets = 0
        model.modelReset.connect(self._reset)
        model.rowsInserted.connect(lambda _parent, first, last: self._insert(first, last))
        model.rowsRemoved.connect(lambda _parent, first, last: self._remove(first, last))
        model.dataChanged.connect(lambda first, last: self._change(first.row(), last.row()))

    def _reset(self) -> None:
        self.resets += 1
        self.rows = [self.model.item_at(row) for row in range(self.model.rowCount())]

    def _insert(self, first: int, last: int) -> None:
        self.rows[first:first] = [self.model.item_at(row) for row in range(first, last + 1)]

    def _remove(self, first: int, last: int) -> None:
        del self.rows[first : last + 1]

    def _change(self, first: int, last: int) -> None:
        self.rows[first : last + 1] = [self.model.item_at(row) for row in range(first, last + 1)]


@given(st.lists(st.lists(st.sampled_from([*ITEMS, *map(settled, ITEMS)]), unique_by=lambda item: item.id), max_size=5))
def test_a_view_that_follows_the_signals_shows_the_same(shown: list[list[ReviewItem]]) -> None:
    model = ReviewItems()
    mirror = Mirror(model)
    for items in shown:
        model.show(tuple(items))
        assert mirror.rows == items
        assert [model.row_of(item.id) for item in items] == list(range(len(items)))


@pytest.mark.parametrize("after", [ITEMS[:3] + ITEMS[4:], (*ITEMS[:3], settled(ITEMS[3]), *ITEMS[4:])])
def test_a_decision_does_not_make_the_list_anew(after: Sequence[ReviewItem]) -> None:
    model = ReviewItems()
    model.show(ITEMS)
    mirror = Mirror(model)
    model.show(after)
    assert mirror.resets == 0


def test_the_next_open_one_is_found_in_both_directions() -> None:
    model = ReviewItems()
    assert isinstance(model, QAbstractItemModel)
    model.show((settled(ITEMS[0]), ITEMS[1], settled(ITEMS[2]), settled(ITEMS[3]), ITEMS[4]))
    assert model.next_open(0) == 1
    assert model.next_open(2) == 4
    assert model.next_open(3, -1) == 1
    assert model.next_open(5) == -1
    assert model.row_of("nobody") == -1


@given(st.data())
def test_rows_shown_instead_of_some_leave_the_others_alone(data: st.DataObject) -> None:
    model = ReviewItems()
    mirror = Mirror(model)
    model.show(ITEMS)
    begin = data.draw(st.integers(0, len(ITEMS)))
    end = data.draw(st.integers(begin, len(ITEMS)))
    instead = data.draw(
        st.lists(st.sampled_from([*ITEMS[begin:end], *map(settled, ITEMS[begin:end])]), unique_by=lambda item: item.id)
        if begin < end
        else st.just([])
    )
    model.show_instead(range(begin, end), tuple(instead))
    assert mirror.rows == [*ITEMS[:begin], *instead, *ITEMS[end:]]
    assert [model.row_of(item.id) for item in mirror.rows if item is not None] == list(range(len(mirror.rows)))


def test_the_rows_of_a_document_are_those_that_follow_one_another() -> None:
    model = ReviewItems()
    items = [replace(item, document="abb"[number // 3]) for number, item in enumerate(ITEMS)]
    model.show(items)
    assert model.rows_beside("i1") == range(3)
    assert model.rows_beside("i4") == range(3, 8)
    assert not model.rows_beside("none")
