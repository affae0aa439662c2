"""Where everything is wired together: the command line gets the window that it does not know."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from annotator.cli.faces import Faces
from annotator.cli.main import run
from annotator.domain.errors import AnnotatorError


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status."""
    return run(argv, faces=Faces(open_window=_open_window, paint_picture=_paint_picture))


def _open_window(project: Path | None) -> int:
    raise AnnotatorError("The window is not there yet.")


def _paint_picture(project: Path, out: Path) -> None:
    raise AnnotatorError("The window is not there yet.")
