"""Changing gold outside the queue: what a person finds wrong there later, with who changed it and why on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotator.domain.annotation import Annotation
from annotator.workspace.workspace import Workspace


def as_decided(ws: Workspace, changed: Sequence[Annotation], *, reason: str) -> list[Annotation]:
    """Return gold annotations as changed or made by a person: by whom, when and why; what they came from stays."""
    now = ws.now()
    return [
        replace(
            each,
            updated_at=now,
            origin="hand",
            status="decided",
            decision={
                "by": ws.annotator,
                "at": now,
                "reason": reason,
                "from": (each.decision or {}).get("from", []),
            },
        )
        for each in changed
    ]
