"""Long work leaves the window's thread alone, garbage included."""

from __future__ import annotations

import gc
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
