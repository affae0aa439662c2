"""Which label one layer gave to the spans that another gave another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.review.ground import Placed, lay_ground, place_all
from annotator.review.layer import Columns, Extent, Layer
from annotator.review.matching import match_exactly

if TYPE_CHECKING:
    from annotator.review.ground import Truths


def confusion(
    a: Layer | Columns, b: Layer | Columns, texts: Mapping[str, Extent]
) -> Mapping[tuple[str | None, str | None], int]:
    """Count spans by the label that `a` and `b` gave them; None where the other has no such span.

    The same span with the same label is paired first, then the same span with another label; over the documents that
    both have a say in.
    """
    import numpy as np

    columns = [layer.columns if isinstance(layer, Layer) else layer for layer in (a, b)]
    ground = lay_ground(columns, texts)
    first, second = place_all(columns, ground)
    has = first.has & second.has
    first, second = _only(first, has[first.document]), _only(second, has[second.document])
    cells: Counter[tuple[str | None, str | None]] = Counter()
    left = [np.ones(len(each), bool) for each in (first, second)]
    for with_label in (True, False):
        ours, theirs = _only(first, left[0]), _only(second, left[1])
        same = match_exactly(ours, theirs, ground, with_label=with_label)
        labels = (ours.label[same.a].tolist(), theirs.label[same.b].tolist())
        cells.update((ground.labels[i], ground.labels[j]) for i, j in zip(*labels, strict=True))
        for kept, taken in zip(left, (same.a, same.b), strict=True):
            kept[np.flatnonzero(kept)[taken]] = False
    cells.update((ground.labels[label], None) for label in first.label[left[0]].tolist())
    cells.update((None, ground.labels[label]) for label in second.label[left[1]].tolist())
    return cells


def _only(layer: Placed, kept: Truths) -> Placed:
    """Return a layer with some of its annotations only; its runs, which confusion does not use, stay."""
    return replace(
        layer,
        document=layer.document[kept],
        label=layer.label[kept],
        start=layer.start[kept],
        end=layer.end[kept],
        shape=layer.shape[kept],
    )
