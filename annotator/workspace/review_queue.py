"""The queue of a project's differences as it is kept at hand: read once, then brought up to date where it changed.

A document is compared again only when an annotation of a layer, a done mark or a pending annotation of it changed; a
decision, and the gold that comes of it, changes its own item alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Final

from annotator.domain.changes import Changes
from annotator.domain.errors import AmbiguousError, NotFoundError
from annotator.domain.progress import Progress, finish
from annotator.domain.sentence import Sentence
from annotator.review.compare import ReviewItem
from annotator.review.rules import count_items
from annotator.store import documents, history
from annotator.store.connection import Connection
from annotator.workspace.review_reading import read_all, read_one, read_settled
from annotator.workspace.reviewed_document import Reviewed
from annotator.workspace.workspace import Workspace

#: What a document's items are made of, what settles them, and what says in which order documents come.
_KINDS: Final = frozenset({"annotation", "done", "pending", "decision", "document"})
#: From so many changed rows on, bringing the queue up to date takes longer than an eye overlooks.
_MANY: Final = 1000
_SEEN_EVERY: Final = 64
#: So many documents are let go of at a time.
_GOING: Final = 100


@dataclass(slots=True, eq=False)
class Held:
    """What a queue holds: the documents that anybody has a say in, and the document of each item.

    `order` and `items` are put together when they are asked for; `begins` is where each document's are among them.
    `counts` says how many items there are by kind and by whether they are settled.
    `stale` is what changed and was not looked at yet, by document, `upto` an event of the history: what it and those
    before it did is known or among the stale.
    """

    parts: dict[str, Reviewed] | None = None
    documents: dict[str, str] = field(default_factory=dict)
    order: list[str] | None = None
    items: tuple[ReviewItem, ...] | None = None
    begins: dict[str, int] | None = None
    counts: Counter[tuple[str, bool]] = field(default_factory=Counter)
    stale: dict[str, set[tuple[str, str]]] = field(default_factory=dict)
    upto: int = 0

    def copy(self) -> Held:
        """Return one that can be brought up to date by itself."""
        return replace(
            self,
            parts=None if self.parts is None else dict(self.parts),
            documents=dict(self.documents),
            counts=self.counts.copy(),
            stale={document: set(rows) for document, rows in self.stale.items()},
        )


class Queue:
    """All items of a project by document. Belongs to the workspace's thread, and its copies each to another's.

    What a copy was brought up to in another thread is taken over by `offer`: nothing is worked out twice.
    """

    def __init__(self) -> None:
        self.held = Held()
        self._offered: Queue | None = None
        self._old: list[dict[str, Reviewed]] = []

    # -- in several threads --------------------------------------------------------------------------------------------

    def copy(self, connection: Connection, *, upto: int) -> Queue:
        """Return a queue for another thread; it has heard of all events of the history up to `upto`."""
        self._take_offered(connection)
        made = Queue()
        made.held = self.held.copy()
        made.held.upto = max(upto, made.held.upto)
        return made

    def catch_up(self, connection: Connection, *, heard: int = 0) -> Generator[Progress, None, None]:
        """Bring a copy up to what a connection sees at this moment; `heard` is the event up to which it was told."""
        self.held.upto = max(self.held.upto, heard)
        self.hear(connection)
        self.held.upto = history.last_event(connection)
        yield from self._bring_up(connection)
        self.items(connection)
        # What is asked for at once is worked out here, where nobody waits for it.
        for number, part in enumerate(self.parts(connection).values()):
            if number % _SEEN_EVERY == 0:
                yield Progress(number, None, Sentence("comparing layers"))
            len(part.forsaken)
            len(part.forsaken_alone)

    def offer(self, copy: Queue) -> None:
        """Have a copy that was brought up to date in another thread taken over when this is asked next."""
        self._offered = copy

    def _take_offered(self, connection: Connection) -> None:
        """Become what was offered, and hear what happened since."""
        offered, self._offered = self._offered, None
        if offered is None or offered.held.upto < self.held.upto:
            return
        if self.held.parts:
            self._old.append(self.held.parts)
        self.held = offered.held
        self.hear(connection)

    # -- keeping up ----------------------------------------------------------------------------------------------------

    def forget(self, changes: Changes) -> None:
        """Mark the documents that changes touched as to be looked at again."""
        known = self if self._offered is None else self._offered
        if changes.step > known.held.upto:
            self._hear(changes)

    def hear(self, connection: Connection) -> None:
        """Hear of what happened since this was made, or was taken over."""
        self._hear(history.changes_after(connection, self.held.upto))

    def _hear(self, changes: Changes | None) -> None:
        if self.held.parts is None or changes is None:
            return
        for row in changes.rows:
            if row.kind in _KINDS and row.document is not None:
                self.held.stale.setdefault(row.document, set()).add((row.kind, row.key))

    def is_behind(self, connection: Connection) -> bool:
        """Tell whether bringing this up to date takes longer than an eye overlooks."""
        self._take_offered(connection)
        return self.held.parts is None or sum(map(len, self.held.stale.values())) > _MANY

    def items(self, connection: Connection) -> tuple[ReviewItem, ...]:
        """Return all items by document and position, as of now."""
        parts = self.parts(connection)
        if self.held.items is None:
            if self.held.order is None:
                self.held.order = documents.ids(connection)
            self.held.items = tuple(chain.from_iterable(parts[each].items for each in self.held.order if each in parts))
            self.held.begins = None
        return self.held.items

    def parts(self, connection: Connection) -> Mapping[str, Reviewed]:
        """Return the documents that anybody has a say in, by id, as of now."""
        self._take_offered(connection)
        self._let_go()
        finish(self._bring_up(connection))
        assert self.held.parts is not None
        return self.held.parts

    def counts(self, connection: Connection) -> Mapping[tuple[str, bool], int]:
        """Return how many items there are by kind and by whether they are settled, as of now."""
        self.parts(connection)
        return self.held.counts

    def part_of(self, connection: Connection, item: str) -> Reviewed | None:
        """Return the document that an item is in, by the item's whole id."""
        parts = self.parts(connection)
        document = self.held.documents.get(item)
        return None if document is None else parts[document]

    def _bring_up(self, connection: Connection) -> Generator[Progress, None, None]:
        if self.held.parts is None:
            self.held.order = documents.ids(connection)
            parts = yield from read_all(connection, self.held.order)
            self.held.documents = {item.id: part.document for part in parts.values() for item in part.items}
            self.held.counts = count_items(item for part in parts.values() for item in part.items)
            self.held.parts, self.held.items = parts, None
            self.held.stale.clear()
        if not self.held.stale:
            return
        if any(kind == "document" for rows in self.held.stale.values() for kind, _ in rows):
            self.held.order = self.held.items = None
        stale, self.held.stale = self.held.stale, {}
        try:
            settled = read_settled(connection, self.held.parts, stale)
            for number, document in enumerate(list(stale)):
                if number % _SEEN_EVERY == 0:
                    yield Progress(number, len(stale), Sentence("comparing layers"))
                self._put(document, settled.get(document) or read_one(connection, document))
                del stale[document]
        finally:
            # What was not come to is looked at another time.
            for document, rows in stale.items():
                self.held.stale.setdefault(document, set()).update(rows)

    def _let_go(self) -> None:
        """Let go of some of what is no longer so: the window would stand still while all of it is cleared away."""
        if self._old:
            for _ in range(min(_GOING, len(self._old[0]))):
                self._old[0].popitem()
            if not self._old[0]:
                del self._old[0]

    def _put(self, document: str, fresh: Reviewed | None) -> None:
        assert self.held.parts is not None
        before = self.held.parts.get(document)
        if before is not None:
            self.held.counts.subtract(count_items(before.items))
        if fresh is not None:
            self.held.counts.update(count_items(fresh.items))
        if before is not None and (fresh is None or fresh.numbers is not before.numbers):
            for item in before.items:
                self.held.documents.pop(item.id, None)
        if fresh is None:
            self.held.items = None
            self.held.parts.pop(document, None)
            return
        self.held.parts[document] = fresh
        if before is None or fresh.numbers is not before.numbers:
            self.held.items = None
            self.held.documents.update((item.id, document) for item in fresh.items)
        elif self.held.items is not None and fresh.items != before.items:
            # One key settled one of tens of thousands: they are not gone through for that.
            begin = self._begin(document)
            items = list(self.held.items)
            items[begin : begin + len(fresh.items)] = fresh.items
            self.held.items = tuple(items)

    def _begin(self, document: str) -> int:
        """Return where the items of a document begin among all."""
        held = self.held
        assert held.parts is not None
        if held.begins is None:
            held.begins, at = {}, 0
            for each in held.order or ():
                held.begins[each] = at
                at += len(held.parts[each].items) if each in held.parts else 0
        return held.begins[document]


def found_item(ws: Workspace, ref: str) -> tuple[Reviewed, ReviewItem]:
    """Return the item of this id or unambiguous beginning of one, and its document.

    Raises `NotFoundError` or `AmbiguousError`.
    """
    kept = ws.derived(Queue)
    part = kept.part_of(ws.connection, ref)
    whole = ref
    if part is None:
        begun = [item.id for item in kept.items(ws.connection) if item.id.startswith(ref)] if ref else []
        if len(begun) > 1:
            raise AmbiguousError(
                "{count} review items begin with “{ref}”; give more of the id.", count=len(begun), ref=ref
            )
        if not begun:
            raise NotFoundError("There is no review item “{ref}”; list them to see their ids.", ref=ref)
        [whole] = begun
        part = kept.part_of(ws.connection, whole)
    assert part is not None
    return part, part.items[part.numbers[whole]]
