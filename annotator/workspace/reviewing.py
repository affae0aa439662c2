"""How a person settles a team's differences one by one: the queue, decisions about its items, the list of reasons."""

from __future__ import annotations

from collections.abc import Collection, Generator, Mapping, Sequence
from itertools import compress, repeat
from operator import attrgetter, is_not, not_
from typing import Final

from annotator.domain.annotation import Annotation, AttributeValue
from annotator.domain.decision import Decision, Drawn
from annotator.domain.edits import Edit, Step
from annotator.domain.errors import AmbiguousError, InputError, LabelError, NotFoundError
from annotator.domain.labels import Label
from annotator.domain.progress import Progress
from annotator.domain.span import Span, check_inside, slice_all
from annotator.review.compare import ReviewItem
from annotator.review.rules import Standing, standing
from annotator.store.snapshot import Snapshot
from annotator.workspace.annotating import shorten
from annotator.workspace.project_settings import set_setting, setting
from annotator.workspace.review_queue import Queue, found_item
from annotator.workspace.settling import Settlement
from annotator.workspace.workspace import Workspace

#: What a new project offers as reasons; a team edits them with `set_reasons`.
DEFAULT_REASONS: Final = (
    "boundary",
    "wrong label",
    "not to be labelled",
    "overlooked",
    "wrong value",
    "unclear in the codebook",
)
_REASONS: Final = "reasons"


# -- the queue ---------------------------------------------------------------------------------------------------------


def queue(
    ws: Workspace,
    *,
    settled: bool | None = None,
    kinds: Collection[str] = (),
    document: str | None = None,
    label: str | None = None,
    annotator: str | None = None,
) -> tuple[ReviewItem, ...]:
    """Return the disagreements, by document in the order they were added and by position.

    Empty filters let everything through: `settled` True or False; `kinds` of KINDS; `label` on any candidate;
    `annotator` with a candidate, or without one where they have a say. Kept at hand and brought up to date by what
    changed: asking again costs next to nothing. The first time costs as much as reading all layers: see `warm_queue`.
    """
    kept = ws.derived(Queue)
    if document is None:
        items = kept.items(ws.connection)
    else:
        part = kept.parts(ws.connection).get(document)
        items = () if part is None else part.items
    if settled is not None:
        # A person waits: without a step of Python's for each of tens of thousands.
        is_settled = map(is_not, map(attrgetter("decision"), items), repeat(None))
        items = tuple(compress(items, is_settled if settled else map(not_, is_settled)))
    if kinds:
        items = tuple(item for item in items if item.kind in kinds)
    if label is not None:
        items = tuple(item for item in items if _has(item, label))
    if annotator is not None:
        items = tuple(item for item in items if annotator in item.layers)
    return items


def _has(item: ReviewItem, label: str) -> bool:
    # Tens of thousands are looked at while a person waits: `any` takes three times as long.
    for candidate in item.candidates:  # noqa: SIM110
        if candidate.label == label:
            return True
    return False


def warm_queue(ws: Workspace) -> Generator[Progress, None, None]:
    """Return the job that brings the queue up to date, in any thread; what changes meanwhile is caught up with.

    Call this function in the workspace's thread, iterate what it returns anywhere. `queue` is quick afterwards.
    """
    kept = ws.derived(Queue)
    return _warm(kept, kept.copy(ws.connection, upto=ws.heard), ws.snapshot())


def _warm(kept: Queue, copy: Queue, snapshot: Snapshot) -> Generator[Progress, None, None]:
    with snapshot:
        yield from copy.catch_up(snapshot.connection)
    kept.offer(copy)


def is_behind(ws: Workspace) -> bool:
    """Tell whether `queue` would take longer than an eye overlooks: then `warm_queue` comes first."""
    return ws.derived(Queue).is_behind(ws.connection)


def find_item(ws: Workspace, ref: str) -> ReviewItem:
    """Return the item of this id or unambiguous beginning of one; raises `NotFoundError` or `AmbiguousError`."""
    return found_item(ws, ref)[1]


def progress(ws: Workspace) -> Standing:
    """Return how many items are settled and left, in all and by kind; quick however many there are."""
    return standing(ws.derived(Queue).counts(ws.connection))


# -- deciding ----------------------------------------------------------------------------------------------------------


