"""The picture of the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from annotator.domain.errors import UnwritableFileError
from annotator.ui.program import paint_picture


def test_it_is_the_window_with_text_in_it(qapp: object, project: Path, tmp_path: Path) -> None:
    paint_picture(project, tmp_path / "picture.png")
    image = QImage(str(tmp_path / "picture.png"))
    assert (image.width() // image.devicePixelRatio(), image.height() // image.devicePixelRatio()) == (1440, 900)
    colours = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    assert len(colours) > 20, "a blank window has few colours"


def test_a_place_that_takes_no_files_is_a_sentence(qapp: object, project: Path, tmp_path: Path) -> None:
    with pytest.raises(UnwritableFileError):
        paint_picture(project, tmp_path / "nowhere" / "picture.png")
