"""What the agreement page is made from: the figures of some layers, and the places behind them, read on a worker."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from annotator.domain.progress import Progress
from annotator.review.agreement import Agreement
from annotator.review.attributes import compare_attributes
from annotator.review.figures import Figures
from annotator.workspace import agreeing
from annotator.workspace.agreeing import Confusion, Matched
from annotator.workspace.workspace import Workspace

#: No more places are listed: nobody looks through more, and the window would wait for them.
MOST_PLACES: Final = 5000
_SEEN_EVERY: Final = 16

Layers = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Comparison:
    """How far layers agree, for each pair which label one gave to what the other gave another, who has a say where."""

    agreement: Agreement
    confusions: Mapping[Layers, Confusion]
    documents: Mapping[str, frozenset[str]]

    @property
    def pairs(self) -> list[Layers]:
        """Every two layers, the reference first."""
        return [(pair.a, pair.b) for pair in self.agreement.pairs]

    def figures(self, pair: Layers | None) -> Figures:
        """Return the figures of a pair, or of all together."""
        return self.agreement.overall if pair is None else self.agreement.pair(*pair).figures


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which places are behind a figure: all fields that are not None have to fit.

    `pair` None means every pair of the layers compared. `cell` is one of the confusion matrix, `attribute` is
    ``label.attribute``.
    """

    pair: Layers | None = None
    label: str | None = None
    document: str | None = None
    cell: tuple[str | None, str | None] | None = None
    attribute: str | None = None

    def fits(self, place: Matched) -> bool:
        """Tell whether a place is behind the figure."""
        if self.label is not None and self.label not in place.cell:
            return False
        if self.attribute is not None and _attribute_agrees(place, self.attribute) is None:
            return False
        return self.cell in (None, place.cell)

    def differs(self, place: Matched) -> bool:
        """Tell whether the two layers differ there in what the figure is about."""
        if self.attribute is not None:
            return not _attribute_agrees(place, self.attribute)
        return place.cell[0] != place.cell[1]


def _attribute_agrees(place: Matched, attribute: str) -> bool | None:
    """Tell whether both have the same value of an attribute; None where it is not compared."""
    label, _, name = attribute.partition(".")
    if place.a is None or place.b is None or place.cell != (label, label):
        return None
    return dict(compare_attributes(place.a.attributes, place.b.attributes)).get(name)


@dataclass(frozen=True, slots=True)
class Found:
    """Places behind a figure, at most MOST_PLACES, each with its pair of layers; `count` is how many there are."""

    places: tuple[tuple[Layers, Matched], ...]
    count: int


def compare(path: Path, layers: Sequence[str], *, with_gamma: bool) -> Generator[Progress, None, Comparison]:
    """Compare layers of the project in a file, on whatever thread iterates this."""
    with Workspace.open(path) as workspace:
        found = yield from agreeing.compare(workspace, layers, with_gamma=with_gamma)
    return Comparison(found.agreement, found.confusions, found.documents)


def find_places(
    path: Path, comparison: Comparison, wanted: Wanted, *, differing: bool
) -> Generator[Progress, None, Found]:
    """Find the places behind a figure, by pair, document and position; `differing` leaves out where both are alike."""
    places: list[tuple[Layers, Matched]] = []
    count = 0
    pairs = [wanted.pair] if wanted.pair is not None else comparison.pairs
    with Workspace.open(path) as workspace:
        # In the order of the list of documents.
        known = set(comparison.agreement.documents)
        compared = [each for each in workspace.document_ids() if each in known]
        for number, (a, b) in enumerate(pairs):
            say = comparison.documents[a] & comparison.documents[b]
            documents = [each for each in compared if each in say]
            if wanted.document is not None:
                documents = [each for each in documents if each == wanted.document]
            for done, (_, found) in enumerate(agreeing.matched_in(workspace, a, b, documents)):
                if done % _SEEN_EVERY == 0:
                    yield Progress(number * len(documents) + done, len(pairs) * len(documents), "")
                for place in found:
                    if wanted.fits(place) and (not differing or wanted.differs(place)):
                        count += 1
                        if len(places) < MOST_PLACES:
                            places.append(((a, b), place))
    return Found(tuple(places), count)
