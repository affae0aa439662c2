"""How a new document gets a title that no other has."""

from __future__ import annotations

from collections.abc import Callable


class Titles:
    """Gives out titles, each once, and remembers how far it got: a thousand files may have one name."""

    def __init__(self, is_taken: Callable[[str], bool]) -> None:
        """Take what tells whether a document of the project has a title."""
        self._is_taken = is_taken
        self._given: set[str] = set()
        self._numbers: dict[str, int] = {}

    def free(self, title: str) -> str:
        """Return `title`, with `` (2)`` or the next free number behind it where it is taken, and take it."""
        number = self._numbers.get(title, 1)
        free = title if number == 1 else f"{title} ({number})"
        while free in self._given or self._is_taken(free):
            number += 1
            free = f"{title} ({number})"
        self._numbers[title] = number
        self._given.add(free)
        return free
