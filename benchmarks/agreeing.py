"""How long it takes to say how far two large layers agree."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, cast

import numpy as np
import pandas

from annotator.review.agreement import agreement
from annotator.review.layer import Columns, Extent
from benchmarks.measuring import Measured, Row, in_turn

_DOCUMENTS: Final = 10_000
_SPANS: Final = 20
_LENGTH: Final = 3_000
_LABELS: Final = np.array(["metric", "actor", "policy"], dtype=object)


def _layers() -> tuple[pandas.DataFrame, pandas.DataFrame]:
    """Make a layer, and another that has moved a tenth of its spans, relabelled a tenth and put a tenth elsewhere."""
    random = np.random.default_rng(1)
    count = _DOCUMENTS * _SPANS
    document = np.repeat(
        np.array([f"{number:08x}-0000-5000-8000-{number:012x}" for number in range(_DOCUMENTS)]), _SPANS
    )
    start = np.sort(random.integers(0, _LENGTH - 100, (_DOCUMENTS, _SPANS)), axis=1).ravel()
    length = random.integers(2, 15, count)
    label = random.integers(0, 3, count)
    change = random.random(count)
    moved = np.where(change < 0.1, start + 1, np.where(change > 0.9, random.integers(0, _LENGTH - 100, count), start))
    other = np.where((change > 0.1) & (change < 0.2), (label + 1) % 3, label)

    def frame(begin: Any, what: Any) -> pandas.DataFrame:
        return pandas.DataFrame({"document": document, "start": begin, "end": begin + length, "label": _LABELS[what]})

    return frame(start, label), frame(moved, other)


def _agreement(_folder: Path) -> Measured:
    a, b = _layers()
    texts = {document: Extent(_LENGTH, range(100, _LENGTH, 50)) for document in a["document"].unique()}

    def ours() -> None:
        found = agreement([_columns("a", a), _columns("b", b)], texts, resamples=0, with_alpha_u=False).overall
        assert found.exact.f1 is not None
        assert all(each.cohen_kappa is not None for each in found.by_label.values())

    def baseline() -> None:
        assert len(a.merge(b, on=["document", "start", "end", "label"]))

    return in_turn(ours, baseline, times=5)


def _columns(name: str, frame: pandas.DataFrame) -> Columns:
    return Columns(
        name,
        documents=frame["document"].tolist(),
        starts=cast("Sequence[int]", frame["start"].to_numpy()),
        ends=cast("Sequence[int]", frame["end"].to_numpy()),
        labels=frame["label"].tolist(),
    )


ROWS: Final = (Row("exact F1 and kappa by label, two layers of 200,000", _agreement, limit=5.0),)
