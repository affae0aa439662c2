"""The one line of characters that all layers are laid along: documents one after another, white space left out.

Every document and label gets a number here, and every span a range on that line, so that counting is arithmetic on
arrays instead of a walk over characters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from annotator.domain.errors import InputError, SpanError
from annotator.domain.sentence import Sentence
from annotator.domain.span import Span
from annotator.review.layer import Columns, Extent

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Integers = npt.NDArray[np.int64]
    Floats = npt.NDArray[np.float64]
    Truths = npt.NDArray[np.bool_]

#: So many values are read in one go: no other thread gets its turn before it ends.
_AT_ONCE: Final = 20_000


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """One layer on the ground: arrays with one entry an annotation, and its runs with one entry a fragment.

    `document` and `label` are numbers of the ground, `start` and `end` the hull in the source, `shape` tells apart
    those with several fragments (0 for the rest). `run_start` and `run_end` are on the ground's line; a fragment of
    nothing but white space has an empty run. `has` tells for each document whether the layer has a say in it.
    """

    columns: Columns
    document: Integers
    label: Integers
    start: Integers
    end: Integers
    shape: Integers
    run_document: Integers
    run_label: Integers
    run_start: Integers
    run_end: Integers
    has: Truths

    def __len__(self) -> int:
        return len(self.document)


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """The line. `bases` says where each document begins on it, and has its end as one more entry.

    `offsets` is the same for a line on which white space counts.
    """

    documents: tuple[str, ...]
    labels: tuple[str, ...]
    bases: Integers
    offsets: Integers
    blank_starts: Integers
    blank_ends: Integers
    blanks_before: Integers

    @property
    def sizes(self) -> Integers:
        """How many characters that are not white space each document has."""
        sizes: Integers = self.bases[1:] - self.bases[:-1]
        return sizes

    def squeeze(self, document: Integers, offset: Integers) -> Integers:
        """Return where source offsets stand on the line; those within white space, where it ends."""
        import numpy as np

        at: Integers = self.offsets[document] + offset
        if not len(self.blank_starts):
            return at
        run = np.searchsorted(self.blank_starts, at, side="right") - 1
        within = np.where(run >= 0, np.minimum(at, self.blank_ends[run]) - self.blank_starts[run], 0)
        squeezed: Integers = at - np.where(run >= 0, self.blanks_before[run], 0) - within
        return squeezed


def lay_ground(layers: Sequence[Columns], texts: Mapping[str, Extent]) -> Ground:
    """Give numbers to the documents of `texts` in their order and the labels of `layers` in alphabetical order."""
    import numpy as np

    lengths = np.fromiter((extent.length for extent in texts.values()), np.int64, len(texts))
    offsets = np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths)))
    ends = np.fromiter((len(extent.blanks) for extent in texts.values()), np.int64, len(texts))
    flat = _gathered(chain.from_iterable(extent.blanks for extent in texts.values()), int(ends.sum()))
    flat += np.repeat(offsets[:-1], ends)
    blank_starts, blank_ends = np.ascontiguousarray(flat[::2]), np.ascontiguousarray(flat[1::2])
    widths = blank_ends - blank_starts
    before = np.cumsum(widths) - widths
    blank_total = np.concatenate((np.zeros(1, np.int64), np.cumsum(widths)))
    bases = offsets - blank_total[np.searchsorted(blank_starts, offsets, side="left")]
    return Ground(
        documents=tuple(texts),
        labels=tuple(sorted(set().union(*(layer.labels for layer in layers)))),
        bases=bases,
        offsets=offsets,
        blank_starts=blank_starts,
        blank_ends=blank_ends,
        blanks_before=before,
    )


def place_all(layers: Sequence[Columns], ground: Ground) -> Iterator[Placed]:
    """Lay layers along the ground, one after another.

    Raises `InputError` where an annotation or done mark is of a document that the ground does not have, `SpanError`
    where a span is empty or runs past the end of its text.
    """
    shapes: dict[tuple[Span, ...], int] = {}
    return (_place(layer, ground, shapes) for layer in layers)


def _place(layer: Columns, ground: Ground, shapes: dict[tuple[Span, ...], int]) -> Placed:
    import numpy as np

    document = _numbered(
        layer.documents, ground.documents, Sentence("A document of the layer {layer}", layer=layer.name)
    )
    label = _numbered(layer.labels, ground.labels, Sentence("A label of the layer {layer}", layer=layer.name))
    start = np.asarray(layer.starts, dtype=np.int64)
    end = np.asarray(layer.ends, dtype=np.int64)
    if len(start):
        lengths = ground.offsets[document + 1] - ground.offsets[document]
        wrong = np.flatnonzero((start < 0) | (end <= start) | (end > lengths))
        if len(wrong):
            first = int(wrong[0])
            raise SpanError(
                "The span {start}:{end} of the layer {layer} is not within the text of the document {document}, "
                "which has {length} characters.",
                start=start[first],
                end=end[first],
                layer=layer.name,
                document=layer.documents[first],
                length=lengths[first],
            )
    shape = np.zeros(len(start), np.int64)
    several = {number: fragments for number, fragments in layer.fragments.items() if len(fragments) > 1}
    for number, fragments in several.items():
        shape[number] = shapes.setdefault(tuple(sorted(fragments)), len(shapes) + 1)
    single = np.ones(len(start), bool)
    single[list(several)] = False
    owners, starts, ends = [np.flatnonzero(single)], [start[single]], [end[single]]
    if several:
        numbers = [number for number, fragments in several.items() for _ in fragments]
        owners.append(np.array(numbers, np.int64))
        starts.append(np.array([span.start for fragments in several.values() for span in fragments], np.int64))
        ends.append(np.array([span.end for fragments in several.values() for span in fragments], np.int64))
    owner = np.concatenate(owners)
    of = document[owner]
    has = np.zeros(len(ground.documents), bool)
    has[document] = True
    has[
        _numbered(
            list(layer.done), ground.documents, Sentence("A document that {layer} is done with", layer=layer.name)
        )
    ] = True
    return Placed(
        columns=layer,
        document=document,
        label=label,
        start=start,
        end=end,
        shape=shape,
        run_document=of,
        run_label=label[owner],
        run_start=ground.squeeze(of, np.concatenate(starts)),
        run_end=ground.squeeze(of, np.concatenate(ends)),
        has=has,
    )


def _numbered(values: Sequence[str], known: Sequence[str], what: Sentence) -> Integers:
    numbers = {value: number for number, value in enumerate(known)}
    try:
        return _gathered(map(numbers.__getitem__, values), len(values))
    except KeyError as error:
        raise InputError("{what} is not among those to compare: {reason}.", what=what, reason=error.args[0]) from None


def _gathered(values: Iterable[int], count: int) -> Integers:
    import numpy as np

    each = iter(values)
    gathered = np.empty(count, np.int64)
    for first in range(0, count, _AT_ONCE):
        some = min(_AT_ONCE, count - first)
        gathered[first : first + some] = np.fromiter(islice(each, some), np.int64, some)
    return gathered
