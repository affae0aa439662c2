"""The queue of a project's differences as it is kept at hand: read once, then brought up to date where it changed.

A document is compared again only when an annotation of a layer, a done mark or a pending annotation of it changed; a
decision, and the gold that comes of it, changes its own item alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain, groupby
from typing import Final, TypeVar

from annotator.domain.annotation import GOLD, Annotation
from annotator.domain.changes import Changes
from annotator.domain.decision import Decision
from annotator.domain.edits import Pending
from annotator.domain.errors import AmbiguousError, NotFoundError
from annotator.domain.progress import Progress, finish
from annotator.domain.sentence import Sentence
from annotator.domain.span import slice_all
from annotator.review.attributes import compare_attributes
from annotator.review.compare import ReviewItem, ambiguous_item, compare, of_one
from annotator.review.decision import place_of
from annotator.review.layer import layers_of
from annotator.review.rules import count_items
from annotator.store import annotations as annotation_rows
from annotator.store import annotators, documents, history, review_rows
from annotator.store.connection import Connection
from annotator.workspace.workspace import Workspace

Value = TypeVar("Value")

#: What a document's items are made of, and what only settles them.
_SOURCES: Final = frozenset({"annotation", "done", "pending"})
_KINDS: Final = _SOURCES | {"decision", "document"}
#: From so many changed rows on, bringing the queue up to date takes longer than an eye overlooks.
_MANY: Final = 1000
_SEEN_EVERY: Final = 64
#: So many documents are let go of at a time.
_GOING: Final = 100


@dataclass(frozen=True, eq=False)
class Reviewed:
    """One document as review sees it, at one moment: what changes makes another, so that any thread may read it.

    `agreed` are groups of annotations that all layers have alike and nobody decided otherwise about; `layers` those
    that have a say. Where that is one alone, who is done, `alone` are their annotations by place in the same way, and
    `unsure` is how many they leave to a person: questions, and what contradicts itself. `gold` is by id, `gold_from`
    maps the id of an annotation to those of the gold that came of it.
    `loose` are decisions about items that are no more: the candidates have become others. `past` are the ids of items
    that are here by their decision alone: all have come to agree on something since, or have removed it; `gone` are
    those of the gold that stands for what was removed. `numbers` says where in `items` each stands.
    """

    document: str
    layers: tuple[str, ...]
    agreed: tuple[tuple[Annotation, ...], ...]
    alone: tuple[tuple[Annotation, ...], ...] | None
    unsure: int
    items: tuple[ReviewItem, ...]
    loose: tuple[Decision, ...]
    past: frozenset[str]
    gone: frozenset[str]
    sources: frozenset[str]
    gold: Mapping[str, Annotation]
    gold_from: Mapping[str, frozenset[str]]
    numbers: Mapping[str, int]

    @cached_property
    def unsaid(self) -> tuple[Unsaid, ...]:
        """What all layers agree on and gold does not say yet, each with the gold that is to follow it.

        Where a person's choice stands, it is left.
        """
        return tuple(_unsaid(self, self.agreed, self.forsaken_by_all))

    @cached_property
    def forsaken(self) -> tuple[Annotation, ...]:
        """Gold that no person chose, none of whose annotations is left, and whose place nobody gives again.

        Where one layer alone is left with a say, or none has an annotation, nothing tells that gold is wrong.
        """
        return _not_kept(self.forsaken_by_all, self.unsaid)

    @cached_property
    def forsaken_by_all(self) -> tuple[Annotation, ...]:
        """Gold that no person chose, none of whose annotations is left, where two layers or more have a say."""
        return tuple(_forsaken(self)) if len(self.layers) > 1 and self.sources else ()

    @cached_property
    def unsaid_alone(self) -> tuple[Unsaid, ...]:
        """What the only annotator of the document says, done with it, and gold does not, as `unsaid` has it."""
        return tuple(_unsaid(self, self.alone, self._forsaken_by_one)) if self.alone else ()

    @cached_property
    def forsaken_alone(self) -> tuple[Annotation, ...]:
        """Gold that came of one annotator alone, who has removed it since."""
        return _not_kept(self._forsaken_by_one, self.unsaid_alone)

    @property
    def _forsaken_by_one(self) -> tuple[Annotation, ...]:
        if self.alone is None or not self.gold:
            return ()
        return tuple(each for each in _forsaken(self) if each.origin == SINGLE)

    def gold_of(self, item: ReviewItem) -> list[Annotation]:
        """Return the gold annotations that came of an item, or of an earlier one with some of its candidates."""
        ids = dict.fromkeys(() if item.decision is None else item.decision.gold)
        for source in sources_of(item):
            ids.update(dict.fromkeys(sorted(self.gold_from.get(source, ()))))
        return [self.gold[id] for id in ids if id in self.gold]


#: A group of annotations that all layers have alike, and the gold that is to say the same; None where there is none.
Unsaid = tuple[tuple[Annotation, ...], Annotation | None]

#: The origins of gold that no person chose: all agree on it, or one annotator alone has said so.
AGREED: Final = "rule:agreed"
SINGLE: Final = "rule:single"
_CHOSEN_BY_NOBODY: Final = frozenset({AGREED, SINGLE})


def _unsaid(part: Reviewed, groups: Iterable[tuple[Annotation, ...]], gone: Iterable[Annotation]) -> Iterator[Unsaid]:
    forsaken = {place_of(each): each for each in gone}
    places = {place_of(each) for each in part.gold.values()} - forsaken.keys()
    for group in groups:
        first = group[0]
        place = place_of(first)
        linked = {id for each in group for id in part.gold_from.get(each.id, ())}
        if not linked:
            if place not in places:
                places.add(place)
                yield group, forsaken.get(place)
            continue
        old = part.gold[min(linked)]
        if len(linked) > 1 or old.origin not in _CHOSEN_BY_NOBODY:
            continue
        moved = place_of(old) != place
        # What one alone had said, and others say too by now, is to tell so.
        if (place not in places) if moved else _differs(old, first) or (old.origin == SINGLE and len(part.layers) > 1):
            places.add(place)
            yield group, old


def _forsaken(part: Reviewed) -> Iterator[Annotation]:
    for each in part.gold.values():
        if each.origin in _CHOSEN_BY_NOBODY and (sources := _from(each)) and part.sources.isdisjoint(sources):
            yield each


def _not_kept(gone: Iterable[Annotation], unsaid: Iterable[Unsaid]) -> tuple[Annotation, ...]:
    kept = {old.id for _, old in unsaid if old is not None}
    return tuple(each for each in gone if each.id not in kept)


def _differs(gold: Annotation, said: Annotation) -> bool:
    return any(not agrees for _, agrees in compare_attributes(gold.attributes, said.attributes))


def _linked(gold: Iterable[Annotation]) -> dict[str, frozenset[str]]:
    """Map the ids of annotations to those of the gold that came of them."""
    found: dict[str, frozenset[str]] = {}
    for each in gold:
        for source in _from(each):
            found[source] = found.get(source, _NONE) | {each.id}
    return found


_NONE: Final[frozenset[str]] = frozenset()


def _with_gold(part: Reviewed, changed: Mapping[str, Annotation | None]) -> Reviewed:
    """Return the document with gold annotations as they are now; None where one is no more."""
    gold, gold_from = dict(part.gold), dict(part.gold_from)
    for id, annotation in changed.items():
        for source in _from(gold.pop(id, None)):
            gold_from[source] = gold_from.get(source, _NONE) - {id}
        if annotation is not None:
            gold[id] = annotation
            for source in _from(annotation):
                gold_from[source] = gold_from.get(source, _NONE) | {id}
    return replace(part, gold=gold, gold_from=gold_from)


def _from(gold: Annotation | None) -> Sequence[str]:
    sources = None if gold is None or gold.decision is None else gold.decision.get("from")
    return [str(each) for each in sources] if isinstance(sources, list) else []


#: Between the id of a pending annotation and the number of the place.
_AT: Final = "@"


def candidates_of(pending: Pending, text: str) -> list[Annotation]:
    """Return the places of a pending annotation as candidates; their ids are its own with the place's number behind."""
    return [
        replace(
            pending.annotation,
            id=f"{pending.annotation.id}{_AT}{number}",
            fragments=place,
            quote=slice_all(text, place),
        )
        for number, place in enumerate(pending.places, start=1)
    ]


