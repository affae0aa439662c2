"""How annotators are shown: each in a colour of their own, by name or, where names are hidden, by number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor

from annotator.domain.annotation import GOLD
from annotator.ui.document.styles import paper_of, standing_out
from annotator.ui.translation import translate

#: Told apart by most people with colour blindness (Okabe and Ito), from the ninth annotator on again from the first.
_COLOURS: Final = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#7A5BB5", "#56B4E9", "#8A6D00", "#A33B3B")
_GOLD: Final = "#C79A00"


@dataclass(frozen=True, slots=True)
class Face:
    """What stands for an annotator; `pattern` is that of the bars under their annotations, from 0."""

    name: str
    colour: QColor
    pattern: int


def faces(names: Sequence[str], *, hidden: bool, dark: bool, chosen: Mapping[str, str] = {}) -> dict[str, Face]:
    """Return the face of each annotator, gold among them, on light or dark paper; the same for the same order of names.

    With `hidden`, people are called by their number; gold is no person. `chosen` are colours that the team chose.
    """
    paper = paper_of(dark=dark)
    people = [name for name in names if name != GOLD]
    found = {
        name: Face(
            translate("Faces", "Annotator {number}").format(number=number + 1) if hidden else name,
            standing_out(QColor(chosen.get(name, _COLOURS[number % len(_COLOURS)])), paper=paper),
            number,
        )
        for number, name in enumerate(people)
    }
    return {
        **found,
        GOLD: Face(translate("Faces", "Gold"), standing_out(QColor(chosen.get(GOLD, _GOLD)), paper=paper), len(people)),
    }