def decide(
    ws: Workspace,
    ref: str,
    *,
    take: Sequence[str] = (),
    none: bool = False,
    fragments: Sequence[Span] = (),
    label: str | None = None,
    attributes: Mapping[str, object] = {},
    reason: str = "",
) -> ReviewItem:
    """Settle one item, and return it with its decision; deciding again replaces the decision. One step.

    One of three: `take` the ids (or beginnings) of candidates that go to gold, several at different places make
    several; `none`: nothing belongs there; `fragments` with `label`: drawn by the reviewer. `attributes` are decided
    field by field over what is taken or drawn (typed text or values; an empty one deletes); what is drawn has those of
    the first candidate of its label that has any beneath them. Gold ids stay where the place stays. Taking one place of
    an ambiguous item also puts the annotation into its author's layer there.
    Raises `NotFoundError`, `AmbiguousError`, `InputError`, `LabelError`, `AttributeValueError`, `SpanError`.
    """
    if bool(take) + none + bool(fragments) != 1:
        raise InputError("Decide one of three: take candidates, take none, or draw a span with its label.")
    if bool(fragments) != (label is not None):
        raise InputError("A span that is drawn needs its label, and only such a span takes one.")
    if none and attributes:
        raise InputError("Where nothing is taken, there are no attributes to decide.")
    with ws.action():
        part, item = found_item(ws, ref)
        if item.is_forsaken:
            raise InputError(
                "All annotations that the item {id} was about have been removed; its decision can only be taken back.",
                id=item.id,
            )
        taken = tuple(_candidate(item, each).id for each in take)
        drawn = (_drawn(ws, item, label, fragments),) if label is not None else ()
        labels = [each.label for each in drawn] or [each.label for each in item.candidates if each.id in taken]
        decision = Decision(
            item=item.id,
            by=ws.annotator,
            at=ws.now(),
            reason=" ".join(reason.split()),
            take=taken,
            drawn=drawn,
            attributes=_values(ws, labels, attributes),
        )
        settlement = Settlement(ws)
        _, gold = settlement.settle(part, item, decision)
        quote = (gold or item.candidates)[0].quote
        ws.apply(Edit(Step("decide", {"quote": shorten(quote)}), tuple(settlement.puts)))
        return find_item(ws, item.id)


def _candidate(item: ReviewItem, ref: str) -> Annotation:
    begun = [each for each in item.candidates if ref and each.id.startswith(ref)]
    exact = [each for each in begun if each.id == ref]
    if len(exact or begun) == 1:
        return (exact or begun)[0]
    if begun:
        raise AmbiguousError("Several candidates of this item begin with “{ref}”; give more of the id.", ref=ref)
    known = [each.id for each in item.candidates]
    raise NotFoundError("“{ref}” is not a candidate of this item; its candidates are {known}.", ref=ref, known=known)


def _drawn(ws: Workspace, item: ReviewItem, label: str, fragments: Sequence[Span]) -> Drawn:
    ws.labels().label(label)
    text = ws.text(item.document)
    check_inside(fragments, length=len(text))
    like = next((each.attributes for each in item.candidates if each.label == label and each.attributes), {})
    return Drawn(label, tuple(fragments), slice_all(text, fragments), like)


def _values(ws: Workspace, labels: Sequence[str], given: Mapping[str, object]) -> dict[str, AttributeValue]:
    """Return attributes as the first of the labels that has each takes it; raises `LabelError` where none has."""
    if not given:
        return {}
    known: list[Label] = [ws.labels().label(name) for name in dict.fromkeys(labels)]
    values: dict[str, AttributeValue] = {}
    for name, value in given.items():
        label = next((each for each in known if any(one.name == name for one in each.attributes)), None)
        if label is None:
            raise LabelError(
                "None of the labels {labels} has an attribute “{name}”.",
                labels=[each.name for each in known],
                name=name,
            )
        if value is None or value == [] or (isinstance(value, str) and not value.strip()):
            values[name] = ""
        else:
            attribute = label.attribute(name)
            values[name] = attribute.parse(value) if isinstance(value, str) else attribute.check(value)
    return values


def reopen(ws: Workspace, refs: Sequence[str]) -> list[ReviewItem]:
    """Take decisions back, gold with them, and return the items that are open again. One step.

    Raises `NotFoundError`, `AmbiguousError`, `InputError` for an item that is not settled. An item that all have come
    to agree on since, or whose annotations were all removed, is no disagreement any more, and not among those returned.
    """
    with ws.action():
        found = {item.id: (part, item) for part, item in (found_item(ws, ref) for ref in refs)}
        settlement = Settlement(ws)
        for part, item in found.values():
            if item.decision is None:
                raise InputError("The item {id} is not settled, so there is nothing to take back.", id=item.id)
            settlement.reopen(part, item)
        if found:
            quote = next(iter(found.values()))[1].candidates[0].quote
            step = (
                Step("reopen", {"quote": shorten(quote)})
                if len(found) == 1
                else Step("reopen-many", {"count": len(found)})
            )
            ws.apply(Edit(step, tuple(settlement.puts)))
        kept = ws.derived(Queue)
        parts = {id: kept.part_of(ws.connection, id) for id in found}
        return [part.items[part.numbers[id]] for id, part in parts.items() if part is not None]


# -- reasons -----------------------------------------------------------------------------------------------------------


def reasons(ws: Workspace) -> tuple[str, ...]:
    """Return the team's short list of reasons."""
    return tuple(setting(ws, _REASONS, DEFAULT_REASONS))


def set_reasons(ws: Workspace, given: Sequence[str]) -> tuple[str, ...]:
    """Replace the list of reasons: one line each, blank ones and doubles dropped. One step."""
    listed = dict.fromkeys(" ".join(each.split()) for each in given)
    listed.pop("", None)
    set_setting(ws, _REASONS, list(listed))
    return tuple(listed)
