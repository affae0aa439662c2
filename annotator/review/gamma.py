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

LIBRARY: Final = "pygamma_agreement"
NOT_INSTALLED: Final = "The library pygamma-agreement is not installed."
TOO_MANY: Final = "There are too many spans: the computation grows with their square."
NOT_ALIGNED: Final = "One of the layers has no span to align."

#: So many units at most, all layers together: beyond, the alignment takes minutes.
_LARGEST: Final = 2_000

#: (start, end, label) on the line of all characters that count.
Unit = tuple[int, int, str]


def gamma(layers: Sequence[tuple[str, Sequence[Unit]]]) -> tuple[float | None, str]:
    """Return gamma of two layers or more, or None and the reason; the library draws its chance continua from a seed."""
    if importlib.util.find_spec(LIBRARY) is None:
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
