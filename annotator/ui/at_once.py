"""Much that is changed at once: on a worker, its progress before the window, so that nothing else writes meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeVar

from annotator.ui.dialogs.working import WorkingDialog

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow
    from annotator.workspace.apart import Act, Done

Result = TypeVar("Result")

#: From so many rows of the project on, the window would stand still for longer than an eye overlooks.
MANY: Final = 1000


def change(window: MainWindow, title: str, act: Act[Result], then: Callable[[Result], None]) -> None:
    """Act on the project on a worker, take over what that changed, and go on; stopped, it has changed nothing."""
    # Imported when there is much to change: the first window does not wait for it.
    from annotator.workspace.apart import apart, take_over

    bridge, jobs = window.bridge, window.jobs
    job = bridge.attempt(apart, bridge.workspace, act)
    if job is None:
        return

    def done(what: Done[Result]) -> None:
        then(take_over(bridge.workspace, what))

    dialog = WorkingDialog(title, jobs, parent=window)
    # Until then nobody asks what another connection wrote: it is told as the window's own.
    bridge.expect()
    dialog.finished.connect(lambda: bridge.expect(on=False))
    window.show_dialog(dialog)
    jobs.start(title, lambda: job, done)
