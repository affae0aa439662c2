"""Where layers disagree: one item for each disagreement, with the candidates to choose from, in a queue.

Annotations of several layers are about the same thing where they are the same span, or overlap and have the same label,
or overlap by half or more with another label; of several that would do, the most alike go together, one of each layer
at most. What is left over and overlaps a disagreement of its label without lying over its own layer's part of it (one
name here, cut in two there) belongs to it.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any, Final

from annotator.domain.annotation import GOLD, Annotation
from annotator.domain.decision import Decision
from annotator.domain.shapes import annotation_to_json
from annotator.domain.span import Span
from annotator.review.attributes import compare_attributes
from annotator.review.decision import Place, place_of
from annotator.review.layer import Layer

KINDS: Final = ("boundary", "label", "missing", "attribute", "ambiguous", "question")

#: From this share of the longer one on, an overlap with another label is taken for the same thing.
_SAME_THING: Final = 0.5
_NAMESPACE: Final = uuid.NAMESPACE_OID.bytes


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One disagreement.

    `kind` is one of KINDS; `label` the label most candidates have. `candidates` are in the order of the layers, then of
    the text. `layers` are all that have a say in the document: one of them without a candidate has left it out.
    `quote` is what the file has where an ambiguous annotation came from; it may read otherwise than at its places here.
    """

    id: str
    document: str
    kind: str
    label: str
    candidates: tuple[Annotation, ...]
    layers: tuple[str, ...]
    decision: Decision | None = None
    quote: str = ""

    @property
    def start(self) -> int:
        """Where the first candidate begins."""
        return min(candidate.start for candidate in self.candidates)

    @property
    def is_forsaken(self) -> bool:
        """Whether the authors have removed all it was about; what was decided stands: its gold is the candidates."""
        return all(candidate.annotator == GOLD for candidate in self.candidates)

    @property
    def absent(self) -> tuple[str, ...]:
        """The layers that have a say and no candidate."""
        present = {candidate.annotator for candidate in self.candidates}
        return tuple(name for name in self.layers if name not in present)

    def fields(self) -> tuple[str, ...]:
        """Return the names of the attributes in which candidates differ, to be decided field by field."""
        first, *others = self.candidates
        differing = {
            name
            for other in others
            for name, agrees in compare_attributes(first.attributes, other.attributes)
            if not agrees
        }
        return tuple(sorted(differing))

    def to_json(self) -> dict[str, Any]:
        """Write it as the interface has it; `quote` where there is one."""
        value = {
            "id": self.id,
            "document": self.document,
            "kind": self.kind,
            "label": self.label,
            "candidates": [annotation_to_json(candidate) for candidate in self.candidates],
            "layers": list(self.layers),
            "decision": None if self.decision is None else self.decision.to_json(),
        }
        return value | {"quote": self.quote} if self.quote else value


@dataclass(frozen=True, slots=True)
class Comparison:
    """What all layers agree on (each the annotations of it, one of every layer), and the queue of the rest."""

    agreed: tuple[tuple[Annotation, ...], ...]
    items: tuple[ReviewItem, ...]


def compare(layers: Sequence[Layer], decisions: Mapping[str, Decision] | None = None) -> Comparison:
    """Compare layers, gold left out, document by document in order of their ids, items by position.

    A layer has a say in a document that it is done with or has labelled. Where fewer than two have, nothing is agreed,
    and only questions are items. `decisions` by item id are put to their items; an item whose candidates have become
    others is another item, and open again.
    """
    by_document: dict[str, dict[str, list[Annotation]]] = {}
    for layer in layers:
        if layer.name != GOLD:
            for document in layer.done:
                by_document.setdefault(document, {}).setdefault(layer.name, [])
            for annotation in layer.annotations:
                by_document.setdefault(annotation.document, {}).setdefault(layer.name, []).append(annotation)
    order = [layer.name for layer in layers]
    agreed: list[tuple[Annotation, ...]] = []
    items: list[ReviewItem] = []
    for document in sorted(by_document):
        parts = {name: by_document[document][name] for name in order if name in by_document[document]}
        found = _compare_document(parts, agreed)
        items.extend(sorted(found, key=lambda item: (item.start, item.id)))
    return Comparison(tuple(agreed), with_decisions(items, decisions or {}))


