"""Which spans of two layers are the same, and how many can be paired so that each pair overlaps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import TYPE_CHECKING, Final, TypeVar

from annotator.domain.span import Span
from annotator.review.ground import Ground, Placed

if TYPE_CHECKING:
    from annotator.review.ground import Integers, Truths

Between = TypeVar("Between")

_LARGEST: Final = 2**62
#: So many groups of overlapping spans are searched at a time.
_GROUPS_AT_ONCE: Final = 200


@dataclass(frozen=True, slots=True, eq=False)
class Same:
    """Annotations of two layers that are the same, pair by pair: their numbers in either layer."""

    a: Integers
    b: Integers


def match_exactly(a: Placed, b: Placed, ground: Ground, *, with_label: bool = True) -> Same:
    """Pair annotations one to one that have the same document and fragments, and the same label if `with_label`."""
    import numpy as np

    columns = [
        np.concatenate((ground.offsets[a.document] + a.start, ground.offsets[b.document] + b.start)),
        np.concatenate((a.end - a.start, b.end - b.start)),
        np.concatenate((a.shape, b.shape)),
    ]
    if with_label:
        columns.append(np.concatenate((a.label, b.label)))
    keys = _packed(columns)
    order_a, keys_a = _sorted_once(keys[: len(a)])
    order_b, keys_b = _sorted_once(keys[len(a) :])
    if len(keys_a) == 0 or len(keys_b) == 0:
        return Same(np.zeros(0, np.int64), np.zeros(0, np.int64))
    if _repeats(keys_a) or _repeats(keys_b):
        # The same span twice in one layer (imported files have it): the first goes with the first, and so on.
        both = _packed([np.concatenate((keys_a, keys_b)), np.concatenate((_occurrence(keys_a), _occurrence(keys_b)))])
        keys_a, keys_b = both[: len(keys_a)], both[len(keys_a) :]
        order_a, keys_a = order_a[np.argsort(keys_a, kind="stable")], np.sort(keys_a)
        order_b, keys_b = order_b[np.argsort(keys_b, kind="stable")], np.sort(keys_b)
    at = np.minimum(np.searchsorted(keys_b, keys_a), len(keys_b) - 1)
    found = keys_b[at] == keys_a
    return Same(order_a[found], order_b[at[found]])


def _packed(columns: Sequence[Integers]) -> Integers:
    """Return one number for each row of columns of numbers from 0, the same for the same row only."""
    import numpy as np

    packed = columns[0]
    size = int(packed.max(initial=0)) + 1
    for column in columns[1:]:
        width = int(column.max(initial=0)) + 1
        if size * width >= _LARGEST:
            _, packed = np.unique(packed, return_inverse=True)
            size = int(packed.max(initial=0)) + 1
        if width > 1:
            packed = packed * width + column
            size *= width
    return packed


def _sorted_once(keys: Integers) -> tuple[Integers, Integers]:
    import numpy as np

    order = np.argsort(keys)
    ordered = keys[order]
    if _repeats(ordered):
        order = np.argsort(keys, kind="stable")
    return order, ordered


def _repeats(ordered: Integers) -> bool:
    return bool((ordered[1:] == ordered[:-1]).any())


def _occurrence(ordered: Integers) -> Integers:
    """Count for each entry of sorted keys how many equal ones stand before it."""
    import numpy as np

    numbers = np.arange(len(ordered))
    begins = np.concatenate((np.ones(1, bool), ordered[1:] != ordered[:-1]))
    occurrence: Integers = numbers - np.maximum.accumulate(np.where(begins, numbers, 0))
    return occurrence


# -- overlapping, one to one -------------------------------------------------------------------------------------------


def count_overlapping(
    a: Placed, b: Placed, ground: Ground, between: Callable[[], Between]
) -> Generator[Between, None, Integers]:
    """Return how many pairs a maximum one-to-one matching has, by document and label (rows, columns).

    Two annotations may be paired where they have the same document and label and share a character. The matching is
    maximum for each document and label, hence for all sums of them. Groups of overlapping annotations in which one
    side has none or one need no search, and most are such. Yields what `between` returns, now and then.
    """
    import numpy as np

    labels = len(ground.labels)
    counts = np.zeros((len(ground.documents), labels), np.int64)
    group = np.concatenate((a.document, b.document)) * labels + np.concatenate((a.label, b.label))
    of_b = np.arange(len(group)) >= len(a)
    shape = np.concatenate((a.shape, b.shape))
    start, end = np.concatenate((a.start, b.start)), np.concatenate((a.end, b.end))
    cut = np.isin(group, group[shape > 0]) if (shape > 0).any() else np.zeros(len(group), bool)
    for number, size in _with_fragments(a, b, group, cut):
        counts.flat[number] += size
        yield between()
    whole = np.flatnonzero(~cut)
    if len(whole):
        document = group[whole] // labels
        # Labels follow each other along a line of their own, so that two of different labels never touch.
        at = (group[whole] % labels) * (int(ground.offsets[-1]) + 1) + ground.offsets[document]
        order = np.argsort(at + start[whole])
        whole = whole[order]
        starts, ends = (at[order] + start[whole]), (at[order] + end[whole])
        reach = np.maximum.accumulate(ends)
        begins = np.concatenate((np.ones(1, bool), starts[1:] >= reach[:-1]))
        component = np.cumsum(begins) - 1
        in_b = np.bincount(component, weights=of_b[whole]).astype(np.int64)
        in_a = np.bincount(component) - in_b
        groups = group[whole][begins]
        easy = (np.minimum(in_a, in_b) == 1).astype(np.int64)
        counts += np.bincount(groups, weights=easy, minlength=counts.size).astype(np.int64).reshape(counts.shape)
        edges = np.concatenate((np.flatnonzero(begins), np.array([len(whole)])))
        for turn, hard in enumerate(np.flatnonzero(np.minimum(in_a, in_b) > 1).tolist()):
            if turn % _GROUPS_AT_ONCE == 0:
                yield between()
            low, high = edges[hard], edges[hard + 1]
            counts.flat[groups[hard]] += _match_intervals(
                starts[low:high].tolist(), ends[low:high].tolist(), of_b[whole[low:high]].tolist()
            )
    return counts


def _match_intervals(starts: Sequence[int], ends: Sequence[int], of_b: Sequence[bool]) -> int:
    """Return the size of a maximum matching of overlapping intervals of two sides, in O(n log n).

    Go through all by their ends. Everything unmatched that overlaps the one at hand ends later, so it covers its last
    character; of those on the other side, the one that ends first overlaps a subset of what the others overlap, so
    taking it loses nothing; and leaving the one at hand out gains nothing (exchange argument as in Glover's rule for
    convex bipartite graphs, 1967). `starts` are in order.
    """
    order = sorted(range(len(starts)), key=ends.__getitem__)
    waiting: tuple[list[tuple[int, int]], list[tuple[int, int]]] = ([], [])
    matched = [False] * len(starts)
    entered = count = 0
    for one in order:
        while entered < len(starts) and starts[entered] < ends[one]:
            heappush(waiting[of_b[entered]], (ends[entered], entered))
            entered += 1
        if matched[one]:
            continue
        matched[one] = True
        others = waiting[not of_b[one]]
        while others and matched[others[0][1]]:
            heappop(others)
        if others:
            matched[heappop(others)[1]] = True
            count += 1
    return count


def _with_fragments(a: Placed, b: Placed, group: Integers, cut: Truths) -> Iterable[tuple[int, int]]:
    """Yield document and label (as one number) and the matching's size, where one annotation has several fragments."""
    import numpy as np

    sides: dict[int, tuple[list[tuple[Span, ...]], list[tuple[Span, ...]]]] = defaultdict(lambda: ([], []))
    for number in np.flatnonzero(cut).tolist():
        layer, own = (a, number) if number < len(a) else (b, number - len(a))
        place = layer.columns.fragments.get(own) or (Span(int(layer.start[own]), int(layer.end[own])),)
        sides[int(group[number])][number >= len(a)].append(place)
    for key, (ours, theirs) in sides.items():
        yield key, match_places(ours, theirs)


