"""The sample project: small articles of our own, labelled by reading."""

from __future__ import annotations

from pathlib import Path

from annotator.workspace.workspace import Clock, NewId, Workspace, random_id, system_clock


def make_sample(path: Path, *, owner: str, clock: Clock = system_clock, new_id: NewId = random_id) -> Workspace:
    """Make the sample project at `path` and open it; raises `UnwritableFileError` where `path` exists."""
    raise NotImplementedError
