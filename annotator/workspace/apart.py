"""Long changes in another thread: made through a workspace of their own, then taken over by the one that is at hand."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Generic, TypeVar

from annotator.domain.changes import Changes
from annotator.domain.progress import Progress, finish
from annotator.workspace.review_queue import Queue
from annotator.workspace.workspace import Workspace

Result = TypeVar("Result")
#: A use case as a job: it reads, yields how far it is, and changes the project at its end, if at all.
Act = Callable[[Workspace], Generator[Progress, None, Result]]


@dataclass(frozen=True, slots=True)
class Done(Generic[Result]):
    """What an act returned, and what it changed."""

    value: Result
    changes: tuple[Changes, ...]


def apart(ws: Workspace, act: Act[Result], *, lend_queue: bool = True) -> Generator[Progress, None, Done[Result]]:
    """Return the job that acts on the project of `ws` in any thread; give what it returns to `take_over`.

    Call this function in the workspace's thread. The queue of differences is lent to the act and comes back as it is
    afterwards, unless `lend_queue` is off: for what has nothing to do with review. Closing the job before its end takes
    everything back. Until then `ws` must not write: it would wait.
    """
    if not lend_queue:
        return _apart(ws, act)
    kept = ws.derived(Queue)
    return _with_queue(ws, kept, kept.copy(ws.connection, upto=ws.heard), act)


def _with_queue(ws: Workspace, kept: Queue, lent: Queue, act: Act[Result]) -> Generator[Progress, None, Done[Result]]:
    def with_queue(own: Workspace) -> Generator[Progress, None, Result]:
        lent.hear(own.connection)
        own.keep(lent)
        value = yield from act(own)
        # Here it is done; who stopped now would not hear of it.
        finish(lent.catch_up(own.connection, heard=own.heard))
        return value

    done = yield from _apart(ws, with_queue)
    kept.offer(lent)
    return done


def _apart(ws: Workspace, act: Act[Result]) -> Generator[Progress, None, Done[Result]]:
    heard: list[Changes] = []
    with ws.again() as own:
        own.subscribe(heard.append)
        value = yield from act(own)
        for changes in heard:
            # What the window asks of them first is worked out here.
            _ = changes.annotated
    return Done(value, tuple(heard))


def take_over(ws: Workspace, done: Done[Result]) -> Result:
    """Tell of what was done apart as of the workspace's own doing, and return what the act returned."""
    ws.hear(done.changes)
    return done.value
