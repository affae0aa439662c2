"""Which set of labels each layer puts on each character, and how often two layers' sets meet.

Nothing here walks over characters: a layer is cut where its set of labels changes, and what is counted are the lengths
of the pieces. White space is not on the line, so it is not counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.review.ground import Ground, Placed

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from annotator.review.ground import Floats, Integers

#: Labels that fit in one whole number, one bit each.
_BITS: Final = 62
#: Up to so many labels, all sets that they can make are counted one by one.
_FEW: Final = 16


@dataclass(frozen=True, slots=True, eq=False)
class Runs:
    """One layer cut into pieces: where each begins on the line, and the number of its category.

    The first piece begins at 0; a piece ends where the next begins, the last at the line's end.
    """

    starts: Integers
    categories: Integers


@dataclass(frozen=True, slots=True, eq=False)
class Categorised:
    """All layers over the same categories. `holds` tells for each category and label whether the set has the label."""

    runs: tuple[Runs, ...]
    holds: npt.NDArray[np.bool_]

    @property
    def categories(self) -> int:
        """How many sets of labels there are, the empty one included where it is met."""
        return len(self.holds)


@dataclass(frozen=True, slots=True, eq=False)
class Meeting:
    """Characters of two layers by document: in all, with the same set, and of each category in either layer.

    By document and label: those that both have labelled so, and those that either has.
    """

    total: Floats
    same: Floats
    of_a: Floats
    of_b: Floats
    labelled_both: Floats
    labelled_a: Floats
    labelled_b: Floats


def categorise(layers: Sequence[Placed], ground: Ground) -> Categorised:
    """Cut layers where their sets of labels change, and number the sets that are met."""
    import numpy as np

    cuts = [_cut(layer, ground) for layer in layers]
    masks = np.concatenate([mask for _, mask in cuts]) if cuts else np.zeros((0, 1), np.int64)
    if len(ground.labels) <= _FEW:
        # So few sets can be that counting them all is quicker than sorting.
        sets = np.flatnonzero(np.bincount(masks[:, 0])).reshape(-1, 1)
        numbers = np.searchsorted(sets[:, 0], masks[:, 0])
    else:
        sets, numbers = np.unique(masks, axis=0, return_inverse=True)
    labels = np.arange(len(ground.labels))
    holds = (sets[:, labels // _BITS] >> (labels % _BITS)) & 1 > 0
    ends = np.cumsum([len(starts) for starts, _ in cuts])
    parts = np.split(numbers.reshape(-1), ends[:-1])
    return Categorised(
        tuple(Runs(starts, part) for (starts, _), part in zip(cuts, parts, strict=True)),
        holds.reshape(len(sets), len(ground.labels)),
    )


def _cut(layer: Placed, ground: Ground) -> tuple[Integers, Integers]:
    """Return where the set of labels may change, and the set from there on: a row of bits, label by label."""
    import numpy as np

    words = max(1, -(-len(ground.labels) // _BITS))
    points: list[Integers] = [np.zeros(1, np.int64)]
    words_of: list[Integers] = [np.zeros(1, np.int64)]
    bits: list[Integers] = [np.zeros(1, np.int64)]
    for label in range(len(ground.labels)):
        chosen = (layer.run_label == label) & (layer.run_end > layer.run_start)
        starts, ends = join_runs(layer.run_start[chosen], layer.run_end[chosen])
        for at, sign in ((starts, 1), (ends, -1)):
            points.append(at)
            bits.append(np.full(len(at), sign << (label % _BITS), np.int64))
            words_of.append(np.full(len(at), label // _BITS, np.int64))
    at = np.concatenate(points)
    order = np.argsort(at, kind="stable")
    at = at[order]
    steps = np.zeros((len(at), words), np.int64)
    steps[np.arange(len(at)), np.concatenate(words_of)[order]] = np.concatenate(bits)[order]
    # Runs of one label are disjoint, so adding and taking away its bit never carries into another.
    masks = np.cumsum(steps, axis=0)
    last = np.concatenate((at[1:] != at[:-1], np.ones(1, bool)))
    return at[last], masks[last]


def join_runs(starts: Integers, ends: Integers) -> tuple[Integers, Integers]:
    """Join ranges that overlap or touch; what comes back is disjoint and in order."""
    import numpy as np

    if not len(starts):
        return starts, ends
    if (starts[1:] < starts[:-1]).any():
        order = np.argsort(starts, kind="stable")
        starts, ends = starts[order], ends[order]
    reach = np.maximum.accumulate(ends)
    begins = np.concatenate((np.ones(1, bool), starts[1:] > reach[:-1]))
    last = np.concatenate((begins[1:], np.ones(1, bool)))
    return starts[begins], reach[last]


def meet(a: Runs, b: Runs, categorised: Categorised, ground: Ground, counted: npt.NDArray[np.bool_]) -> Meeting:
    """Count characters of two layers by document; those not `counted` have none."""
    import numpy as np

    documents, categories = len(ground.documents), categorised.categories
    at = np.concatenate((a.starts, b.starts, ground.bases[:-1]))
    at.sort(kind="stable")
    at = at[at < ground.bases[-1]]
    at = at[np.concatenate((np.ones(1, bool), at[1:] != at[:-1]))] if len(at) else at
    lengths = np.diff(at, append=ground.bases[-1:])
    # Several documents begin at one place where some are empty: the last of them has what follows.
    document = np.searchsorted(ground.bases[:-1], at, side="right") - 1
    kept = counted[document]
    at, lengths, document = at[kept], lengths[kept].astype(np.float64), document[kept]
    in_a = a.categories[np.searchsorted(a.starts, at, side="right") - 1]
    in_b = b.categories[np.searchsorted(b.starts, at, side="right") - 1]

    def by_document(weights: Floats) -> Floats:
        return np.bincount(document, weights=weights, minlength=documents).astype(np.float64)

    def by_category(numbers: Integers) -> Floats:
        counts = np.bincount(document * categories + numbers, weights=lengths, minlength=documents * categories)
        return counts.astype(np.float64).reshape(documents, categories)

    of_a, of_b = by_category(in_a), by_category(in_b)
    holds = categorised.holds
    both = [by_document(lengths * (has[in_a] & has[in_b])) for has in holds.T]
    return Meeting(
        total=by_document(lengths),
        same=by_document(lengths * (in_a == in_b)),
        of_a=of_a,
        of_b=of_b,
        labelled_both=np.array(both, np.float64).reshape(len(ground.labels), documents).T,
        labelled_a=of_a @ holds.astype(np.float64),
        labelled_b=of_b @ holds.astype(np.float64),
    )
