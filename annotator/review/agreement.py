"""How far layers agree: which documents count, and every figure of the interface put together.

What the figures say and when to trust them is in docs/agreement.md; the formulas stand in `chance`, `matching` and
`unitizing`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

from annotator.review import figures as why
from annotator.review.assembling import Extras, assemble, nothing
from annotator.review.attributes import compare_attributes
from annotator.review.characters import Meeting, categorise, meet
from annotator.review.figures import Compared, Figures, Pair
from annotator.review.gamma import gamma
from annotator.review.ground import Ground, Placed, lay_ground, place_all
from annotator.review.layer import Columns, Extent, Layer
from annotator.review.matching import Same, count_overlapping, match_exactly
from annotator.review.tally import (
    Tally,
    bootstrap,
    of_blocks,
    pair_tally,
    pooled,
    summed,
)
from annotator.review.unitizing import unitizing_alpha

if TYPE_CHECKING:
    from annotator.review.ground import Integers, Truths

#: How many times documents are drawn for an interval, and what the drawing starts from.
RESAMPLES: Final = 1_000
SEED: Final = 20260101


@dataclass(frozen=True)
class Agreement:
    """How far layers agree. `documents` are those in which two layers or more have a say, in the order given."""

    layers: tuple[str, ...]
    documents: tuple[str, ...]
    pairs: tuple[Pair, ...]
    overall: Figures
    _counted: _Counted | None

    @cached_property
    def by_document(self) -> Mapping[str, Figures]:
        """The figures of each document, worked out when first asked for."""
        return {} if self._counted is None else dict(_of_documents(self._counted))

    def pair(self, a: str, b: str) -> Pair:
        """Return the figures of two layers, in the order they were given in."""
        return next(pair for pair in self.pairs if {pair.a, pair.b} == {a, b})

    def to_json(self) -> dict[str, Any]:
        """Write it as the interface has it."""
        return {
            "layers": list(self.layers),
            "documents": len(self.documents),
            "pairs": [pair.to_json() for pair in self.pairs],
            "overall": self.overall.to_json(),
            "by_document": {document: each.to_json() for document, each in self.by_document.items()},
        }


def agreement(
    layers: Sequence[Layer | Columns],
    texts: Mapping[str, Extent],
    *,
    resamples: int = RESAMPLES,
    seed: int = SEED,
    with_alpha_u: bool = True,
    with_gamma: bool = False,
) -> Agreement:
    """Compare layers over the documents of `texts`, the first of each pair as the reference.

    `texts` has an extent (`layer.measure`) for every document that a layer has done or labelled; more do no harm. No
    intervals are drawn where `resamples` is 0; alpha_U, which takes a fifth of the time, may be left out. Raises
    `InputError` for a document that `texts` lacks, `SpanError` for a span that does not lie within its text.
    """
    columns = [layer.columns if isinstance(layer, Layer) else layer for layer in layers]
    names = tuple(layer.name for layer in columns)
    if not columns:
        return Agreement((), (), (), nothing(why.ONE_LAYER), None)
    ground = lay_ground(columns, texts)
    placed = place_all(columns, ground)
    wanted = _Wanted(resamples, seed, with_alpha_u, with_gamma)
    cut = categorise(placed, ground)
    counted = [
        _count_pair(
            (placed[i], placed[j]),
            ground,
            meet(cut.runs[i], cut.runs[j], cut, ground, placed[i].has & placed[j].has),
        )
        for i, j in combinations(range(len(placed)), 2)
    ]
    pairs = tuple(Pair(each.names[0], each.names[1], _of_all(each, wanted)) for each in counted)
    whole = _pool(counted, placed, ground)
    if whole is None:
        return Agreement(names, (), pairs, nothing(why.ONE_LAYER), None)
    overall = pairs[0].figures if len(pairs) == 1 else _of_all(whole, wanted)
    documents = tuple(document for document, has in zip(ground.documents, whole.counts.tolist(), strict=True) if has)
    return Agreement(names, documents, pairs, overall, whole)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What the caller asked for beside sums over documents."""

    resamples: int
    seed: int
    alpha_u: bool
    gamma: bool


@dataclass(frozen=True, eq=False)
class _Counted:
    """Counts by document of a pair of layers, or of all; `counts` tells which documents have any."""

    ground: Ground
    layers: tuple[Placed, ...]
    counts: Truths
    tally: Tally
    pairs: tuple[tuple[Placed, Placed, Same], ...]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(layer.columns.name for layer in self.layers)

    @cached_property
    def attributes(self) -> Mapping[int, Mapping[str, Compared]]:
        """By the number of the document, what agrees of each attribute."""
        found: dict[int, tuple[Counter[str], Counter[str]]] = {}
        for a, b, same in self.pairs:
            if not len(a.columns.attributes) or not len(b.columns.attributes):
                continue
            documents, labels = a.document[same.a].tolist(), a.label[same.a].tolist()
            for i, j, document, label in zip(same.a.tolist(), same.b.tolist(), documents, labels, strict=True):
                ours, theirs = a.columns.attributes[i], b.columns.attributes[j]
                if not ours and not theirs:
                    continue
                agreeing, of = found.setdefault(document, (Counter(), Counter()))
                for name, agrees in compare_attributes(ours, theirs):
                    key = f"{self.ground.labels[label]}.{name}"
                    of[key] += 1
                    agreeing[key] += agrees
        return {
            document: {name: Compared(agreeing[name], of[name]) for name in sorted(of)}
            for document, (agreeing, of) in found.items()
        }


