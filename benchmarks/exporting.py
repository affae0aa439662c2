"""How long datasets of 200,000 annotations take to write."""

from __future__ import annotations

import csv
import json
import sys
import time
from pathlib import Path
from typing import Final

import opencc
import pandas

from annotator.domain.progress import finish
from annotator.workspace.exporting import export
from annotator.workspace.workspace import Workspace
from benchmarks import projects
from benchmarks.measuring import Measured, Row, in_turn


def _jsonl(folder: Path) -> Measured:
    with projects.many(folder) as workspace:
        out = folder / "out.jsonl"
        finish(export(workspace, out))
        with out.open(encoding="utf-8") as lines:
            objects = [json.loads(line) for line in lines]

        def baseline() -> None:
            with (folder / "baseline.jsonl").open("w", encoding="utf-8") as file:
                for each in objects:
                    file.write(json.dumps(each, ensure_ascii=False) + "\n")

        return in_turn(lambda: _export(workspace, out), baseline, times=3)


def _csv(folder: Path) -> Measured:
    with projects.many(folder) as workspace:
        out = folder / "out.csv"
        finish(export(workspace, out))
        paragraphs = _annotated_paragraphs(workspace)
        csv.field_size_limit(sys.maxsize)
        table = pandas.read_csv(out, dtype=str, keep_default_na=False, encoding="utf-8-sig")

        def baseline() -> None:
            for name in ("t2s", "s2t"):
                library = opencc.OpenCC(name)
                for paragraph in paragraphs:
                    library.convert(paragraph)
            table.to_csv(folder / "baseline.csv", index=False, encoding="utf-8-sig")

        # The first export was the warm one; the library takes a quarter of a minute.
        return in_turn(lambda: _export(workspace, out), baseline, times=3, warm=0)


def _export(workspace: Workspace, out: Path) -> float:
    begun = time.perf_counter()
    finish(export(workspace, out))
    return time.perf_counter() - begun


def _annotated_paragraphs(workspace: Workspace) -> list[str]:
    """Return the unwrapped paragraphs that have an annotation, once each."""
    found: list[str] = []
    for info in workspace.documents():
        projection = workspace.projection(info.document.id, layout="reading", script="source")
        numbers = {
            extent.paragraph
            for annotation in workspace.annotations(document=info.document.id)
            for extent in projection.to_view(annotation.fragments)
        }
        found.extend(projection.paragraph(number).text for number in sorted(numbers))
    return found


ROWS: Final = (
    Row("JSONL export of 200,000 annotations", _jsonl, limit=2.0),
    Row("CSV export of 200,000 annotations", _csv, limit=1.5),
)
