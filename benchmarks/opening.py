"""How long the large document takes until it is on screen: opened, and shown in the other script."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import opencc
from PySide6.QtWidgets import QTextEdit

from annotator.domain.document import Document
from annotator.ui import gestures
from annotator.workspace.workspace import Workspace
from benchmarks import projects, screen
from benchmarks.measuring import Measured, Row, in_turn


def _opened(folder: Path) -> Measured:
    path, large, text = _project(folder)

    def ours() -> float:
        # A workspace opened anew has neither text nor projection at hand.
        with screen.window(path) as window:
            window.panes.show_single()
            pane = window.panes.active.pane
            return screen.until_painted(pane, lambda: gestures.open_document(window, large.id))

    def plain() -> float:
        edit = QTextEdit()
        edit.resize(screen.PANE)

        def show() -> None:
            edit.setPlainText(text)
            edit.show()

        seconds = screen.until_painted(edit, show)
        edit.close()
        return seconds

    return in_turn(ours, plain, times=7, warm=2)


def _toggled(folder: Path) -> Measured:
    path, large, text = _project(folder)
    library = opencc.OpenCC("s2t")

    def ours() -> float:
        with screen.window(path) as window:
            window.panes.show_single()
            gestures.open_document(window, large.id)
            screen.settle()
            frame = window.panes.active
            return screen.until_painted(frame.pane, lambda: frame.set_script("traditional"))

    def library_alone() -> None:
        library.convert(text)

    return in_turn(ours, library_alone, times=7, warm=2)


def _project(folder: Path) -> tuple[Path, Document, str]:
    """Make the project; return its path, the large document and the text of its reading layout."""
    workspace, documents = projects.project(folder, {"a small one": projects.SMALL, "the large one": projects.LARGE})
    with workspace:
        large = documents["the large one"]
        return workspace.path, large, _reading_text(workspace, large)


def _reading_text(workspace: Workspace, document: Document) -> str:
    projection = workspace.projection(document.id, layout="reading", script="source")
    return "\n".join(projection.paragraph(number).text for number in range(len(projection)))


ROWS: Final = (
    Row("large document opened and painted", _opened, limit=4.0),
    Row("script toggled to first screen painted, large", _toggled, limit=0.5),
)
