"""What the layers of a document disagree about, as places of its text: made once, until the layers differ otherwise."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Sequence
from dataclasses import dataclass
from operator import is_
from typing import TYPE_CHECKING

from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.workspace.workspace import Workspace

if TYPE_CHECKING:
    from annotator.review.compare import ReviewItem


@dataclass(frozen=True, slots=True, eq=False)
class Disputes:
    """The open disagreements of a document, in its order, and the place of each."""

    items: Sequence[ReviewItem]
    places: Sequence[tuple[Span, ...]]

    def between(self, names: Collection[str]) -> Callable[[int], bool]:
        """Return what tells of a disagreement, by its number, whether some of these layers have it."""
        return lambda number: is_disputed(self.items[number], names)


class DisputesKept:
    """The disputes of each document that was asked for. They are the very same until the document's items change."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._kept: dict[str, Disputes] = {}

    def of(self, document: str) -> Disputes:
        """Return what the layers of a document disagree about now; slow where layers were never compared."""
        # Comparing is imported when it is asked for: the first window does not wait for it.
        from annotator.ui.review.versions import places_of
        from annotator.workspace.reviewing import queue

        items = queue(self._workspace, settled=False, document=document)
        kept = self._kept.get(document)
        if kept is None or len(kept.items) != len(items) or not all(map(is_, kept.items, items)):
            kept = self._kept[document] = Disputes(items, [places_of(item) for item in items])
        return kept


def is_disputed(item: ReviewItem, shown: Collection[str]) -> bool:
    """Tell whether some of the layers shown differ about an item, or one of them asks about it."""
    names = [name for name in item.layers if name in shown]
    candidates = [each for each in item.candidates if each.annotator in shown]
    if item.kind in ("ambiguous", "question") and candidates:
        return True
    answers = {frozenset(_answer(each) for each in candidates if each.annotator == name) for name in names}
    return len(names) > 1 and len(answers) > 1


def _answer(annotation: Annotation) -> tuple[str, tuple[Span, ...], Hashable]:
    attributes = {name: tuple(each) if isinstance(each, list) else each for name, each in annotation.attributes.items()}
    return annotation.label, annotation.fragments, frozenset(attributes.items())
