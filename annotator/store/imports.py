"""What older versions noted of what an import brought: their steps can still be undone. The history tells it now."""

from __future__ import annotations

from annotator.domain.edits import Brought
from annotator.store.family import Family


def _to_row(brought: Brought) -> tuple[object, ...]:
    return (brought.annotation, brought.file, brought.content, brought.at)


FAMILY = Family(
    kind="brought",
    table="brought",
    key="annotation",
    columns=("annotation", "file", "content", "at"),
    to_row=_to_row,
)
