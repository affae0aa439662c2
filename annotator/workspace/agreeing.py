"""How far the layers of a project agree, worked out on a snapshot, and which places are behind a figure."""

from __future__ import annotations

from array import array
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Final, TypeVar

from annotator.domain.annotation import GOLD, Annotation, AttributeValue
from annotator.domain.errors import InputError, NotFoundError
from annotator.domain.progress import Progress, retold
from annotator.domain.sentence import Sentence
from annotator.domain.span import Span
from annotator.review.agreement import RESAMPLES, Agreement, comparing
from annotator.review.assembling import nothing
from annotator.review.confusion import Confusion
from annotator.review.confusion import confusion as count_confusion
from annotator.review.decision import Place, place_of
from annotator.review.figures import ONE_LAYER
from annotator.review.layer import Columns, Extent, measure
from annotator.store import annotators, columns, review_rows
from annotator.store.snapshot import Snapshot
from annotator.workspace.review_queue import Queue
from annotator.workspace.reviewed_document import open_candidates
from annotator.workspace.workspace import Workspace

__all__ = [
    "Agreement",
    "Compared",
    "Confusion",
    "Matched",
    "agreement",
    "compare",
    "confusion",
    "layers",
    "matched",
    "matched_in",
]

Result = TypeVar("Result")

_document_of: Final = attrgetter("document")

#: How much of all that is to do reading layers, reading texts and comparing are; the rest is counting labels.
_LAYERS, _TEXTS, _COMPARING, _ALL = 350, 350, 280, 1_000
_BEFORE: Final = _LAYERS + _TEXTS + _COMPARING
_SEEN_EVERY: Final = 64
_ROWS_AT_ONCE: Final = 2_000
#: For less documents than this, each is asked for.
_FEW: Final = 100


@dataclass(frozen=True, slots=True)
class Matched:
    """A place of two layers: the annotation of each, None where one has none there.

    The same place with another label is one row with both; everything else that differs is two rows.
    """

    document: str
    a: Annotation | None
    b: Annotation | None

    @property
    def cell(self) -> tuple[str | None, str | None]:
        """The cell of `confusion` that counts this place."""
        return None if self.a is None else self.a.label, None if self.b is None else self.b.label


@dataclass(frozen=True, slots=True)
class Compared:
    """All that can be said of some layers at once; `documents` has those in which each layer has a say."""

    agreement: Agreement
    confusions: Mapping[tuple[str, str], Confusion]
    documents: Mapping[str, frozenset[str]]


def layers(ws: Workspace) -> list[str]:
    """Return the names of the layers that have annotated or done anything, as `Workspace.annotators`, gold last."""
    active = annotators.active(ws.connection)
    names = [name for name in ws.annotators() if name in active and name != GOLD]
    # Gold that nothing went into says that nothing belongs there.
    has_gold = GOLD in active or next(review_rows.decisions(ws.connection), None) is not None
    return [*names, GOLD] if has_gold else names


def agreement(
    ws: Workspace, names: Sequence[str] = (), *, resamples: int = RESAMPLES, with_gamma: bool = False
) -> Generator[Progress, None, Agreement]:
    """Return the job that compares layers, the first of each pair as the reference; iterate it in any thread.

    By default all but gold. Gold has a say in what is settled. Raises `NotFoundError` for a layer there is none of,
    `InputError` for one named twice.
    """
    chosen = list(names) or [name for name in layers(ws) if name != GOLD]
    return _agreement(_reading(ws, chosen), resamples=resamples, with_gamma=with_gamma)


def confusion(ws: Workspace, a: str, b: str) -> Generator[Progress, None, Confusion]:
    """Return the job that counts spans by the label that layers `a` and `b` gave them; iterate it in any thread."""
    return _confusion(_reading(ws, [a, b]))