def sources_of(item: ReviewItem) -> tuple[str, ...]:
    """Return the ids of the annotations that an item is about: its candidates', or the pending one's."""
    if item.kind == "ambiguous" and not item.is_forsaken:
        return (item.candidates[0].id.rpartition(_AT)[0],)
    return tuple(candidate.id for candidate in item.candidates)


@dataclass(slots=True, eq=False)
class Held:
    """What a queue holds: the documents that anybody has a say in, and the document of each item.

    `order` and `items` are put together when they are asked for; `begins` is where each document's are among them.
    `counts` says how many items there are by kind and by whether they are settled.
    `stale` is what changed and was not looked at yet, by document, `upto` an event of the history: what it and those
    before it did is known or among the stale.
    """

    parts: dict[str, Reviewed] | None = None
    documents: dict[str, str] = field(default_factory=dict)
    order: list[str] | None = None
    items: tuple[ReviewItem, ...] | None = None
    begins: dict[str, int] | None = None
    counts: Counter[tuple[str, bool]] = field(default_factory=Counter)
    stale: dict[str, set[tuple[str, str]]] = field(default_factory=dict)
    upto: int = 0

    def copy(self) -> Held:
        """Return one that can be brought up to date by itself."""
        return replace(
            self,
            parts=None if self.parts is None else dict(self.parts),
            documents=dict(self.documents),
            counts=self.counts.copy(),
            stale={document: set(rows) for document, rows in self.stale.items()},
        )


