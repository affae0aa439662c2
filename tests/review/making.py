"""Small layers for tests: annotations written as `(document, start, end, label)`."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from typing import Any

from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.review.layer import Extent, Layer

_numbers = itertools.count()


def annotation(
    document: str,
    start: int,
    end: int,
    label: str = "actor",
    *,
    by: str = "a",
    id: str | None = None,
    rest: Iterable[tuple[int, int]] = (),
    **fields: Any,
) -> Annotation:
    """Make an annotation; `rest` are fragments after the first."""
    fragments = (Span(start, end), *(Span(a, b) for a, b in rest))
    return Annotation(
        id=id or f"{by}-{document}-{next(_numbers)}",
        document=document,
        label=label,
        fragments=fragments,
        quote=fields.pop("quote", "甲" * sum(map(len, fragments))),
        annotator=by,
        created_at="2026-01-01T00:00:00.000+00:00",
        updated_at="2026-01-01T00:00:00.000+00:00",
        **fields,
    )


def layer(name: str, *spans: tuple[Any, ...], done: Iterable[str] = ()) -> Layer:
    return Layer(name, [annotation(*span, by=name) for span in spans], frozenset(done))


def extents(**lengths: int) -> Mapping[str, Extent]:
    return {document: Extent(length) for document, length in lengths.items()}