def compare(ws: Workspace, names: Sequence[str], *, with_gamma: bool = False) -> Generator[Progress, None, Compared]:
    """Return the job that makes `agreement` and every pair's `confusion` in one reading; iterate it in any thread."""
    return _compare(_reading(ws, names), with_gamma=with_gamma)


def matched_in(ws: Workspace, a: str, b: str, documents: Sequence[str]) -> Iterator[tuple[str, Iterator[Matched]]]:
    """Yield the places of two layers in documents that both are known to have a say in, as `matched`.

    By document, in their order; those without a place are among them, so that it can be left at each.
    """
    if len(documents) < _FEW:
        for document in documents:
            yield document, iter(_matched(document, *(ws.annotations(document=document, by=name) for name in (a, b))))
        return
    # Read through once each, in the order of the documents: one question a document takes three times as long.
    streams = [groupby(ws.iterate_annotations(by=name), key=_document_of) for name in (a, b)]
    ahead = [next(stream, None) for stream in streams]
    wanted = set(documents)
    for document in (info.document.id for info in ws.documents()):
        found: list[list[Annotation]] = [[], []]
        for side, stream in enumerate(streams):
            there = ahead[side]
            if there is not None and there[0] == document:
                found[side] = list(there[1])
                ahead[side] = next(stream, None)
        if document in wanted:
            yield document, iter(_matched(document, *found))


def matched(ws: Workspace, a: str, b: str, *, document: str | None = None) -> list[Matched]:
    """Return the places behind the figures of two layers, over the documents that both have a say in.

    By document and position; compare `Matched.cell` with the cell that was asked for. Raises `NotFoundError`.
    """
    _check(ws, [a, b])
    parts = ws.derived(Queue).parts(ws.connection)
    found: list[Matched] = []
    for info in ws.documents():
        part = parts.get(info.document.id)
        if part is None or document not in (None, part.document):
            continue
        has = {*part.layers, *([GOLD] if part.gold else [])}
        if a in has and b in has:
            ours, theirs = (ws.annotations(document=part.document, by=name) for name in (a, b))
            found.extend(_matched(part.document, ours, theirs))
    return found


def _matched(document: str, ours: Sequence[Annotation], theirs: Sequence[Annotation]) -> list[Matched]:
    rows: list[Matched] = []
    left = {"a": list(ours), "b": list(theirs)}
    for key in (place_of, _range_of):
        waiting: dict[Place, list[Annotation]] = {}
        for each in left["b"]:
            waiting.setdefault(key(each), []).append(each)
        unpaired: list[Annotation] = []
        for each in left["a"]:
            if partners := waiting.get(key(each)):
                rows.append(Matched(document, each, partners.pop(0)))
            else:
                unpaired.append(each)
        left = {"a": unpaired, "b": [each for partners in waiting.values() for each in partners]}
    rows.extend(Matched(document, each, None) for each in left["a"])
    rows.extend(Matched(document, None, each) for each in left["b"])
    return sorted(rows, key=_position)


def _range_of(annotation: Annotation) -> Place:
    return place_of(annotation)[1:]


def _position(row: Matched) -> tuple[int, int]:
    shown = row.a or row.b
    assert shown is not None
    return shown.start, -shown.end


