"""What is counted, document by document, and the figures that sums of it make, for any weights of the documents.

Because every figure (but those of units) is a function of sums over documents, one piece of code gives the figure over
all of them, each document's own, and those of a thousand resamples.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annotator.review.chance import cohen_kappa, f1, krippendorff_alpha, share

if TYPE_CHECKING:
    from annotator.review.characters import Meeting
    from annotator.review.ground import Floats, Integers, Truths

#: Figures that are made of these sums, by the names that intervals and reasons have in the interface.
OVERALL: Final = (
    "exact.precision",
    "exact.recall",
    "exact.f1",
    "relaxed.precision",
    "relaxed.recall",
    "relaxed.f1",
    "cohen_kappa",
    "krippendorff_alpha",
)
BY_LABEL: Final = OVERALL[:7]

#: How many resamples are drawn at a time: memory stays at this times the documents.
_CHUNK: Final = 100
#: An interval is given where at least this share of the resamples has the figure.
_DEFINED: Final = 0.9


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """Counts of two layers, or pooled over the pairs of several. The first axis is documents, or resamples of them.

    `a`, `b`, `exact` and `relaxed` count spans by label; `meetings` characters, one entry a pair; `disagreeing` and
    `values` are what alpha is made of (`chance.krippendorff_alpha`).
    """

    a: Floats
    b: Floats
    exact: Floats
    relaxed: Floats
    meetings: tuple[Meeting, ...]
    disagreeing: Floats
    values: Floats

    def blocks(self) -> list[Floats]:
        """Return all counts as blocks of columns, in an order that `of_blocks` takes."""
        import numpy as np

        blocks = [self.a, self.b, self.exact, self.relaxed, self.disagreeing[..., np.newaxis], self.values]
        for meeting in self.meetings:
            blocks += [meeting.total[..., np.newaxis], meeting.same[..., np.newaxis], meeting.of_a, meeting.of_b]
            blocks += [meeting.labelled_both, meeting.labelled_a, meeting.labelled_b]
        return blocks


def of_blocks(blocks: Sequence[Floats]) -> Tally:
    """Make a tally of what `Tally.blocks` gave."""
    from annotator.review.characters import Meeting

    a, b, exact, relaxed, disagreeing, values, *rest = blocks
    meetings = tuple(
        Meeting(rest[at][..., 0], rest[at + 1][..., 0], *rest[at + 2 : at + 7]) for at in range(0, len(rest), 7)
    )
    return Tally(a, b, exact, relaxed, meetings, disagreeing[..., 0], values)


def pair_tally(*, a: Integers, b: Integers, exact: Integers, relaxed: Integers, meeting: Meeting) -> Tally:
    """Make the tally of one pair of counts by document and label, and of the characters."""
    import numpy as np

    return Tally(
        a=a.astype(np.float64),
        b=b.astype(np.float64),
        exact=exact.astype(np.float64),
        relaxed=relaxed.astype(np.float64),
        meetings=(meeting,),
        # Both layers have a value on every character: each unlike pair is two ordered ones, divided by m - 1 = 1.
        disagreeing=2 * (meeting.total - meeting.same),
        values=meeting.of_a + meeting.of_b,
    )


def rows_of(tally: Tally, rows: Sequence[int] | Truths) -> Tally:
    """Return some rows of the first axis, by their numbers or one by one."""
    return of_blocks([block[rows] for block in tally.blocks()])


def summed(tally: Tally) -> Tally:
    """Add all documents up; the first axis has one entry."""
    return of_blocks([block.sum(axis=0, keepdims=True) for block in tally.blocks()])


def pooled(tallies: Iterable[Tally], *, disagreeing: Floats, values: Floats) -> Tally:
    """Put the tallies of several pairs together, spans added up, with the whole team's alpha."""
    import numpy as np

    listed = list(tallies)
    return Tally(
        a=np.sum([each.a for each in listed], axis=0),
        b=np.sum([each.b for each in listed], axis=0),
        exact=np.sum([each.exact for each in listed], axis=0),
        relaxed=np.sum([each.relaxed for each in listed], axis=0),
        meetings=tuple(meeting for each in listed for meeting in each.meetings),
        disagreeing=disagreeing,
        values=values,
    )


