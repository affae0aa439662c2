"""When two annotations of the same span have the same attributes, field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from annotator.domain.annotation import AttributeValue


def compare_attributes(a: Mapping[str, AttributeValue], b: Mapping[str, AttributeValue]) -> Iterator[tuple[str, bool]]:
    """Yield the name of every attribute that either has a value of, and whether the values are equal.

    Numbers are compared as numbers (5 is 5.0), lists without regard to order, text to the letter. An empty text or list
    is no value.
    """
    for name in sorted({*a, *b}):
        ours, theirs = a.get(name, ""), b.get(name, "")
        if ours in ("", []) and theirs in ("", []):
            continue
        if isinstance(ours, list) and isinstance(theirs, list):
            yield name, sorted(ours) == sorted(theirs)
        else:
            yield name, ours == theirs


def same_attributes(a: Mapping[str, AttributeValue], b: Mapping[str, AttributeValue]) -> bool:
    """Tell whether all values are equal, as `compare_attributes` has it."""
    return all(agrees for _, agrees in compare_attributes(a, b))
