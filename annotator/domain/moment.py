"""Times as they are written everywhere: ISO 8601 with a zone; only these can be compared."""

from __future__ import annotations

from datetime import datetime

from annotator.domain.errors import InputError


def moment_of(time: str) -> datetime:
    """Return a time for comparing; raises `InputError` for one that is not ISO 8601 with a zone."""
    try:
        moment = datetime.fromisoformat(time)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise InputError("“{time}” is not a time with a zone, like 2026-01-31T09:30:00+08:00.", time=time)
    return moment
