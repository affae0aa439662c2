"""How far long work has come: what a job yields on its way."""

from __future__ import annotations

import gc
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

Result = TypeVar("Result")
Step = TypeVar("Step")
Told = TypeVar("Told")


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` things (None: not known), and `what` is being done, for people."""

    done: int
    total: int | None
    what: str


def finish(job: Generator[object, None, Result]) -> Result:
    """Run a job to its end without showing how far it is, and return its result."""
    while True:
        try:
            next(job)
        except StopIteration as end:
            result: Result = end.value
            return result


def retold(job: Generator[Step, None, Result], tell: Callable[[Step], Told]) -> Generator[Told, None, Result]:
    """Return a job that does what `job` does, and yields what `tell` makes of each of its steps."""
    try:
        while True:
            try:
                step = next(job)
            except StopIteration as end:
                result: Result = end.value
                return result
            yield tell(step)
    finally:
        job.close()


@contextmanager
def uncollected() -> Iterator[None]:
    """Have Python look for no cyclic garbage meanwhile.

    Work that makes hundreds of thousands of values, none of which is garbage, would have all of them looked through
    again and again: an eighth of the time of a large import.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
