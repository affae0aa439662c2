"""How far long work has come: what a job yields on its way."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` things (None: not known), and `what` is being done, for people."""

    done: int
    total: int | None
    what: str
