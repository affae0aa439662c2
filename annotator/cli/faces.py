"""What the command line needs of the window, which it does not know: handed over by whoever knows both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Faces:
    """The window's two services.

    `open_window` opens it on a project (None: the one used last, or the sample), runs until it is closed and returns
    the exit status. `paint_picture` writes a PNG of the window with a project in it, without a display too. Both raise
    `AnnotatorError` where they cannot.
    """

    open_window: Callable[[Path | None], int]
    paint_picture: Callable[[Path, Path], None]
