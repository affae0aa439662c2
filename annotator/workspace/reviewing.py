"""How a team's differences are settled: the queue, decisions about its items, and the gold layer that comes of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Generator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, repeat
from operator import attrgetter, is_not, not_
from typing import Final

from annotator.domain.annotation import GOLD, Annotation, AttributeValue
from annotator.domain.decision import Decision, Drawn
from annotator.domain.edits import Edit, Step
from annotator.domain.errors import AmbiguousError, InputError, LabelError, NotFoundError
from annotator.domain.labels import Label
from annotator.domain.progress import Progress, finish
from annotator.domain.sentence import Sentence
from annotator.domain.span import Span, check_inside, slice_all
from annotator.review.agreement import agreement
from annotator.review.compare import KINDS, ReviewItem
from annotator.review.figures import Figures
from annotator.review.layer import Layer, measure
from annotator.review.rules import LEFT, RULES, Standing, check_rule, judge, standing
from annotator.store.snapshot import Snapshot
from annotator.workspace.annotating import shorten
from annotator.workspace.codebook import make_example
from annotator.workspace.project_settings import set_setting, setting
from annotator.workspace.review_queue import SINGLE, Queue, Reviewed, found_item, open_candidates
from annotator.workspace.settling import Settlement
from annotator.workspace.workspace import Workspace

__all__ = [
    "DEFAULT_REASONS",
    "KINDS",
    "LEFT",
    "RULES",
    "Alone",
    "Decision",
    "ReviewItem",
    "Ruling",
    "Rulings",
    "Standing",
    "agreed",
    "count_agreed",
    "count_alone",
    "decide",
    "decide_by_rule",
    "figures_with_gold",
    "find_item",
    "is_behind",
    "make_example",
    "preview_rule",
    "progress",
    "queue",
    "reasons",
    "reopen",
    "set_reasons",
    "settle_agreed",
    "settle_alone",
    "settle_by_rule",
    "warm_queue",
    "work_out_rule",
]

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
#: After so many items or documents progress is told.
_SEEN_EVERY: Final = 64


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a rule would decide about an item, and what of it would stand in gold."""

    item: ReviewItem
    decision: Decision
    gold: tuple[Annotation, ...]


@dataclass(frozen=True, slots=True)
class Alone:
    """What gold may take of one annotator alone: so many places of so many documents.

    `unsure` is what it leaves there for a person: annotations that are questions or contradict themselves.
    """

    places: int
    documents: int
    unsure: int


@dataclass(frozen=True, slots=True)
class Rulings:
    """What a rule would decide, and how many of the open items it leaves, by why (keys of LEFT)."""

    made: tuple[Ruling, ...]
    left: Mapping[str, int]


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


# -- what all agree on, and rules --------------------------------------------------------------------------------------


def count_agreed(ws: Workspace) -> int:
    """Return how many places `agreed` would put into gold, or change or remove there."""
    return sum(len(part.unsaid) + len(part.forsaken) for part in _parts(ws))


def count_alone(ws: Workspace) -> Alone:
    """Return what `settle_alone` would put into gold, or change or remove there, and what it leaves."""
    counts = [
        (len(part.unsaid_alone) + len(part.forsaken_alone), part.unsure)
        for part in _parts(ws)
        if part.alone is not None
    ]
    return Alone(
        places=sum(places for places, _ in counts),
        documents=sum(places > 0 for places, _ in counts),
        unsure=sum(unsure for _, unsure in counts),
    )


def agreed(ws: Workspace, *, single: bool = False) -> int:
    """Put what all layers agree on into gold, and return how many annotations that were. One step.

    What a person has decided stays. Gold of an earlier agreement follows its annotations, its ids kept. With `single`
    also do what `settle_alone` does.
    """
    return finish(_to_gold(ws, agreed=True, alone=single))


def settle_agreed(ws: Workspace) -> Generator[Progress, None, int]:
    """Do what `agreed` does as a job. Nobody else can write meanwhile; closed before its end it has done nothing."""
    return (yield from _to_gold(ws, agreed=True, alone=False))


def settle_alone(ws: Workspace) -> Generator[Progress, None, int]:
    """Put into gold what stands in documents in which one annotator alone has a say, and is done. One step.

    A job that returns how many annotations that were. What is a question, or contradicts itself, is left. Gold that
    came of it follows its annotations as that of `agreed` does, and becomes that where others come to agree.
    """
    return (yield from _to_gold(ws, agreed=False, alone=True))


def _to_gold(ws: Workspace, *, agreed: bool, alone: bool) -> Generator[Progress, None, int]:
    what = Sentence("putting into gold what one person alone has done")
    if agreed:
        what = Sentence("putting into gold what all agree on")
    with ws.action():
        settlement, now, count = Settlement(ws), ws.now(), 0
        parts = _parts(ws)
        for number, part in enumerate(parts):
            if number % _SEEN_EVERY == 0:
                yield Progress(number, len(parts), what)
            count += settlement.agree(part, at=now) if agreed else 0
            count += settlement.take_alone(part, at=now) if alone else 0
        if count:
            ws.apply(Edit(Step("agreed" if agreed else "single", {"count": count}), tuple(settlement.puts)))
    return count


