"""When the window keeps a backup of its project by itself: once the first look is over, on a worker."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.progress import Progress
from annotator.ui.translation import translate

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


def keep_backup(window: MainWindow) -> None:
    """Copy the project to the backups where it changed since the last one, unless the settings say not to."""
    if not window.bridge.holding or not window.program.settings.get("backups"):
        return
    from annotator.workspace.checking import back_up_if_changed

    # Made here and entered there: a snapshot belongs to the thread that reads it.
    snapshot = window.bridge.workspace.snapshot()
    title = translate("Safekeeping", "Keeping a backup…")

    def work() -> Generator[Progress, None, Path | None]:
        yield Progress(0, None, title)
        return back_up_if_changed(snapshot)

    window.jobs.start(title, work, lambda _written: None)
