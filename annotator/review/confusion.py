"""Which label one layer gave to the spans that another gave another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.review.ground import Ground, Placed, lay_ground, place_all
from annotator.review.layer import Columns, Extent, Layer
from annotator.review.matching import match_exactly

if TYPE_CHECKING:
    from annotator.review.ground import Integers, Truths

#: Spans by the label that each of two layers gave them; None where one has no such span.
Confusion = Mapping[tuple[str | None, str | None], int]


def confusion(a: Layer | Columns, b: Layer | Columns, texts: Mapping[str, Extent]) -> Confusion:
    """Count spans by the label that `a` and `b` gave them, over the documents that both have a say in.

    The same span with the same label is paired first, then the same span with another label.
    """
    columns = [layer.columns if isinstance(layer, Layer) else layer for layer in (a, b)]
    ground = lay_ground(columns, texts)
    first, second = place_all(columns, ground)
    return count_labels(first, second, ground)


def count_labels(a: Placed, b: Placed, ground: Ground) -> Confusion:
    """Return the `confusion` of two layers that are laid along the ground."""
    import numpy as np

    has = a.has & b.has
    first, second = _only(a, has[a.document]), _only(b, has[b.document])
    # One more line and column than there are labels, for those that the other does not have.
    size = len(ground.labels) + 1
    cells = np.zeros(size * size, np.int64)
    left = [np.ones(len(each), bool) for each in (first, second)]

    def count(of_a: Integers, of_b: Integers) -> None:
        cells[:] += np.bincount(of_a * size + of_b, minlength=len(cells))

    for with_label in (True, False):
        ours, theirs = _only(first, left[0]), _only(second, left[1])
        same = match_exactly(ours, theirs, ground, with_label=with_label)
        count(ours.label[same.a], theirs.label[same.b])
        for kept, taken in zip(left, (same.a, same.b), strict=True):
            kept[np.flatnonzero(kept)[taken]] = False
    alone, other = first.label[left[0]], second.label[left[1]]
    count(alone, np.full(len(alone), size - 1))
    count(np.full(len(other), size - 1), other)
    names: list[str | None] = [*ground.labels, None]
    return Counter({(names[at // size], names[at % size]): int(cells[at]) for at in np.flatnonzero(cells).tolist()})


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
