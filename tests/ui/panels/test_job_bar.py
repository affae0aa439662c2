"""Work that takes a moment is shown and can be stopped; what is over at once does not flicker."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator

import pytest
from pytestqt.qtbot import QtBot

from annotator.domain.progress import Progress
from annotator.ui.jobs import Jobs
from annotator.ui.panels.job_bar import JobBar


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.stop_all()


def steps(going_on: Callable[[], bool]) -> Generator[Progress, None, None]:
    done = 0
    while going_on():
        done += 1
        yield Progress(done, None, "counting")


def test_what_is_over_at_once_is_not_shown(qtbot: QtBot, jobs: Jobs) -> None:
    bar = JobBar(jobs)
    qtbot.addWidget(bar)
    with qtbot.waitSignal(jobs.ended):
        jobs.start("Counting…", lambda: steps(lambda: False), lambda _: None)
    qtbot.wait(400)
    assert bar.isHidden()


def test_what_takes_longer_is_shown_until_it_is_stopped(qtbot: QtBot, jobs: Jobs) -> None:
    bar = JobBar(jobs)
    qtbot.addWidget(bar)
    jobs.start("Counting…", lambda: steps(lambda: True), lambda _: None)
    assert bar.isHidden()
    qtbot.waitUntil(lambda: not bar.isHidden(), timeout=3000)
    with qtbot.waitSignal(jobs.ended):
        bar.cancel.click()
    qtbot.waitUntil(bar.isHidden)