# -- reading layers ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Reading:
    """Which layers are to be read, and where gold has a say."""

    snapshot: Snapshot
    names: tuple[str, ...]
    gold_done: frozenset[str]

    def read(self) -> Generator[Progress, None, tuple[list[Columns], dict[str, Extent]]]:
        """Read the layers, and how long the texts are in which they have a say."""
        with self.snapshot as snapshot:
            done = annotators.done_by_document(snapshot.connection)
            read: list[Columns] = []
            for number, name in enumerate(self.names):
                marks = frozenset(document for document, by in done.items() if name in by)
                layer = _layer(snapshot, name, self.gold_done if name == GOLD else marks)
                read.append((yield from _part_of(layer, number, len(self.names), _LAYERS)))
            documents = dict.fromkeys(document for layer in read for document in sorted(_say(layer)))
            texts: dict[str, Extent] = {}
            for number, document in enumerate(documents):
                if number % _SEEN_EVERY == 0:
                    yield Progress(_LAYERS + _TEXTS * number // len(documents), _ALL, Sentence("reading texts"))
                texts[document] = measure(snapshot.text(document))
        return read, texts


def _layer(snapshot: Snapshot, name: str, done: frozenset[str]) -> Generator[Progress, None, Columns]:
    """Read a layer as columns, and each name in it once: hundreds of thousands are let go of in no time."""
    documents: list[str] = []
    starts, ends = array("q"), array("q")
    labels: list[str] = []
    fragments: dict[int, tuple[Span, ...]] = {}
    attributes: list[Mapping[str, AttributeValue]] = []
    names: dict[str, str] = {}
    count = columns.count(snapshot.connection, by=name)
    for number, row in enumerate(columns.bare(snapshot.connection, by=name)):
        if number % _ROWS_AT_ONCE == 0:
            yield Progress(number, count, Sentence("reading the layers"))
        document, start, end, label, several, values = row
        documents.append(names.setdefault(document, document))
        starts.append(start)
        ends.append(end)
        labels.append(names.setdefault(label, label))
        attributes.append(values)
        if several is not None:
            fragments[number] = several
    return Columns(name, documents, starts, ends, labels, fragments, attributes, done)


def _say(layer: Columns) -> frozenset[str]:
    return layer.done.union(layer.documents)


def _part_of(
    job: Generator[Progress, None, Result], number: int, of: int, share: int, *, after: int = 0
) -> Generator[Progress, None, Result]:
    """Run a job that is one of several, which together are a share of all there is to do."""

    def tell(progress: Progress) -> Progress:
        done = progress.done / progress.total if progress.total else 0.0
        return Progress(after + int(share * (number + done) / of), _ALL, progress.what)

    return retold(job, tell)


def _reading(ws: Workspace, names: Sequence[str]) -> _Reading:
    _check(ws, names)
    settled: Iterator[str] = iter(())
    if GOLD in names:
        parts = ws.derived(Queue).parts(ws.connection).values()
        settled = (part.document for part in parts if len(part.layers) > 1 and not any(open_candidates(part)))
    return _Reading(ws.snapshot(), tuple(names), frozenset(settled))


def _check(ws: Workspace, names: Sequence[str]) -> None:
    known = layers(ws)
    for name in names:
        if name not in known:
            raise NotFoundError(
                "Nobody called “{name}” has labelled or done anything; there are {known}.",
                name=name,
                known=known or Sentence("no layers"),
            )
    twice = next((name for name in names if list(names).count(name) > 1), None)
    if twice is not None:
        raise InputError("The layer {twice} is named twice; compare it with another.", twice=twice)


def _agreement(reading: _Reading, *, resamples: int, with_gamma: bool) -> Generator[Progress, None, Agreement]:
    read, texts = yield from reading.read()
    if len(read) < 2:
        return Agreement(tuple(layer.name for layer in read), (), (), nothing(ONE_LAYER), None)
    job = comparing(read, texts, resamples=resamples, with_gamma=with_gamma)
    return (yield from _part_of(job, 0, 1, _COMPARING, after=_LAYERS + _TEXTS))


def _compare(reading: _Reading, *, with_gamma: bool) -> Generator[Progress, None, Compared]:
    read, texts = yield from reading.read()
    job = comparing(read, texts, with_gamma=with_gamma)
    found = yield from _part_of(job, 0, 1, _COMPARING, after=_LAYERS + _TEXTS)
    confusions = yield from _part_of(found.confusions(), 0, 1, _ALL - _BEFORE, after=_BEFORE)
    return Compared(found, confusions, {layer.name: _say(layer) for layer in read})


def _confusion(reading: _Reading) -> Generator[Progress, None, Confusion]:
    (a, b), texts = yield from reading.read()
    return count_confusion(a, b, texts)
