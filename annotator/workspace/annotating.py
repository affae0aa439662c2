"""What one annotator may do to annotations, and what each of these does to the history."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.workspace.workspace import Workspace


def annotate(
    ws: Workspace,
    document: str,
    label: str,
    fragments: Sequence[Span],
    *,
    attributes: Mapping[str, object] = {},
    note: str = "",
    status: str = "labelled",
    origin: str = "hand",
) -> Annotation:
    """Tag one place; the same annotator, label and spans again give the annotation there is, unchanged.

    `attributes` hold typed text or values as a file has them; the label set parses and checks them.
    Raises `NotFoundError`, `LabelError`, `AttributeValueError`, `SpanError`, `PermissionError_`.
    """
    raise NotImplementedError


def annotate_many(
    ws: Workspace,
    document: str,
    label: str,
    places: Iterable[Sequence[Span]],
    *,
    attributes: Mapping[str, object] = {},
    note: str = "",
    status: str = "labelled",
    origin: str = "hand",
) -> list[Annotation]:
    """Tag several places of a document as one step; as `annotate` for each."""
    raise NotImplementedError


def change(
    ws: Workspace,
    ids: Sequence[str],
    *,
    label: str | None = None,
    fragments: Sequence[Span] | None = None,
    attributes: Mapping[str, object | None] | None = None,
    note: str | None = None,
    status: str | None = None,
) -> list[Annotation]:
    """Change annotations of one's own, ids kept; what is None stays.

    `attributes` are merged, a None in them deletes its key; `fragments` move one annotation and its quote follows.
    Attributes that a new label has not are dropped. Raises `NotFoundError`, `PermissionError_`, `InputError`.
    """
    raise NotImplementedError


def remove(ws: Workspace, ids: Sequence[str]) -> int:
    """Remove annotations of one's own and return how many; raises `NotFoundError`, `PermissionError_`."""
    raise NotImplementedError
