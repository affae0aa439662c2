"""Which annotations a paragraph shows, and in which lane under the line each has its bar.

Annotations are found by paragraph without converting any; where in the paragraph they stand is worked out when it is
painted, once, and again only when one of its annotations changes.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.reading.projection import Place, Projection

#: Where an annotation stands in the order of the view: paragraph, source offset, longer first, id.
_Order = tuple[int, int, int, str]


@dataclass(frozen=True, slots=True)
class Mark:
    """What a paragraph shows of one annotation: a range of its text (code points), and the lane of its bar (from 0).

    `begins` and `ends` tell whether the annotation has its start and end here; where not, it goes on in another
    paragraph. `links_on` and `links_back` tell that a jump lies there, not only the next paragraph.
    """

    annotation: str
    label: str
    status: str
    start: int
    end: int
    lane: int
    begins: bool
    ends: bool
    links_on: bool
    links_back: bool


class Marks:
    """The annotations of one view, by paragraph."""

    def __init__(self, projection: Projection, annotations: Iterable[Annotation]) -> None:
        self._projection = projection
        self._annotations: dict[str, Annotation] = {}
        self._paragraphs: dict[str, list[int]] = {}
        self._on: dict[int, dict[str, None]] = {}
        self._placed: dict[int, tuple[Mark, ...]] = {}
        for annotation in annotations:
            self._add(annotation)
        self._order = sorted(map(self._key, self._annotations))

    def __contains__(self, annotation: object) -> bool:
        return annotation in self._annotations

    def annotation(self, identity: str) -> Annotation:
        """Return an annotation by its id; KeyError where it is not shown."""
        return self._annotations[identity]

    def put(self, annotation: Annotation) -> None:
        """Add an annotation or replace the one of its id."""
        self.drop(annotation.id)
        self._add(annotation)
        insort(self._order, self._key(annotation.id))

    def drop(self, identity: str) -> None:
        """Take an annotation away, if it is there."""
        if identity not in self._annotations:
            return
        del self._order[bisect_left(self._order, self._key(identity))]
        for number in self._paragraphs.pop(identity):
            del self._on[number][identity]
            self._placed.pop(number, None)
        del self._annotations[identity]

    def paragraphs(self, identity: str) -> Sequence[int]:
        """Return the numbers of the paragraphs that show an annotation; none where it is not shown."""
        return self._paragraphs.get(identity, ())

    def on(self, number: int) -> tuple[Mark, ...]:
        """Return the marks of a paragraph, by start, longer first; converts it if that has not been done."""
        found = self._placed.get(number)
        if found is None:
            found = self._placed[number] = tuple(self._place(number))
        return found

    def at(self, place: Place) -> list[str]:
        """Return the annotations at a place, the shortest first; those that only end there, where no other is."""
        marks = self.on(place.paragraph)
        inside = [mark for mark in marks if mark.start <= place.offset < mark.end]
        here = inside or [mark for mark in marks if mark.end == place.offset]
        return [mark.annotation for mark in sorted(here, key=lambda mark: (mark.end - mark.start, -mark.start))]

    def after(self, where: str | Place) -> str | None:
        """Return the annotation that follows another one, or begins at a place or after it; None past the last."""
        index = bisect_right(self._order, self._key(where)) if isinstance(where, str) else self._index_of(where)
        return self._order[index][3] if index < len(self._order) else None

    def before(self, where: str | Place) -> str | None:
        """Return the annotation before another one, or that begins before a place; None before the first."""
        index = bisect_left(self._order, self._key(where)) if isinstance(where, str) else self._index_of(where)
        return self._order[index - 1][3] if index > 0 else None

    # -- places --------------------------------------------------------------------------------------------------------

    def _add(self, annotation: Annotation) -> None:
        numbers: dict[int, None] = {}
        for span in annotation.fragments:
            numbers.update(dict.fromkeys(self._projection.paragraphs_of(span)))
        self._annotations[annotation.id] = annotation
        self._paragraphs[annotation.id] = list(numbers)
        for number in numbers:
            self._on.setdefault(number, {})[annotation.id] = None
            self._placed.pop(number, None)

    def _key(self, identity: str) -> _Order:
        first = self._annotations[identity].fragments[0]
        numbers = self._paragraphs[identity]
        return (numbers[0] if numbers else len(self._projection), first.start, first.start - first.end, identity)

    def _index_of(self, place: Place) -> int:
        source = self._projection.paragraph(place.paragraph).alignment.offset_to_source(place.offset)
        return bisect_left(self._order, (place.paragraph, source, -len(self._projection.source) - 1, ""))

    def _place(self, number: int) -> list[Mark]:
        alignment = self._projection.paragraph(number).alignment
        found: list[tuple[int, int, Annotation, bool, bool, bool, bool]] = []
        for identity in self._on.get(number, ()):
            annotation = self._annotations[identity]
            fragments = annotation.fragments
            shown: list[tuple[int, int, bool, bool]] = []
            for index, span in enumerate(fragments):
                parts = [part for part in alignment.to_view(span) if part]
                for part in parts:
                    begins = index == 0 and part is parts[0] and self._shows(number, span, first=True)
                    ends = index == len(fragments) - 1 and part is parts[-1] and self._shows(number, span, first=False)
                    # Fragments that the reading layout puts side by side are one mark.
                    if shown and shown[-1][1] == part.start:
                        shown[-1] = (shown[-1][0], part.end, shown[-1][2], ends)
                    else:
                        shown.append((part.start, part.end, begins, ends))
            several = len(fragments) > 1 or len(shown) > 1
            found.extend(
                (start, end, annotation, begins, ends, several and not ends, several and not begins)
                for start, end, begins, ends in shown
            )
        lanes = _lanes([(start, end) for start, end, *_ in found])
        marks = [
            Mark(each.id, each.label, each.status, start, end, lane, begins, ends, links_on, links_back)
            for (start, end, each, begins, ends, links_on, links_back), lane in zip(found, lanes, strict=True)
        ]
        return sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.annotation))

    def _shows(self, number: int, span: Span, *, first: bool) -> bool:
        """Tell whether the first (or last) character of a span stands in this paragraph."""
        edge = Span(span.start, span.start + 1) if first else Span(span.end - 1, span.end)
        numbers = self._projection.paragraphs_of(edge)
        return not numbers or number in numbers


def _lanes(ranges: Sequence[tuple[int, int]]) -> list[int]:
    """Give each range the first lane where it overlaps no other; shorter ones first, so next to the text."""
    lanes = [0] * len(ranges)
    taken: list[list[tuple[int, int]]] = []
    for index in sorted(range(len(ranges)), key=lambda each: (ranges[each][1] - ranges[each][0], ranges[each])):
        start, end = ranges[index]
        for lane, others in enumerate(taken):
            at = bisect_left(others, (start, end))
            if (at == 0 or others[at - 1][1] <= start) and (at == len(others) or others[at][0] >= end):
                others.insert(at, (start, end))
                lanes[index] = lane
                break
        else:
            lanes[index] = len(taken)
            taken.append([(start, end)])
    return lanes
