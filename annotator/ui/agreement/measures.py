"""Which figures of agreement can be shown, what each says in plain words, and why one is empty."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from annotator.review.figures import NOT_ASKED, Figures, Interval, LabelFigures
from annotator.ui.translation import QT_TRANSLATE_NOOP, translate

Either = Figures | LabelFigures


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One figure. `id` is its name in the interface, and `counts` which counts stand behind it.

    `mirrored` is the measure that has this one's value when the two layers change places. `least` is the least value
    that there can be: agreement beyond chance may be less than none.
    """

    id: str
    title: str
    sentence: str
    of: Callable[[Either], float | None]
    counts: str
    mirrored: str = ""
    least: float = 0.0
    by_label: bool = True


#: In the order in which they are offered.
MEASURES: Final[Mapping[str, Measure]] = {
    each.id: each
    for each in (
        Measure(
            id="exact.f1",
            title=QT_TRANSLATE_NOOP("Agreement", "Exact F1"),
            sentence=QT_TRANSLATE_NOOP(
                "Agreement",
                "Of all spans of both, the share that the other has too, at the same place to the character and with "
                "the same label.",
            ),
            of=lambda figures: figures.exact.f1,
            counts="exact",
        ),
        Measure(
            id="exact.precision",
            title=QT_TRANSLATE_NOOP("Agreement", "Exact precision"),
            sentence=QT_TRANSLATE_NOOP(
                "Agreement", "Of the other layer's spans, the share that the reference has too, to the character."
            ),
            of=lambda figures: figures.exact.precision,
            counts="exact",
            mirrored="exact.recall",
        ),
        Measure(
            id="exact.recall",
            title=QT_TRANSLATE_NOOP("Agreement", "Exact recall"),
            sentence=QT_TRANSLATE_NOOP(
                "Agreement", "Of the reference's spans, the share that the other layer has too, to the character."
            ),
            of=lambda figures: figures.exact.recall,
            counts="exact",
            mirrored="exact.precision",
        ),
        Measure(
            id="relaxed.f1",
            title=QT_TRANSLATE_NOOP("Agreement", "Relaxed F1"),
            sentence=QT_TRANSLATE_NOOP(
                "Agreement",
                "Of all spans of both, the share that overlaps with one of the other's with the same label. Much "
                "higher than exact: people see the same things and cut them differently.",
            ),
            of=lambda figures: figures.relaxed.f1,
            counts="relaxed",
        ),
        Measure(
            id="relaxed.precision",
            title=QT_TRANSLATE_NOOP("Agreement", "Relaxed precision"),
            sentence=QT_TRANSLATE_NOOP(
                "Agreement", "Of the other layer's spans, the share that overlaps with one of the reference's."
            ),
            of=lambda figures: figures.relaxed.precision,
            counts="relaxed",
            mirrored="relaxed.recall",
        ),
        Measure(
            id="relaxed.recall",
            title=QT_TRANSLATE_NOOP("Agreement", "Relaxed recall"),
            sentence=QT_TRANSLATE_NOOP(
                "Agreement", "Of the reference's spans, the share that overlaps with one of the other layer's."
            ),
            of=lambda figures: figures.relaxed.recall,
            counts="relaxed",
            mirrored="relaxed.precision",
        ),
        Measure(
            id="cohen_kappa",
            title=QT_TRANSLATE_NOOP("Agreement", "Cohen's kappa"),
            sentence=QT_TRANSLATE_NOOP(
                "Agreement",
                "Character by character, how much of the agreement is left after taking off what chance would give: 1 "
                "is complete agreement, 0 is chance, below 0 is worse than chance.",
            ),
            of=lambda figures: figures.cohen_kappa,
            counts="characters",
            least=-1.0,
        ),
        Measure(
            id="krippendorff_alpha",
            title=QT_TRANSLATE_NOOP("Agreement", "Krippendorff's alpha"),
            sentence=QT_TRANSLATE_NOOP(
                "Agreement",
                "Like kappa, for any number of people, and documents may be missing for some. Krippendorff asks for "
                "0.800, and takes 0.667 as the least for tentative conclusions.",
            ),
            of=lambda figures: figures.krippendorff_alpha if isinstance(figures, Figures) else None,
            counts="characters",
            least=-1.0,
            by_label=False,
        ),
        Measure(
            id="alpha_u",
            title=QT_TRANSLATE_NOOP("Agreement", "Alpha for units"),
            sentence=QT_TRANSLATE_NOOP(
                "Agreement",
                "Where spans begin and end: a boundary that is off by much counts more than one that is off by little. "
                "Severe with short spans in long texts.",
            ),
            of=lambda figures: figures.alpha_u,
            counts="spans",
            least=-1.0,
        ),
        Measure(
            id="gamma",
            title=QT_TRANSLATE_NOOP("Agreement", "Gamma"),
            sentence=QT_TRANSLATE_NOOP(
                "Agreement",
                "Spans are first paired so that they fit best, then compared in place and label, with chance taken "
                "off. It takes long, and is for two thousand spans at most.",
            ),
            of=lambda figures: figures.gamma if isinstance(figures, Figures) else None,
            counts="spans",
            least=-1.0,
            by_label=False,
        ),
    )
}

