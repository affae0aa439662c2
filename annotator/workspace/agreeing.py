"""How far the layers of a project agree, worked out on a snapshot."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass

from annotator.domain.annotation import Annotation
from annotator.domain.progress import Progress
from annotator.review.agreement import RESAMPLES, Agreement
from annotator.workspace.workspace import Workspace

__all__ = ["Agreement", "Matched", "agreement", "confusion", "layers", "matched"]


@dataclass(frozen=True, slots=True)
class Matched:
    """A place of two layers: the annotation of each, None where one has none there.

    The same place with another label is one row with both; everything else that differs is two rows.
    """

    document: str
    a: Annotation | None
    b: Annotation | None


def layers(ws: Workspace) -> list[str]:
    """Return the names of the layers that have annotated or done anything, as `Workspace.annotators`, gold last."""
    raise NotImplementedError


def agreement(
    ws: Workspace, names: Sequence[str] = (), *, resamples: int = RESAMPLES, with_gamma: bool = False
) -> Generator[Progress, None, Agreement]:
    """Return the job that compares layers, the first of each pair as the reference; iterate it in any thread.

    By default all but gold. Raises `NotFoundError` for a layer there is none of, `InputError` for one named twice.
    """
    raise NotImplementedError


def confusion(ws: Workspace, a: str, b: str) -> Mapping[tuple[str | None, str | None], int]:
    """Count spans by the label that layers `a` and `b` gave them; None where the other has no such span."""
    raise NotImplementedError


def matched(ws: Workspace, a: str, b: str, *, document: str | None = None) -> list[Matched]:
    """Return the places behind the figures of two layers, over the documents that both have a say in.

    By document and position; filter them by the labels of a cell of `confusion`.
    """
    raise NotImplementedError
