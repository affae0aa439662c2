"""Which annotations a paragraph shows, and in which lane under the line each has its bar.

Annotations are found by paragraph without converting any; where in the paragraph they stand is worked out when it is
painted, once, and again only when one of its annotations changes.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.reading.projection import Place, Projection

#: How many characters of the source a strip is; a paragraph touches one or two.
_STRIP: Final = 256
#: Where an annotation stands in the order of the view: paragraph, source offset, longer first, id.
_Order = tuple[int, int, int, str]
#: How an annotation is drawn: as another one at the same place, or (None) not at all.
Look = Callable[[Annotation], Annotation | None]


@dataclass(frozen=True, slots=True)
class Part:
    """A range of a paragraph's text (code points) that shows some of an annotation.

    `begins` and `ends` tell whether the annotation has its start and end here; where not, it goes on in another
    paragraph. `links_on` and `links_back` tell that it goes on over a jump, not only in the next paragraph.
    """

    start: int
    end: int
    begins: bool
    ends: bool
    links_back: bool
    links_on: bool


@dataclass(frozen=True, slots=True)
class Mark(Part):
    """A part of an annotation with what it takes to draw it: its label and status, and the lane of its bar (from 0)."""

    annotation: str
    label: str
    status: str
    lane: int


class Marks:
    """The annotations of one view, by paragraph.

    To open a document with thousands of them at once, they are only dealt into strips of the source text; a paragraph's
    are looked for in the strips that it touches when it is first on screen. With a `look`, an annotation is looked at
    only then too, so that another look costs what is on screen.
    """

    def __init__(self, projection: Projection, annotations: Iterable[Annotation], look: Look | None = None) -> None:
        self._projection = projection
        self._look = look
        self._annotations: dict[str, Annotation] = {}
        self._strips: defaultdict[int, dict[str, None]] = defaultdict(dict)
        self._placed: dict[int, tuple[Mark, ...]] = {}
        self._parts: dict[int, dict[str, list[Part]]] = {}
        self._ordered: list[_Order] | None = None
        for annotation in annotations:
            self._deal(annotation)

    def __contains__(self, annotation: object) -> bool:
        return isinstance(annotation, str) and self._seen(annotation) is not None

    def __iter__(self) -> Iterator[Annotation]:
        """Go through what is shown, as it is drawn, in no order."""
        return (seen for identity in self._annotations if (seen := self._seen(identity)) is not None)

    def annotation(self, identity: str) -> Annotation:
        """Return an annotation by its id, as it is drawn; KeyError where it is not shown."""
        seen = self._seen(identity)
        if seen is None:
            raise KeyError(identity)
        return seen

    def look_through(self, look: Look | None) -> None:
        """Draw annotations otherwise, or (None) as they are."""
        self._look = look
        self._placed.clear()
        self._ordered = None

    def put(self, annotation: Annotation) -> None:
        """Add an annotation or replace the one of its id."""
        self.drop(annotation.id)
        self._deal(annotation)
        self._forget(annotation.id)
        if self._ordered is not None and annotation.id in self:
            insort(self._ordered, self._key(annotation.id))

    def drop(self, identity: str) -> None:
        """Take an annotation away, if it is there."""
        if identity not in self._annotations:
            return
        if self._ordered is not None and identity in self:
            del self._ordered[bisect_left(self._ordered, self._key(identity))]
        self._forget(identity)
        for strip in self._strips_of(self._annotations.pop(identity).fragments):
            self._strips[strip].pop(identity, None)

    def paragraphs(self, identity: str) -> list[int]:
        """Return the numbers of the paragraphs that show an annotation; none where it is not shown."""
        found = self._annotations.get(identity)
        return self.paragraphs_of(found.fragments) if found else []

    def paragraphs_of(self, spans: Iterable[Span]) -> list[int]:
        """Return the numbers of the paragraphs that show some of `spans`, each once."""
        return list(dict.fromkeys(number for span in spans for number in self._projection.paragraphs_of(span)))

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

    def _seen(self, identity: str) -> Annotation | None:
        found = self._annotations.get(identity)
        return found if found is None or self._look is None else self._look(found)

    def _deal(self, annotation: Annotation) -> None:
        # All that is done for every annotation when a document is opened: thousands of times.
        identity, strips = annotation.id, self._strips
        self._annotations[identity] = annotation
        for span in annotation.fragments:
            first, last = span.start // _STRIP, (span.end - 1) // _STRIP
            strips[first][identity] = None
            if last > first:
                for strip in range(first + 1, last + 1):
                    strips[strip][identity] = None

    def _forget(self, identity: str) -> None:
        """Let the paragraphs that show an annotation be worked out again."""
        for number in self.paragraphs(identity):
            self._placed.pop(number, None)
            # Before it came here, a neighbour of the same strip may have noted that it is not here.
            self._parts.get(number, {}).pop(identity, None)

    @staticmethod
    def _strips_of(spans: Iterable[Span]) -> Iterator[int]:
        for span in spans:
            yield from range(span.start // _STRIP, (span.end - 1) // _STRIP + 1)

    def _near(self, number: int) -> dict[str, None]:
        """Return the annotations that a paragraph may show."""
        segments = self._projection.paragraph(number).alignment.segments
        shown = {
            strip
            for start, end, low, high in segments
            if high > low and end > start
            for strip in range(start // _STRIP, (end - 1) // _STRIP + 1)
        }
        return {each: None for strip in sorted(shown) for each in self._strips.get(strip, ())}

    @property
    def _order(self) -> list[_Order]:
        if self._ordered is None:
            self._ordered = sorted(self._key(each.id) for each in self)
        return self._ordered

    def _key(self, identity: str) -> _Order:
        first = self._annotations[identity].fragments[0]
        numbers = self._projection.paragraphs_of(first)
        return (numbers[0] if numbers else len(self._projection), first.start, first.start - first.end, identity)

    def _index_of(self, place: Place) -> int:
        source = self._projection.paragraph(place.paragraph).alignment.offset_to_source(place.offset)
        return bisect_left(self._order, (place.paragraph, source, -len(self._projection.source) - 1, ""))

    def _place(self, number: int) -> list[Mark]:
        known = self._parts.setdefault(number, {})
        shown: list[tuple[Annotation, Part]] = []
        for identity in self._near(number):
            annotation = self._seen(identity)
            if annotation is None:
                continue
            parts = known.get(identity)
            if parts is None:
                parts = known[identity] = self._parts_of(annotation, number)
            shown.extend((annotation, part) for part in parts)
        # By place, annotator and id: lanes are the same after the next start, and layers in one order everywhere.
        shown.sort(key=lambda each: (each[1].start, -each[1].end, each[0].annotator, each[0].id))
        lanes = _lanes([(part.start, part.end) for _, part in shown])
        return [
            Mark(
                part.start,
                part.end,
                part.begins,
                part.ends,
                part.links_back,
                part.links_on,
                annotation=each.id,
                label=each.label,
                status=each.status,
                lane=lane,
            )
            for (each, part), lane in zip(shown, lanes, strict=True)
        ]

    def _parts_of(self, annotation: Annotation, number: int) -> list[Part]:
        """Return what a paragraph shows of an annotation; fragments that the layout puts side by side are one part."""
        alignment = self._projection.paragraph(number).alignment
        fragments = annotation.fragments
        found: list[tuple[int, int]] = []
        begins = ends = False
        for index, span in enumerate(fragments):
            for part in alignment.to_view(span):
                if part and found and found[-1][1] == part.start:
                    found[-1] = (found[-1][0], part.end)
                elif part:
                    found.append((part.start, part.end))
            begins = begins or (index == 0 and self._shows(number, Span(span.start, span.start + 1)))
            ends = index == len(fragments) - 1 and self._shows(number, Span(span.end - 1, span.end))
        apart = len(fragments) > 1 or len(found) > 1
        last = len(found) - 1
        return [
            Part(
                start,
                end,
                begins=begins and index == 0,
                ends=ends and index == last,
                links_back=apart and not (begins and index == 0),
                links_on=apart and not (ends and index == last),
            )
            for index, (start, end) in enumerate(found)
        ]

    def _shows(self, number: int, edge: Span) -> bool:
        """Tell whether a paragraph shows a character; a dropped one is as good as shown."""
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
