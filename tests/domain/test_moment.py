from __future__ import annotations

import pytest

from annotator.domain.errors import InputError
from annotator.domain.moment import moment_of


def test_times_compare_across_zones() -> None:
    assert moment_of("2026-01-31T09:30:00+08:00") == moment_of("2026-01-31T01:30:00Z")
    assert moment_of("2026-01-31T09:30:00+08:00") < moment_of("2026-01-31T01:30:01+00:00")


@pytest.mark.parametrize("time", ["", "yesterday", "2026-01-31", "2026-01-31T09:30:00"])
def test_a_time_without_a_zone_is_refused(time: str) -> None:
    with pytest.raises(InputError, match="with a zone"):
        moment_of(time)
