"""How far layers agree: which documents count, and every figure of the interface put together.

What the figures say and when to trust them is in docs/agreement.md; the formulas stand in `chance`, `matching` and
`unitizing`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, ItemsView, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

from annotator.domain.progress import Progress, finish, retold
from annotator.domain.sentence import Sentence
from annotator.review import figures as why
from annotator.review.assembling import Extras, assemble, known, nothing
from annotator.review.attributes import compare_attributes
from annotator.review.characters import Meeting, categorise, meet
from annotator.review.confusion import Confusion, count_labels
from annotator.review.figures import Compared, Figures, Pair
from annotator.review.gamma import gamma
from annotator.review.ground import Ground, Placed, lay_ground, place_all
from annotator.review.layer import Columns, Extent, Layer
from annotator.review.matching import Same, count_overlapping, match_exactly
from annotator.review.tally import Intervals, Tally, bootstrap, figures, pair_tally, pooled, rows_of, summed
from annotator.review.unitizing import unitizing_alpha

if TYPE_CHECKING:
    from annotator.review.ground import Floats, Integers, Truths

#: How many times documents are drawn for an interval, and what the drawing starts from.
RESAMPLES: Final = 1_000
SEED: Final = 20260101

#: So many documents' figures are put together, and so many spans' attributes compared, at a time.
_DOCUMENTS_AT_ONCE: Final = 256
_SPANS_AT_ONCE: Final = 2_000


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
        """The figures of each document, worked out when they are asked for."""
        return {} if self._each is None else self._each

    @cached_property
    def _each(self) -> _OfDocuments | None:
        return None if self._counted is None else _OfDocuments(self._counted)

    def each_document(self, documents: Sequence[str]) -> Iterator[tuple[str, Figures]]:
        """Yield the figures of documents in this order, a lot of them in less time than one by one."""
        return iter(()) if self._each is None else self._each.each(documents)

    def of_documents(self, name: str) -> list[float | None]:
        """Return one figure, by its name in `tally.OVERALL`, of each of `documents`; all None for any other."""
        found = self._by_name.get(name)
        return [None] * len(self.documents) if found is None else [known(each) for each in found.tolist()]

    @cached_property
    def _by_name(self) -> Mapping[str, Floats]:
        counted = self._counted
        return {} if counted is None else {name: each[counted.counts] for name, each in figures(counted.tally).items()}

    def confusions(self) -> Generator[Progress, None, Mapping[tuple[str, str], Confusion]]:
        """Return the job that counts, for each pair, spans by the label that either gave them."""
        found: dict[tuple[str, str], Confusion] = {}
        pairs = () if self._counted is None else self._counted.pairs
        for number, (a, b, _) in enumerate(pairs):
            assert self._counted is not None
            yield Progress(number, len(pairs), Sentence("counting labels"))
            found[a.columns.name, b.columns.name] = count_labels(a, b, self._counted.ground)
        return found

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
    wanted = _Wanted(resamples, seed, with_alpha_u, with_gamma)
    return finish(_comparing(layers, texts, wanted))


def comparing(
    layers: Sequence[Layer | Columns],
    texts: Mapping[str, Extent],
    *,
    resamples: int = RESAMPLES,
    with_gamma: bool = False,
) -> Generator[Progress, None, Agreement]:
    """Return the job that does the same and tells how far it is; it can be closed at every step."""
    return _comparing(layers, texts, _Wanted(resamples, SEED, alpha_u=True, gamma=with_gamma))


def _comparing(
    layers: Sequence[Layer | Columns], texts: Mapping[str, Extent], wanted: _Wanted
) -> Generator[Progress, None, Agreement]:
    columns = [layer.columns if isinstance(layer, Layer) else layer for layer in layers]
    names = tuple(layer.name for layer in columns)
    if not columns:
        return Agreement((), (), (), nothing(why.ONE_LAYER), None)
    every = list(combinations(range(len(columns)), 2))
    # Laying down, each layer, each pair's counts; each pair's figures, and everybody's, with their intervals.
    counting, figuring = 2 + len(columns) + len(every), (len(every) + (len(every) > 1)) * (wanted.resamples + 1)
    steps = _Steps(counting * _STEP + figuring)
    yield steps.next(_STEP)
    ground = lay_ground(columns, texts)
    placed: list[Placed] = []
    for layer in place_all(columns, ground):
        yield steps.next(_STEP)
        placed.append(layer)
    cut = categorise(placed, ground)
    counted: list[_Counted] = []
    for i, j in every:
        yield steps.next(_STEP)
        meeting = meet(cut.runs[i], cut.runs[j], cut, ground, placed[i].has & placed[j].has)
        yield steps.next(0)
        counted.append((yield from _count_pair((placed[i], placed[j]), ground, meeting, steps)))
    pairs: list[Pair] = []
    for each in counted:
        of_pair = yield from _of_all(each, wanted, steps)
        pairs.append(Pair(each.names[0], each.names[1], of_pair))
    whole = _pool(counted, placed, ground)
    if whole is None:
        return Agreement(names, (), (), nothing(why.ONE_LAYER), None)
    overall = pairs[0].figures if len(pairs) == 1 else (yield from _of_all(whole, wanted, steps))
    documents = tuple(document for document, has in zip(ground.documents, whole.counts.tolist(), strict=True) if has)
    return Agreement(names, documents, tuple(pairs), overall, whole)


#: What a step before the drawing counts for in progress, in draws.
_STEP: Final = 100


class _Steps:
    """How far a comparison is, in draws of documents or what takes as long."""

    def __init__(self, total: int) -> None:
        self._done, self._total = 0, total

    def next(self, size: int) -> Progress:
        """Return how far it is, and take note of what comes next."""
        progress = Progress(min(self._done, self._total), self._total, Sentence("comparing layers"))
        self._done += size
        return progress


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
    #: By the number of the document, what agrees of each attribute.
    attributes: Mapping[int, Mapping[str, Compared]]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(layer.columns.name for layer in self.layers)


def _count_pair(
    layers: tuple[Placed, Placed], ground: Ground, meeting: Meeting, steps: _Steps
) -> Generator[Progress, None, _Counted]:
    import numpy as np

    a, b = layers
    counts = a.has & b.has
    shape = (len(ground.documents), len(ground.labels))

    def spread(documents: Integers, labels: Integers) -> Integers:
        cells = documents * shape[1] + labels
        spans: Integers = np.bincount(cells, minlength=shape[0] * shape[1]).reshape(shape) * counts[:, np.newaxis]
        return spans

    same = match_exactly(a, b, ground)
    yield steps.next(0)
    relaxed = yield from count_overlapping(a, b, ground, lambda: steps.next(0))
    tally = pair_tally(
        a=spread(a.document, a.label),
        b=spread(b.document, b.label),
        exact=spread(a.document[same.a], a.label[same.a]),
        relaxed=relaxed,
        meeting=meeting,
    )
    attributes = yield from _compare_values(a, b, same, ground, steps)
    return _Counted(ground, layers, counts, tally, ((a, b, same),), attributes)


def _compare_values(
    a: Placed, b: Placed, same: Same, ground: Ground, steps: _Steps
) -> Generator[Progress, None, Mapping[int, Mapping[str, Compared]]]:
    """Compare the attributes of spans that are the same; return by the number of the document what agrees of each."""
    found: dict[int, tuple[Counter[str], Counter[str]]] = {}
    if len(a.columns.attributes) and len(b.columns.attributes):
        documents, labels = a.document[same.a].tolist(), a.label[same.a].tolist()
        every = zip(same.a.tolist(), same.b.tolist(), documents, labels, strict=True)
        for number, (i, j, document, label) in enumerate(every):
            if number % _SPANS_AT_ONCE == 0:
                yield steps.next(0)
            ours, theirs = a.columns.attributes[i], b.columns.attributes[j]
            if not ours and not theirs:
                continue
            agreeing, of = found.setdefault(document, (Counter(), Counter()))
            for name, agrees in compare_attributes(ours, theirs):
                key = f"{ground.labels[label]}.{name}"
                of[key] += 1
                agreeing[key] += agrees
    return {
        document: {name: Compared(agreeing[name], of[name]) for name in sorted(of)}
        for document, (agreeing, of) in found.items()
    }


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
        _added_up(each.attributes for each in counted),
    )


def _added_up(parts: Iterable[Mapping[int, Mapping[str, Compared]]]) -> Mapping[int, Mapping[str, Compared]]:
    found: dict[int, dict[str, Compared]] = {}
    for part in parts:
        for document, attributes in part.items():
            _add(found.setdefault(document, {}), attributes)
    return {document: dict(sorted(each.items())) for document, each in found.items()}


def _add(to: dict[str, Compared], attributes: Mapping[str, Compared]) -> None:
    for name, compared in attributes.items():
        before = to.get(name, Compared(0, 0))
        to[name] = Compared(before.agree + compared.agree, before.of + compared.of)


# -- from counts to figures --------------------------------------------------------------------------------------------


def _of_all(counted: _Counted, wanted: _Wanted, steps: _Steps) -> Generator[Progress, None, Figures]:
    yield steps.next(1)
    documents = int(counted.counts.sum())
    if not documents:
        return nothing(why.NO_DOCUMENT)
    sums = summed(counted.tally)
    attributes: dict[str, Compared] = {}
    for each in counted.attributes.values():
        _add(attributes, each)
    intervals = None
    if documents > 1 and wanted.resamples:
        kept = rows_of(counted.tally, counted.counts)
        intervals = yield from _draw(kept, wanted, steps)
    no_interval = why.FEW_DOCUMENTS if documents < 2 else why.NOT_ASKED
    alphas: tuple[float | None, Sequence[float | None]] = (None, [None] * len(counted.ground.labels))
    no_alpha_u = why.MANY_LAYERS if len(counted.layers) > 2 else why.NO_SPANS if wanted.alpha_u else why.NOT_ASKED
    if len(counted.layers) == 2 and wanted.alpha_u:
        alphas = unitizing_alpha(*counted.layers, counted.ground, counted.counts)
    yield steps.next(0)
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


def _draw(tally: Tally, wanted: _Wanted, steps: _Steps) -> Generator[Progress, None, Intervals]:
    before = 0

    def tell(drawn: int) -> Progress:
        nonlocal before
        more, before = drawn - before, drawn
        return steps.next(more)

    return retold(bootstrap(tally, resamples=wanted.resamples, seed=wanted.seed), tell)


class _OfDocuments(Mapping[str, Figures]):
    """The figures of each document, put together one by one as they are looked at, and all of them some at a time."""

    def __init__(self, counted: _Counted) -> None:
        import numpy as np

        self._counted = counted
        names = counted.ground.documents
        self._numbers = {names[number]: number for number in np.flatnonzero(counted.counts).tolist()}
        self._made: dict[str, Figures] = {}

    def __getitem__(self, document: str) -> Figures:
        if document not in self._made:
            [self._made[document]] = _of_documents(self._counted, [self._numbers[document]])
        return self._made[document]

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)

    def items(self) -> ItemsView[str, Figures]:
        """Return all, put together in less time than one by one."""
        return _AtOnce(self)

    def each(self, documents: Sequence[str]) -> Iterator[tuple[str, Figures]]:
        """Yield those of some documents, and keep none."""
        for first in range(0, len(documents), _DOCUMENTS_AT_ONCE):
            some = documents[first : first + _DOCUMENTS_AT_ONCE]
            made = _of_documents(self._counted, [self._numbers[document] for document in some])
            yield from zip(some, made, strict=True)


class _AtOnce(ItemsView[str, Figures]):
    _mapping: _OfDocuments

    def __iter__(self) -> Iterator[tuple[str, Figures]]:
        return self._mapping.each(list(self._mapping))


def _of_documents(counted: _Counted, numbers: Sequence[int]) -> Iterator[Figures]:
    labels = counted.ground.labels
    rows = (
        (
            row,
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
        for row, number in enumerate(numbers)
    )
    return assemble(rows_of(counted.tally, numbers), labels, rows)


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
