"""Long work is run to its end, and garbage is not looked for meanwhile."""

from __future__ import annotations

import gc
from collections.abc import Generator

import pytest

from annotator.domain.progress import Progress, finish, retold, uncollected


def test_a_job_is_run_to_what_it_returns() -> None:
    def job() -> Generator[Progress, None, str]:
        yield Progress(0, 1, "counting")
        return "counted"

    assert finish(job()) == "counted"


def test_a_job_that_is_retold_returns_the_same_and_is_closed_with_the_other() -> None:
    ended: list[str] = []

    def job() -> Generator[int, None, str]:
        try:
            yield from (1, 2)
            return "counted"
        finally:
            ended.append("ended")

    told: list[int] = []
    assert finish(retold(job(), told.append)) == "counted"
    assert told == [1, 2]
    stopped = retold(job(), lambda step: 10 * step)
    assert next(stopped) == 10
    stopped.close()
    assert ended == ["ended", "ended"]


@uncollected()
def fail() -> None:
    assert not gc.isenabled()
    raise ValueError("stop")


@pytest.mark.parametrize("was_on", [True, False])
def test_collecting_is_afterwards_as_it_was_even_after_a_failure(*, was_on: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if was_on else gc.disable)()
        with pytest.raises(ValueError, match="stop"):
            fail()
        assert gc.isenabled() is was_on
    finally:
        (gc.enable if before else gc.disable)()
