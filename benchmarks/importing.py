"""How long a file of 200,000 annotations takes to be read into a project that has its 10,000 documents."""

from __future__ import annotations

import json
import sqlite3
import time
from pathlib import Path
from typing import Final

from annotator.workspace.importing import import_files
from annotator.workspace.workspace import Workspace
from benchmarks import projects
from benchmarks.measuring import Measured, Row, in_turn

_COLUMNS: Final = ("id", "document", "label", "start", "end", "quote", "annotator", "created_at", "updated_at")


def _jsonl(folder: Path) -> Measured:
    file = projects.write_many(folder)
    bare = projects.write_many(folder, annotated=False)
    empty = folder / "empty.anno"
    with Workspace.create(empty, owner=projects.OWNER) as workspace:
        import_files(workspace, [bare])
    state = empty.read_bytes()
    number = 0

    def ours() -> float:
        nonlocal number
        number += 1
        path = folder / f"{number}.anno"
        path.write_bytes(state)
        with Workspace.open(path) as workspace:
            begun = time.perf_counter()
            [report] = import_files(workspace, [file]).reports
            taken = time.perf_counter() - begun
        assert report.annotations.added == projects.MANY_DOCUMENTS * projects.EACH_OF_MANY["annotations"], report
        assert report.matched == projects.MANY_DOCUMENTS
        path.unlink()
        return taken

    def baseline() -> float:
        path = folder / "baseline.db"
        database = sqlite3.connect(path, isolation_level=None)
        database.execute("PRAGMA journal_mode = WAL")
        marks = ", ".join("?" * (len(_COLUMNS) + 1))
        listed = ", ".join(f'"{name}"' for name in _COLUMNS)
        database.execute(f"CREATE TABLE annotations ({listed}, attributes, PRIMARY KEY (id))")
        begun = time.perf_counter()
        with file.open(encoding="utf-8") as lines:
            rows = [
                (
                    each["id"],
                    line["sha256"],
                    each["label"],
                    each["start"],
                    each["end"],
                    each["quote"],
                    each["annotator"],
                    each["created_at"],
                    each["updated_at"],
                    "{}",
                )
                for line in map(json.loads, lines)
                for each in line["annotations"]
            ]
        database.execute("BEGIN")
        database.executemany(f"INSERT INTO annotations VALUES ({marks})", rows)  # noqa: S608 - question marks alone
        database.execute("COMMIT")
        taken = time.perf_counter() - begun
        database.close()
        for made in folder.glob("baseline.db*"):
            made.unlink()
        return taken

    return in_turn(ours, baseline, times=3)


ROWS: Final = (Row("JSONL import of 200,000 annotations", _jsonl, limit=6.0),)
