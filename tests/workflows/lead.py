"""A lead whose window has what two annotators handed in, and the page on which their differences are settled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import GOLD, Annotation
from annotator.domain.progress import finish
from annotator.domain.span import Span
from annotator.ui import intake
from annotator.ui.dialogs.import_preview import ImportDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.review.page import ReviewPage
from annotator.workspace import annotating
from annotator.workspace.documents import edit_document
from annotator.workspace.exporting import export
from annotator.workspace.workspace import Workspace
from tests.windows import COMPUTING, OpenWindow, annotations, come_back, done, make_project, press

#: What an annotator tagged: text, label, attributes.
Tagged = tuple[str, str, Mapping[str, object]]

CHEN: Sequence[Tagged] = (
    ("海州市科技局", "actor", {}),
    ("突破50EFLOPS", "metric", {}),
    ("海州大学", "actor", {}),
    ("林晓岚", "actor", {}),
    ("3.4%左右", "metric", {"value": "3.4", "unit": "%"}),
)
WANG: Sequence[Tagged] = (
    ("海州市科技局", "actor", {}),
    ("海州大学", "policy", {}),
    ("副校长林晓岚", "actor", {}),
    ("3.4%左右", "metric", {"value": "0.034", "unit": "%"}),
)
#: The differences in the order of the text.
KINDS = ["missing", "label", "boundary", "attribute"]


def handed_in(folder: Path, name: str, tagged: Sequence[Tagged]) -> Path:
    """Work as an annotator on the first text, and write what there is to hand in."""
    project = make_project(folder / f"{name}.anno", owner=name)
    with Workspace.open(project) as ws:
        document = ws.documents()[0].document
        for text, label, attributes in tagged:
            at = COMPUTING.index(text)
            annotating.annotate(ws, document.id, label, [Span(at, at + len(text))], attributes=attributes)
        edit_document(ws, document.id, done=True)
        finish(export(ws, folder / f"{name}.jsonl", format="jsonl"))
    return folder / f"{name}.jsonl"


@pytest.fixture
def lead(qtbot: QtBot, open_window: OpenWindow, project: Path, tmp_path: Path) -> MainWindow:
    """The lead's window, what both handed in imported."""
    window = open_window(project)
    intake.take_dropped(window, [handed_in(tmp_path, "陈", CHEN), handed_in(tmp_path, "王", WANG)])
    done(qtbot, window)
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    dialog.import_button.click()
    done(qtbot, window)
    come_back(qtbot, window)
    return window


def turned_to(qtbot: QtBot, window: MainWindow) -> ReviewPage:
    press(qtbot, window, Qt.Key.Key_F11)
    done(qtbot, window)
    page = window.page
    assert isinstance(page, ReviewPage)
    return page


@pytest.fixture
def page(qtbot: QtBot, lead: MainWindow) -> ReviewPage:
    return turned_to(qtbot, lead)


def gold(window: MainWindow) -> list[Annotation]:
    return [each for each in annotations(window) if each.annotator == GOLD]


def kinds(page: ReviewPage) -> list[str]:
    return [item.kind for item in page.queue.model.items]
