"""The reading pane: paints one projection of a document, and turns mouse and keys into spans of its source text.

It holds no workspace, only values. Everything it says outward is in source offsets and annotation ids.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.reading.projection import Projection
from annotator.ui.document.styles import LabelStyle


class ReadingPane(QAbstractScrollArea):
    """A virtualised view of one projection with its annotations."""

    #: The selection is another one, by mouse, key or `select`.
    selection_changed = Signal()
    #: A selection was made by mouse and the button let go: for a sticky label.
    selection_finished = Signal()
    #: A person chose an annotation (its id), by click or by `next_annotation`; it is current already.
    annotation_clicked = Signal(str)
    #: A person clicked where no annotation is (or pressed Escape): none is current any more.
    current_cleared = Signal()
    #: A person moved an end of an annotation: its id and its new fragments (tuple[Span, ...]); nothing has changed yet.
    boundary_dragged = Signal(str, object)
    #: A person scrolled: the source offset at the top.
    scrolled = Signal(int)
    #: A context menu is wanted at this global point; caret and current annotation are set for it already.
    context_menu_requested = Signal(QPoint)
    #: Ctrl and wheel: +1 larger, -1 smaller.
    zoom_stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def show_document(
        self,
        projection: Projection | None,
        *,
        annotations: Sequence[Annotation],
        styles: Mapping[str, LabelStyle],
        offset: int | None = None,
    ) -> None:
        """Show another document, layout or script; `offset` is the source offset to keep at the top."""

    def put_annotations(self, changed: Sequence[Annotation]) -> None:
        """Add annotations, or replace those of the same ids."""

    def drop_annotations(self, ids: Iterable[str]) -> None:
        """Take annotations away; ids that are not shown are passed over."""

    def set_styles(self, styles: Mapping[str, LabelStyle]) -> None:
        """Draw labels in other styles (theme, language or label set changed)."""

    def selection(self) -> tuple[Span, ...]:
        """Return the selected source spans, stray white space and punctuation trimmed; none where nothing is left."""
        return ()

    def selected_text(self) -> str:
        """Return the selected text as the view shows it, untrimmed."""
        return ""

    def has_selection(self) -> bool:
        """Tell whether something is selected, be it only white space."""
        return False

    def select(self, spans: Sequence[Span]) -> None:
        """Select these source spans, exactly."""

    def clear_selection(self) -> None:
        """Select nothing; the caret stays."""

    def mirror(self, spans: Sequence[Span]) -> None:
        """Show what another pane has selected, paler than an own selection; nothing with no spans."""

    def set_current(self, annotation: str | None) -> None:
        """Outline one annotation and give it handles; does not scroll."""

    def current(self) -> str | None:
        """Return the id of the current annotation."""
        return None

    def annotations_at_cursor(self) -> list[str]:
        """Return the ids of the annotations at the caret, the shortest first."""
        return []

    def next_annotation(self) -> str | None:
        """Go to the next annotation after the current one (or the caret) in the view's order; return its id."""
        return None

    def previous_annotation(self) -> str | None:
        """Go to the annotation before the current one (or the caret) in the view's order; return its id."""
        return None

    def move_boundary(self, *, end: bool, by: int) -> None:
        """Ask for the current annotation's start or end to move `by` characters of the view (`boundary_dragged`)."""

    def reveal(self, offset: int) -> None:
        """Scroll as little as needed so that what shows this source offset is well in sight."""

    def top_offset(self) -> int:
        """Return the source offset at the top of the screen."""
        return 0

    def scroll_to_offset(self, offset: int) -> None:
        """Put this source offset at the top; emits no `scrolled`."""

    def find(self, query: str) -> int:
        """Mark every place of `query`, in either script; go to the first from the top on; return how many there are."""
        return 0

    def find_next(self) -> tuple[int, int]:
        """Go to the next match, round the end; return its number from 1 and how many there are (0, 0: none)."""
        return (0, 0)

    def find_previous(self) -> tuple[int, int]:
        """Go to the match before, round the start; return its number from 1 and how many there are (0, 0: none)."""
        return (0, 0)

    def find_position(self) -> tuple[int, int]:
        """Return the number of the match one stands on, from 1, and how many there are."""
        return (0, 0)

    def clear_find(self) -> None:
        """Take the marks of the search away."""

    def set_zoom(self, percent: int) -> None:
        """Show text larger or smaller; what is at the top stays there."""

    def zoom(self) -> int:
        """Return the zoom in percent."""
        return 100

    def set_font_script(self, script: str) -> None:
        """Choose the forms of the characters: SC, TC or HK."""

    def copy(self) -> None:
        """Put the selected text on the clipboard as the view shows it."""
