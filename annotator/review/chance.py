"""The formulas of agreement: what is left of it when chance is taken off, and the shares of spans found.

Each takes sums of counts and works on any number of resamples at once: leading axes are resamples, the last axis, where
there is one, is categories. What is not defined is NaN; `annotator.review.figures` says why.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.review.ground import Floats


def share(part: Floats, whole: Floats) -> Floats:
    """Return ``part / whole``, NaN where `whole` is nothing."""
    import numpy as np

    result = np.full(np.broadcast(part, whole).shape, np.nan)
    np.divide(part, whole, out=result, where=np.asarray(whole) != 0)
    return result


def f1(matched: Floats, a: Floats, b: Floats) -> Floats:
    """Return the F1 of `matched` of `a` and `b` spans: their harmonic mean of precision and recall.

    Written as ``2m / (a + b)`` (van Rijsbergen 1979, F with equal weights; the same as Dice 1945), it is defined where
    only one side has none, and 0 there.
    """
    return share(2 * matched, a + b)


def cohen_kappa(same: Floats, of_a: Floats, of_b: Floats) -> Floats:
    """Return Cohen's kappa (Cohen 1960, formula 1) of `same` agreeing units and either rater's counts by category.

    Undefined where chance alone would agree always: both used one and the same category only.
    """
    total = of_a.sum(axis=-1)
    by_chance = (of_a * of_b).sum(axis=-1)
    # (p_o - p_c) / (1 - p_c), with numerator and denominator times the square of the total.
    return share(same * total - by_chance, total * total - by_chance)


def krippendorff_alpha(disagreeing: Floats, values: Floats) -> Floats:
    """Return Krippendorff's alpha for nominal data (Krippendorff 2004, 11.3; Hayes and Krippendorff 2007).

    `disagreeing` is the sum of the coincidence matrix off its diagonal: each ordered pair of unlike values in a unit
    counts ``1 / (m - 1)``, m being how many values the unit has. `values` are the pairable values by category, those in
    units with two values or more. Undefined where all are of one category.
    """
    total = values.sum(axis=-1)
    expected = total * total - (values * values).sum(axis=-1)
    import numpy as np

    off: Floats = (total - 1) * share(disagreeing, expected)
    return np.subtract(1, off)
