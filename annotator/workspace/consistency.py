"""Whether one layer treats the same string the same way everywhere, and how a row of that report is mended."""

from __future__ import annotations

from collections.abc import Generator, Sequence

from annotator.domain.annotation import Annotation
from annotator.domain.progress import Progress
from annotator.review.consistency import Finding, Found
from annotator.workspace.workspace import Workspace

__all__ = ["Finding", "Found", "consistency", "mend"]


def consistency(ws: Workspace, *, layer: str | None = None) -> Generator[Progress, None, list[Finding]]:
    """Return the job that looks through a layer (by default one's own); iterate it in any thread.

    Raises `NotFoundError` for a layer there is none of.
    """
    raise NotImplementedError


def mend(
    ws: Workspace, finding: Finding, value: str, *, places: Sequence[int] | None = None, reason: str = ""
) -> list[Annotation]:
    """Make the places of a finding alike, as one step, and return what was changed or made.

    `value` is what to make them: of kind `label` and `repeat` a label, of `canonical` a name, of `boundary` the string.
    `places` are the numbers of those places meant (None: all). In one's own layer, or in gold (with `reason`).
    Raises `InputError` where a place is no longer as it was found, `PermissionError_` for another's layer.
    """
    raise NotImplementedError
