"""From figures to pictures: which chart shows what, and the same as rows of a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor

from annotator.review.figures import Compared, Figures, Pair
from annotator.ui.agreement.bars import Bar, Bars
from annotator.ui.agreement.chart import ALIKE, UNLIKE, Chart, Lazy
from annotator.ui.agreement.comparison import Comparison, Layers, Wanted
from annotator.ui.agreement.grid import Grid, Named, Square
from annotator.ui.agreement.measures import (
    MEASURES,
    Either,
    Measure,
    counted,
    explained,
    number,
    ranged,
    titled,
    why_empty,
    why_no_interval,
)
from annotator.ui.agreement.sheet import Entry, Sheet
from annotator.ui.document.styles import LabelStyle
from annotator.ui.faces import Face
from annotator.ui.translation import QT_TRANSLATE_NOOP, translate
from annotator.ui.vocabulary import ATTRIBUTES, word

#: The figures of so many documents are put together when one of them comes into sight: they take little longer.
_AT_ONCE: Final = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What is to be shown of a comparison, and what annotators, labels and documents are called and look like.

    `pair` None means all layers together.
    """

    comparison: Comparison
    measure: Measure
    pair: Layers | None
    faces: Mapping[str, Face]
    labels: Mapping[str, LabelStyle]
    titles: Mapping[str, str]

    @property
    def figures(self) -> Figures:
        """The figures shown."""
        return self.comparison.figures(self.pair)

    def layer(self, name: str) -> str:
        """Return what a layer is called."""
        return self.faces[name].name if name in self.faces else name

    def label(self, name: str) -> str:
        """Return what a label is called."""
        return self.labels[name].name if name in self.labels else name

    def label_colour(self, name: str) -> QColor:
        """Return the colour of a label; grey for one that the project does not have."""
        return self.labels[name].colour if name in self.labels else QColor("#808080")

    def attribute(self, key: str) -> str:
        """Return what an attribute (``label.attribute``) is called."""
        label, _, attribute = key.partition(".")
        return f"{self.label(label)} · {word(ATTRIBUTES, attribute)}"

    @property
    def whose(self) -> str:
        """Say whose figures are shown."""
        if self.pair is None:
            return translate("Agreement", "All together")
        return pair_title(*(self.layer(name) for name in self.pair))


def pair_title(a: str, b: str) -> str:
    """Return what a pair of layers is called; the reference first."""
    return translate("Agreement", "{a} – {b}").format(a=a, b=b)


# -- annotators --------------------------------------------------------------------------------------------------------


def of_layers(view: View) -> Chart:
    """Return the matrix of annotators: a figure for every two."""
    layers = view.comparison.agreement.layers
    squares: dict[tuple[int, int], Square] = {}
    for pair in view.comparison.agreement.pairs:
        at = layers.index(pair.a), layers.index(pair.b)
        squares[at] = _pair_square(view, pair, mirrored=False)
        squares[at[1], at[0]] = _pair_square(view, pair, mirrored=True)
    named = [Named(view.layer(name), view.faces[name].colour if name in view.faces else None) for name in layers]
    return Grid(
        title=translate("Agreement", "{figure} of every two annotators").format(figure=titled(view.measure)),
        sentence=explained(view.measure),
        lines=named,
        columns=named,
        squares=dict(sorted(squares.items())),
        of_lines=translate("Agreement", "the reference"),
        of_columns=translate("Agreement", "the other layer"),
        rows=lambda: [
            ["a", "b", *_FIGURE_HEADINGS],
            *(
                [view.layer(pair.a), view.layer(pair.b), *_figure_cells(pair.figures)]
                for pair in view.comparison.agreement.pairs
            ),
        ],
    )


