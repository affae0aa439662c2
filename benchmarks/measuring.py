"""How a row of the table is measured: ours and the baseline in turn, warm, and the median of each."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

#: Set in the environment where smaller projects are to be measured.
QUICK: Final = "ANNOTATOR_BENCHMARKS_QUICK"


@dataclass(frozen=True, slots=True)
class Measured:
    """What one row took, and what its baseline took: medians in seconds."""

    seconds: float
    baseline: float


@dataclass(frozen=True, slots=True)
class Row:
    """One claim. `measure` is given an empty folder to work in.

    `limit` is what seconds divided by baseline may come to at most; `ceiling` is what the seconds may come to at most,
    where the claim names a time as well.
    """

    name: str
    measure: Callable[[Path], Measured]
    limit: float
    ceiling: float | None = None


def in_turn(
    ours: Callable[[], float | None], baseline: Callable[[], float | None], *, times: int, warm: int = 1
) -> Measured:
    """Measure both in turn, after `warm` rounds that do not count.

    Each may return the seconds that count; where it returns None, the whole call does.
    """
    taken: tuple[list[float], list[float]] = ([], [])
    for turn in range(warm + times):
        for what, kept in zip((ours, baseline), taken, strict=True):
            # What the other left behind is not paid for here.
            gc.collect()
            begun = time.perf_counter()
            counted = what()
            seconds = time.perf_counter() - begun if counted is None else counted
            if turn >= warm:
                kept.append(seconds)
    return Measured(statistics.median(taken[0]), statistics.median(taken[1]))
