"""How a label looks in the text: its colour on this paper, the pattern of its bar, and the short name on its tag."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor, QPalette

from annotator.domain.labels import Label, LabelSet

#: The bars that labels are drawn with, by `LabelStyle.pattern`; a label set with more labels begins again.
PATTERNS: Final = ("solid", "dashed", "double", "dotted", "dash-dot")

#: Marks have to stand out from the paper by this contrast (WCAG 2.2 asks 3 of what is not text).
_CONTRAST: Final = 3.6
#: Paper darker than this is dark; the middle between black and white as eyes have it.
_MIDDLE: Final = 0.18
_LIGHT_PAPER: Final = QColor("#ffffff")
_DARK_PAPER: Final = QColor("#1c1d20")


@dataclass(frozen=True, slots=True)
class LabelStyle:
    """How annotations of one label are drawn; `pattern` is an index of PATTERNS, `short` the text on the tag."""

    colour: QColor
    pattern: int
    short: str
    name: str


def label_styles(labels: LabelSet, *, dark: bool, language: str) -> Mapping[str, LabelStyle]:
    """Return the style of each label by its name, for light or dark paper, named in one of `labels.LANGUAGES`."""
    paper = paper_of(dark=dark)
    shorts = _short_names([_title(label, language) for label in labels.labels])
    return {
        label.name: LabelStyle(
            colour=standing_out(QColor(label.colour), paper=paper),
            pattern=number % len(PATTERNS),
            short=short,
            name=_title(label, language),
        )
        for number, (label, short) in enumerate(zip(labels.labels, shorts, strict=True))
    }


def paper_of(*, dark: bool) -> QColor:
    """Return the colour of light or dark paper."""
    return _DARK_PAPER if dark else _LIGHT_PAPER


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def standing_out(colour: QColor, *, paper: QColor) -> QColor:
    """Return `colour` lightened or darkened, hue kept, until it stands out from `paper`."""
    hue, saturation, lightness = max(colour.hslHueF(), 0.0), colour.hslSaturationF(), colour.lightnessF()
    step = 0.02 if _luminance(paper) < _MIDDLE else -0.02
    while contrast(colour, paper) < _CONTRAST and 0 < lightness + step < 1:
        lightness += step
        colour = QColor.fromHslF(hue, saturation, lightness)
    return colour


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of a page: what it is printed on and with, and what a reader lays over it."""

    dark: bool
    paper: QColor
    ink: QColor
    quiet: QColor
    rule: QColor
    box: QColor
    selection: QColor
    resting: QColor
    mirror: QColor
    match: QColor
    match_here: QColor
    dispute: QColor


def inks(palette: QPalette) -> Inks:
    """Make the colours of a page of the widget palette, so that it is light or dark as everything around it."""
    paper, ink = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
    highlight = palette.color(QPalette.ColorRole.Highlight)
    dark = _luminance(paper) < _MIDDLE
    return Inks(
        dark=dark,
        paper=paper,
        ink=ink,
        quiet=blend(ink, paper, 0.64),
        rule=blend(ink, paper, 0.22),
        box=blend(ink, paper, 0.045 if not dark else 0.07),
        selection=with_alpha(highlight, 0.5 if dark else 0.32),
        resting=with_alpha(blend(highlight, ink, 0.5), 0.36 if dark else 0.2),
        mirror=with_alpha(highlight, 0.24 if dark else 0.14),
        match=QColor(226, 180, 0, 92 if dark else 84),
        match_here=QColor(255, 140, 0, 170 if dark else 165),
        dispute=QColor("#FF8A7A" if dark else "#C2261A"),
    )


def blend(one: QColor, other: QColor, share: float) -> QColor:
    """Mix two colours, `share` of the first."""
    return QColor.fromRgbF(
        *(
            a * share + b * (1 - share)
            for a, b in (
                (one.redF(), other.redF()),
                (one.greenF(), other.greenF()),
                (one.blueF(), other.blueF()),
            )
        )
    )


def with_alpha(colour: QColor, alpha: float) -> QColor:
    """Return `colour` as see-through as `alpha` says, 0 to 1."""
    changed = QColor(colour)
    changed.setAlphaF(alpha)
    return changed


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _title(label: Label, language: str) -> str:
    """Return the label's title in `language`, in the other Chinese script, in English, or else its name."""
    other = {"zh-Hans": "zh-Hant", "zh-Hant": "zh-Hans"}.get(language, "en")
    return next((label.title[each] for each in (language, other, "en") if label.title.get(each)), label.name)


def _short_names(titles: Sequence[str]) -> list[str]:
    """Return for each title its first character, with a second one of it where another title has taken that."""
    taken: list[str] = []
    for title in titles:
        first = title[:1].upper()
        choices = [first, *(first + other.lower() for other in title[1:] if not other.isspace())]
        taken.append(next((each for each in choices if each not in taken), first))
    return taken
