"""How a team's differences are settled: the queue, decisions about its items, and the gold layer that comes of them."""

from __future__ import annotations

from collections.abc import Collection, Generator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from annotator.domain.annotation import Annotation
from annotator.domain.decision import Decision
from annotator.domain.labels import LabelSet
from annotator.domain.progress import Progress
from annotator.domain.span import Span
from annotator.review.compare import KINDS, ReviewItem
from annotator.review.figures import Figures
from annotator.review.rules import RULES, Standing
from annotator.workspace.workspace import Workspace

__all__ = [
    "DEFAULT_REASONS",
    "KINDS",
    "RULES",
    "Decision",
    "ReviewItem",
    "Ruling",
    "Standing",
    "agreed",
    "count_agreed",
    "decide",
    "decide_by_rule",
    "figures_with_gold",
    "find_item",
    "make_example",
    "preview_rule",
    "progress",
    "queue",
    "reasons",
    "reopen",
    "set_reasons",
    "warm_queue",
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


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a rule would decide about an item, and what of it would stand in gold."""

    item: ReviewItem
    decision: Decision
    gold: tuple[Annotation, ...]


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
    raise NotImplementedError


def warm_queue(ws: Workspace) -> Generator[Progress, None, None]:
    """Return the job that reads the queue for the first time, in any thread; what changes meanwhile is caught up with.

    Call this function in the workspace's thread, iterate what it returns anywhere. `queue` is quick afterwards.
    """
    raise NotImplementedError


def find_item(ws: Workspace, ref: str) -> ReviewItem:
    """Return the item of this id or unambiguous beginning of one; raises `NotFoundError` or `AmbiguousError`."""
    raise NotImplementedError


def count_agreed(ws: Workspace) -> int:
    """Return how many places all layers agree on that are not in gold yet: what `agreed` would decide."""
    raise NotImplementedError


def agreed(ws: Workspace) -> int:
    """Put what all layers agree on into gold, and return how many annotations that were. One step.

    What a person has decided stays. Gold of an earlier agreement follows its annotations, its ids kept.
    """
    raise NotImplementedError


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
    field by field over what is taken or drawn (typed text or values; an empty one deletes). Gold ids stay where the
    place stays. Taking one place of an ambiguous item also puts the annotation into its author's layer there.
    Raises `NotFoundError`, `AmbiguousError`, `InputError`, `LabelError`, `AttributeValueError`, `SpanError`.
    """
    raise NotImplementedError


def preview_rule(
    ws: Workspace,
    rule: str,
    *,
    trusted: str = "",
    reason: str = "",
    only: Collection[str] | None = None,
) -> list[Ruling]:
    """Return what a rule of RULES would decide about the open items (those of the ids `only`), writing nothing."""
    raise NotImplementedError


def decide_by_rule(
    ws: Workspace,
    rule: str,
    *,
    trusted: str = "",
    reason: str = "",
    only: Collection[str] | None = None,
) -> list[Ruling]:
    """Decide as `preview_rule` shows, as one step, and return what was decided."""
    raise NotImplementedError


def reopen(ws: Workspace, refs: Sequence[str]) -> list[ReviewItem]:
    """Take decisions back, gold with them, and return the items that are open again. One step.

    Raises `NotFoundError`, `AmbiguousError`, `InputError` for an item that is not settled.
    """
    raise NotImplementedError


def progress(ws: Workspace) -> Standing:
    """Return how many items are settled and left, in all and by kind; as quick as `queue`."""
    raise NotImplementedError


def figures_with_gold(ws: Workspace) -> Generator[Progress, None, dict[str, Figures]]:
    """Return the job that compares every annotator with gold (the reference), by name; iterate it in any thread.

    Over the documents in which gold has a say: those that have gold, or whose items are all settled.
    """
    raise NotImplementedError


def reasons(ws: Workspace) -> tuple[str, ...]:
    """Return the team's short list of reasons."""
    raise NotImplementedError


def set_reasons(ws: Workspace, given: Sequence[str]) -> tuple[str, ...]:
    """Replace the list of reasons: one line each, blank ones and doubles dropped. One step."""
    raise NotImplementedError


def make_example(ws: Workspace, ref: str, *, counter: bool | None = None) -> LabelSet:
    """Make a settled item an example of its label in the codebook, or a counterexample where nothing went to gold.

    `counter` says which instead. The sentence around the place is taken, the place in 〖〗. Raises `InputError` for an
    item that is not settled.
    """
    raise NotImplementedError
