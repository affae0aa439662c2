"""How results reach standard output: UTF-8 whatever the console is set to, as JSON, as text, or as aligned columns."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Generator, Sequence
from typing import Any, Final, TypeVar

from annotator.domain.progress import Progress, finish, retold

Result = TypeVar("Result")


def print_json(value: object) -> None:
    """Print one JSON value on a line of its own."""
    print_exactly(json.dumps(value, ensure_ascii=False) + "\n")


def print_line(text: str = "") -> None:
    """Print a line for people."""
    print_exactly(text + "\n")


def print_exactly(text: str) -> None:
    """Print text and nothing else: no line end behind it, none of its own changed."""
    _write(sys.stdout, text)


def print_error(sentence: str) -> None:
    """Print the one line that says what could not be done."""
    _write(sys.stderr, f"annotator: {' '.join(sentence.split())}\n")


def _write(stream: Any, text: str) -> None:
    """Write UTF-8 past the stream's own encoding; a stream without bytes beneath (a test's) takes the text.

    Without a stream, as where it was closed (`>&-`), it goes nowhere.
    """
    if stream is None:
        return
    # A name that is not UTF-8 comes as halves of characters. They are written as \udcba, which JSON reads back.
    data = text.encode("utf-8", errors="backslashreplace")
    if hasattr(stream, "buffer"):
        stream.flush()
        stream.buffer.write(data)
        stream.buffer.flush()
    else:
        stream.write(data.decode("utf-8"))


#: Longer cells are cut, so that a line stays a line.
_WIDEST: Final = 48


def print_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows in columns under a header, aligned where Han characters take two places."""
    cells = [list(header), *([_on_one_line(cell) for cell in row] for row in rows)]
    widths = [max(_width(row[column]) for row in cells) for column in range(len(header))]
    for row in cells:
        padded = (cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True))
        print_line("  ".join(padded).rstrip())


def _on_one_line(cell: str) -> str:
    flat = " ".join(cell.split())
    return flat if len(flat) <= _WIDEST else flat[: _WIDEST - 1] + "…"


def _width(text: str) -> int:
    return sum(_places(character) for character in text)


def _places(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def run_job(job: Generator[Progress, None, Result]) -> Result:
    """Run long work to its end; a person at a terminal sees how far it is."""
    if sys.stderr is None or not sys.stderr.isatty():
        return finish(job)
    shown = retold(job, _show)
    try:
        return finish(shown)
    finally:
        shown.close()
        _write(sys.stderr, "\r\x1b[K")


def _show(progress: Progress) -> None:
    of = f" of {progress.total}" if progress.total is not None else ""
    _write(sys.stderr, f"\r\x1b[K{progress.what}: {progress.done}{of}")