def match_places(a: Sequence[tuple[Span, ...]], b: Sequence[tuple[Span, ...]]) -> int:
    """Return the size of a maximum one-to-one matching of places that share a character.

    By augmenting paths (Kuhn 1955), for places of several fragments, where no order by ends would do.
    """
    neighbours = _overlapping(a, b)
    partner: dict[int, int] = {}

    def augment(one: int) -> bool:
        # Depth first without recursion: a chain of overlaps may be as long as a document.
        seen: set[int] = set()
        path: list[tuple[int, int]] = []
        stack = [(one, iter(neighbours[one]))]
        while stack:
            at, rest = stack[-1]
            step = next((other for other in rest if other not in seen), None)
            if step is None:
                stack.pop()
                if path:
                    path.pop()
                continue
            seen.add(step)
            path.append((step, at))
            if step not in partner:
                partner.update(path)
                return True
            stack.append((partner[step], iter(neighbours[partner[step]])))
        return False

    return sum(augment(one) for one in range(len(a)))


def _overlapping(a: Sequence[tuple[Span, ...]], b: Sequence[tuple[Span, ...]]) -> list[list[int]]:
    """Return for each of `a` the numbers of those of `b` that share a character with it, in one sweep."""
    events = sorted(
        (span.start, span.end, side, number)
        for side, places in enumerate((a, b))
        for number, place in enumerate(places)
        for span in place
    )
    found: list[set[int]] = [set() for _ in a]
    active: tuple[list[tuple[int, int]], list[tuple[int, int]]] = ([], [])
    for start, end, side, number in events:
        for each in active:
            each[:] = [entry for entry in each if entry[0] > start]
        for _, other in active[not side]:
            found[other if side else number].add(number if side else other)
        active[side].append((end, number))
    return [sorted(each) for each in found]
