"""Gamma, an agreement that aligns units before it compares them, where the library for it is installed.

Mathet, Y., Widlöcher, A. and Métivier, J.-P. (2015): The unified and holistic method gamma for inter-annotator
agreement measure and alignment. Computational Linguistics 41(3), 437-479. The library pygamma-agreement takes hundreds
of megabytes and seconds to load, so it is an extra, and only used when asked for.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Sequence
from typing import Final

from annotator.review.figures import NOT_ALIGNED, NOT_INSTALLED, TOO_MANY

LIBRARY: Final = "pygamma_agreement"

#: So many units at most, all layers together: beyond, the alignment takes minutes.
_LARGEST: Final = 2_000

#: (start, end, label) on the line of all characters that count.
Unit = tuple[int, int, str]


def is_installed() -> bool:
    """Tell whether the library is there."""
    return importlib.util.find_spec(LIBRARY) is not None


def gamma(layers: Sequence[tuple[str, Sequence[Unit]]]) -> tuple[float | None, str]:
    """Return gamma of two layers or more, or None and the reason; the library draws its chance continua from a seed."""
    if not is_installed():
        return None, NOT_INSTALLED
    if any(not units for _, units in layers):
        return None, NOT_ALIGNED
    if sum(len(units) for _, units in layers) > _LARGEST:
        return None, TOO_MANY
    import numpy as np

    library = importlib.import_module(LIBRARY)
    segment = importlib.import_module("pyannote.core").Segment
    continuum = library.Continuum()
    for name, units in layers:
        for start, end, label in units:
            continuum.add(name, segment(start, end), label)
    np.random.seed(0)  # noqa: NPY002 - the library draws from numpy's one global generator
    found = continuum.compute_gamma(library.CombinedCategoricalDissimilarity(alpha=1, beta=1))
    return float(found.gamma), ""