def _count_pair(layers: tuple[Placed, Placed], ground: Ground, meeting: Meeting) -> _Counted:
    import numpy as np

    a, b = layers
    counts = a.has & b.has
    shape = (len(ground.documents), len(ground.labels))

    def spread(documents: Integers, labels: Integers) -> Integers:
        cells = documents * shape[1] + labels
        spans: Integers = np.bincount(cells, minlength=shape[0] * shape[1]).reshape(shape) * counts[:, np.newaxis]
        return spans

    same = match_exactly(a, b, ground)
    tally = pair_tally(
        a=spread(a.document, a.label),
        b=spread(b.document, b.label),
        exact=spread(a.document[same.a], a.label[same.a]),
        relaxed=count_overlapping(a, b, ground),
        meeting=meeting,
    )
    return _Counted(ground, layers, counts, tally, ((a, b, same),))


def _pool(counted: Sequence[_Counted], placed: Sequence[Placed], ground: Ground) -> _Counted | None:
    """Put all pairs together: spans and attributes pooled, kappa's counts side by side, alpha over all layers."""
    import numpy as np

    if not counted:
        return None
    if len(counted) == 1:
        return counted[0]
    raters = np.sum([layer.has for layer in placed], axis=0)
    tallies = [each.tally for each in counted]
    # On a character that m layers have a value on, every unlike ordered pair counts 1 / (m - 1), and every layer's
    # value, which is met in each of its m - 1 pairs, once.
    share = 1 / np.maximum(raters - 1, 1)
    disagreeing = np.sum([each.disagreeing for each in tallies], axis=0) * share
    values = np.sum([each.values for each in tallies], axis=0) * share[:, np.newaxis]
    return _Counted(
        ground,
        tuple(placed),
        raters >= 2,
        pooled(tallies, disagreeing=disagreeing, values=values),
        tuple(pair for each in counted for pair in each.pairs),
    )


# -- from counts to figures --------------------------------------------------------------------------------------------


def _of_all(counted: _Counted, wanted: _Wanted) -> Figures:
    documents = int(counted.counts.sum())
    if not documents:
        return nothing(why.NO_DOCUMENT)
    sums = summed(counted.tally)
    attributes: dict[str, Compared] = {}
    for each in counted.attributes.values():
        for name, compared in each.items():
            before = attributes.get(name, Compared(0, 0))
            attributes[name] = Compared(before.agree + compared.agree, before.of + compared.of)
    intervals = None
    if documents > 1 and wanted.resamples:
        kept = of_blocks([block[counted.counts] for block in counted.tally.blocks()])
        intervals = bootstrap(kept, resamples=wanted.resamples, seed=wanted.seed)
    no_interval = why.FEW_DOCUMENTS if documents < 2 else why.NOT_ASKED
    alphas: tuple[float | None, Sequence[float | None]] = (None, [None] * len(counted.ground.labels))
    no_alpha_u = why.MANY_LAYERS if len(counted.layers) > 2 else why.NO_SPANS if wanted.alpha_u else why.NOT_ASKED
    if len(counted.layers) == 2 and wanted.alpha_u:
        alphas = unitizing_alpha(*counted.layers, counted.ground, counted.counts)
    by_gamma = _gamma(counted) if wanted.gamma else (None, why.NOT_ASKED)
    extras = Extras(
        documents=documents,
        attributes=dict(sorted(attributes.items())),
        alpha_u=alphas[0],
        label_alpha_u=alphas[1],
        no_alpha_u=no_alpha_u,
        gamma=by_gamma[0],
        no_gamma=by_gamma[1],
        intervals=intervals,
        no_intervals=no_interval,
    )
    return next(assemble(sums, counted.ground.labels, [(0, extras)]))


def _of_documents(counted: _Counted) -> Iterator[tuple[str, Figures]]:
    import numpy as np

    labels = counted.ground.labels
    numbers = np.flatnonzero(counted.counts).tolist()
    rows = (
        (
            number,
            Extras(
                documents=1,
                attributes=counted.attributes.get(number, {}),
                alpha_u=None,
                label_alpha_u=[None] * len(labels),
                no_alpha_u=why.WHOLE_ONLY,
                gamma=None,
                no_gamma=why.WHOLE_ONLY,
                intervals=None,
                no_intervals=why.FEW_DOCUMENTS,
            ),
        )
        for number in numbers
    )
    return zip(
        (counted.ground.documents[number] for number in numbers), assemble(counted.tally, labels, rows), strict=True
    )


def _gamma(counted: _Counted) -> tuple[float | None, str]:
    ground = counted.ground
    everywhere = counted.counts.copy()
    for layer in counted.layers:
        everywhere &= layer.has
    units = []
    for layer in counted.layers:
        runs = zip(layer.run_start.tolist(), layer.run_end.tolist(), layer.run_label.tolist(), strict=True)
        units.append(
            (
                layer.columns.name,
                [
                    (start, end, ground.labels[label])
                    for (start, end, label), document in zip(runs, layer.run_document.tolist(), strict=True)
                    if end > start and everywhere[document]
                ],
            )
        )
    return gamma(units)