#: The sentences of the core for what is not defined; those of `review.figures`.
REASONS: Final = (
    QT_TRANSLATE_NOOP("Undefined", "There is no document that both have done or labelled."),
    QT_TRANSLATE_NOOP("Undefined", "There are not two layers to compare."),
    QT_TRANSLATE_NOOP(
        "Undefined", "All characters are in one category only, so agreement by chance would be complete too."
    ),
    QT_TRANSLATE_NOOP("Undefined", "The documents have no characters but white space."),
    QT_TRANSLATE_NOOP("Undefined", "Neither layer has a span."),
    QT_TRANSLATE_NOOP("Undefined", "The reference layer has no span, so there is none to find again."),
    QT_TRANSLATE_NOOP("Undefined", "The other layer has no span, so none can be right."),
    QT_TRANSLATE_NOOP(
        "Undefined", "It is defined for two annotators only (Krippendorff and others 2016); see the pairs."
    ),
    QT_TRANSLATE_NOOP("Undefined", "It is computed over all documents together."),
    QT_TRANSLATE_NOOP("Undefined", "An interval needs two documents or more to draw from."),
    QT_TRANSLATE_NOOP("Undefined", "It was not asked for."),
    QT_TRANSLATE_NOOP("Undefined", "The library pygamma-agreement is not installed."),
    QT_TRANSLATE_NOOP("Undefined", "There are too many spans: the computation grows with their square."),
    QT_TRANSLATE_NOOP("Undefined", "One of the layers has no span to align."),
    QT_TRANSLATE_NOOP("Undefined", "More than a tenth of the resamples do not have the figure."),
)


def titled(measure: Measure) -> str:
    """Return what a measure is called in the interface's language."""
    return translate("Agreement", measure.title)


def explained(measure: Measure) -> str:
    """Return what a measure says, in the interface's language."""
    return translate("Agreement", measure.sentence)


def number(value: float) -> str:
    """Write a figure as it is shown."""
    shown = f"{value:.2f}"
    return "0.00" if shown == "-0.00" else shown.replace("-", "−")


def ranged(interval: Interval | None) -> str:
    """Write an interval as it is shown; empty where there is none."""
    return "" if interval is None else f"{number(interval[0])} – {number(interval[1])}"


def why_empty(measure: Measure, figures: Either) -> str:
    """Say why a figure is not there."""
    if isinstance(figures, LabelFigures) and not measure.by_label:
        return translate("Agreement", "It is not worked out label by label.")
    reason = figures.undefined.get(measure.id, "")
    if measure.id == "gamma" and reason == NOT_ASKED:
        return translate("Agreement", "It takes long: tick it under “Layers” to have it worked out.")
    return translate("Undefined", reason)


def why_no_interval(measure: Measure, figures: Either) -> str:
    """Say why a figure that is there has no interval; empty where it never has one."""
    reason = figures.undefined.get(f"intervals.{measure.id}", figures.undefined.get("intervals", ""))
    return translate("Undefined", reason) if reason and measure.counts != "spans" else ""


def counted(measure: Measure, figures: Either, *, mirrored: bool = False) -> str:
    """Write the counts behind a figure; `mirrored` with the two layers in each other's place."""
    spans = figures.spans
    if measure.counts == "characters" and isinstance(figures, Figures):
        return translate("Agreement", "{same} of {count} characters alike").format(
            same=f"{figures.same:,}", count=f"{figures.characters:,}"
        )
    a, b = (spans.b, spans.a) if mirrored else (spans.a, spans.b)
    numbers = {"a": f"{a:,}", "b": f"{b:,}", "exact": f"{spans.exact:,}", "relaxed": f"{spans.relaxed:,}"}
    if measure.counts == "exact":
        return translate("Agreement", "{exact} alike of {a} and {b}").format(**_used(numbers, "exact"))
    if measure.counts == "relaxed":
        return translate("Agreement", "{relaxed} overlap of {a} and {b}").format(**_used(numbers, "relaxed"))
    return translate("Agreement", "{a} and {b} spans").format(a=numbers["a"], b=numbers["b"])


def _used(numbers: Mapping[str, str], which: str) -> dict[str, str]:
    return {name: numbers[name] for name in ("a", "b", which)}
