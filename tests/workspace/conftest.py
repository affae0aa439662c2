"""A project to work on, with a clock and ids that can be foretold."""

from __future__ import annotations

import itertools
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotator.domain.document import Document, normalise
from annotator.ingest.report import IngestedText, IngestReport
from annotator.workspace.adding import add
from annotator.workspace.workspace import Workspace

AddText = Callable[..., Document]


@pytest.fixture
def clock() -> Callable[[], str]:
    seconds = itertools.count()
    return lambda: f"2026-01-02T03:{(second := next(seconds)) // 60 % 60:02}:{second % 60:02}+00:00"


@pytest.fixture
def new_id() -> Callable[[], str]:
    numbers = itertools.count(1)
    return lambda: str(uuid.UUID(int=next(numbers), version=4))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "project.anno"


@pytest.fixture
def ws(path: Path, clock: Callable[[], str], new_id: Callable[[], str]) -> Iterator[Workspace]:
    with Workspace.create(path, owner="林晓岚", clock=clock, new_id=new_id) as workspace:
        yield workspace


def report_of(text: str, *, title: str = "海州要闻", **known: object) -> IngestReport:
    return IngestReport(
        (
            IngestedText(
                text=normalise(text),
                title=title,
                source=f"{title}.txt",
                path=Path(f"{title}.txt"),
                encoding="utf-8",
                certain=True,
                **known,  # type: ignore[arg-type]
            ),
        )
    )


@pytest.fixture(scope="session")
def add_text() -> AddText:
    """Add one text to a project and return its document."""

    def add_one(ws: Workspace, text: str, *, title: str = "海州要闻", **known: object) -> Document:
        report = add(ws, report_of(text, title=title, **known))
        return [*report.added, *report.already_there][0]

    return add_one