def with_decisions(items: Iterable[ReviewItem], decisions: Mapping[str, Decision]) -> tuple[ReviewItem, ...]:
    """Put decisions, by item id, to their items; the others are open."""
    return tuple(
        item if item.decision == (decision := decisions.get(item.id)) else replace(item, decision=decision)
        for item in items
    )


def ambiguous_item(candidates: Sequence[Annotation], *, quote: str = "") -> ReviewItem:
    """Return the item for one annotation of a file that may stand in several places, each a candidate.

    `quote` is the file's own.
    """
    return replace(_item("ambiguous", candidates, (candidates[0].annotator,)), quote=quote)


def item_id(document: str, candidates: Iterable[str]) -> str:
    """Return the id of the item about these annotations: the same UUIDv5 for the same set of ids."""
    name = "\n".join((document, *sorted(candidates)))
    # As uuid.uuid5 in the OID namespace makes it, without its objects: a queue has tens of thousands.
    digest = hashlib.sha1(_NAMESPACE + name.encode(), usedforsecurity=False).hexdigest()
    variant = f"{int(digest[16], 16) & 0x3 | 0x8:x}"
    return f"{digest[:8]}-{digest[8:12]}-5{digest[13:16]}-{variant}{digest[17:20]}-{digest[20:32]}"


def _item(kind: str, candidates: Sequence[Annotation], layers: tuple[str, ...]) -> ReviewItem:
    labels = [candidate.label for candidate in candidates]
    document = candidates[0].document
    return ReviewItem(
        id=item_id(document, (candidate.id for candidate in candidates)),
        document=document,
        kind=kind,
        label=labels[0] if len(labels) == 1 else max(labels, key=labels.count),
        candidates=tuple(candidates),
        layers=layers,
    )


def of_one(annotations: Iterable[Annotation]) -> tuple[tuple[Annotation, ...], ...]:
    """Gather what one annotator says in a document by place; what is a question or contradicts itself is left out."""
    places: dict[Place, list[Annotation]] = {}
    for annotation in annotations:
        places.setdefault(place_of(annotation), []).append(annotation)
    return tuple(
        tuple(members) for members in places.values() if not _has_question(members) and _same_attributes(members)
    )


# -- one document ------------------------------------------------------------------------------------------------------


@dataclass(slots=True, eq=False)
class _Group:
    """The annotations of one place in some layers, and the groups that it is joined with."""

    place: Place
    start: int
    end: int
    members: list[Annotation]
    cluster: list[_Group]

    @property
    def label(self) -> str:
        return self.members[0].label

    @property
    def fragments(self) -> tuple[Span, ...]:
        return self.members[0].fragments

    @property
    def layers(self) -> set[str]:
        return {member.annotator for member in self.members}


def _compare_document(
    parts: Mapping[str, Sequence[Annotation]], agreed: list[tuple[Annotation, ...]]
) -> Iterator[ReviewItem]:
    layers = tuple(parts)
    if len(layers) < 2:
        yield from (_item("question", [each], layers) for each in chain(*parts.values()) if each.status == "question")
        return
    open_groups: list[_Group] = []
    for place, members in _by_place(parts).items():
        if len(members) < len(layers) or len({member.annotator for member in members}) < len(layers):
            first = members[0]
            open_groups.append(_Group(place, first.start, first.end, members, []))
        elif _has_question(members):
            yield _item("question", members, layers)
        elif len(members) > len(layers) or not _same_attributes(members):
            yield _item("attribute", members, layers)
        else:
            agreed.append(tuple(members))
    for cluster in _clusters(open_groups, layers=len(layers)):
        members = [member for group in cluster for member in group.members]
        if len(cluster) > 1:
            members.sort(key=lambda each: (layers.index(each.annotator), each.start, each.id))
        yield _item(_kind(cluster, members), members, layers)