class Queue:
    """All items of a project by document. Belongs to the workspace's thread, and its copies each to another's.

    What a copy was brought up to in another thread is taken over by `offer`: nothing is worked out twice.
    """

    def __init__(self) -> None:
        self.held = Held()
        self._offered: Queue | None = None
        self._old: list[dict[str, Reviewed]] = []

    # -- in several threads --------------------------------------------------------------------------------------------

    def copy(self, connection: Connection, *, upto: int) -> Queue:
        """Return a queue for another thread; it has heard of all events of the history up to `upto`."""
        self._take_offered(connection)
        made = Queue()
        made.held = self.held.copy()
        made.held.upto = max(upto, made.held.upto)
        return made

    def catch_up(self, connection: Connection, *, heard: int = 0) -> Generator[Progress, None, None]:
        """Bring a copy up to what a connection sees at this moment; `heard` is the event up to which it was told."""
        self.held.upto = max(self.held.upto, heard)
        self.hear(connection)
        self.held.upto = history.last_event(connection)
        yield from self._bring_up(connection)
        self.items(connection)
        # What is asked for at once is worked out here, where nobody waits for it.
        for number, part in enumerate(self.parts(connection).values()):
            if number % _SEEN_EVERY == 0:
                yield Progress(number, None, Sentence("comparing layers"))
            len(part.forsaken)
            len(part.forsaken_alone)

    def offer(self, copy: Queue) -> None:
        """Have a copy that was brought up to date in another thread taken over when this is asked next."""
        self._offered = copy

    def _take_offered(self, connection: Connection) -> None:
        """Become what was offered, and hear what happened since."""
        offered, self._offered = self._offered, None
        if offered is None or offered.held.upto < self.held.upto:
            return
        if self.held.parts:
            self._old.append(self.held.parts)
        self.held = offered.held
        self.hear(connection)

    # -- keeping up ----------------------------------------------------------------------------------------------------

    def forget(self, changes: Changes) -> None:
        """Mark the documents that changes touched as to be looked at again."""
        known = self if self._offered is None else self._offered
        if changes.step > known.held.upto:
            self._hear(changes)

    def hear(self, connection: Connection) -> None:
        """Hear of what happened since this was made, or was taken over."""
        self._hear(history.changes_after(connection, self.held.upto))

    def _hear(self, changes: Changes | None) -> None:
        if self.held.parts is None or changes is None:
            return
        for row in changes.rows:
            if row.kind in _KINDS and row.document is not None:
                self.held.stale.setdefault(row.document, set()).add((row.kind, row.key))

    def is_behind(self, connection: Connection) -> bool:
        """Tell whether bringing this up to date takes longer than an eye overlooks."""
        self._take_offered(connection)
        return self.held.parts is None or sum(map(len, self.held.stale.values())) > _MANY

    def items(self, connection: Connection) -> tuple[ReviewItem, ...]:
        """Return all items by document and position, as of now."""
        parts = self.parts(connection)
        if self.held.items is None:
            if self.held.order is None:
                self.held.order = documents.ids(connection)
            self.held.items = tuple(chain.from_iterable(parts[each].items for each in self.held.order if each in parts))
            self.held.begins = None
        return self.held.items

    def parts(self, connection: Connection) -> Mapping[str, Reviewed]:
        """Return the documents that anybody has a say in, by id, as of now."""
        self._take_offered(connection)
        self._let_go()
        finish(self._bring_up(connection))
        assert self.held.parts is not None
        return self.held.parts

    def counts(self, connection: Connection) -> Mapping[tuple[str, bool], int]:
        """Return how many items there are by kind and by whether they are settled, as of now."""
        self.parts(connection)
        return self.held.counts

    def part_of(self, connection: Connection, item: str) -> Reviewed | None:
        """Return the document that an item is in, by the item's whole id."""
        parts = self.parts(connection)
        document = self.held.documents.get(item)
        return None if document is None else parts[document]

    def _bring_up(self, connection: Connection) -> Generator[Progress, None, None]:
        if self.held.parts is None:
            self.held.order = documents.ids(connection)
            parts = yield from _read_all(connection, self.held.order)
            self.held.documents = {item.id: part.document for part in parts.values() for item in part.items}
            self.held.counts = count_items(item for part in parts.values() for item in part.items)
            self.held.parts, self.held.items = parts, None
            self.held.stale.clear()
        if not self.held.stale:
            return
        if any(kind == "document" for rows in self.held.stale.values() for kind, _ in rows):
            self.held.order = self.held.items = None
        stale, self.held.stale = self.held.stale, {}
        try:
            settled = _settled_only(connection, self.held.parts, stale)
            for number, document in enumerate(list(stale)):
                if number % _SEEN_EVERY == 0:
                    yield Progress(number, len(stale), Sentence("comparing layers"))
                self._put(document, settled.get(document) or _read(connection, document))
                del stale[document]
        finally:
            # What was not come to is looked at another time.
            for document, rows in stale.items():
                self.held.stale.setdefault(document, set()).update(rows)

    def _let_go(self) -> None:
        """Let go of some of what is no longer so: the window would stand still while all of it is cleared away."""
        if self._old:
            for _ in range(min(_GOING, len(self._old[0]))):
                self._old[0].popitem()
            if not self._old[0]:
                del self._old[0]

    def _put(self, document: str, fresh: Reviewed | None) -> None:
        assert self.held.parts is not None
        before = self.held.parts.get(document)
        if before is not None:
            self.held.counts.subtract(count_items(before.items))
        if fresh is not None:
            self.held.counts.update(count_items(fresh.items))
        if before is not None and (fresh is None or fresh.numbers is not before.numbers):
            for item in before.items:
                self.held.documents.pop(item.id, None)
        if fresh is None:
            self.held.items = None
            self.held.parts.pop(document, None)
            return
        self.held.parts[document] = fresh
        if before is None or fresh.numbers is not before.numbers:
            self.held.items = None
            self.held.documents.update((item.id, document) for item in fresh.items)
        elif self.held.items is not None and fresh.items != before.items:
            # One key settled one of tens of thousands: they are not gone through for that.
            begin = self._begin(document)
            items = list(self.held.items)
            items[begin : begin + len(fresh.items)] = fresh.items
            self.held.items = tuple(items)

    def _begin(self, document: str) -> int:
        """Return where the items of a document begin among all."""
        held = self.held
        assert held.parts is not None
        if held.begins is None:
            held.begins, at = {}, 0
            for each in held.order or ():
                held.begins[each] = at
                at += len(held.parts[each].items) if each in held.parts else 0
        return held.begins[document]


