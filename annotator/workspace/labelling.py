"""The label set and the conversion glossary of a project."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.domain.edits import GlossaryEntry
from annotator.domain.labels import LabelSet
from annotator.workspace.workspace import Workspace


def set_labels(ws: Workspace, labels: LabelSet) -> LabelSet:
    """Replace the label set; raises `LabelError` naming the labels that would vanish and how many annotations use them."""
    raise NotImplementedError


def add_glossary(ws: Workspace, entries: Iterable[GlossaryEntry]) -> tuple[GlossaryEntry, ...]:
    """Add conversions (one whose simplified form is there is replaced) and return the whole glossary."""
    raise NotImplementedError
