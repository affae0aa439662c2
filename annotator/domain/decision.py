"""What a reviewer decides about a disagreement: what goes to gold, by whom, when and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from annotator.domain.annotation import AttributeValue
from annotator.domain.span import Span


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

    What a project remembers beside that: `document` and `kind` of the item, the ids of the `candidates` it had then,
    and the ids of the `gold` annotations that came of it.
    """

    item: str
    by: str
    at: str
    reason: str = ""
    take: tuple[str, ...] = ()
    drawn: tuple[Drawn, ...] = ()
    attributes: Mapping[str, AttributeValue] = field(default_factory=dict)
    rule: str = ""
    document: str = ""
    kind: str = ""
    candidates: tuple[str, ...] = ()
    gold: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Write it as a review item carries it; what has nothing in it is left out but for the first four."""
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
        if self.document:
            shape |= {"document": self.document, "kind": self.kind, "candidates": list(self.candidates)}
        if self.gold:
            shape["gold"] = list(self.gold)
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
        document=value.get("document", ""),
        kind=value.get("kind", ""),
        candidates=tuple(value.get("candidates", ())),
        gold=tuple(value.get("gold", ())),
    )
