"""What an import says it did, file by file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.exchange.bundle import Problem


@dataclass(slots=True)
class Counts:
    """What became of a file's annotations; `reanchored` counts those of `added` and `updated` that were moved."""

    added: int = 0
    updated: int = 0
    already_there: int = 0
    reanchored: int = 0
    ambiguous: int = 0
    rejected: int = 0

    @property
    def read(self) -> int:
        """How many annotations the file has."""
        return self.added + self.updated + self.already_there + self.ambiguous + self.rejected


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What one file brought; `matched`, `created` and `unmatched` count documents."""

    file: Path
    format: str
    offset_unit: str
    annotators: tuple[str, ...]
    matched: int
    created: int
    unmatched: int
    annotations: Counts
    problems: tuple[Problem, ...]


def import_report_to_json(report: ImportReport) -> dict[str, Any]:
    """Write an import report as the JSON value of the interface."""
    counts = report.annotations
    return {
        "file": str(report.file),
        "format": report.format,
        "offset_unit": report.offset_unit,
        "annotators": list(report.annotators),
        "documents": {"matched": report.matched, "created": report.created, "unmatched": report.unmatched},
        "annotations": {
            "read": counts.read,
            "added": counts.added,
            "updated": counts.updated,
            "already_there": counts.already_there,
            "reanchored": counts.reanchored,
            "ambiguous": counts.ambiguous,
            "rejected": counts.rejected,
        },
        "problems": [{"line": each.line, "reason": each.reason, "quote": each.quote} for each in report.problems],
    }
