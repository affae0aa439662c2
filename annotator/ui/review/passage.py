"""What of a difference stands in the text: its candidates in their annotators' colours, brought into sight."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from annotator.domain.annotation import GOLD, Annotation
from annotator.review.compare import ReviewItem
from annotator.ui.document.styles import LabelStyle
from annotator.ui.faces import Face
from annotator.ui.panels.pane_frame import Lens
from annotator.ui.review.versions import LETTERS, Version, places_of
from annotator.ui.translation import translate

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

#: How much text is shown before a place that is scrolled to, in characters.
_BEFORE: Final = 140


class Passage:
    """The panes as the review page uses them."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._styles: Mapping[str, LabelStyle] = {}
        self._item: ReviewItem | None = None
        self._versions: Sequence[Version] = ()

    def set_faces(self, faces: Mapping[str, Face]) -> None:
        """Paint annotators so."""
        self._styles = _styles(faces)

    def show(self, item: ReviewItem | None, versions: Sequence[Version]) -> None:
        """Show the text of an item with its versions painted, the place in sight."""
        self._item, self._versions = item, versions
        window, panes = self._window, self._window.panes
        active = panes.active.document
        panes.active.pane.clear_selection()
        if item is not None and (active is None or active.id != item.document):
            document = window.bridge.attempt(window.bridge.workspace.document, item.document)
            if document is not None:
                panes.open(document, offset=0)
        # Another lens each time: what it shows has changed.
        panes.set_lens(Lens(self._seen, self._styles))
        if item is not None:
            self.reveal(item.candidates[0] if item.kind == "ambiguous" else None)

    def reveal(self, one: Annotation | None = None) -> None:
        """Bring the item's places into sight with some text around, or that of one candidate."""
        assert self._item is not None
        spans = one.fragments if one is not None else places_of(self._item)
        for frame in self._window.panes.visible():
            pane = frame.pane
            point = pane.point_of(spans[0].start)
            height = pane.viewport().height()
            if point is None or not 0.08 * height < point.y() < 0.75 * height:
                pane.scroll_to_offset(max(0, spans[0].start - _BEFORE))
                pane.reveal(spans[-1].end - 1)
                pane.reveal(spans[0].start)

    def _seen(self, document: str, annotations: Iterable[Annotation]) -> Sequence[Annotation]:
        """Return the candidates of the item, each in the style of its annotator, and the gold that came of it."""
        item = self._item
        if item is None or item.document != document:
            return ()
        titles = self._window.styles
        shown = []
        for version in self._versions:
            for candidate in item.candidates:
                if candidate.id in version.ids:
                    title = titles[candidate.label].name if candidate.label in titles else candidate.label
                    shown.append(
                        replace(
                            candidate,
                            label=_style_key(candidate.annotator, version.letter),
                            annotator=title,
                            decision=None,
                        )
                    )
        gold = set(item.decision.gold) if item.decision is not None and not item.is_forsaken else set()
        shown += [replace(each, label=_style_key(GOLD, "")) for each in annotations if each.id in gold]
        return shown


def _style_key(name: str, letter: str) -> str:
    return f"{letter}\n{name}"


def _styles(shown: Mapping[str, Face]) -> dict[str, LabelStyle]:
    """Return a style for each annotator and letter that a version may have, and gold's."""
    found = {
        _style_key(name, letter): LabelStyle(face.colour, face.pattern, letter, f"{letter} · {face.name}")
        for name, face in shown.items()
        for letter in LETTERS
    }
    gold = shown[GOLD]
    return found | {
        _style_key(GOLD, ""): LabelStyle(gold.colour, gold.pattern, translate("ReviewPage", "G"), gold.name)
    }