def _settled_only(
    connection: Connection, parts: Mapping[str, Reviewed], stale: Mapping[str, Iterable[tuple[str, str]]]
) -> dict[str, Reviewed]:
    """Return the documents in which decisions and gold alone changed, with these as they are now."""
    touched: dict[str, list[str]] = {}
    decided: dict[str, list[str]] = {}
    for document, rows in stale.items():
        part = parts.get(document)
        annotations = [key for kind, key in rows if kind == "annotation"]
        items = [key for kind, key in rows if kind == "decision"]
        if part is not None and (
            all(kind in ("annotation", "decision") for kind, _ in rows)
            and part.sources.isdisjoint(annotations)
            and part.gone.isdisjoint(annotations)
            and part.past.isdisjoint(items)
            and all(item in part.numbers for item in items)
        ):
            touched[document], decided[document] = annotations, items
    now = {each.id: each for each in annotation_rows.get(connection, chain.from_iterable(touched.values()))}
    decisions = review_rows.decisions_by_item(connection, chain.from_iterable(decided.values()))
    found: dict[str, Reviewed] = {}
    for document, ids in touched.items():
        gold = {id: now.get(id) for id in ids}
        if all(each is None or each.annotator == GOLD for each in gold.values()):
            part = _with_gold(parts[document], gold) if gold else parts[document]
            fresh = list(part.items)
            for item in decided[document]:
                number = part.numbers[item]
                fresh[number] = replace(fresh[number], decision=decisions.get(item))
            found[document] = replace(part, items=tuple(fresh))
    return found


