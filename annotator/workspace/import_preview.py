"""What an import would do, as a person is shown it before anything is written: documents, counts, what needs a word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from annotator.domain.annotation import Annotation
from annotator.domain.edits import Pending
from annotator.exchange.report import ImportReport, import_report_to_json
from annotator.workspace.import_plan import ImportPlan

#: How a document of a file was found to be one of the project's, and what else may become of it. `same` is the same
#: text (line ends and a BOM do not count), `script` the same in the other script or width, `wrapped` in other lines,
#: `corrected` lightly edited, `titled` known by its title alone, for a table brings no text.
HOW: Final = ("same", "script", "wrapped", "corrected", "titled", "created", "unmatched")

#: From a label, or ``label.attribute``, as a file has it, to what it is in the project: a label's name, an attribute's
#: name (alone or with a label in front), or ``""`` for what is left out. A label that the project has not is made.
Renaming = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class DocumentMatch:
    """One document of a file: which one here it is (`document` is an id, None for none), and how that is known.

    `similarity` is from 0 to 1. `line` is where the file has it first, None in a project file. `reason` says why there
    is none. `annotations` counts the file's.
    """

    line: int | None
    title: str
    document: str | None
    how: str
    annotations: int
    similarity: float = 1.0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A label, or ``label.attribute``, that the project does not know: how often a file has it, and what it may be.

    `proposal` is what the project calls it as far as that can be told (for a `Renaming`), None where nothing is near.
    """

    name: str
    annotations: int
    proposal: str | None = None


@dataclass(frozen=True, slots=True)
class FilePreview:
    """What one file would bring.

    `ambiguous` would wait in the review queue. `removed` are annotations here that an earlier file of the same
    annotators brought and this one has no more: they stay, unless the import is told to drop them. `round` is the
    round that the file was handed in for, where it says so. `done` counts the marks of done that it brings, `not_done`
    those that its annotator took back.
    """

    report: ImportReport
    documents: tuple[DocumentMatch, ...] = ()
    ambiguous: tuple[Pending, ...] = ()
    removed: tuple[Annotation, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    round: str | None = None
    done: int = 0
    not_done: int = 0


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What files would bring, and the plan that does just that; `renaming` is what it was made with."""

    files: tuple[FilePreview, ...]
    plan: ImportPlan
    renaming: Renaming = field(default_factory=dict)
    drop_removed: bool = False

    @property
    def reports(self) -> list[ImportReport]:
        """The report of each file."""
        return [each.report for each in self.files]

    @property
    def unknown(self) -> tuple[Unknown, ...]:
        """What any of the files has and the project does not know, each once."""
        counted: dict[str, Unknown] = {}
        for file in self.files:
            for each in file.unknown:
                before = counted.get(each.name)
                number = each.annotations + (before.annotations if before else 0)
                counted[each.name] = Unknown(each.name, number, each.proposal)
        return tuple(counted.values())

    @property
    def changes_nothing(self) -> bool:
        """Whether carrying it out would leave the project as it is."""
        return not self.plan.edit.puts


def file_preview_to_json(preview: FilePreview) -> dict[str, Any]:
    """Write the import report of a file as the JSON value of the interface, with what a preview adds to it.

    Of documents only those are listed that are not simply the same text.
    """
    return import_report_to_json(preview.report) | {
        "recognised": [
            {"line": each.line, "title": each.title, "document": each.document, "how": each.how}
            for each in preview.documents
            if each.how not in ("same", "created")
        ],
        "unknown": [
            {"name": each.name, "annotations": each.annotations, "proposal": each.proposal} for each in preview.unknown
        ],
        "removed": [
            {"id": each.id, "document": each.document, "label": each.label, "quote": each.quote}
            for each in preview.removed
        ],
        "round": preview.round,
        "done": {"added": preview.done, "taken_back": preview.not_done},
    }
