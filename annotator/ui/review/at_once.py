"""Settling much at once from the review page: what all agree on, what one alone has done, what a rule decides."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.domain.progress import Progress, finish
from annotator.ui import at_once
from annotator.ui.dialogs.rule import RuleDialog
from annotator.ui.translation import translate
from annotator.workspace import reviewing, ruling
from annotator.workspace.apart import Act, Done, apart
from annotator.workspace.ruling import Rulings
from annotator.workspace.workspace import Workspace

if TYPE_CHECKING:
    from annotator.ui.review.page import ReviewPage


def settle_agreed(page: ReviewPage) -> None:
    """Put what all agree on into gold."""
    _to_gold(
        page,
        ruling.settle_agreed,
        count=ruling.count_agreed(page.window_.bridge.workspace),
        title=translate("ReviewPage", "Putting into gold what all agree on…"),
        said=translate("ReviewPage", "Places that all agree on are in gold now: {count}"),
    )


def settle_alone(page: ReviewPage) -> None:
    """Put what one person alone has done into gold, and say how many places are left to a person."""
    alone = ruling.count_alone(page.window_.bridge.workspace)
    said = translate("ReviewPage", "Places that one person alone has done are in gold now: {count}")
    if alone.unsure:
        said += translate("ReviewPage", "; left, being questions or contradicting one another: {left}").format(
            left=f"{alone.unsure:,}"
        )
    _to_gold(
        page,
        ruling.settle_alone,
        count=alone.places,
        title=translate("ReviewPage", "Putting into gold what one person alone has done…"),
        said=said,
    )


def _to_gold(page: ReviewPage, act: Act[int], *, count: int, title: str, said: str) -> None:
    window = page.window_

    def tell(count: int) -> None:
        page.refresh()
        window.tell(said.format(count=f"{count:,}"))

    if count > at_once.MANY:
        at_once.change(window, title, act, tell)
    else:
        done = window.bridge.attempt(lambda workspace: finish(act(workspace)), window.bridge.workspace)
        if done is not None:
            tell(done)


def ask_rule(page: ReviewPage) -> None:
    """Offer to settle by a rule what is in the list and open, with a preview of each case."""
    window, workspace = page.window_, page.window_.bridge.workspace
    items = [item for item in page.queue.model.items if item.decision is None]
    only = [item.id for item in items]
    said = {name for item in items for name in item.layers}
    dialog = RuleDialog(
        faces={name: page.faces[name] for name in window.layers.names if name in said},
        labels=workspace.labels(),
        styles=window.styles,
        reasons=reviewing.reasons(workspace),
        parent=window,
    )
    previews = _Previews(page, dialog, only)
    dialog.wished.connect(previews.make)
    dialog.finished.connect(previews.end)
    dialog.accepted.connect(
        lambda: _decide(page, dialog.rule, trusted=dialog.trusted, reason=dialog.reason, only=only, count=dialog.count)
    )
    dialog.setModal(True)
    window.show_dialog(dialog)
    dialog.wish()


@dataclass(slots=True, eq=False)
class _Wish:
    """A rule that a dialog wants previewed; off where it wants another by now, or none."""

    on: bool = True


class _Previews(QObject):
    """Makes the previews of one dialog: at once where that is quick, else on a worker, the newest wish alone."""

    def __init__(self, page: ReviewPage, dialog: RuleDialog, only: Sequence[str]) -> None:
        super().__init__(dialog)
        self._page = page
        self._dialog = dialog
        self._only = only
        self._wish = _Wish()

    def make(self, rule: str, trusted: str) -> None:
        """Have the dialog show what a rule would decide."""
        self.end()
        window, only = self._page.window_, self._only
        workspace = window.bridge.workspace
        if len(only) <= at_once.MANY:
            made = window.bridge.attempt(ruling.preview_rule, workspace, rule, trusted=trusted, only=only)
            self._dialog.show_rulings(made)
            return
        wish = self._wish = _Wish()

        def work_out(own: Workspace) -> Generator[Progress, None, Rulings | None]:
            job = ruling.work_out_rule(own, rule, trusted=trusted, only=only)
            return (yield from _while(wish, job))

        def show(done: Done[Rulings | None]) -> None:
            if wish.on:
                self._dialog.show_rulings(done.value)

        job = window.bridge.attempt(apart, workspace, work_out)
        if job is not None:
            window.jobs.start(translate("ReviewPage", "Working out what the rule settles…"), lambda: job, show)

    def end(self) -> None:
        """Want no preview any more."""
        self._wish.on = False


def _while(wish: _Wish, job: Generator[Progress, None, Rulings]) -> Generator[Progress, None, Rulings | None]:
    """Do a job as long as its result is wanted; None where it is not."""
    while wish.on:
        try:
            yield next(job)
        except StopIteration as end:
            made: Rulings = end.value
            return made
    job.close()
    return None


def _decide(page: ReviewPage, rule: str, *, trusted: str, reason: str, only: Sequence[str], count: int) -> None:
    window = page.window_

    def tell(done: Rulings) -> None:
        window.tell(translate("ReviewPage", "Settled by rule: {count}").format(count=f"{len(done.made):,}"))

    if count > at_once.MANY:
        at_once.change(
            window,
            translate("ReviewPage", "Settling by rule…"),
            lambda own: ruling.settle_by_rule(own, rule, trusted=trusted, reason=reason, only=only),
            tell,
        )
    else:
        done = window.bridge.attempt(
            ruling.decide_by_rule, window.bridge.workspace, rule, trusted=trusted, reason=reason, only=only
        )
        if done is not None:
            tell(done)
