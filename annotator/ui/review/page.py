"""The review page: goes through what a team disagrees about, and settles it with one key each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QSizePolicy

from annotator.domain.annotation import GOLD
from annotator.review.compare import ReviewItem
from annotator.review.figures import Figures
from annotator.ui.faces import Face
from annotator.ui.pages import Page
from annotator.ui.quotes import on_one_line
from annotator.ui.review import at_once
from annotator.ui.review.candidates_panel import CandidatesPanel
from annotator.ui.review.passage import Passage
from annotator.ui.review.queue_panel import QueuePanel
from annotator.ui.review.versions import Version
from annotator.ui.translation import translate
from annotator.workspace import reviewing, ruling
from annotator.workspace.codebook import make_example
from annotator.workspace.gold_figures import figures_with_gold

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

#: Widths of queue, panes and candidates in a window of 1280.
_WIDTHS: Final = (270, 600, 410)
#: Milliseconds without a decision after which the figures are worked out again.
_REST: Final = 1500


class ReviewPage(Page):
    """Holds which item is looked at; everything that is decided goes through `workspace.reviewing`."""

    has_keys = True

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.item: ReviewItem | None = None
        self.faces: Mapping[str, Face] = {}
        self.passage = Passage(window)
        self._busy = False
        self._ready = self._comparing = False
        self._settled_last: list[str] = []
        self._arrangement = "single"
        self.queue = QueuePanel()
        self.candidates = CandidatesPanel()
        self.queue.setMinimumWidth(220)
        self.candidates.setMinimumWidth(340)
        self.addWidget(self.queue)
        self.addWidget(self.candidates)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.compare_with_gold)
        self._connect()

    def _connect(self) -> None:
        queue, candidates = self.queue, self.candidates
        queue.wished.connect(self._wished)
        queue.chosen.connect(self._chosen)
        queue.agreed_asked.connect(self.settle_agreed)
        queue.alone_asked.connect(self.settle_alone)
        queue.export_asked.connect(self.export_gold)
        queue.feedback_asked.connect(self.window_.actions_["file.feedback"].trigger)
        queue.rule_asked.connect(self.ask_rule)
        queue.hiding_asked.connect(self.window_.layers.set_names_hidden)
        candidates.taken.connect(self.take)
        candidates.pointed.connect(self._point)
        candidates.asked.connect(self._asked)
        candidates.reasons_asked.connect(self.edit_reasons)
        candidates.left.connect(self._focus_text)
        self.window_.bridge.history_changed.connect(self._on_history)
        self.window_.bridge.labels_changed.connect(self._relabel)
        self.window_.layers.changed.connect(self._on_layers)
        self.window_.jobs.ended.connect(self._on_rest)

    # -- coming and going ----------------------------------------------------------------------------------------------

    def enter(self) -> None:
        """Begin with the first item that is left; the layers are compared on a worker where that was not done yet."""
        self.setSizes(_WIDTHS)
        for place, stretch in enumerate((0, 1, 0)):
            self.setStretchFactor(place, stretch)
        window, panes = self.window_, self.window_.panes
        self._arrangement = panes.arrangement
        if panes.arrangement != "single":
            panes.show_single()
        window.current.set(None)
        self._relabel()
        self._reface()
        self.candidates.set_reasons(reviewing.reasons(window.bridge.workspace))
        if not self._ready:
            self.queue.show_items((), otherwise=translate("ReviewPage", "Comparing the annotators…"))
            self._show(None)
        self.refresh()

    def _compare(self) -> None:
        """Compare the layers again on a worker, where much changed; nothing can be decided meanwhile."""
        window = self.window_
        job = None if self._comparing else window.bridge.attempt(reviewing.warm_queue, window.bridge.workspace)
        if job is not None:
            self._comparing = True
            window.jobs.start(translate("ReviewPage", "Comparing the annotators…"), lambda: job, self._compared)
            self._refresh_buttons()

    def _compared(self, _nothing: object) -> None:
        self._comparing = False
        if self.is_turned_to:
            self.refresh()

    def _on_rest(self) -> None:
        """Say that a person stopped the comparison: nothing can be shown then."""
        if self._comparing and not self.window_.jobs.running:
            self._comparing = False
            self.queue.show_items(
                (), otherwise=translate("ReviewPage", "The comparison was stopped. Leave this page and come back.")
            )
            self._show(None)

    @property
    def is_turned_to(self) -> bool:
        """Whether the window shows this page."""
        return self.window_.page is self

    def leave(self) -> None:
        """Give the panes back as they were."""
        self._rest.stop()
        panes = self.window_.panes
        panes.set_lens(None)
        if self._arrangement == "same":
            panes.show_same()
        elif self._arrangement == "different":
            panes.show_different()

    def _relabel(self) -> None:
        workspace, styles = self.window_.bridge.workspace, self.window_.styles
        labels = workspace.labels()
        self.queue.set_labels(labels, styles)
        self.candidates.set_labels(labels, styles)
        if self.is_turned_to and self._ready:
            self._show(self.item)

    def _reface(self) -> None:
        """Call annotators and colour them as the layers are."""
        layers = self.window_.layers
        self.faces = layers.faces
        self.passage.set_faces(self.faces)
        self.queue.set_faces(self.faces, [name for name in layers.names if name != GOLD])
        self.queue.set_hidden(layers.names_hidden)
        self.candidates.set_faces(self.faces)

    def _on_layers(self) -> None:
        if self.is_turned_to and self.faces is not self.window_.layers.faces:
            self._reface()
            self._show(self.item)

    # -- what is looked at ---------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read queue and progress again and show the item as it is now; later, where much changed."""
        if reviewing.is_behind(self.window_.bridge.workspace):
            self._compare()
            return
        self._ready = True
        self._go_back_to_reopened()
        self._read()
        item = self._found(self.item.id) if self.item is not None else None
        if item is None and self._settled_last:
            item = self._found(self._settled_last[-1])
        self._show(item or self._from(max(0, self.queue.view.currentIndex().row())))
        self.queue.set_agreed(ruling.count_agreed(self.window_.bridge.workspace))
        alone = ruling.count_alone(self.window_.bridge.workspace)
        self.queue.set_alone(alone.places, documents=alone.documents)
        self._rest.start()

    def _read(self) -> None:
        self.queue.model.show(self._wanted())
        self._show_standing()

    def _read_beside(self, item: ReviewItem) -> None:
        """Read the items of one document again: deciding about one of them changes no other document's."""
        rows = self.queue.model.rows_beside(item.id)
        if rows:
            self.queue.model.show_instead(rows, self._wanted(item.document))
            self._show_standing()
        else:
            self._read()

    def _wanted(self, document: str | None = None) -> Sequence[ReviewItem]:
        """Return the items that pass the filters, of one document or of all."""
        wish, active = self.queue.wish, self.window_.panes.active.document
        return reviewing.queue(
            self.window_.bridge.workspace,
            settled=wish.settled,
            kinds=(wish.kind,) if wish.kind else (),
            label=wish.label or None,
            annotator=wish.annotator or None,
            document=active.id if document is None and wish.here and active is not None else document,
        )

    def _show_standing(self) -> None:
        standing = reviewing.progress(self.window_.bridge.workspace)
        is_done = standing.left == 0 and (standing.settled > 0 or GOLD in self.window_.layers.names)
        if is_done:
            otherwise = translate("ReviewPage", "Everything is settled.")
        elif standing.left == 0:
            otherwise = translate("ReviewPage", "No differences. Import what annotators hand in, and they show here.")
        else:
            otherwise = translate("ReviewPage", "No differences pass these filters.")
        self.queue.show_list(otherwise=otherwise, is_done=is_done)
        self.queue.show_standing(standing)

    def _found(self, item: str) -> ReviewItem | None:
        return self.queue.model.item_at(self.queue.model.row_of(item))

    def _from(self, row: int) -> ReviewItem | None:
        """Return the open item from a row on, round the end; a settled one where none is open."""
        model = self.queue.model
        found = model.next_open(row)
        if found < 0:
            found = model.next_open(0)
        return model.item_at(found if found >= 0 else min(row, model.rowCount() - 1))

    def _show(self, item: ReviewItem | None) -> None:
        self.item = item
        self.queue.set_current(item)
        where = ""
        if item is not None:
            where = translate("ReviewPage", "{number} of {count} · {title}").format(
                number=f"{self.queue.model.row_of(item.id) + 1:,}",
                count=f"{self.queue.model.rowCount():,}",
                title=self.window_.documents.model.title(item.document),
            )
        self.candidates.show_item(item, where=where)
        self.passage.show(item, self.candidates.versions)
        self._refresh_buttons()

    def _point(self, version: Version) -> None:
        self.passage.reveal(version.parts[0])
        self._focus_text()

    def choose(self, annotation: str) -> bool:
        """Leave what is clicked in the text as it is: candidates are no one's to change here."""
        self.window_.panes.active.pane.set_current(None)
        return True

    def _wished(self) -> None:
        if reviewing.is_behind(self.window_.bridge.workspace):
            # What is wanted is asked for again when the comparison has ended.
            return
        self._read()
        found = self._found(self.item.id) if self.item is not None else None
        self._show(found or self._from(0))
        self._focus_text()

    def _chosen(self, item: ReviewItem) -> None:
        self._show(item)
        self._focus_text()

    def _focus_text(self) -> None:
        self.window_.panes.active.pane.setFocus()

    def _asked(self, action: str) -> None:
        if action:
            self.window_.actions_[action].trigger()
            self._focus_text()
        self._refresh_buttons()

    def _refresh_buttons(self) -> None:
        self.window_.actions_.refresh()
        for action, button in self.candidates.buttons.items():
            row = self.window_.actions_.rows[action]
            text = self.window_.actions_.plain_text(row)
            keys = self.window_.actions_[action].shortcut().toString()
            button.setText(f"{text}  {keys}".rstrip().replace("&", "&&"))
            button.setEnabled(row.enabled(self.window_))
        self.candidates.set_writable(not self.window_.bridge.workspace.read_only)
        self.queue.export_button.setEnabled(GOLD in self.window_.layers.names)
        self.queue.feedback_button.setEnabled(self.window_.actions_.rows["file.feedback"].enabled(self.window_))

    def _on_history(self) -> None:
        if self.is_turned_to and self._ready and not self._busy:
            self.candidates.set_reasons(reviewing.reasons(self.window_.bridge.workspace))
            self.refresh()

    def _go_back_to_reopened(self) -> None:
        """Look at the item again whose decision was just taken back by undo."""
        if not self._settled_last:
            return
        workspace = self.window_.bridge.workspace
        last = self.window_.bridge.attempt(reviewing.find_item, workspace, self._settled_last[-1])
        if last is not None and last.decision is None:
            self._settled_last.pop()
            self.item = last

    # -- deciding ------------------------------------------------------------------------------------------------------

    @property
    def is_open_to_decide(self) -> bool:
        """Whether there is an item with something to choose from, and the project takes changes."""
        if self.item is None or self.item.is_forsaken:
            return False
        return not self._comparing and not self.window_.bridge.workspace.read_only

    def take(self, version: Version | None) -> None:
        """Take one version."""
        if version is not None:
            self._decide(take=version.ids)

    def take_number(self, number: int) -> None:
        """Take the version of that number, from 0."""
        self.take(self.candidates.version(number))

    def take_both(self) -> None:
        """Take all versions: at their several places, or with the values that were decided field by field."""
        if self.candidates.can_take_both:
            self._decide(take=[id for version in self.candidates.versions for id in version.ids])

    def take_none(self) -> None:
        """Decide that nothing belongs there."""
        self._decide(none=True)

    def draw(self) -> None:
        """Select the place, ready to be corrected; a label's key takes it."""
        if self.item is None:
            return
        pane = self.window_.panes.active.pane
        pane.select(self.candidates.versions[0].parts[0].fragments)
        pane.setFocus()
        self.window_.tell(
            translate("ReviewPage", "Select what is right, with the mouse or Shift and arrows; then a label's key.")
        )

    def press(self, label: str) -> bool:
        """Take the selected text with a label."""
        spans = self.window_.panes.active.pane.selection()
        if self.item is None or not spans:
            self.window_.notices.show_notice(translate("ReviewPage", "Select what is right, then press a label's key."))
        else:
            self._decide(fragments=spans, label=label)
        return True

    def _decide(self, **what: object) -> None:
        if self.item is None:
            return
        item, values = self.item, self.candidates.decided
        if "take" in what:
            what["attributes"] = values
        row = max(0, self.queue.model.row_of(item.id))
        if self._attempt(reviewing.decide, item.id, reason=self.candidates.reason, **what) is None:
            return
        self._settled_last.append(item.id)
        self._read_beside(item)
        self._show(self._from(row))
        self._focus_text()
        self._rest.start()

    def _attempt(self, function: Callable[..., object], *arguments: object, **named: object) -> object:
        """Change the project without showing all of it again for that."""
        bridge = self.window_.bridge
        self._busy = True
        try:
            return bridge.attempt(function, bridge.workspace, *arguments, **named)
        finally:
            self._busy = False

    def step(self, by: int) -> None:
        """Go to the next item (1) or the one before (-1), settled or not, leaving this one as it is."""
        model = self.queue.model
        row = model.row_of(self.item.id if self.item else None)
        item = model.item_at(row + by if row >= 0 else 0)
        if item is not None:
            self._show(item)

    def reopen(self) -> None:
        """Take the decision about this item back; where it has none, that about the one settled last."""
        item = self._settled()
        if item is None:
            return
        if self._attempt(reviewing.reopen, [item.id]) is None:
            return
        self._settled_last = [each for each in self._settled_last if each != item.id]
        self._read_beside(item)
        self._show(self._found(item.id) or self._from(0))
        self._rest.start()

    def _settled(self) -> ReviewItem | None:
        """Return the item looked at where it is settled, else the one settled last."""
        item, bridge = self.item, self.window_.bridge
        if (item is None or item.decision is None) and self._settled_last:
            item = bridge.attempt(reviewing.find_item, bridge.workspace, self._settled_last[-1])
        return None if item is None or item.decision is None else item

    @property
    def can_reopen(self) -> bool:
        """Whether there is a decision to take back."""
        return bool(self._settled_last) or (self.item is not None and self.item.decision is not None)

    def make_example(self) -> None:
        """Make the item an example in the codebook; of one that is open, the one settled last."""
        item = self._settled()
        if item is None:
            return
        if self._attempt(make_example, item.id) is not None:
            self.window_.tell(
                translate("ReviewPage", "“{text}” is an example in the codebook now.").format(
                    text=on_one_line(item.candidates[0].quote)
                )
            )

    def settle_agreed(self) -> None:
        """Put what all agree on into gold."""
        at_once.settle_agreed(self)

    def settle_alone(self) -> None:
        """Put what one person alone has done into gold."""
        at_once.settle_alone(self)

    def export_gold(self) -> None:
        """Ask how gold is to be exported."""
        from annotator.ui.actions.files import export_annotations

        export_annotations(self.window_, by=GOLD)

    def ask_rule(self) -> None:
        """Offer to settle what is in the list by a rule, with a preview of each case."""
        at_once.ask_rule(self)

    def edit_reasons(self) -> None:
        """Let the team's list of reasons be edited."""
        from annotator.ui.dialogs.reasons import ReasonsDialog

        workspace = self.window_.bridge.workspace
        dialog = ReasonsDialog(reviewing.reasons(workspace), parent=self.window_)

        def take() -> None:
            if self._attempt(reviewing.set_reasons, dialog.reasons) is not None:
                self.candidates.set_reasons(reviewing.reasons(workspace))

        dialog.accepted.connect(take)
        dialog.setModal(True)
        self.window_.show_dialog(dialog)

    # -- how good each is ----------------------------------------------------------------------------------------------

    def compare_with_gold(self) -> None:
        """Work out on a worker how far each annotator agrees with gold, once there is any."""
        window = self.window_
        if not self.is_turned_to or window.jobs.running or reviewing.is_behind(window.bridge.workspace):
            return
        if GOLD not in window.bridge.workspace.annotators():
            self.queue.show_figures({})
            return
        job = window.bridge.attempt(figures_with_gold, window.bridge.workspace)
        if job is not None:
            window.jobs.start(translate("ReviewPage", "Comparing with gold…"), lambda: job, self._show_figures)

    def _show_figures(self, figures: Mapping[str, Figures]) -> None:
        self.queue.show_figures({name: each.exact.f1 for name, each in figures.items()})
