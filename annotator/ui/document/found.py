"""The places of a search in one view: which paragraph shows which, and on which of them one stands."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.domain.span import Span
from annotator.reading.projection import Place, Projection


class Found:
    """Every place of a query in a view, and the one a person has gone to (none at first)."""

    def __init__(self, projection: Projection, query: str) -> None:
        self._projection = projection
        self.query = query
        self._places = projection.find(query)
        self._on: dict[int, list[int]] = {}
        for index, spans in enumerate(self._places):
            for span in spans:
                for number in projection.paragraphs_of(span):
                    self._on.setdefault(number, []).append(index)
        self._at: int | None = None

    def __len__(self) -> int:
        return len(self._places)

    @property
    def position(self) -> tuple[int, int]:
        """The number of the place one stands on, from 1 (0: none yet), and how many there are."""
        return (0 if self._at is None else self._at + 1), len(self._places)

    def spans(self) -> tuple[Span, ...]:
        """Return the place one stands on; nothing where there is none."""
        return () if self._at is None else self._places[self._at]

    def on(self, number: int) -> Sequence[tuple[tuple[Span, ...], bool]]:
        """Return the places that a paragraph shows, and of each whether one stands on it."""
        return [(self._places[index], index == self._at) for index in self._on.get(number, ())]

    def in_view(self, projection: Projection) -> Found:
        """Return the same search in another view of the text, on the same place where that is found too."""
        again = Found(projection, self.query)
        if self._at is not None:
            again.start_from(projection.place_of(self._places[self._at][0].start))
        return again

    def start_from(self, place: Place) -> None:
        """Stand on the first place at or after `place`; on the first of all where none is."""
        source = self._projection.paragraph(place.paragraph).alignment.offset_to_source(place.offset)
        self._at = 0 if self._places else None
        for index, spans in enumerate(self._places):
            numbers = self._projection.paragraphs_of(spans[0])
            if numbers and (numbers[0], spans[0].start) >= (place.paragraph, source):
                self._at = index
                return

    def step(self, by: int) -> None:
        """Go on by so many places, round the ends."""
        if self._places:
            self._at = ((-1 if by > 0 else 0) if self._at is None else self._at) + by
            self._at %= len(self._places)
