"""Rows that change one by one are the rows one would get by sorting and filtering everything."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.reading.fold import fold
from annotator.ui.models.annotations import ANNOTATOR, DOCUMENT, LABEL, STATUS, TEXT, AnnotationModel, Filter

DOCUMENTS = ("乙", "甲", "丙")


def make(
    number: int, document: str, start: int, label: str, quote: str, status: str = "labelled", annotator: str = "林"
) -> Annotation:
    return Annotation(
        id=f"id-{number}",
        document=document,
        label=label,
        fragments=(Span(start, start + len(quote)),),
        quote=quote,
        annotator=annotator,
        created_at="",
        updated_at="",
        status=status,
    )


many = st.lists(
    st.builds(
        make,
        st.integers(0, 12),
        st.sampled_from(DOCUMENTS),
        st.integers(0, 5),
        st.sampled_from(["actor", "metric"]),
        st.sampled_from(["海州", "海州大学", "海洲大學", "𠮷"]),
        st.sampled_from(["labelled", "question"]),
        st.sampled_from(["林", "陈"]),
    ),
    max_size=25,
)
filters = st.builds(
    Filter,
    text=st.sampled_from(["", "大学", "大學"]),
    label=st.sampled_from(["", "actor"]),
    status=st.sampled_from(["", "question"]),
    annotator=st.sampled_from(["", "陈"]),
)
columns = st.sampled_from([-1, LABEL, TEXT, STATUS, ANNOTATOR, DOCUMENT])
orders = st.sampled_from([Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder])


def model_with(annotations: list[Annotation]) -> AnnotationModel:
    model = AnnotationModel(fold)
    model.set_documents({document: document for document in DOCUMENTS})
    model.start_loading()
    for document in DOCUMENTS:
        model.append([each for each in annotations if each.document == document])
    model.end_loading()
    return model


def rows(model: AnnotationModel) -> list[Annotation | None]:
    return [model.annotation_at(row) for row in range(model.rowCount())]


@given(many, many, st.lists(st.integers(0, 12)), filters, columns, orders)
def test_put_and_drop_keep_what_sorting_everything_would_give(
    first: list[Annotation],
    changed: list[Annotation],
    dropped: list[int],
    wanted: Filter,
    column: int,
    order: Qt.SortOrder,
) -> None:
    present = {each.id: each for each in first}
    model = model_with(list(present.values()))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.sort(column, order)
    model.set_filter(wanted)
    for each in changed:
        model.put(each)
        present[each.id] = each
    for number in dropped:
        model.drop(f"id-{number}")
        present.pop(f"id-{number}", None)
    afresh = model_with(list(present.values()))
    afresh.sort(column, order)
    afresh.set_filter(wanted)
    assert rows(model) == rows(afresh)
    assert model.total == len(present)
    for row, annotation in enumerate(rows(model)):
        assert annotation is not None
        assert model.row_of(annotation.id) == row
    assert tester.model() is model


def test_without_a_sorted_column_rows_are_by_document_and_position() -> None:
    model = model_with(
        [make(1, "甲", 9, "actor", "海州"), make(2, "乙", 4, "actor", "海州"), make(3, "甲", 2, "actor", "海州")]
    )
    assert [each.id for each in rows(model) if each] == ["id-2", "id-3", "id-1"]


def test_the_filter_finds_either_script_and_notes() -> None:
    model = model_with([make(1, "甲", 0, "actor", "海州大学"), make(2, "甲", 5, "actor", "实验室")])
    model.set_filter(Filter(text="大學"))
    assert [each.quote for each in rows(model) if each] == ["海州大学"]


def test_ties_stay_by_position_in_a_reversed_column() -> None:
    model = model_with(
        [make(1, "甲", 5, "actor", "海州"), make(2, "甲", 2, "actor", "海州"), make(3, "甲", 1, "metric", "𠮷")]
    )
    model.sort(LABEL, Qt.SortOrder.DescendingOrder)
    assert [each.id for each in rows(model) if each] == ["id-3", "id-2", "id-1"]


def count(signal: Callable[..., object]) -> list[int]:
    seen: list[int] = []
    signal.connect(lambda *_: seen.append(1))  # type: ignore[attr-defined] # a bound signal
    return seen


def test_one_change_touches_one_row() -> None:
    model = model_with([make(number, "甲", number, "actor", "海州") for number in range(100)])
    resets, changes = count(model.modelReset), count(model.dataChanged)  # type: ignore[arg-type] # bound signals
    model.put(make(50, "甲", 50, "actor", "海州", status="question"))
    assert (len(resets), len(changes)) == (0, 1)
