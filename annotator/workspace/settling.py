"""What a decision about an item does to the project: the gold annotations it makes, moves and removes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from annotator.domain.annotation import Annotation
from annotator.domain.decision import Decision
from annotator.domain.edits import Pending, Put
from annotator.domain.span import slice_all
from annotator.review.compare import ReviewItem
from annotator.review.decision import Place, gold_of_agreed, gold_of_decision, gold_of_one, place_of
from annotator.store import review_rows
from annotator.workspace.reviewed_document import Reviewed, Unsaid, sources_of
from annotator.workspace.workspace import Workspace


@dataclass(slots=True)
class Settlement:
    """One step in the making: what several decisions put, no place of gold twice."""

    ws: Workspace
    puts: list[Put] = field(default_factory=list)
    _places: dict[str, set[Place]] = field(default_factory=dict)

    def settle(self, part: Reviewed, item: ReviewItem, decision: Decision) -> tuple[Decision, tuple[Annotation, ...]]:
        """Put a decision and its gold in place of the item's earlier ones; return both as they will stand.

        Gold keeps its id where its place stays. A place that gold has already from elsewhere is not made again.
        """
        made = [_fitting(self.ws, each, decision) for each in _gold(self.ws, item, decision)]
        before = {place_of(each): each for each in part.gold_of(item)}
        gold: list[Annotation] = []
        for each in made:
            place = place_of(each)
            old = before.pop(place, None)
            there = self._there(part)
            if old is None and place in there:
                continue
            there.add(place)
            kept = each if old is None else replace(each, id=old.id, created_at=old.created_at)
            gold.append(kept)
            self.puts.append(Put("annotation", kept.id, old, kept))
        self.puts.extend(Put("annotation", old.id, old, None) for old in before.values())
        ids = tuple(candidate.id for candidate in item.candidates)
        settled = replace(
            decision,
            document=item.document,
            kind=item.kind,
            candidates=ids,
            gold=tuple(each.id for each in gold),
        )
        self.puts.append(Put("decision", item.id, item.decision, settled))
        # What was decided about these annotations when they made other items has been decided anew.
        self.puts.extend(
            Put("decision", loose.item, loose, None)
            for loose in part.loose
            if not set(ids).isdisjoint(loose.candidates)
        )
        if item.kind == "ambiguous":
            self.puts.extend(_placing(self.ws, item, take=decision.take))
        return settled, tuple(gold)

    def reopen(self, part: Reviewed, item: ReviewItem) -> None:
        """Take the decision about a settled item back, with its gold."""
        self.puts.extend(Put("annotation", old.id, old, None) for old in part.gold_of(item))
        self.puts.append(Put("decision", item.id, item.decision, None))
        if item.kind == "ambiguous" and not item.is_forsaken:
            self.puts.extend(_placing(self.ws, item, take=()))

    def agree(self, part: Reviewed, *, at: str) -> int:
        """Put what all layers of a document agree on into gold, and return how many annotations that touched.

        What they agreed on once and have all removed since goes out of it.
        """
        return self._follow(part.unsaid, part.forsaken, gold_of_agreed, at=at)

    def take_alone(self, part: Reviewed, *, at: str) -> int:
        """Do what `agree` does with what the only annotator of a document says, who is done with it."""
        return self._follow(part.unsaid_alone, part.forsaken_alone, gold_of_one, at=at)

    def _follow(
        self, unsaid: Sequence[Unsaid], forsaken: Sequence[Annotation], make: Callable[..., Annotation], *, at: str
    ) -> int:
        self.puts.extend(Put("annotation", old.id, old, None) for old in forsaken)
        for group, old in unsaid:
            fresh = make(group, by=self.ws.annotator, at=at, new_id=self.ws.new_id)
            if old is not None:
                fresh = replace(fresh, id=old.id, created_at=old.created_at)
            self.puts.append(Put("annotation", fresh.id, old, fresh))
        return len(forsaken) + len(unsaid)

    def _there(self, part: Reviewed) -> set[Place]:
        """Return the places that gold has in a document, with those this step gives it."""
        found = self._places.get(part.document)
        if found is None:
            found = self._places[part.document] = {place_of(each) for each in part.gold.values()}
        return found


def _gold(ws: Workspace, item: ReviewItem, decision: Decision) -> list[Annotation]:
    made = gold_of_decision(decision, item.candidates, new_id=ws.new_id)
    if item.kind != "ambiguous":
        return made
    said = list(sources_of(item))
    return [replace(each, decision={**(each.decision or {}), "from": said}) for each in made]


def _fitting(ws: Workspace, gold: Annotation, decision: Decision) -> Annotation:
    """Leave out what was decided for attributes that only the label of another candidate has."""
    if not decision.attributes:
        return gold
    known = {attribute.name for attribute in ws.labels().label(gold.label).attributes}
    fitting = {
        name: value for name, value in gold.attributes.items() if name in known or name not in decision.attributes
    }
    return replace(gold, attributes=fitting)


def _placing(ws: Workspace, item: ReviewItem, *, take: tuple[str, ...]) -> Iterator[Put]:
    """Yield the put that gives a pending annotation its place in its author's layer, or takes it out of there."""
    [source] = sources_of(item)
    pending: Pending | None = review_rows.pending_by_id(ws.connection, [source]).get(source)
    before = next(iter(ws.annotations_by_id([source])), None)
    chosen = next((each for each in item.candidates if each.id in take), None)
    if chosen is None or pending is None:
        if before is not None:
            yield Put("annotation", source, before, None)
        return
    quote = slice_all(ws.text(item.document), chosen.fragments)
    after = replace(before or pending.annotation, fragments=chosen.fragments, quote=quote)
    if after != before:
        yield Put("annotation", source, before, after)
