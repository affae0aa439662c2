"""Which motion a key makes, and where that takes the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QKeyEvent, QKeySequence

from annotator.ui.document.column import Column
from annotator.ui.document.cursor import Cursor
from annotator.ui.document.motion import MOTIONS, Spot, by_lines

_Key = QKeySequence.StandardKey
#: Which motion a key makes; the second of a pair extends the selection.
_MOTION_KEYS: Final[Sequence[tuple[str, _Key, _Key]]] = (
    ("next character", _Key.MoveToNextChar, _Key.SelectNextChar),
    ("previous character", _Key.MoveToPreviousChar, _Key.SelectPreviousChar),
    ("next word", _Key.MoveToNextWord, _Key.SelectNextWord),
    ("previous word", _Key.MoveToPreviousWord, _Key.SelectPreviousWord),
    ("line start", _Key.MoveToStartOfLine, _Key.SelectStartOfLine),
    ("line end", _Key.MoveToEndOfLine, _Key.SelectEndOfLine),
    ("document start", _Key.MoveToStartOfDocument, _Key.SelectStartOfDocument),
    ("document end", _Key.MoveToEndOfDocument, _Key.SelectEndOfDocument),
    ("line down", _Key.MoveToNextLine, _Key.SelectNextLine),
    ("line up", _Key.MoveToPreviousLine, _Key.SelectPreviousLine),
    ("page down", _Key.MoveToNextPage, _Key.SelectNextPage),
    ("page up", _Key.MoveToPreviousPage, _Key.SelectPreviousPage),
)


def motion_of(event: QKeyEvent) -> tuple[str, bool] | None:
    """Return the motion that a key makes and whether it extends the selection; None where it makes none."""
    for motion, move, extend in _MOTION_KEYS:
        if event.matches(move):
            return motion, False
        if event.matches(extend):
            return motion, True
    return None


def moved(column: Column, cursor: Cursor, motion: str, *, extend: bool) -> tuple[Spot, float | None]:
    """Return where a motion takes the caret, and, where it is by lines, the `goal` that the cursor is to keep."""
    if cursor.selected() and not extend and motion in ("next character", "previous character"):
        # A selection is left at its end or start, as everywhere.
        return (cursor.end if motion == "next character" else cursor.start, False), None
    if motion in MOTIONS:
        return MOTIONS[motion](column, cursor.caret, cursor.upstream), None
    block = column.block(cursor.caret.paragraph)
    goal = cursor.goal
    if goal is None:
        goal = block.caret(cursor.caret.offset, upstream=cursor.upstream).left()
    lines = max(1, int(column.screen // block.setting.pitch) - 2) if motion.startswith("page") else 1
    lines = -lines if motion.endswith("up") else lines
    return by_lines(column, cursor.caret, lines, upstream=cursor.upstream, x=goal), goal
