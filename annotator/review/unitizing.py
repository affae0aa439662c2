"""Krippendorff's alpha_U: agreement about where units begin and end, for two layers, label by label.

Krippendorff, K. (1995): On the reliability of unitizing continuous data. Sociological Methodology 25, 47-76; the same
in Content Analysis (2nd ed. 2004), 11.6. For more than two observers the coefficient was found not to behave as it
should (Krippendorff, Mathet, Bouvry and Widlöcher 2016), so it is not given for them here.

The continuum is all documents that count, one after another, without white space. Each fragment is a unit. Units of one
label by one layer must not overlap: those that do are taken as one unit.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.review.ground import Ground, Placed

if TYPE_CHECKING:
    from annotator.review.ground import Floats, Integers, Truths


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Observed and expected disagreement; alpha is one minus the first by the second, None where none is expected."""

    observed: float
    expected: float

    @property
    def alpha(self) -> float | None:
        """The coefficient, None where nothing was marked."""
        return 1 - self.observed / self.expected if self.expected else None


def unitizing_alpha(a: Placed, b: Placed, ground: Ground, counted: Truths) -> tuple[float | None, list[float | None]]:
    """Return alpha_U over all labels (their disagreements summed), and of each label of the ground."""
    import numpy as np

    kept = np.where(counted, ground.sizes, 0)
    length = int(kept.sum())
    # How far each document moves to the left where those that do not count are taken out.
    shift = ground.bases[:-1] - (np.cumsum(kept) - kept)
    parts = [
        disagreement(_units(a, label, counted, shift), _units(b, label, counted, shift), length=length)
        for label in range(len(ground.labels))
    ]
    overall = Disagreement(sum(part.observed for part in parts), sum(part.expected for part in parts))
    return overall.alpha, [part.alpha for part in parts]


def _units(layer: Placed, label: int, counted: Truths, shift: Integers) -> tuple[Integers, Integers]:
    import numpy as np

    chosen = (layer.run_label == label) & (layer.run_end > layer.run_start)
    starts, ends = layer.run_start[chosen], layer.run_end[chosen]
    document = layer.run_document[chosen]
    inside = counted[document]
    if not inside.all():
        starts, ends, document = starts[inside], ends[inside], document[inside]
    by = shift[document]
    starts, ends = starts - by, ends - by
    if not len(starts):
        return starts, ends
    if (starts[1:] < starts[:-1]).any():
        order = np.argsort(starts, kind="stable")
        starts, ends = starts[order], ends[order]
    # Unlike runs of characters, units that only touch stay apart.
    reach = np.maximum.accumulate(ends)
    begins = np.concatenate((np.ones(1, bool), starts[1:] >= reach[:-1]))
    return starts[begins], reach[np.concatenate((begins[1:], np.ones(1, bool)))]


def disagreement(a: tuple[Integers, Integers], b: tuple[Integers, Integers], *, length: int) -> Disagreement:
    """Return the disagreement of two layers about units of one label on a continuum of `length`.

    `a` and `b` are starts and ends of disjoint units in order.
    """
    if not len(a[0]) and not len(b[0]):
        return Disagreement(0.0, 0.0)
    segments = _segments(*a, length=length), _segments(*b, length=length)
    return Disagreement(_observed(*segments, length=length), _expected(*segments, length=length))


@dataclass(frozen=True, slots=True, eq=False)
class _Segments:
    """A continuum cut into units and the gaps between them, as real numbers: squares of lengths are large."""

    starts: Floats
    ends: Floats
    is_unit: Truths


def _segments(starts: Integers, ends: Integers, *, length: int) -> _Segments:
    import numpy as np

    gap_starts = np.concatenate((np.zeros(1, np.int64), ends))
    gap_ends = np.concatenate((starts, np.array([length], np.int64)))
    real = gap_ends > gap_starts
    all_starts = np.concatenate((starts, gap_starts[real]))
    order = np.argsort(all_starts, kind="stable")
    return _Segments(
        all_starts[order].astype(np.float64),
        np.concatenate((ends, gap_ends[real]))[order].astype(np.float64),
        (np.arange(len(all_starts)) < len(starts))[order],
    )


def _observed(a: _Segments, b: _Segments, *, length: int) -> float:
    """Sum the differences of all segments that meet.

    Two units that overlap differ by the squares of what their ends are apart; a unit within a gap by the square of its
    length; all else not at all.
    """
    import numpy as np

    at = np.concatenate((a.starts, b.starts))
    at.sort(kind="stable")
    at = at[np.concatenate((np.ones(1, bool), at[1:] != at[:-1]))]
    i, j = (np.searchsorted(each.starts, at, side="right") - 1 for each in (a, b))
    begin = a.starts[i] - b.starts[j]
    end = a.ends[i] - b.ends[j]
    units = a.is_unit[i] & b.is_unit[j]
    a_in_gap = a.is_unit[i] & ~b.is_unit[j] & (begin >= 0) & (end <= 0)
    b_in_gap = ~a.is_unit[i] & b.is_unit[j] & (begin <= 0) & (end >= 0)
    total = (
        np.where(units, begin**2 + end**2, 0).sum()
        + np.where(a_in_gap, (a.ends[i] - a.starts[i]) ** 2, 0).sum()
        + np.where(b_in_gap, (b.ends[j] - b.starts[j]) ** 2, 0).sum()
    )
    # Both ordered pairs of two layers, divided by m (m - 1) L², m being 2.
    return float(total) / length**2


def _expected(a: _Segments, b: _Segments, *, length: int) -> float:
    """Return what the differences would be on average if all units and gaps of both were laid out at random."""
    import numpy as np

    lengths = np.concatenate([each.ends - each.starts for each in (a, b)])
    is_unit = np.concatenate([a.is_unit, b.is_unit])
    gaps = np.sort(lengths[~is_unit])
    # Few lengths are met, and many units have each.
    units, times = np.unique(lengths[is_unit], return_counts=True)
    count = times.sum()
    longer = np.searchsorted(gaps, units, side="left")
    sums = np.concatenate((np.cumsum(gaps[::-1])[::-1], np.zeros(1)))
    room = sums[longer] - (len(gaps) - longer) * (units - 1)
    with_units = (count - 1) / 3 * (2 * units**3 - 3 * units**2 + units)
    both = 2.0 * length
    chances = both * (both - 1) - (times * units * (units - 1)).sum()
    return float(2 / length * (times * (with_units + units**2 * room)).sum() / chances) if chances else 0.0