def preview_rule(
    ws: Workspace,
    rule: str,
    *,
    trusted: str = "",
    reason: str = "",
    only: Collection[str] | None = None,
) -> Rulings:
    """Return what a rule of RULES would decide about the open items (those of the ids `only`), writing nothing.

    Raises `InputError` for a rule there is none of, or one that needs `trusted` and has it not; `NotFoundError` where
    nobody of that name has a say anywhere.
    """
    return finish(work_out_rule(ws, rule, trusted=trusted, reason=reason, only=only))


def work_out_rule(
    ws: Workspace,
    rule: str,
    *,
    trusted: str = "",
    reason: str = "",
    only: Collection[str] | None = None,
) -> Generator[Progress, None, Rulings]:
    """Do what `preview_rule` does as a job."""
    return (yield from _rulings(ws, Settlement(ws), rule, trusted=trusted, reason=reason, only=only))


def decide_by_rule(
    ws: Workspace,
    rule: str,
    *,
    trusted: str = "",
    reason: str = "",
    only: Collection[str] | None = None,
) -> Rulings:
    """Decide as `preview_rule` shows, as one step, and return what was decided."""
    return finish(settle_by_rule(ws, rule, trusted=trusted, reason=reason, only=only))


def settle_by_rule(
    ws: Workspace,
    rule: str,
    *,
    trusted: str = "",
    reason: str = "",
    only: Collection[str] | None = None,
) -> Generator[Progress, None, Rulings]:
    """Do what `decide_by_rule` does as a job, as `settle_agreed` does."""
    with ws.action():
        settlement = Settlement(ws)
        rulings = yield from _rulings(ws, settlement, rule, trusted=trusted, reason=reason, only=only)
        if rulings.made:
            ws.apply(Edit(Step("decide-many", {"count": len(rulings.made)}), tuple(settlement.puts)))
    return rulings


def _rulings(
    ws: Workspace,
    settlement: Settlement,
    rule: str,
    *,
    trusted: str,
    reason: str,
    only: Collection[str] | None,
) -> Generator[Progress, None, Rulings]:
    check_rule(rule, trusted=trusted)
    wanted = None if only is None else frozenset(only)
    items = [item for item in queue(ws, settled=False) if wanted is None or item.id in wanted]
    if trusted and not any(trusted in part.layers for part in _parts(ws)):
        raise NotFoundError("There is no annotator “{trusted}” who has labelled or done a document.", trusted=trusted)
    made: list[Ruling] = []
    left: Counter[str] = Counter()
    now = ws.now()
    for number, item in enumerate(items):
        if number % _SEEN_EVERY == 0:
            yield Progress(number, len(items), Sentence("settling by rule"))
        decision = judge(item, rule, by=ws.annotator, at=now, reason=reason, trusted=trusted)
        if isinstance(decision, str):
            left[decision] += 1
        else:
            part, _ = found_item(ws, item.id)
            made.append(Ruling(item, *settlement.settle(part, item, decision)))
    return Rulings(tuple(made), dict(left.most_common()))


def _parts(ws: Workspace) -> list[Reviewed]:
    return list(ws.derived(Queue).parts(ws.connection).values())


# -- how good each is, and reasons -------------------------------------------------------------------------------------


def figures_with_gold(ws: Workspace) -> Generator[Progress, None, dict[str, Figures]]:
    """Return the job that compares every annotator with gold (the reference), by name; iterate it in any thread.

    Only what is settled counts: annotations in items without a decision, and those all agree on that were not put into
    gold yet, are left out. Gold that came of one annotator alone is left out with what it came of.
    """
    parts = [
        part for part in _parts(ws) if len(part.layers) > 1 or any(each.origin != SINGLE for each in part.gold.values())
    ]
    return _compare_with_gold(ws.snapshot(), parts)


def _compare_with_gold(snapshot: Snapshot, parts: Sequence[Reviewed]) -> Generator[Progress, None, dict[str, Figures]]:
    names = sorted({name for part in parts for name in part.layers})
    with snapshot:
        texts = {}
        for number, part in enumerate(parts):
            if number % 64 == 0:
                yield Progress(number, len(parts), Sentence("reading texts"))
            texts[part.document] = measure(snapshot.text(part.document))
        left = {id for part in parts for id in open_candidates(part)}
        gold = [each for each in snapshot.annotations(by=GOLD) if each.document in texts and each.origin != SINGLE]
        found: dict[str, Figures] = {}
        for number, name in enumerate(names):
            yield Progress(number, len(names), Sentence("comparing {annotator} with gold", annotator=name))
            theirs = frozenset(part.document for part in parts if name in part.layers)
            settled = [
                each for each in snapshot.annotations(by=name) if each.document in theirs and each.id not in left
            ]
            layers = (Layer(GOLD, gold, frozenset(texts)), Layer(name, settled, theirs))
            found[name] = agreement(layers, texts, resamples=0).pairs[0].figures
    return found


def reasons(ws: Workspace) -> tuple[str, ...]:
    """Return the team's short list of reasons."""
    return tuple(setting(ws, _REASONS, DEFAULT_REASONS))


def set_reasons(ws: Workspace, given: Sequence[str]) -> tuple[str, ...]:
    """Replace the list of reasons: one line each, blank ones and doubles dropped. One step."""
    listed = dict.fromkeys(" ".join(each.split()) for each in given)
    listed.pop("", None)
    set_setting(ws, _REASONS, list(listed))
    return tuple(listed)
