"""What an annotation is: spans of the source text with a label, whose it is, how it came to be, and when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from annotator.domain.errors import InputError
from annotator.domain.span import Span

STATUSES: Final = ("labelled", "question", "decided")
ORIGINS: Final = ("hand", "same", "suggest:", "import", "rule:")
GOLD: Final = "gold"

AttributeValue = str | int | float | list[str]


@dataclass(frozen=True, slots=True)
class Annotation:
    """A labelled place in a source text.

    `fragments` are disjoint, non-empty and in reading order: one, or several where a column break cuts a name. `quote`
    is the exact slice, the fragments' slices one after another. Times are ISO 8601 with zone. `origin` is one of
    ORIGINS (with a name behind the colon); `origin_id` is the id that another tool gave it. `decision` is what
    review wrote on a gold annotation: ``{"by", "at", "reason", "from"}``.
    """

    id: str
    document: str
    label: str
    fragments: tuple[Span, ...]
    quote: str
    annotator: str
    created_at: str
    updated_at: str
    attributes: Mapping[str, AttributeValue] = field(default_factory=dict)
    note: str = ""
    status: str = "labelled"
    origin: str = "hand"
    origin_id: str | None = None
    decision: Mapping[str, object] | None = None

    @property
    def start(self) -> int:
        """Where the hull of the fragments begins."""
        first, *more = self.fragments
        return min(first.start, *(span.start for span in more)) if more else first.start

    @property
    def end(self) -> int:
        """Where the hull of the fragments ends."""
        first, *more = self.fragments
        return max(first.end, *(span.end for span in more)) if more else first.end


def check_status(status: str) -> None:
    """Raise `InputError` unless `status` is one of STATUSES."""
    if status not in STATUSES:
        raise InputError("There is no status “{status}”; it is one of {known}.", status=status, known=STATUSES)


def check_origin(origin: str) -> None:
    """Raise `InputError` unless `origin` is one of ORIGINS."""
    if origin not in ORIGINS and not any(
        kind.endswith(":") and origin.startswith(kind) and origin != kind for kind in ORIGINS
    ):
        raise InputError(
            "There is no origin “{origin}”; it is hand, same, import, suggest:NAME or rule:NAME.", origin=origin
        )


def by_position(annotations: Sequence[Annotation]) -> list[Annotation]:
    """Order annotations as they are read: by start, longer first, then label and id."""
    return sorted(annotations, key=lambda each: (each.start, -each.end, each.label, each.id))