def found_item(ws: Workspace, ref: str) -> tuple[Reviewed, ReviewItem]:
    """Return the item of this id or unambiguous beginning of one, and its document.

    Raises `NotFoundError` or `AmbiguousError`.
    """
    kept = ws.derived(Queue)
    part = kept.part_of(ws.connection, ref)
    whole = ref
    if part is None:
        begun = [item.id for item in kept.items(ws.connection) if item.id.startswith(ref)] if ref else []
        if len(begun) > 1:
            raise AmbiguousError(
                "{count} review items begin with “{ref}”; give more of the id.", count=len(begun), ref=ref
            )
        if not begun:
            raise NotFoundError("There is no review item “{ref}”; list them to see their ids.", ref=ref)
        [whole] = begun
        part = kept.part_of(ws.connection, whole)
    assert part is not None
    return part, part.items[part.numbers[whole]]


# -- reading -----------------------------------------------------------------------------------------------------------


def _read_all(connection: Connection, order: Sequence[str]) -> Generator[Progress, None, dict[str, Reviewed]]:
    done = annotators.done_by_document(connection)
    decisions = _by_document((each.document, each) for each in review_rows.decisions(connection))
    pending = _by_document((each.annotation.document, each) for each in review_rows.pending(connection))
    annotations = groupby(annotation_rows.select(connection), key=lambda each: each.document)
    ahead = next(annotations, None)
    parts: dict[str, Reviewed] = {}
    for number, document in enumerate(order):
        if number % _SEEN_EVERY == 0:
            yield Progress(number, len(order), Sentence("comparing layers"))
        found: list[Annotation] = []
        if ahead is not None and ahead[0] == document:
            found = list(ahead[1])
            ahead = next(annotations, None)
        waiting = pending.get(document, [])
        if found or waiting or document in done:
            text = documents.text(connection, document) if waiting else ""
            parts[document] = _review(
                document, found, done.get(document, {}), decisions.get(document, []), waiting, text
            )
    return parts


def _by_document(pairs: Iterable[tuple[str, Value]]) -> dict[str, list[Value]]:
    found: dict[str, list[Value]] = {}
    for document, value in pairs:
        found.setdefault(document, []).append(value)
    return found


def _read(connection: Connection, document: str) -> Reviewed | None:
    """Read one document; None where nobody has a say in it."""
    found = list(annotation_rows.select(connection, document=document))
    done = [mark.annotator for mark in annotators.done_marks(connection, document=document)]
    waiting = list(review_rows.pending(connection, document=document))
    if not found and not done and not waiting:
        return None
    text = documents.text(connection, document) if waiting else ""
    return _review(document, found, done, list(review_rows.decisions(connection, document=document)), waiting, text)


