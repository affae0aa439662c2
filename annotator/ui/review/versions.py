"""What there is to choose from in a disagreement: each layer's part of it, those that are alike put together."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Final

from annotator.domain.annotation import Annotation, AttributeValue
from annotator.domain.span import Span
from annotator.review.compare import ReviewItem
from annotator.review.decision import place_of

#: What versions are called, and the keys that take them; there is no key for those after the last.
LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Version:
    """One of the answers: `names` are the layers that gave it, `parts` the annotations of the first of them.

    `ids` are the annotations of all of them; a layer that cut one name in two has two parts.
    """

    letter: str
    names: tuple[str, ...]
    parts: tuple[Annotation, ...]
    ids: tuple[str, ...]

    def value(self, name: str) -> AttributeValue:
        """Return the value of an attribute, "" where it has none."""
        return next((part.attributes[name] for part in self.parts if name in part.attributes), "")


def versions_of(item: ReviewItem) -> tuple[Version, ...]:
    """Return the versions of an item in the order of its layers. Each place of an ambiguous annotation is one."""
    groups: dict[Hashable, list[list[Annotation]]] = {}
    if item.kind == "ambiguous":
        groups = {candidate.id: [[candidate]] for candidate in item.candidates}
    else:
        layers: dict[str, list[Annotation]] = {}
        for candidate in item.candidates:
            layers.setdefault(candidate.annotator, []).append(candidate)
        for parts in layers.values():
            groups.setdefault(frozenset(map(_content, parts)), []).append(parts)
    return tuple(
        Version(
            letter=LETTERS[number] if number < len(LETTERS) else str(number + 1),
            names=tuple(dict.fromkeys(parts[0].annotator for parts in group)),
            parts=tuple(group[0]),
            ids=tuple(part.id for parts in group for part in parts),
        )
        for number, group in enumerate(groups.values())
    )


def are_at_one_place(versions: tuple[Version, ...]) -> bool:
    """Tell whether versions differ in their attributes alone: there is one place and one label to take."""
    return len({frozenset(map(place_of, version.parts)) for version in versions}) < 2


def places_of(item: ReviewItem) -> tuple[Span, ...]:
    """Return all that an item's candidates cover, in the order of the text, what overlaps joined."""
    joined: list[Span] = []
    for span in sorted(span for candidate in item.candidates for span in candidate.fragments):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def _content(annotation: Annotation) -> Hashable:
    return place_of(annotation), frozenset(
        (name, tuple(sorted(value)) if isinstance(value, list) else value)
        for name, value in _given(annotation.attributes).items()
    )


def _given(attributes: Mapping[str, AttributeValue]) -> dict[str, AttributeValue]:
    return {name: value for name, value in attributes.items() if value not in ("", [])}
