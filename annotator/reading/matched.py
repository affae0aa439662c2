"""Which characters of an old text are which of a new one: an edit alignment that long texts can afford."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

#: (start in the old text, end, start in the new text, whether the characters are equal or replaced one by one)
Block = tuple[int, int, int, bool]

#: Texts whose lengths multiply to no more than this are aligned in one go.
_AT_ONCE: Final = 1 << 20
#: Longer ones that have nothing in common to cut them at are, up to here; beyond, they count as different throughout.
_AT_MOST: Final = 1 << 30
#: A long text is cut where so many characters stand once in both; so many such places are tried at a time.
_PROBE_LENGTHS: Final = (20, 10)
_PROBES: Final = 32
#: An unchanged run is no accident where it is so much longer than what it is asked about.
_RUN: Final = 8


@dataclass(frozen=True, slots=True)
class Mapped:
    """A range of the new text, and how many characters of the old range are in it unchanged."""

    start: int
    end: int
    kept: int


class Matched:
    """The alignment of two texts: blocks in order, all that is between them deleted or inserted.

    `length` is that of the old text.
    """

    __slots__ = ("_end", "_starts", "_theirs", "blocks")

    def __init__(self, blocks: Sequence[Block], *, length: int) -> None:
        self.blocks = blocks
        self._end = length
        self._starts = [block[0] for block in blocks]
        self._theirs = [block[2] for block in blocks]

    def map(self, start: int, end: int) -> Mapped | None:
        """Return what became of ``start:end`` of the old text; None where all of it was deleted.

        What was inserted within belongs to it, what was inserted at its ends does not.
        """
        first = last = None
        kept = 0
        for index in range(max(0, bisect_right(self._starts, start) - 1), len(self.blocks)):
            low, high, there, equal = self.blocks[index]
            if low >= end:
                break
            if high <= start:
                continue
            low_cut, high_cut = max(low, start), min(high, end)
            if first is None:
                first = there + low_cut - low
            last = there + high_cut - low
            kept += (high_cut - low_cut) * equal
        return None if first is None or last is None else Mapped(first, last, kept)

    def shifted(self, start: int, end: int, *, margin: int) -> int | None:
        """Return where ``start:end`` of the old text begins in the new one if it is unchanged there, in one piece.

        Unchanged with `margin` characters on both sides, as far as the old text has them; else None.
        """
        index = bisect_right(self._starts, start) - 1
        if index < 0:
            return None
        low, high, there, equal = self.blocks[index]
        whole = equal and (low <= start - margin or not low) and (end + margin <= high or end <= high == self._end)
        return there + start - low if whole else None

    def takes(self, start: int, end: int) -> bool:
        """Tell whether ``start:end`` of the new text is, unchanged and as part of a longer run, some of the old one."""
        index = bisect_right(self._theirs, start) - 1
        if index < 0:
            return False
        low, high, there, equal = self.blocks[index]
        return equal and end <= there + high - low and high - low >= end - start + _RUN


def match_texts(old: str, new: str) -> Matched:
    """Align two texts by the fewest edits; where both are long, between stretches that each has only once."""
    return Matched(_joined(_blocks(old, new, 0, 0)), length=len(old))


def _blocks(old: str, new: str, old_at: int, new_at: int) -> Iterator[Block]:
    """Yield the blocks of two texts that begin at `old_at` and `new_at`."""
    head = _common_head(old, new)
    if head:
        yield (old_at, old_at + head, new_at, True)
    tail = _common_tail(old[head:], new[head:])
    middle_old, middle_new = old[head : len(old) - tail], new[head : len(new) - tail]
    old_at, new_at = old_at + head, new_at + head
    if middle_old and middle_new:
        if len(middle_old) * len(middle_new) <= _AT_ONCE:
            yield from _edited(middle_old, middle_new, old_at, new_at)
        else:
            yield from _cut_up(middle_old, middle_new, old_at, new_at)
    if tail:
        start = old_at + len(middle_old)
        yield (start, start + tail, new_at + len(middle_new), True)


def _cut_up(old: str, new: str, old_at: int, new_at: int) -> Iterator[Block]:
    """Yield the blocks of two long texts, stretch by stretch."""
    cuts = next(filter(None, (_cuts(old, new, probe) for probe in _PROBE_LENGTHS)), None)
    if cuts is None:
        if len(old) * len(new) <= _AT_MOST:
            yield from _edited(old, new, old_at, new_at)
        return
    starts = [(0, 0), *cuts]
    for (start, there), (end, upto) in zip(starts, [*cuts, (len(old), len(new))], strict=True):
        yield from _blocks(old[start:end], new[there:upto], old_at + start, new_at + there)


def _edited(old: str, new: str, old_at: int, new_at: int) -> Iterator[Block]:
    from rapidfuzz.distance import Levenshtein

    for step in Levenshtein.opcodes(old, new):
        if step.tag in {"equal", "replace"}:
            yield (old_at + step.src_start, old_at + step.src_end, new_at + step.dest_start, step.tag == "equal")


def _cuts(old: str, new: str, length: int) -> list[tuple[int, int]]:
    """Return where both texts may be cut, in order in both: before a stretch of `length` that each has only once."""
    found: list[tuple[int, int]] = []
    step = max(length, len(old) // _PROBES)
    for at in range(step // 2, len(old) - length, step):
        probe = old[at : at + length]
        there = new.find(probe)
        if there >= 0 and new.find(probe, there + 1) < 0 and old.find(probe) == at and old.find(probe, at + 1) < 0:
            found.append((at, there))
    return _longest_rising(found)


def _longest_rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the most pairs, sorted by their first, whose seconds rise too: what moved elsewhere is left out."""
    tops: list[int] = []
    tails: list[int] = []
    before: list[int] = []
    for index, (_, there) in enumerate(pairs):
        height = bisect_left(tops, there)
        before.append(tails[height - 1] if height else -1)
        tops[height : height + 1] = [there]
        tails[height : height + 1] = [index]
    chain: list[tuple[int, int]] = []
    at = tails[-1] if tails else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def _common_head(old: str, new: str) -> int:
    """Return how many characters two texts have in common at their beginnings."""
    low, high = 0, min(len(old), len(new))
    while low < high:
        middle = (low + high + 1) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _common_tail(old: str, new: str) -> int:
    """Return how many characters two texts have in common at their ends."""
    low, high = 0, min(len(old), len(new))
    while low < high:
        middle = (low + high + 1) // 2
        if old[len(old) - middle : len(old) - low] == new[len(new) - middle : len(new) - low]:
            low = middle
        else:
            high = middle - 1
    return low


def _joined(blocks: Iterator[Block]) -> list[Block]:
    """Join blocks that go on in both texts."""
    joined: list[Block] = []
    for start, end, there, equal in blocks:
        if joined:
            low, high, before, kind = joined[-1]
            if kind == equal and high == start and before + high - low == there:
                joined[-1] = (low, end, before, equal)
                continue
        joined.append((start, end, there, equal))
    return joined
