"""How far long work has come: what a job yields on its way."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import TypeVar

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` things (None: not known), and `what` is being done, for people."""

    done: int
    total: int | None
    what: str


def finish(job: Generator[Progress, None, Result]) -> Result:
    """Run a job to its end without showing how far it is, and return its result."""
    while True:
        try:
            next(job)
        except StopIteration as end:
            result: Result = end.value
            return result
