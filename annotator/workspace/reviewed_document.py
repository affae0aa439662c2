"""One document as review sees it: what its layers differ in, what they agree on, and what gold does not say of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from annotator.domain.annotation import Annotation
from annotator.domain.decision import Decision
from annotator.domain.edits import Pending
from annotator.domain.span import slice_all
from annotator.review.attributes import same_attributes
from annotator.review.compare import ReviewItem
from annotator.review.decision import place_of

#: A group of annotations that all layers have alike, and the gold that is to say the same; None where there is none.
Unsaid = tuple[tuple[Annotation, ...], Annotation | None]

#: The origins of gold that no person chose: all agree on it, or one annotator alone has said so.
AGREED: Final = "rule:agreed"
SINGLE: Final = "rule:single"
_CHOSEN_BY_NOBODY: Final = frozenset({AGREED, SINGLE})


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


def sources_of(item: ReviewItem) -> tuple[str, ...]:
    """Return the ids of the annotations that an item is about: its candidates', or the pending one's."""
    if item.kind == "ambiguous" and not item.is_forsaken:
        return (item.candidates[0].id.rpartition(_AT)[0],)
    return tuple(candidate.id for candidate in item.candidates)


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


def with_gold(part: Reviewed, changed: Mapping[str, Annotation | None]) -> Reviewed:
    """Return the document with gold annotations as they are now; None where one is no more."""
    gold, gold_from = dict(part.gold), dict(part.gold_from)
    for id, annotation in changed.items():
        for source in came_from(gold.pop(id, None)):
            gold_from[source] = gold_from.get(source, _NONE) - {id}
        if annotation is not None:
            gold[id] = annotation
            for source in came_from(annotation):
                gold_from[source] = gold_from.get(source, _NONE) | {id}
    return replace(part, gold=gold, gold_from=gold_from)


def gold_by_source(gold: Iterable[Annotation]) -> dict[str, frozenset[str]]:
    """Map the ids of annotations to those of the gold that came of them."""
    found: dict[str, frozenset[str]] = {}
    for each in gold:
        for source in came_from(each):
            found[source] = found.get(source, _NONE) | {each.id}
    return found


_NONE: Final[frozenset[str]] = frozenset()


def came_from(gold: Annotation | None) -> Sequence[str]:
    """Return the ids of the annotations that a gold one came of; none where it does not say."""
    sources = None if gold is None or gold.decision is None else gold.decision.get("from")
    return [str(each) for each in sources] if isinstance(sources, list) else []


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
        if place_of(old) != place:
            is_news = place not in places
        else:
            # What one alone had said, and others say too by now, is to tell so.
            of_several_now = old.origin == SINGLE and len(part.layers) > 1
            is_news = of_several_now or not same_attributes(old.attributes, first.attributes)
        if is_news:
            places.add(place)
            yield group, old


def _forsaken(part: Reviewed) -> Iterator[Annotation]:
    for each in part.gold.values():
        if each.origin in _CHOSEN_BY_NOBODY and (sources := came_from(each)) and part.sources.isdisjoint(sources):
            yield each


def _not_kept(gone: Iterable[Annotation], unsaid: Iterable[Unsaid]) -> tuple[Annotation, ...]:
    kept = {old.id for _, old in unsaid if old is not None}
    return tuple(each for each in gone if each.id not in kept)