def _pair_square(view: View, pair: Pair, *, mirrored: bool) -> Square:
    """Make the square of a pair; `mirrored` with the other layer as the reference."""
    measure, figures = view.measure, pair.figures
    if mirrored and measure.mirrored:
        measure = MEASURES[measure.mirrored]
    value, counts = measure.of(figures), counted(measure, figures, mirrored=mirrored)
    a, b = (view.layer(name) for name in ((pair.b, pair.a) if mirrored else (pair.a, pair.b)))
    # By what it is called with this reference: the other's precision is this one's recall.
    about = _about(pair_title(a, b), measure, figures, title=titled(view.measure), counts=counts)
    wanted = Wanted(pair=(pair.a, pair.b))
    if value is None:
        below: tuple[str, ...] = (translate("Agreement", "not defined"), counts)
        return Square(text="–", below=below, about=about, wanted=wanted)
    below = (ranged(figures.intervals.get(measure.id)), counts)
    return Square(text=number(value), below=below, shade=value, colour=ALIKE, about=about, wanted=wanted)


def _about(name: str, measure: Measure, figures: Either, *, title: str, counts: str) -> str:
    """Say all there is to say about a figure, a line each."""
    value = measure.of(figures)
    if value is None:
        return "\n".join((name, title, why_empty(measure, figures)))
    lines = [name, f"{title} {number(value)}", counts]
    interval = figures.intervals.get(measure.id)
    if interval is not None:
        lines.append(translate("Agreement", "95 % interval {interval}").format(interval=ranged(interval)))
    elif reason := why_no_interval(measure, figures):
        lines.append(reason)
    return "\n".join(lines)


# -- labels, documents, attributes -------------------------------------------------------------------------------------


def of_labels(view: View) -> Chart:
    """Return the bars of the labels, in the order of the label set."""
    order = {name: place for place, name in enumerate(view.labels)}
    by_label = sorted(view.figures.by_label.items(), key=lambda item: (order.get(item[0], len(order)), item[0]))
    return Bars(
        title=translate("Agreement", "{figure} by label: {whose}").format(
            figure=titled(view.measure), whose=view.whose
        ),
        sentence=explained(view.measure),
        bars=[
            _figure_bar(
                view.label(name),
                view.measure,
                figures,
                colour=view.label_colour(name),
                wanted=Wanted(pair=view.pair, label=name),
            )
            for name, figures in by_label
        ],
        least=min((_least(view.measure, figures) for _, figures in by_label), default=0.0),
        nothing=_why_nothing(view),
        rows=lambda: [
            ["label", *_FIGURE_HEADINGS],
            *([name, *_figure_cells(figures)] for name, figures in by_label),
        ],
    )


def of_documents(view: View) -> Chart:
    """Return the bars of the documents, those with least agreement first."""
    agreement = view.comparison.agreement
    values = agreement.of_documents(view.measure.id)
    order = sorted(range(len(values)), key=lambda number: _first_least(values[number]))

    made: dict[int, tuple[str, Figures]] = {}

    def bar(line: int) -> Bar:
        if line not in made:
            first = line - line % _AT_ONCE
            some = [agreement.documents[place] for place in order[first : first + _AT_ONCE]]
            made.update(enumerate(agreement.each_document(some), start=first))
        identifier, figures = made[line]
        name = view.titles.get(identifier, identifier)
        return _figure_bar(name, view.measure, figures, colour=None, wanted=Wanted(document=identifier))

    def rows() -> Iterator[list[str]]:
        yield ["document", "title", *_FIGURE_HEADINGS]
        for identifier, figures in agreement.each_document([agreement.documents[place] for place in order]):
            yield [identifier, view.titles.get(identifier, ""), *_figure_cells(figures)]

    return Bars(
        title=translate("Agreement", "{figure} by document: {whose}").format(
            figure=titled(view.measure), whose=translate("Agreement", "All together")
        ),
        sentence=explained(view.measure),
        bars=Lazy(len(order), bar),
        least=min((value or 0.0 for value in values), default=0.0),
        nothing=_why_nothing(view),
        rows=rows,
    )


def _least(measure: Measure, figures: Either) -> float:
    """Return the least that a figure or its interval comes to, at most 0."""
    return min(measure.of(figures) or 0.0, *figures.intervals.get(measure.id, (0.0,)))


def _first_least(value: float | None) -> tuple[bool, float]:
    return value is None, value or 0.0


