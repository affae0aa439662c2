"""What review needs of a layer and of a source text: annotations as columns, and where the white space stands."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from annotator.domain.annotation import Annotation, AttributeValue
from annotator.domain.span import Span

_BLANKS: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Extent:
    """How long a source text is in code points, and where its white space stands.

    `blanks` are the ends of the runs of white space in order: where one begins, where it ends, where the next begins …
    """

    length: int
    blanks: Sequence[int] = ()


def measure(text: str) -> Extent:
    """Return the extent of a source text."""
    # Bare numbers: a list of millions would be let go of all at once, and long.
    return Extent(len(text), array("q", [end for match in _BLANKS.finditer(text) for end in match.span()]))


@dataclass(frozen=True, slots=True)
class Columns:
    """A layer as columns, one entry an annotation: the quick way in where there are hundreds of thousands.

    `starts` and `ends` are the hulls, code points of the source. `fragments` has those annotations that have several,
    by their number in the columns. `attributes` is empty, or has one mapping an annotation. `done` are the ids of the
    documents that the annotator is done with. Lists and arrays of numpy both do.
    """

    name: str
    documents: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    labels: Sequence[str]
    fragments: Mapping[int, tuple[Span, ...]] = field(default_factory=dict)
    attributes: Sequence[Mapping[str, AttributeValue]] = ()
    done: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Layer:
    """All annotations of one annotator (or gold), and which documents they are done with.

    `name` is who made all of them.
    A layer has a say in a document that is done or has an annotation of it; what was not read is not disagreement.
    """

    name: str
    annotations: Sequence[Annotation]
    done: frozenset[str] = frozenset()

    @cached_property
    def documents(self) -> frozenset[str]:
        """The documents in which this layer has a say."""
        return self.done.union(annotation.document for annotation in self.annotations)

    @cached_property
    def columns(self) -> Columns:
        """The same as columns."""
        several = {
            number: annotation.fragments
            for number, annotation in enumerate(self.annotations)
            if len(annotation.fragments) > 1
        }
        hulls = [
            (annotation.start, annotation.end)
            if number in several
            else (annotation.fragments[0].start, annotation.fragments[0].end)
            for number, annotation in enumerate(self.annotations)
        ]
        return Columns(
            name=self.name,
            documents=[annotation.document for annotation in self.annotations],
            starts=[start for start, _ in hulls],
            ends=[end for _, end in hulls],
            labels=[annotation.label for annotation in self.annotations],
            fragments=several,
            attributes=[annotation.attributes for annotation in self.annotations],
            done=self.done,
        )


def layers_of(annotations: Iterable[Annotation], done: Mapping[str, Iterable[str]]) -> list[Layer]:
    """Part annotations by annotator, by name; `done` maps annotators to the documents they are done with."""
    parts: dict[str, list[Annotation]] = {name: [] for name in done}
    for annotation in annotations:
        parts.setdefault(annotation.annotator, []).append(annotation)
    return [Layer(name, parts[name], frozenset(done.get(name, ()))) for name in sorted(parts)]
