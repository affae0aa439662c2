"""What a reviewer decides about a disagreement, and the gold annotations that come of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from annotator.domain.annotation import GOLD, Annotation, AttributeValue
from annotator.domain.errors import InputError
from annotator.domain.span import Span

#: What makes a place: its label, then start and end of each fragment in the order of the source. Plain numbers, because
#: hundreds of thousands of them are looked up.
Place = tuple[str | int, ...]


def place_of(annotation: Annotation) -> Place:
    """Return what has to be the same for two annotations to be about the same thing in the same way."""
    fragments = annotation.fragments
    if len(fragments) == 1:
        return annotation.label, fragments[0].start, fragments[0].end
    return annotation.label, *(end for span in sorted(fragments) for end in (span.start, span.end))


@dataclass(frozen=True, slots=True)
class Drawn:
    """A span that the reviewer drew instead of taking a candidate; `quote` is its exact slice."""

    label: str
    fragments: tuple[Span, ...]
    quote: str
    attributes: Mapping[str, AttributeValue] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about the item `item`, by whom, when and why.

    `take` are the ids of candidates that go to gold; none of them and nothing drawn means that nothing belongs there.
    `attributes` are those decided field by field, over what is taken; an empty text or list takes a value away. `rule`
    names the rule where none of it was a person's own choice.
    """

    item: str
    by: str
    at: str
    reason: str = ""
    take: tuple[str, ...] = ()
    drawn: tuple[Drawn, ...] = ()
    attributes: Mapping[str, AttributeValue] = field(default_factory=dict)
    rule: str = ""

    def to_json(self) -> dict[str, Any]:
        """Write it as a review item carries it; `drawn`, `attributes` and `rule` stand only where there are such."""
        shape: dict[str, Any] = {"by": self.by, "at": self.at, "reason": self.reason, "from": list(self.take)}
        if self.drawn:
            shape["drawn"] = [
                {
                    "label": each.label,
                    "fragments": [[span.start, span.end] for span in each.fragments],
                    "quote": each.quote,
                    "attributes": dict(each.attributes),
                }
                for each in self.drawn
            ]
        if self.attributes:
            shape["attributes"] = dict(self.attributes)
        if self.rule:
            shape["rule"] = self.rule
        return shape


def decision_from_json(item: str, value: Mapping[str, Any]) -> Decision:
    """Read what `Decision.to_json` wrote; the value is trusted to be such."""
    return Decision(
        item=item,
        by=value["by"],
        at=value["at"],
        reason=value["reason"],
        take=tuple(value["from"]),
        drawn=tuple(
            Drawn(
                label=each["label"],
                fragments=tuple(Span(start, end) for start, end in each["fragments"]),
                quote=each["quote"],
                attributes=each["attributes"],
            )
            for each in value.get("drawn", ())
        ),
        attributes=value.get("attributes", {}),
        rule=value.get("rule", ""),
    )


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
        raise InputError(f"The annotation {strange} is not among the candidates of this item.")
    taken: dict[Place, list[Annotation]] = {}
    for id in dict.fromkeys(decision.take):
        taken.setdefault(place_of(by_id[id]), []).append(by_id[id])
    gold = [_gold(group, decision, new_id()) for group in taken.values()]
    for each in decision.drawn:
        made = replace(
            candidates[0], label=each.label, fragments=each.fragments, quote=each.quote, attributes=each.attributes
        )
        gold.append(replace(_gold([made], decision, new_id()), decision=_said(decision, by_id)))
    return gold


def gold_of_agreed(
    agreed: Sequence[Annotation], *, by: str, at: str, new_id: Callable[[], str], reason: str = ""
) -> Annotation:
    """Return the gold annotation of what all layers agree on; `agreed` are their annotations of it."""
    decision = Decision(item="", by=by, at=at, reason=reason, rule="agreed")
    return _gold(agreed, decision, new_id())


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