def _figure_bar(name: str, measure: Measure, figures: Either, *, colour: QColor | None, wanted: Wanted) -> Bar:
    value = measure.of(figures)
    return Bar(
        name=name,
        value=value,
        colour=colour,
        counts=counted(measure, figures),
        interval=figures.intervals.get(measure.id),
        why=why_empty(measure, figures) if value is None else "",
        about=_about(name, measure, figures, title=titled(measure), counts=counted(measure, figures)),
        wanted=wanted,
    )


def of_attributes(view: View) -> Chart:
    """Return the bars of the attributes: how many values agree of how many that are compared."""
    attributes = view.figures.attributes
    return Bars(
        title=translate("Agreement", "Values of attributes: {whose}").format(whose=view.whose),
        sentence=translate(
            "Agreement",
            "Where both have the same span with the same label, the share of values that are the same; 69000 and 6.9 "
            "are not. A value counts where at least one of the two has filled it in.",
        ),
        bars=[_attribute_bar(view, name, compared) for name, compared in attributes.items()],
        nothing=_why_nothing(view)
        if view.figures.documents == 0
        else translate("Agreement", "There is no span that both have with the same label and a value."),
        rows=lambda: [
            ["attribute", "agree", "of"],
            *([name, str(compared.agree), str(compared.of)] for name, compared in attributes.items()),
        ],
    )


def _attribute_bar(view: View, key: str, compared: Compared) -> Bar:
    name = view.attribute(key)
    counts = translate("Agreement", "{agree} agree of {of}").format(agree=f"{compared.agree:,}", of=f"{compared.of:,}")
    return Bar(
        name=name,
        value=compared.agree / compared.of if compared.of else None,
        colour=view.label_colour(key.partition(".")[0]),
        counts=counts,
        about=f"{name}\n{counts}",
        wanted=Wanted(pair=view.pair, attribute=key),
    )


def _why_nothing(view: View) -> str:
    reasons = view.figures.undefined
    return translate("Undefined", reasons.get("exact.f1", "Neither layer has a span."))


# -- labels against labels ---------------------------------------------------------------------------------------------


def of_confusion(view: View) -> Chart:
    """Return the matrix of labels: which label one gave to what the other gave another."""
    title = translate("Agreement", "Which label the one gave to spans of the other: {whose}")
    sentence = translate(
        "Agreement",
        "Spans at the same place to the character, by both labels. “Nothing” is where one has no such span; a span "
        "that is cut differently stands there twice.",
    )
    every = view.comparison.pairs
    pair = view.pair or (every[0] if len(every) == 1 else None)
    whose = view.whose if pair is None else pair_title(*(view.layer(name) for name in pair))
    cells: Counter[tuple[str | None, str | None]] = Counter()
    for each in every if pair is None else (pair,):
        cells.update(view.comparison.confusions[each])
    if not cells:
        reason = view.comparison.figures(pair).undefined.get("exact.f1", "Neither layer has a span.")
        return Bars(
            title=title.format(whose=whose),
            sentence=sentence,
            bars=[],
            nothing=translate("Undefined", reason),
            rows=list,
        )
    if pair is None:
        a, b = translate("Agreement", "the reference"), translate("Agreement", "the other layer")
        sentence = " ".join((sentence, translate("Agreement", "All pairs are added up.")))
    else:
        a, b = (view.layer(name) for name in pair)
    used = {label for cell in cells for label in cell if label is not None}
    names = [name for name in view.labels if name in used] + sorted(used - set(view.labels))
    keys: list[str | None] = [*names, None]
    nothing = translate("Agreement", "Nothing")
    named = [*(Named(view.label(name), view.label_colour(name)) for name in names), Named(nothing)]
    sums = {key: sum(cells.get((key, other), 0) for other in keys) for key in keys}
    squares: dict[tuple[int, int], Square] = {}
    for line, ours in enumerate(keys):
        for column, theirs in enumerate(keys):
            if ours is None and theirs is None:
                continue
            count = cells.get((ours, theirs), 0)
            share = count / sums[ours] if sums[ours] else 0.0
            squares[line, column] = Square(
                text=f"{count:,}" if count else "·",
                below=(f"{share:.0%}" if count else "",),
                shade=share,
                colour=ALIKE if ours == theirs else UNLIKE,
                about="\n".join(
                    [
                        f"{a}: {nothing if ours is None else view.label(ours)}",
                        f"{b}: {nothing if theirs is None else view.label(theirs)}",
                        translate("Agreement", "{count} of {of} spans of the line").format(
                            count=f"{count:,}", of=f"{sums[ours]:,}"
                        ),
                    ]
                ),
                wanted=Wanted(pair=pair, cell=(ours, theirs)),
            )
    return Grid(
        title=title.format(whose=whose),
        sentence=sentence,
        lines=named,
        columns=named,
        squares=squares,
        of_lines=a,
        of_columns=b,
        rows=lambda: [
            [f"{a} \\ {b}", *(key or nothing for key in keys)],
            *([ours or nothing, *(str(cells.get((ours, theirs), 0)) for theirs in keys)] for ours in keys),
        ],
    )