def _review(
    document: str,
    annotations: Sequence[Annotation],
    done: Iterable[str],
    decisions: Sequence[Decision],
    pending: Sequence[Pending],
    text: str,
) -> Reviewed:
    """Compare the layers of one document."""
    sources = [each for each in annotations if each.annotator != GOLD]
    layers = [layer for layer in layers_of(sources, {name: [document] for name in done}) if layer.name != GOLD]
    by_item = {each.item: each for each in decisions}
    compared = compare(layers, by_item)
    ambiguous = [ambiguous_item(candidates_of(each, text)) for each in pending]
    ambiguous = [replace(item, decision=by_item.get(item.id)) for item in ambiguous]
    # A person has said where these stand; whether they belong there was the same question.
    placed = {id for item in ambiguous if item.decision and item.decision.take for id in sources_of(item)}
    items = [item for item in compared.items if not placed.issuperset(each.id for each in item.candidates)]
    items.extend(ambiguous)
    known = {item.id for item in items}
    open_ids = {each.id for item in items for each in item.candidates}
    names = tuple(layer.name for layer in layers)
    by_id = {each.id: each for each in sources}
    gold = {each.id: each for each in annotations if each.annotator == GOLD}
    loose: list[Decision] = []
    for decision in decisions:
        if decision.item not in known:
            settled = _settled_otherwise(decision, by_id, gold, open_ids, names)
            if settled is None:
                loose.append(decision)
            else:
                items.append(settled)
    items.sort(key=lambda item: (item.start, item.id))
    decided = {id for decision in decisions for id in decision.candidates} | placed
    alone, unsure = None, 0
    if len(layers) == 1 and layers[0].done:
        of_them = of_one(sources)
        alone = tuple(group for group in of_them if decided.isdisjoint(each.id for each in group))
        known_there = decided.union(each.id for group in of_them for each in group)
        unsure = sum(each.id not in known_there for each in sources)
    return Reviewed(
        document=document,
        layers=names,
        agreed=tuple(group for group in compared.agreed if decided.isdisjoint(each.id for each in group)),
        alone=alone,
        unsure=unsure,
        items=tuple(items),
        loose=tuple(loose),
        past=frozenset(item.id for item in items) - known,
        gone=frozenset(each.id for item in items if item.is_forsaken for each in item.candidates),
        sources=frozenset(by_id),
        gold=gold,
        gold_from=_linked(gold.values()),
        numbers={item.id: number for number, item in enumerate(items)},
    )


def _settled_otherwise(
    decision: Decision,
    sources: Mapping[str, Annotation],
    gold: Mapping[str, Annotation],
    open_ids: set[str],
    layers: tuple[str, ...],
) -> ReviewItem | None:
    """Return the item of a decision about what all have come to agree on since, or have removed.

    None where it is in question again, or nothing of it is left.
    """
    candidates = tuple(sources[id] for id in decision.candidates if id in sources) or tuple(
        gold[id] for id in decision.gold if id in gold and sources.keys().isdisjoint(_from(gold[id]))
    )
    if not candidates or not open_ids.isdisjoint(decision.candidates):
        return None
    labels = [each.label for each in candidates]
    return ReviewItem(
        id=decision.item,
        document=decision.document,
        kind=decision.kind,
        label=max(labels, key=labels.count),
        candidates=candidates,
        layers=layers,
        decision=decision,
    )


def open_candidates(part: Reviewed) -> Iterator[str]:
    """Yield the ids of annotations of a document about which nothing is decided yet."""
    for item in part.items:
        if item.decision is None:
            yield from (each.id for each in item.candidates)
    for group in (*part.agreed, *(part.alone or ())):
        # Gold that came of one alone says nothing of how good that one is.
        of_several = (part.gold[id].origin != SINGLE for each in group for id in part.gold_from.get(each.id, ()))
        if not any(of_several):
            yield from (each.id for each in group)
