"""The gold annotations that come of what a reviewer decides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from annotator.domain.annotation import GOLD, Annotation
from annotator.domain.decision import Decision
from annotator.domain.errors import InputError

#: What makes a place: its label, then start and end of each fragment in the order of the source. Plain numbers, because
#: hundreds of thousands of them are looked up.
Place = tuple[str | int, ...]


def place_of(annotation: Annotation) -> Place:
    """Return what has to be the same for two annotations to be about the same thing in the same way."""
    fragments = annotation.fragments
    if len(fragments) == 1:
        return annotation.label, fragments[0].start, fragments[0].end
    return annotation.label, *(end for span in sorted(fragments) for end in (span.start, span.end))


def gold_of_decision(
    decision: Decision, candidates: Sequence[Annotation], *, new_id: Callable[[], str]
) -> list[Annotation]:
    """Return the gold annotations of a decision about `candidates`: one for each place taken or drawn.

    Candidates taken at the same place make one, with the attributes of the first of them and those decided over them.
    Raises `InputError` where an id is not a candidate's.
    """
    by_id = {candidate.id: candidate for candidate in candidates}
    strange = next((id for id in decision.take if id not in by_id), None)
    if strange is not None:
        raise InputError("The annotation {strange} is not among the candidates of this item.", strange=strange)
    taken: dict[Place, list[Annotation]] = {}
    for id in dict.fromkeys(decision.take):
        taken.setdefault(place_of(by_id[id]), []).append(by_id[id])
    gold = [_gold(group, decision, new_id()) for group in taken.values()]
    for each in decision.drawn:
        made = replace(
            candidates[0], label=each.label, fragments=each.fragments, quote=each.quote, attributes=each.attributes
        )
        made = _gold([made], replace(decision, attributes={}), new_id())
        gold.append(replace(made, decision=_said(decision, by_id)))
    return gold


def gold_of_agreed(agreed: Sequence[Annotation], *, by: str, at: str, new_id: Callable[[], str]) -> Annotation:
    """Return the gold annotation of what all layers agree on; `agreed` are their annotations of it."""
    return _gold(agreed, Decision(item="", by=by, at=at, rule="agreed"), new_id())


def gold_of_one(said: Sequence[Annotation], *, by: str, at: str, new_id: Callable[[], str]) -> Annotation:
    """Return the gold annotation of what the only annotator of a document says; `said` are theirs of one place."""
    return _gold(said, Decision(item="", by=by, at=at, reason="one annotator", rule="single"), new_id())


def _gold(group: Sequence[Annotation], decision: Decision, id: str) -> Annotation:
    first = group[0]
    merged = {**first.attributes, **decision.attributes}
    return replace(
        first,
        id=id,
        annotator=GOLD,
        created_at=decision.at,
        updated_at=decision.at,
        attributes={name: value for name, value in merged.items() if value not in ("", [])},
        note="",
        status="decided",
        origin=f"rule:{decision.rule}" if decision.rule else "hand",
        origin_id=None,
        decision=_said(decision, (each.id for each in group)),
    )


def _said(decision: Decision, ids: Iterable[str]) -> dict[str, object]:
    return {"by": decision.by, "at": decision.at, "reason": decision.reason, "from": list(ids)}
