"""A picture of the page as a file: SVG, PNG, or the figures behind it as CSV."""

from __future__ import annotations

import csv
import io
from codecs import BOM_UTF8
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import suppress
from math import ceil
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPalette
from PySide6.QtSvg import QSvgGenerator

from annotator.domain.errors import UnwritableFileError
from annotator.domain.progress import Progress
from annotator.domain.sentence import of_system
from annotator.exchange.cells import guard
from annotator.ui.agreement.bars import Bars
from annotator.ui.agreement.chart import MARGIN, Chart, Fonts, write
from annotator.ui.document.styles import Inks, inks
from annotator.ui.translation import listed, say, translate

#: Pixels; a picture is as wide on every screen, and on paper it is a page wide.
_WIDTH: Final = 900.0
#: A PNG has this many dots for each of them.
_SHARPNESS: Final = 2
#: A picture with more lines than this says how many are left out; the CSV has all.
MOST_LINES: Final = 200


def save(chart: Chart, out: Path, font: QFont) -> Generator[Progress, None, Path]:
    """Return the job that writes a picture as what the suffix of `out` says, on white paper; iterate it in any thread.

    Nobody else may look at the picture meanwhile. Raises `UnwritableFileError`.
    """
    suffix = out.suffix.lower()
    if suffix not in WRITERS:
        raise UnwritableFileError(
            translate("Agreement", "{file} should end in one of {suffixes}.").format(
                file=out.name, suffixes=listed(WRITERS)
            )
        )
    return _save(WRITERS[suffix](chart, QFont(font)), out)


def _save(content: Iterator[bytes], out: Path) -> Generator[Progress, None, Path]:
    part = out.with_name(f".{out.name}.part")
    try:
        with part.open("wb") as file:
            for number, piece in enumerate(content):
                yield Progress(number, None, out.name)
                file.write(piece)
        part.replace(out)
    except OSError as error:
        raise UnwritableFileError(
            translate("Agreement", "{file} cannot be written: {reason}.").format(
                file=out.name, reason=say(of_system(error))
            )
        ) from None
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return out


def _csv(chart: Chart, _font: QFont) -> Iterator[bytes]:
    # With a byte order mark, without which spreadsheets take Chinese for something else.
    yield BOM_UTF8
    for row in chart.rows():
        line = io.StringIO(newline="")
        csv.writer(line).writerow([guard(cell) for cell in row])
        yield line.getvalue().encode("utf-8")


def _png(chart: Chart, font: QFont) -> Iterator[bytes]:
    chart, size, fonts = _arranged(chart, font)
    image = QImage((size * _SHARPNESS).toSize(), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARPNESS)
    painter = QPainter(image)
    _paint(painter, chart, size, fonts)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # the stub says bytes, Qt wants str
    yield bytes(buffer.data().data())


def _svg(chart: Chart, font: QFont) -> Iterator[bytes]:
    chart, size, fonts = _arranged(chart, font)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(96)
    whole = size.toSize()
    generator.setSize(QSize(whole.width(), whole.height()))
    generator.setViewBox(QRect(0, 0, whole.width(), whole.height()))
    generator.setTitle(chart.title)
    generator.setDescription(chart.sentence)
    painter = QPainter(generator)
    _paint(painter, chart, size, fonts)
    painter.end()
    yield bytes(buffer.data().data())


#: What can be written, by suffix.
WRITERS: Final[Mapping[str, Callable[[Chart, QFont], Iterator[bytes]]]] = {".svg": _svg, ".png": _png, ".csv": _csv}


def _arranged(chart: Chart, font: QFont) -> tuple[Chart, QSizeF, Fonts]:
    if isinstance(chart, Bars):
        chart = chart.cut(
            MOST_LINES,
            translate("Agreement", "{count} more; the CSV has all.").format(count=f"{len(chart.cells) - MOST_LINES:,}"),
        )
    fonts = Fonts(font)
    body = chart.arrange(_WIDTH, fonts)
    heading = fonts.width(fonts.large, [chart.title]) + 2 * MARGIN
    size = QSizeF(ceil(max(body.width(), min(heading, _WIDTH))), ceil(body.height() + _head(fonts)))
    return chart, size, fonts


def _head(fonts: Fonts) -> float:
    return fonts.height(fonts.large) + MARGIN


def _paint(painter: QPainter, chart: Chart, size: QSizeF, fonts: Fonts) -> None:
    paper = _on_white()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), paper.paper)
    line = QRectF(MARGIN, MARGIN, size.width() - 2 * MARGIN, fonts.height(fonts.large))
    write(painter, line, chart.title, font=fonts.large, colour=paper.ink)
    painter.translate(0, _head(fonts))
    chart.paint(painter, QRectF(0, 0, size.width(), size.height()), fonts, paper)


def _on_white() -> Inks:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor("#ffffff"))
    palette.setColor(QPalette.ColorRole.Text, QColor("#1b1b1b"))
    return inks(palette)
