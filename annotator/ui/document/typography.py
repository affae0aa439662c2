"""How each kind of paragraph is set: size, weight, indents and the room around its lines, all in pixels.

Han characters fill a square, the em. Every line of a paragraph is as high as every other, whatever fonts its characters
come from, and holds, from top to bottom: room for the tags, the em square of the text, room for the bars under it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import floor
from typing import Final

from PySide6.QtGui import QFont

#: How many Han characters a line holds at most, and at least, however narrow the pane.
MEASURE: Final = 40
_NARROWEST: Final = 8
#: Part of the em square above the baseline, as CJK fonts have it.
ASCENT: Final = 0.88
#: Room above and below the em square of a line, in ems of the body text: for tags, for bars.
_ABOVE: Final = 0.62
_BELOW: Final = 0.48


@dataclass(frozen=True, slots=True)
class _Rule:
    """How a role is set, in ems of the body text; `size` of its own em."""

    size: float = 1.0
    bold: bool = False
    quiet: bool = False
    indent: float = 0.0
    inset: float = 0.0
    before: float = 0.0
    above: float = _ABOVE
    below: float = _BELOW
    justify: bool = False


_RULES: Final[Mapping[str, _Rule]] = {
    "title": _Rule(size=1.45, bold=True, before=0.5),
    "heading": _Rule(size=1.15, bold=True, before=0.75),
    "byline": _Rule(size=0.86, quiet=True, before=0.1),
    "body": _Rule(indent=2.0, before=0.25, justify=True),
    "caption": _Rule(size=0.88, quiet=True, inset=1.3, before=0.45, justify=True),
    "other": _Rule(size=0.88, inset=0.9, above=0.48, below=0.34),
    "line": _Rule(),
    "blank": _Rule(size=0.6, above=0.1, below=0.1),
}
ROLES: Final = tuple(_RULES)


@dataclass(frozen=True, slots=True)
class Setting:
    """How paragraphs of one role are set; `pitch` is the height of a line, `baseline` where in it the text stands."""

    role: str
    font: QFont
    em: float
    quiet: bool
    indent: float
    inset: float
    before: float
    above: float
    below: float
    width: float
    justify: bool

    @property
    def pitch(self) -> float:
        """The height of one line."""
        return self.above + self.em + self.below

    @property
    def baseline(self) -> float:
        """How far below the top of a line its baseline is."""
        return self.above + self.em * ASCENT

    def estimate(self, length: int) -> float:
        """Return about how high a paragraph of `length` Han characters is."""
        lines = -(-(length * self.em + self.indent) // self.width)
        return self.before + max(1.0, lines) * self.pitch


@dataclass(frozen=True, slots=True)
class Typography:
    """The settings of all roles at one size and column width."""

    em: float
    width: float
    settings: Mapping[str, Setting]

    @property
    def section_gap(self) -> float:
        """How much more room stands before the first paragraph of a section."""
        return 3.2 * self.em


def typography(font: QFont, *, em: int, room: float, longest: int = MEASURE) -> Typography:
    """Set text in `font` at `em` pixels in a pane `room` pixels wide; no line is longer than `longest` characters.

    The column is a whole number of ems, so that lines of Han end flush without stretching.
    """
    measure = max(_NARROWEST, min(MEASURE, longest, floor((room - 2 * margin(em, room)) / em)))
    width = float(measure * em)
    settings = {role: _setting(role, rule, font, em, width) for role, rule in _RULES.items()}
    return Typography(float(em), width, settings)


def margin(em: int, room: float) -> float:
    """Return how much white is left at either side of the column at least."""
    return em * (1.2 if room < 26 * em else 2.0)


def _setting(role: str, rule: _Rule, font: QFont, em: int, width: float) -> Setting:
    own = QFont(font)
    size = max(1, round(em * rule.size))
    own.setPixelSize(size)
    own.setBold(rule.bold)
    return Setting(
        role=role,
        font=own,
        em=float(size),
        quiet=rule.quiet,
        indent=rule.indent * em,
        inset=rule.inset * em,
        before=round(rule.before * em),
        above=float(round(rule.above * em)),
        below=float(round(rule.below * em)),
        width=width - 2 * rule.inset * em if role == "other" else width - rule.inset * em,
        justify=rule.justify,
    )