# -- all figures -------------------------------------------------------------------------------------------------------


def of_all(view: View) -> Chart:
    """Return every figure of what is shown, one under another."""
    figures = view.figures
    return Sheet(
        title=translate("Agreement", "All figures: {whose}").format(whose=view.whose),
        sentence=translate("Agreement", "Compared over {count} documents that both have done or labelled.").format(
            count=f"{figures.documents:,}"
        )
        if view.pair is not None
        else translate("Agreement", "Compared over {count} documents that two or more have done or labelled.").format(
            count=f"{figures.documents:,}"
        ),
        headings=(
            translate("Agreement", "Figure"),
            translate("Agreement", "Value"),
            translate("Agreement", "95 % interval"),
            translate("Agreement", "Counts"),
            translate("Agreement", "What it says"),
        ),
        entries=[_entry(view, measure) for measure in MEASURES.values()],
        rows=lambda: [["figure", "value", "low", "high", "why"], *_long_rows(figures)],
    )


def _entry(view: View, measure: Measure) -> Entry:
    figures = view.figures
    value = measure.of(figures)
    interval = figures.intervals.get(measure.id)
    return Entry(
        name=titled(measure),
        value="" if value is None else number(value),
        interval=ranged(interval),
        counts=counted(measure, figures),
        text=why_empty(measure, figures) if value is None else explained(measure),
        about=_about(view.whose, measure, figures, title=titled(measure), counts=counted(measure, figures)),
        wanted=Wanted(pair=view.pair),
    )


def _long_rows(figures: Figures) -> list[list[str]]:
    rows: list[list[str]] = []
    for name, measure in MEASURES.items():
        value, interval = measure.of(figures), figures.intervals.get(name)
        ends = ["", ""] if interval is None else [repr(end) for end in interval]
        rows.append([name, "" if value is None else repr(value), *ends, figures.undefined.get(name, "")])
    return rows


# -- rows of tables ----------------------------------------------------------------------------------------------------

#: As the interface of the command line calls them. A figure that is not defined is an empty cell.
_FIGURE_HEADINGS: Final = (
    "spans.a",
    "spans.b",
    "spans.exact",
    "spans.relaxed",
    *(heading for name in MEASURES for heading in (name, f"{name}.low", f"{name}.high")),
)


def _figure_cells(figures: Either) -> list[str]:
    spans = figures.spans
    cells = [str(count) for count in (spans.a, spans.b, spans.exact, spans.relaxed)]
    for name, measure in MEASURES.items():
        value, interval = measure.of(figures), figures.intervals.get(name)
        cells.append("" if value is None else repr(value))
        cells.extend(["", ""] if interval is None else [repr(end) for end in interval])
    return cells


#: The pages in order: what each is called, and what draws it.
PAGES: Final[Sequence[tuple[str, Callable[[View], Chart]]]] = (
    (QT_TRANSLATE_NOOP("Agreement", "Annotators"), of_layers),
    (QT_TRANSLATE_NOOP("Agreement", "Labels"), of_labels),
    (QT_TRANSLATE_NOOP("Agreement", "Documents"), of_documents),
    (QT_TRANSLATE_NOOP("Agreement", "Label against label"), of_confusion),
    (QT_TRANSLATE_NOOP("Agreement", "Attributes"), of_attributes),
    (QT_TRANSLATE_NOOP("Agreement", "All figures"), of_all),
)
