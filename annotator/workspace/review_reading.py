"""How documents come under review: the layers are read and compared, of all, of one, or only what settles them anew."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain, groupby
from typing import Final, TypeVar

from annotator.domain.annotation import GOLD, Annotation
from annotator.domain.decision import Decision
from annotator.domain.edits import Pending
from annotator.domain.progress import Progress
from annotator.domain.sentence import Sentence
from annotator.review.compare import ReviewItem, ambiguous_item, compare, of_one
from annotator.review.layer import layers_of
from annotator.store import annotations as annotation_rows
from annotator.store import annotators, documents, review_rows
from annotator.store.connection import Connection
from annotator.workspace.reviewed_document import (
    Reviewed,
    came_from,
    candidates_of,
    gold_by_source,
    sources_of,
    with_gold,
)

Value = TypeVar("Value")

_SEEN_EVERY: Final = 64


def read_all(connection: Connection, order: Sequence[str]) -> Generator[Progress, None, dict[str, Reviewed]]:
    """Return the job that reads all documents that anybody has a say in, by id; `order` is that of all documents."""
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


def read_one(connection: Connection, document: str) -> Reviewed | None:
    """Read one document; None where nobody has a say in it."""
    found = list(annotation_rows.select(connection, document=document))
    done = [mark.annotator for mark in annotators.done_marks(connection, document=document)]
    waiting = list(review_rows.pending(connection, document=document))
    if not found and not done and not waiting:
        return None
    text = documents.text(connection, document) if waiting else ""
    return _review(document, found, done, list(review_rows.decisions(connection, document=document)), waiting, text)


def read_settled(
    connection: Connection, parts: Mapping[str, Reviewed], stale: Mapping[str, Iterable[tuple[str, str]]]
) -> dict[str, Reviewed]:
    """Return those of `parts` in which decisions and gold alone changed, with these as they are now.

    `stale` is what changed by document: kinds and keys. The others have to be compared again.
    """
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
            part = with_gold(parts[document], gold) if gold else parts[document]
            fresh = list(part.items)
            for item in decided[document]:
                number = part.numbers[item]
                fresh[number] = replace(fresh[number], decision=decisions.get(item))
            found[document] = replace(part, items=tuple(fresh))
    return found


def _by_document(pairs: Iterable[tuple[str, Value]]) -> dict[str, list[Value]]:
    found: dict[str, list[Value]] = {}
    for document, value in pairs:
        found.setdefault(document, []).append(value)
    return found


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
    ambiguous = [ambiguous_item(candidates_of(each, text), quote=each.annotation.quote) for each in pending]
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
        gold_from=gold_by_source(gold.values()),
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
        gold[id] for id in decision.gold if id in gold and sources.keys().isdisjoint(came_from(gold[id]))
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
