"""How high paragraphs are, one upon another: sums and look-ups in logarithmic time while single heights change."""

from __future__ import annotations

from collections.abc import Iterable


class Heights:
    """Heights in pixels in a binary indexed tree (P. Fenwick, 1994)."""

    def __init__(self, heights: Iterable[float]) -> None:
        self._heights = list(heights)
        self._tree = [0.0, *self._heights]
        for index in range(1, len(self._tree)):
            parent = index + (index & -index)
            if parent < len(self._tree):
                self._tree[parent] += self._tree[index]

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, number: int) -> float:
        return self._heights[number]

    def put(self, number: int, height: float) -> None:
        """Correct one height."""
        change = height - self._heights[number]
        if change:
            self._heights[number] = height
            index = number + 1
            while index < len(self._tree):
                self._tree[index] += change
                index += index & -index

    def above(self, number: int) -> float:
        """Return how high everything before `number` is together; for ``len(self)``, everything."""
        total = 0.0
        while number > 0:
            total += self._tree[number]
            number &= number - 1
        return total

    def at(self, y: float) -> tuple[int, float]:
        """Return the number of what stands at `y`, and how far below its top that is; the first or last beyond them."""
        if y <= 0 or not self._heights:
            return 0, 0.0
        number = 0
        step = 1 << len(self._heights).bit_length()
        while step:
            following = number + step
            if following < len(self._tree) and self._tree[following] <= y:
                number = following
                y -= self._tree[following]
            step >>= 1
        if number >= len(self._heights):
            number = len(self._heights) - 1
            return number, self._heights[number]
        return number, y