def figures(tally: Tally) -> dict[str, Floats]:
    """Return the figures of OVERALL for each entry of the first axis, NaN where not defined."""
    import numpy as np

    a, b, exact, relaxed = (each.sum(axis=-1) for each in (tally.a, tally.b, tally.exact, tally.relaxed))
    kappas = [cohen_kappa(each.same, each.of_a, each.of_b) for each in tally.meetings]
    return {
        **_shares("exact", exact, a, b),
        **_shares("relaxed", relaxed, a, b),
        "cohen_kappa": _mean(kappas) if kappas else np.full(a.shape, np.nan),
        "krippendorff_alpha": krippendorff_alpha(tally.disagreeing, tally.values),
    }


def figures_of_labels(tally: Tally) -> dict[str, Floats]:
    """Return the figures of BY_LABEL; the second axis is labels.

    Kappa is about two categories: the character has the label, or it has not.
    """
    import numpy as np

    kappas = []
    for each in tally.meetings:
        total = each.total[..., np.newaxis]
        same = total - each.labelled_a - each.labelled_b + 2 * each.labelled_both
        of_a, of_b = (np.stack((marked, total - marked), axis=-1) for marked in (each.labelled_a, each.labelled_b))
        kappas.append(cohen_kappa(same, of_a, of_b))
    return {
        **_shares("exact", tally.exact, tally.a, tally.b),
        **_shares("relaxed", tally.relaxed, tally.a, tally.b),
        "cohen_kappa": _mean(kappas) if kappas else np.full(tally.a.shape, np.nan),
    }


def _shares(kind: str, matched: Floats, a: Floats, b: Floats) -> dict[str, Floats]:
    return {
        f"{kind}.precision": share(matched, b),
        f"{kind}.recall": share(matched, a),
        f"{kind}.f1": f1(matched, a, b),
    }


def _mean(kappas: Sequence[Floats]) -> Floats:
    """Return the mean over pairs (Light 1971) of those that are defined."""
    import numpy as np

    stacked = np.array(kappas)
    there = ~np.isnan(stacked)
    return share(np.where(there, stacked, 0).sum(axis=0), there.sum(axis=0))


# -- intervals ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Intervals:
    """Percentile intervals of 95 %: those of OVERALL, and by label those of BY_LABEL; undefined ones left out."""

    overall: Mapping[str, tuple[float, float]]
    by_label: Sequence[Mapping[str, tuple[float, float]]]


def bootstrap(tally: Tally, *, resamples: int, seed: int) -> Generator[int, None, Intervals]:
    """Draw documents with replacement, as many as there are, and take the figures of each draw.

    The percentile method (Efron and Tibshirani 1993, chapter 13) with documents as the units: characters and spans of
    one document are not independent. The same counts and seed give the same intervals. Needs two documents or more.
    Yields how many draws are made.
    """
    import numpy as np

    documents = len(tally.a)
    blocks = tally.blocks()
    edges = np.cumsum([block.shape[1] for block in blocks])[:-1]
    columns = np.concatenate(blocks, axis=1)
    generator = np.random.default_rng(seed)
    rows = []
    for first in range(0, resamples, _CHUNK):
        draws = min(_CHUNK, resamples - first)
        drawn = generator.integers(documents, size=(draws, documents)) + np.arange(draws)[:, np.newaxis] * documents
        weights = np.bincount(drawn.ravel(), minlength=draws * documents).reshape(draws, documents)
        rows.append(weights.astype(np.float64) @ columns)
        yield first + draws
    drawn_tally = of_blocks(np.split(np.concatenate(rows), edges, axis=1))
    of_labels = figures_of_labels(drawn_tally)
    return Intervals(
        _percentiles(figures(drawn_tally)),
        [
            _percentiles({name: values[:, label] for name, values in of_labels.items()})
            for label in range(tally.a.shape[1])
        ],
    )


def _percentiles(values: Mapping[str, Floats]) -> dict[str, tuple[float, float]]:
    import numpy as np

    found: dict[str, tuple[float, float]] = {}
    for name, drawn in values.items():
        there = drawn[~np.isnan(drawn)]
        if len(there) and len(there) >= _DEFINED * len(drawn):
            low, high = np.percentile(there, (2.5, 97.5)).tolist()
            found[name] = (low, high)
    return found
