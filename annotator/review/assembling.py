"""How the sums of a tally become figures: what is defined as a number, what is not as None with its reason."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.review import figures as why
from annotator.review.figures import Compared, Counts, Figures, Interval, LabelFigures, Scores
from annotator.review.tally import Intervals, Tally, figures, figures_of_labels


@dataclass(frozen=True, slots=True)
class Extras:
    """What figures have beside sums over documents, and why not where they have not."""

    documents: int
    attributes: Mapping[str, Compared]
    alpha_u: float | None
    label_alpha_u: Sequence[float | None]
    no_alpha_u: str
    gamma: float | None
    no_gamma: str
    intervals: Intervals | None
    no_intervals: str


def assemble(tally: Tally, labels: Sequence[str], extras: Iterable[tuple[int, Extras]]) -> Iterator[Figures]:
    """Yield the figures of rows of a tally, undefined ones as None with the reason."""
    import numpy as np

    # Lists, because reading numbers out of arrays one by one takes ten times as long.
    of_all = {name: each.tolist() for name, each in figures(tally).items()}
    of_labels = {name: each.tolist() for name, each in figures_of_labels(tally).items()}
    spans = [each.tolist() for each in (tally.a, tally.b, tally.exact, tally.relaxed)]
    total = np.sum([each.total for each in tally.meetings], axis=0).tolist()
    same = np.sum([each.same for each in tally.meetings], axis=0).tolist()
    for row, extra in extras:
        values = {name: known(each[row]) for name, each in of_all.items()}
        counts = Counts(*(int(sum(each[row])) for each in spans))
        characters = int(total[row])
        undefined = _reasons(values, counts, characters)
        if extra.alpha_u is None:
            undefined["alpha_u"] = extra.no_alpha_u
        if extra.gamma is None:
            undefined["gamma"] = extra.no_gamma
        intervals = extra.intervals.overall if extra.intervals else {}
        undefined.update(_no_intervals(values, intervals, extra))
        yield Figures(
            documents=extra.documents,
            spans=counts,
            exact=_scores(values, "exact"),
            relaxed=_scores(values, "relaxed"),
            by_label={
                label: _label_figures(
                    column,
                    Counts(*(int(each[row][column]) for each in spans)),
                    {name: known(each[row][column]) for name, each in of_labels.items()},
                    characters,
                    extra,
                )
                for column, label in enumerate(labels)
                if spans[0][row][column] or spans[1][row][column]
            },
            attributes=extra.attributes,
            characters=characters,
            same=int(same[row]),
            cohen_kappa=values["cohen_kappa"],
            krippendorff_alpha=values["krippendorff_alpha"],
            alpha_u=extra.alpha_u,
            gamma=extra.gamma,
            intervals=intervals,
            undefined=undefined,
        )


def _label_figures(
    column: int, spans: Counts, values: Mapping[str, float | None], characters: int, extra: Extras
) -> LabelFigures:
    undefined = _reasons(values, spans, characters)
    alpha_u = extra.label_alpha_u[column]
    if alpha_u is None:
        undefined["alpha_u"] = extra.no_alpha_u
    intervals = extra.intervals.by_label[column] if extra.intervals else {}
    undefined.update(_no_intervals(values, intervals, extra))
    return LabelFigures(
        spans=spans,
        exact=_scores(values, "exact"),
        relaxed=_scores(values, "relaxed"),
        cohen_kappa=values["cohen_kappa"],
        alpha_u=alpha_u,
        intervals=intervals,
        undefined=undefined,
    )


def known(value: float) -> float | None:
    """Return a figure as it is said: None where it is not defined."""
    return None if math.isnan(value) else float(value)


def _scores(values: Mapping[str, float | None], kind: str) -> Scores:
    return Scores(values[f"{kind}.precision"], values[f"{kind}.recall"], values[f"{kind}.f1"])


def _reasons(values: Mapping[str, float | None], spans: Counts, characters: int) -> dict[str, str]:
    none = why.NO_SPANS
    said = {
        "precision": why.NO_SPANS_B if spans.a else none,
        "recall": why.NO_SPANS_A if spans.b else none,
        "f1": none,
    }
    by_chance = why.ONE_CATEGORY if characters else why.NO_CHARACTERS
    return {name: said.get(name.rpartition(".")[2], by_chance) for name, value in values.items() if value is None}


def _no_intervals(
    values: Mapping[str, float | None], intervals: Mapping[str, Interval], extras: Extras
) -> dict[str, str]:
    if extras.intervals is None:
        return {"intervals": extras.no_intervals}
    lacking = [name for name, value in values.items() if value is not None and name not in intervals]
    return {f"intervals.{name}": why.NOT_IN_RESAMPLES for name in lacking}


def nothing(reason: str) -> Figures:
    """Return the figures where nothing can be compared."""
    scores = Scores(None, None, None)
    names = [f"{kind}.{name}" for kind in ("exact", "relaxed") for name in ("precision", "recall", "f1")]
    names += ["cohen_kappa", "krippendorff_alpha", "alpha_u", "gamma", "intervals"]
    return Figures(
        documents=0,
        spans=Counts(0, 0, 0, 0),
        exact=scores,
        relaxed=scores,
        by_label={},
        attributes={},
        characters=0,
        same=0,
        cohen_kappa=None,
        krippendorff_alpha=None,
        alpha_u=None,
        gamma=None,
        undefined=dict.fromkeys(names, reason),
    )
