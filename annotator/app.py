"""The one place that knows both faces: hands the command line what it needs of the window."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from annotator.cli.faces import Faces
from annotator.cli.main import run


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says and return the exit status; without a verb the window opens."""
    return run(arguments, faces=Faces(open_window=_open_window, paint_picture=_paint_picture))


def _open_window(project: Path | None) -> int:
    from annotator.ui.display import check_display, missing_libraries_named

    check_display()
    with missing_libraries_named():
        from annotator.ui.program import open_window
    return open_window(project, login=_login())


def _paint_picture(project: Path, out: Path) -> None:
    from annotator.ui.display import missing_libraries_named

    with missing_libraries_named():
        from annotator.ui.program import paint_picture
    paint_picture(project, out, login=_login())


def _login() -> str:
    from annotator.cli.projects import login_name

    return login_name()
