"""How read files become documents of a project."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from annotator.domain.document import Document
from annotator.ingest import IngestReport
from annotator.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Problem:
    """A file that was passed over, and why, as a sentence."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class AddReport:
    """What became of the files: new documents, those whose text the project had already, and those passed over."""

    added: list[Document] = field(default_factory=list)
    already_there: list[Document] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def add(ws: Workspace, report: IngestReport) -> AddReport:
    """Add what was read; the same text twice is one document, a taken title gets `` (2)`` behind it."""
    raise NotImplementedError
