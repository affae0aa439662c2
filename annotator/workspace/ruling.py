"""How much is settled in one step, case by case unseen: by what all agree on, by what one alone has done, by a rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Generator, Mapping
from dataclasses import dataclass
from typing import Final

from annotator.domain.annotation import Annotation
from annotator.domain.decision import Decision
from annotator.domain.edits import Edit, Step
from annotator.domain.errors import NotFoundError
from annotator.domain.progress import Progress, finish
from annotator.domain.sentence import Sentence
from annotator.review.compare import ReviewItem
from annotator.review.rules import check_rule, judge
from annotator.workspace.review_queue import Queue, found_item
from annotator.workspace.reviewed_document import Reviewed
from annotator.workspace.reviewing import queue
from annotator.workspace.settling import Settlement
from annotator.workspace.workspace import Workspace

#: After so many items or documents progress is told.
_SEEN_EVERY: Final = 64


@dataclass(frozen=True, slots=True)
class Alone:
    """What gold may take of one annotator alone: so many places of so many documents.

    `unsure` is what it leaves there for a person: annotations that are questions or contradict themselves.
    """

    places: int
    documents: int
    unsure: int


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a rule would decide about an item, and what of it would stand in gold."""

    item: ReviewItem
    decision: Decision
    gold: tuple[Annotation, ...]


@dataclass(frozen=True, slots=True)
class Rulings:
    """What a rule would decide, and how many of the open items it leaves, by why (keys of LEFT)."""

    made: tuple[Ruling, ...]
    left: Mapping[str, int]


# -- what all agree on, and what one alone has done --------------------------------------------------------------------


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


# -- rules -------------------------------------------------------------------------------------------------------------


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
