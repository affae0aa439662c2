"""Long work leaves the window's thread alone, garbage included."""

from __future__ import annotations

import gc
import sys
from collections.abc import Generator

from pytestqt.qtbot import QtBot

from annotator.domain.progress import Progress
from annotator.ui.jobs import Jobs


def _look(seen: list[bool]) -> Generator[Progress, None, str]:
    seen.append(gc.isenabled())
    yield Progress(0, 1, "")
    seen.append(gc.isenabled())
    return "done"


def test_no_garbage_is_looked_for_on_a_worker_and_again_on_the_window_s_thread_afterwards(qtbot: QtBot) -> None:
    jobs = Jobs()
    seen: list[bool] = []
    results: list[str] = []
    with qtbot.waitSignal(jobs.ended):
        jobs.start("looking", lambda: _look(seen), results.append)
    assert (seen, results) == ([False, False], ["done"])
    assert gc.isenabled()


def test_garbage_is_looked_for_again_after_jobs_that_were_stopped(qtbot: QtBot) -> None:
    def endless() -> Generator[Progress, None, None]:
        while True:
            yield Progress(0, None, "")

    jobs = Jobs()
    jobs.start("waiting", endless, lambda _: None)
    assert not gc.isenabled()
    jobs.stop_all()
    assert gc.isenabled()
    qtbot.waitUntil(lambda: not jobs.running)


def test_the_two_threads_take_turns_more_often_while_a_job_runs(qtbot: QtBot) -> None:
    before, seen = sys.getswitchinterval(), []

    def look() -> Generator[Progress, None, None]:
        seen.append(sys.getswitchinterval())
        yield Progress(0, None, "")

    jobs = Jobs()
    with qtbot.waitSignal(jobs.ended):
        jobs.start("looking", look, lambda _: None)
    assert seen[0] <= before / 5
    assert sys.getswitchinterval() == before


def test_what_a_job_made_a_lot_of_is_not_looked_through_for_garbage(qtbot: QtBot) -> None:
    def make() -> Generator[Progress, None, list[list[int]]]:
        yield Progress(0, None, "")
        return [[number] for number in range(30_000)]

    frozen = gc.get_freeze_count()
    jobs, results = Jobs(), []
    try:
        with qtbot.waitSignal(jobs.ended):
            jobs.start("making", make, results.append)
        assert gc.get_freeze_count() - frozen > 30_000
        with qtbot.waitSignal(jobs.ended):
            jobs.start("looking", lambda: _look([]), results.append)
    finally:
        gc.unfreeze()