def _by_place(parts: Mapping[str, Sequence[Annotation]]) -> dict[Place, list[Annotation]]:
    """Gather annotations of the same place, layer by layer; the same one twice in a layer counts once."""
    places: dict[Place, list[Annotation]] = {}
    for annotation in chain(*parts.values()):
        place = place_of(annotation)
        members = places.get(place)
        if members is None:
            places[place] = [annotation]
        elif members[-1].annotator != annotation.annotator or not any(
            other.annotator == annotation.annotator and _same_attributes((other, annotation)) for other in members
        ):
            members.append(annotation)
    return places


def _same_attributes(members: Sequence[Annotation]) -> bool:
    first = members[0].attributes
    for other in members[1:]:
        if other.attributes != first and not all(agrees for _, agrees in compare_attributes(first, other.attributes)):
            return False
    return True


def _has_question(members: Sequence[Annotation]) -> bool:
    return "question" in [member.status for member in members]


def _kind(cluster: Sequence[_Group], members: Sequence[Annotation]) -> str:
    if _has_question(members):
        return "question"
    if len(cluster) == 1:
        return "missing"
    return "boundary" if len({group.label for group in cluster}) == 1 else "label"


def _clusters(groups: list[_Group], *, layers: int) -> Iterator[list[_Group]]:
    """Join the groups that are about the same thing; each group is in one cluster."""
    groups.sort(key=lambda group: (group.start, -group.end, group.label))
    at = 0
    while at < len(groups):
        reach, upto = groups[at].end, at + 1
        while upto < len(groups) and groups[upto].start < reach:
            reach = max(reach, groups[upto].end)
            upto += 1
        if upto - at == 1:
            yield [groups[at]]
        else:
            yield from _joined(groups[at:upto], layers=layers)
        at = upto


def _joined(groups: Sequence[_Group], *, layers: int) -> Iterator[list[_Group]]:
    """Join groups that overlap one another, or one that overlaps others."""
    links = list(_links(groups))
    for group in groups:
        group.cluster = [group]
    # The most alike first, so that a name and the longer one around it do not change partners.
    for _, one, other in sorted(links, key=lambda link: -link[0]):
        if one.cluster is not other.cluster and not _layers(one.cluster) & _layers(other.cluster):
            _join(one, other)
    for _, one, other in links:
        if one.cluster is not other.cluster and one.label == other.label and _is_rest(one, other, layers=layers):
            _join(one, other)
    yield from {id(group.cluster): group.cluster for group in groups}.values()


def _links(groups: Sequence[_Group]) -> Iterator[tuple[float, _Group, _Group]]:
    """Yield pairs of groups that may be about the same thing, with how alike they are."""
    active: list[_Group] = []
    for group in groups:
        active = [other for other in active if other.end > group.start]
        for other in active:
            shared = _shared(group.fragments, other.fragments)
            if not shared:
                continue
            sizes = [sum(map(len, each.fragments)) for each in (group, other)]
            alike = shared / (sum(sizes) - shared)
            if group.label == other.label:
                yield 1 + alike, other, group
            elif group.place[1:] == other.place[1:]:
                yield 2, other, group
            elif shared >= _SAME_THING * max(sizes):
                yield alike, other, group
        active.append(group)


def _shared(one: Sequence[Span], other: Sequence[Span]) -> int:
    """Return how many characters two places share."""
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)


def _layers(cluster: Sequence[_Group]) -> set[str]:
    return {member.annotator for group in cluster for member in group.members}


def _is_rest(one: _Group, other: _Group, *, layers: int) -> bool:
    """Tell whether two clusters are one thing, cut in parts by some layer.

    Some layer lacks a part of its own in one of them, and no layer's parts lie over one another.
    """
    if len(_layers(one.cluster)) == len(_layers(other.cluster)) == layers:
        return False
    return not any(
        a.layers & b.layers and _shared(a.fragments, b.fragments) for a in one.cluster for b in other.cluster
    )


def _join(one: _Group, other: _Group) -> None:
    joined = one.cluster
    for group in other.cluster:
        joined.append(group)
        group.cluster = joined
