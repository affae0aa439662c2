"""The projects that are measured: one large document, one small, one of a single paragraph, and ten thousand."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, Final

from annotator.domain.document import Document, digest
from annotator.ingest.report import IngestedText, IngestReport
from annotator.workspace.adding import add
from annotator.workspace.annotating import annotate_many
from annotator.workspace.importing import import_files
from annotator.workspace.workspace import Workspace
from benchmarks import writing
from benchmarks.measuring import QUICK
from benchmarks.writing import Article

OWNER: Final = "Lin"
LABELS: Final = ("metric", "actor", "policy")

LARGE: Final = {"characters": 100_000, "paragraphs": 2_000, "annotations": 5_000}
SMALL: Final = {"characters": 3_000, "paragraphs": 60, "annotations": 20}
DENSE: Final = {"characters": 5_000, "paragraphs": 1, "annotations": 250}

MANY_DOCUMENTS: Final = 1_000 if os.environ.get(QUICK) else 10_000
#: Short documents: the library, which is the baseline, converts a fifth of a million characters a second.
EACH_OF_MANY: Final = {"characters": 300, "paragraphs": 6, "annotations": 20}


def project(folder: Path, shapes: dict[str, dict[str, int]]) -> tuple[Workspace, dict[str, Document]]:
    """Make a project that has an annotated document of each shape; return it with the documents by name."""
    workspace = Workspace.create(folder / "benchmark.anno", owner=OWNER)
    documents: dict[str, Document] = {}
    for number, (name, shape) in enumerate(shapes.items()):
        made = writing.article(**shape, seed=number)
        documents[name] = _add(workspace, name, made)
    return workspace, documents


def _add(workspace: Workspace, title: str, made: Article) -> Document:
    read = IngestedText(
        text=made.text, title=title, source=f"{title}.txt", path=Path(f"{title}.txt"), encoding="utf-8", certain=True
    )
    [document] = add(workspace, IngestReport(documents=(read,))).added
    for index, label in enumerate(LABELS):
        annotate_many(workspace, document.id, label, [(place,) for place in made.places[index :: len(LABELS)]])
    return document


def write_many(folder: Path, *, annotated: bool = True, by: str = OWNER, otherwise: int = 0) -> Path:
    """Write a file of 10,000 documents, with 200,000 annotations of one annotator or with none.

    In each document the first `otherwise` of them end a character too early.
    """
    file = folder / (f"{by}.jsonl" if annotated else "bare.jsonl")
    with file.open("w", encoding="utf-8") as out:
        for number in range(MANY_DOCUMENTS):
            made = writing.article(**EACH_OF_MANY, seed=number)
            annotations: list[dict[str, Any]] = [
                {
                    "id": f"{number:08x}-{len(by):04x}-4000-8000-{index:012x}",
                    "label": LABELS[index % len(LABELS)],
                    "start": place.start,
                    "end": place.end - (index < otherwise),
                    "quote": made.text[place.start : place.end - (index < otherwise)],
                    "annotator": by,
                    "attributes": {},
                    "created_at": "2026-01-05T09:00:00+08:00",
                    "updated_at": "2026-01-05T09:00:00+08:00",
                }
                for index, place in enumerate(made.places if annotated else ())
            ]
            line = {
                "schema": "annotator/1",
                "title": f"{number:05}",
                "source": f"{number:05}.txt",
                "sha256": digest(made.text),
                "text": made.text,
                "annotations": annotations,
            }
            out.write(json.dumps(line, ensure_ascii=False) + "\n")
    return file


def many(folder: Path) -> Workspace:
    """Make a project of 10,000 documents with 200,000 annotations, by importing a file of them."""
    file = write_many(folder)
    workspace = Workspace.create(folder / "many.anno", owner=OWNER)
    [report] = import_files(workspace, [file]).reports
    assert report.annotations.added == MANY_DOCUMENTS * EACH_OF_MANY["annotations"], report
    file.unlink()
    return workspace
