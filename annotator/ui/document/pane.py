"""The reading pane: paints one projection of a document, and turns mouse and keys into spans of its source text.

It holds no workspace, only values. Everything it says outward is in source offsets and annotation ids.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from math import floor
from typing import Final

from PySide6.QtCore import (
    QBasicTimer,
    QElapsedTimer,
    QEvent,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
    QTimerEvent,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontInfo,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QToolTip, QWidget

from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.reading.projection import Place, Projection
from annotator.ui.document.column import Column, Shown
from annotator.ui.document.found import Found
from annotator.ui.document.highlights import GRIP
from annotator.ui.document.marks import Mark, Marks
from annotator.ui.document.motion import MOTIONS, by_lines, paragraph_around, word_around
from annotator.ui.document.page import Overlay, Page, make_highlights, ranges_of
from annotator.ui.document.styles import LabelStyle, inks
from annotator.ui.document.trimming import trimmed
from annotator.ui.document.typography import Typography, typography
from annotator.ui.fonts import reading_font

_Key = QKeySequence.StandardKey
#: Which motion a key makes; the second of a pair extends the selection.
_MOTION_KEYS: Final[Sequence[tuple[str, _Key, _Key]]] = (
    ("next character", _Key.MoveToNextChar, _Key.SelectNextChar),
    ("previous character", _Key.MoveToPreviousChar, _Key.SelectPreviousChar),
    ("next word", _Key.MoveToNextWord, _Key.SelectNextWord),
    ("previous word", _Key.MoveToPreviousWord, _Key.SelectPreviousWord),
    ("line start", _Key.MoveToStartOfLine, _Key.SelectStartOfLine),
    ("line end", _Key.MoveToEndOfLine, _Key.SelectEndOfLine),
    ("document start", _Key.MoveToStartOfDocument, _Key.SelectStartOfDocument),
    ("document end", _Key.MoveToEndOfDocument, _Key.SelectEndOfDocument),
    ("line down", _Key.MoveToNextLine, _Key.SelectNextLine),
    ("line up", _Key.MoveToPreviousLine, _Key.SelectPreviousLine),
    ("page down", _Key.MoveToNextPage, _Key.SelectNextPage),
    ("page up", _Key.MoveToPreviousPage, _Key.SelectPreviousPage),
)
#: Reading wants larger type than menus do.
_LARGER: Final = 1.42
ZOOMS: Final = range(50, 401)
#: What dragging takes: characters, or the words or paragraphs around where it began and where it is.
_Around = Callable[[Column, Place], tuple[Place, Place]]


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
        self._zoom = 100
        self._script = "SC"
        self._styles: Mapping[str, LabelStyle] = {}
        self._page: Page | None = None
        self._anchor = Place(0, 0)
        self._caret = Place(0, 0)
        self._goal: float | None = None
        self._apart: tuple[Span, ...] = ()
        self._syncing = False
        self._blink = QBasicTimer()
        self._blink_on = True
        self._pull = QBasicTimer()
        self._dragging: tuple[_Around | None, Place, Place] | None = None
        self._handle: bool | None = None
        self._pressed_at = QPointF()
        self._drags = False
        self._clicks = QElapsedTimer()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        # With a Chinese input method on, 1, 2, 3 would begin a word; there is nothing to type into here.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        # The window takes files; a scroll area that accepts drops would swallow them.
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName(self.tr("Text"))

    # -- the document --------------------------------------------------------------------------------------------------

    def show_document(
        self,
        projection: Projection | None,
        *,
        annotations: Sequence[Annotation],
        styles: Mapping[str, LabelStyle],
        offset: int | None = None,
    ) -> None:
        """Show another document, layout or script; `offset` is the source offset to keep at the top."""
        had = self.has_selection()
        current = self.current()
        self._styles = styles
        self._anchor = self._caret = Place(0, 0)
        self._apart = ()
        self._goal = None
        self._dragging = None
        self._handle = None
        if projection is None or not len(projection):
            self._page = None
        else:
            column = Column(projection, self._typography, screen=float(self.viewport().height()))
            marks = Marks(projection, annotations)
            overlay = Overlay(focused=self.hasFocus(), current=current if current in marks else None)
            colours = inks(self.palette())
            highlights = make_highlights(styles, colours, column=column, ratio=self.devicePixelRatioF())
            self._page = Page(column, marks, overlay, colours, highlights)
            if offset is not None:
                self._put_top(column, offset)
                top = column.top_place()
                self._anchor = self._caret = top[0] if top else Place(0, 0)
            self._show_selection()
        self._sync_bar()
        self.viewport().update()
        if had:
            self.selection_changed.emit()

    def put_annotations(self, changed: Sequence[Annotation]) -> None:
        """Add annotations, or replace those of the same ids."""
        self._change_marks(put=changed, drop=())

    def drop_annotations(self, ids: Iterable[str]) -> None:
        """Take annotations away; ids that are not shown are passed over."""
        dropped = set(ids)
        self._change_marks(put=(), drop=dropped)
        if self._page is not None and self._page.overlay.current in dropped:
            self._page.overlay.current = None

    def set_styles(self, styles: Mapping[str, LabelStyle]) -> None:
        """Draw labels in other styles (theme, language or label set changed)."""
        self._styles = styles
        self._restyle()

    def projection(self) -> Projection | None:
        """Return what is shown."""
        return self._page.column.projection if self._page else None

    def _change_marks(self, *, put: Sequence[Annotation], drop: Iterable[str]) -> None:
        """Change marks, and repaint the lines on screen that look otherwise than before."""
        page = self._page
        if page is None:
            return
        shown = {each.number: each for each in page.column.shown()}
        ids = [*drop, *(each.id for each in put)]
        touched = {number for each in ids for number in page.marks.paragraphs(each)}
        touched.update(number for each in put for number in page.marks.paragraphs_of(each.fragments))
        touched &= shown.keys()
        before = {number: page.marks.on(number) for number in touched}
        for identity in drop:
            page.marks.drop(identity)
        for annotation in put:
            page.marks.put(annotation)
        for number in touched:
            self._repaint_marks(shown[number], before[number], page.marks.on(number))

    def _repaint_marks(self, shown: Shown, before: Sequence[Mark], after: Sequence[Mark]) -> None:
        assert self._page is not None
        highlights, setting = self._page.highlights, shown.block.setting
        if highlights.lanes(setting, before) != highlights.lanes(setting, after):
            # Many lanes share the room, so that one more moves them all.
            self._repaint_rows(shown, shown.block.before, shown.block.height)
            return
        for mark in set(before).symmetric_difference(after):
            self._repaint_rows(shown, *shown.block.rows(mark.start, mark.end))

    # -- the selection -------------------------------------------------------------------------------------------------

    def selection(self) -> tuple[Span, ...]:
        """Return the selected source spans, stray white space and punctuation trimmed; none where nothing is left."""
        if self._apart:
            return self._apart
        page = self._page
        if page is None or self._anchor == self._caret:
            return ()
        start, end = sorted((self._anchor, self._caret))
        projection = page.column.projection
        text = self._text(start, end)
        low, high = trimmed(text, 0, len(text))
        if low >= high:
            return ()
        return projection.to_source(self._forward(start, low), self._forward(start, high))

    def selected_text(self) -> str:
        """Return the selected text as the view shows it, untrimmed."""
        page = self._page
        if page is not None and self._apart:
            projection = page.column.projection
            extents = projection.to_view(self._apart)
            return "".join(projection.paragraph(each.paragraph).text[each.start : each.end] for each in extents)
        return self._text(*sorted((self._anchor, self._caret)))

    def has_selection(self) -> bool:
        """Tell whether something is selected, be it only white space."""
        return bool(self._apart) or self._anchor != self._caret

    def select(self, spans: Sequence[Span]) -> None:
        """Select these source spans, exactly; does not scroll."""
        page = self._page
        if page is None or not spans:
            self.clear_selection()
            return
        extents = page.column.projection.to_view(spans)
        if not extents:
            self.clear_selection()
            return
        self._anchor = Place(extents[0].paragraph, extents[0].start)
        self._caret = Place(extents[-1].paragraph, extents[-1].end)
        self._apart = tuple(spans)
        self._goal = None
        self._selection_is_other()

    def clear_selection(self) -> None:
        """Select nothing; the caret stays."""
        if self.has_selection():
            self._anchor = self._caret
            self._apart = ()
            self._selection_is_other()

    def select_all(self) -> None:
        """Select the whole document."""
        if self._page is not None:
            number = len(self._page.column) - 1
            self._anchor = Place(0, 0)
            self._caret = Place(number, len(self._page.column.projection.paragraph(number).text))
            self._apart = ()
            self._selection_is_other()

    def mirror(self, spans: Sequence[Span]) -> None:
        """Show what another pane has selected, paler than an own selection; nothing with no spans."""
        page = self._page
        if page is None or tuple(spans) == page.overlay.mirror:
            return
        self._repaint_spans(page.overlay.mirror)
        page.overlay.mirror = tuple(spans)
        self._repaint_spans(page.overlay.mirror)

    def _text(self, start: Place, end: Place) -> str:
        """Return what the view shows between two places, paragraphs apart by a line end."""
        if self._page is None:
            return ""
        projection = self._page.column.projection
        if start.paragraph == end.paragraph:
            return projection.paragraph(start.paragraph).text[start.offset : end.offset]
        parts = [projection.paragraph(start.paragraph).text[start.offset :]]
        parts.extend(projection.paragraph(number).text for number in range(start.paragraph + 1, end.paragraph))
        parts.append(projection.paragraph(end.paragraph).text[: end.offset])
        return "\n".join(parts)

    def _forward(self, start: Place, by: int) -> Place:
        """Return the place `by` characters after `start`; a line end between paragraphs is one."""
        assert self._page is not None
        projection = self._page.column.projection
        number, offset = start.paragraph, start.offset + by
        while offset > (length := len(projection.paragraph(number).text)):
            offset -= length + 1
            number += 1
        return Place(number, offset)

    def _selection_is_other(self) -> None:
        self._show_selection()
        self.selection_changed.emit()

    def _show_selection(self) -> None:
        """Hand selection and caret to the painter, and repaint the lines that change by it."""
        page = self._page
        if page is None:
            return
        overlay = page.overlay
        old = (overlay.start, overlay.end, overlay.apart)
        self._repaint_caret()
        overlay.start, overlay.end = sorted((self._anchor, self._caret))
        if self._apart != overlay.apart:
            self._repaint_spans(overlay.apart)
            self._repaint_spans(self._apart)
        overlay.apart = self._apart
        overlay.caret = self._caret if self.hasFocus() and not self._apart else None
        self._blink_on = True
        if old != (overlay.start, overlay.end, overlay.apart):
            for one, other in ((old[0], overlay.start), (old[1], overlay.end)):
                self._repaint_range(*sorted((one, other)))
        self._repaint_caret()

    # -- the current annotation ----------------------------------------------------------------------------------------

    def set_current(self, annotation: str | None) -> None:
        """Outline one annotation and give it handles; does not scroll."""
        page = self._page
        if page is None or annotation == page.overlay.current:
            return
        for each in (page.overlay.current, annotation):
            if each is not None and each in page.marks:
                self._repaint_spans(page.marks.annotation(each).fragments)
        page.overlay.current = annotation if annotation in page.marks else None
        self.setAccessibleDescription(self._described(page.overlay.current))

    def current(self) -> str | None:
        """Return the id of the current annotation."""
        return self._page.overlay.current if self._page else None

    def annotations_at_cursor(self) -> list[str]:
        """Return the ids of the annotations at the caret, the shortest first."""
        return self._page.marks.at(self._caret) if self._page else []

    def next_annotation(self) -> str | None:
        """Go to the next annotation after the current one (or the caret) in the view's order; return its id."""
        return self._go_to(self._page.marks.after(self.current() or self._caret)) if self._page else None

    def previous_annotation(self) -> str | None:
        """Go to the annotation before the current one (or the caret) in the view's order; return its id."""
        return self._go_to(self._page.marks.before(self.current() or self._caret)) if self._page else None

    def move_boundary(self, *, end: bool, by: int) -> None:
        """Ask for the current annotation's start or end to move `by` characters of the view (`boundary_dragged`)."""
        page, current = self._page, self.current()
        if page is None or current is None:
            return
        place = self._boundary(current, end=end)
        for _ in range(abs(by)):
            place, _ = MOTIONS["next character" if by > 0 else "previous character"](page.column, place, False)
        spans = self._moved(current, place, end=end)
        if spans:
            self.boundary_dragged.emit(current, spans)

    def _go_to(self, annotation: str | None) -> str | None:
        if annotation is not None and self._page is not None:
            first = self._page.marks.annotation(annotation).fragments[0]
            self.reveal(first.start)
            self.set_current(annotation)
            self._put_caret(self._page.column.projection.place_of(first.start))
            self.annotation_clicked.emit(annotation)
        return annotation

    def _boundary(self, annotation: str, *, end: bool) -> Place:
        """Return the place in the view of an annotation's start or end."""
        assert self._page is not None
        projection, fragments = self._page.column.projection, self._page.marks.annotation(annotation).fragments
        if not end:
            return projection.place_of(fragments[0].start)
        shown = projection.to_view([Span(fragments[-1].end - 1, fragments[-1].end)])
        return Place(shown[-1].paragraph, shown[-1].end) if shown else projection.place_of(fragments[-1].end)

    def _moved(self, annotation: str, place: Place, *, end: bool) -> tuple[Span, ...]:
        """Return the fragments with the start or end of an annotation at a place; none where nothing would be left."""
        assert self._page is not None
        projection, fragments = self._page.column.projection, self._page.marks.annotation(annotation).fragments
        if end:
            kept, start, stop = fragments[:-1], projection.place_of(fragments[-1].start), place
        else:
            shown = projection.to_view([Span(fragments[0].end - 1, fragments[0].end)])
            stop = Place(shown[-1].paragraph, shown[-1].end) if shown else projection.place_of(fragments[0].end)
            kept, start = fragments[1:], place
        if start >= stop:
            return ()
        spans = projection.to_source(start, stop)
        return (*kept, *spans) if end else (*spans, *kept)

    def _described(self, annotation: str | None) -> str:
        if annotation is None or self._page is None:
            return ""
        found = self._page.marks.annotation(annotation)
        return f"{self._page.highlights.style(found.label).name}: {found.quote}"

    # -- scrolling -----------------------------------------------------------------------------------------------------

    def reveal(self, offset: int) -> None:
        """Scroll as little as needed so that what shows this source offset is well in sight."""
        if self._page is not None:
            self._reveal_place(self._page.column.projection.place_of(offset), lines=2.0)

    def top_offset(self) -> int:
        """Return the source offset at the top of the screen; in a line that the top cuts, as far in as it cuts."""
        top = self._page.column.top_place() if self._page else None
        if top is None or self._page is None:
            return 0
        place, share = top
        block = self._page.column.block(place.paragraph)
        first, after = block.line_range(block.line_of(place.offset))
        at = first + floor(min(max(share, 0.0), 0.999) * (after - first))
        return block.paragraph.alignment.offset_to_source(at)

    def scroll_to_offset(self, offset: int) -> None:
        """Put this source offset at the top; emits no `scrolled`."""
        if self._page is not None:
            self._put_top(self._page.column, offset)
            self._sync_bar()
            self.viewport().update()

    def _put_top(self, column: Column, offset: int) -> None:
        """Put a source offset at the top: as far into its line as `top_offset` would tell it from."""
        place = column.projection.place_of(offset)
        block = column.block(place.paragraph)
        first, after = block.line_range(block.line_of(place.offset))
        column.put_top(place, (place.offset - first) / (after - first) if after > first else 0.0)
        if place.offset == 0:
            # The start of a paragraph is shown with the room above it.
            column.scroll_by(-min(block.before, 0.6 * column.typography.em) if place.paragraph else -block.before)

    def _reveal_place(self, place: Place, *, lines: float) -> None:
        page = self._page
        if page is None:
            return
        column = page.column
        shown = column.find(place.paragraph)
        block = column.block(place.paragraph)
        if shown is None:
            column.put_at(place, column.screen * 0.3)
        else:
            pitch = block.setting.pitch
            top = shown.top + block.line_top(block.line_of(place.offset))
            keep = min(lines * pitch, max(0.0, column.screen / 2 - pitch))
            if top < keep:
                column.scroll_by(top - keep)
            elif top + pitch > column.screen - keep:
                column.scroll_by(top + pitch - column.screen + keep)
            else:
                return
        self._sync_bar()
        self.viewport().update()
        self.scrolled.emit(self.top_offset())

    def _sync_bar(self) -> None:
        """Tell the scroll bar how long everything is and where we are; it tells nobody."""
        bar, page = self.verticalScrollBar(), self._page
        self._syncing = True
        if page is None:
            bar.setRange(0, 0)
        else:
            column = page.column
            column.shown()
            bar.setPageStep(max(1, int(column.screen - 2 * column.typography.settings["body"].pitch)))
            bar.setSingleStep(int(column.typography.settings["body"].pitch))
            bar.setRange(0, max(0, round(column.length() - column.screen)))
            if not bar.isSliderDown():
                bar.setValue(round(column.position()))
        self._syncing = False

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._page is not None and not self._syncing:
            self._page.column.scroll_to(float(self.verticalScrollBar().value()))
            self._sync_bar()
            self.viewport().update()
            self.scrolled.emit(self.top_offset())

    # -- finding -------------------------------------------------------------------------------------------------------

    # QWidget.find (a widget by its native window) is static and never asked of a pane.
    def find(self, query: str) -> int:  # type: ignore[override]
        """Mark every place of `query`, in either script; go to the first from the top on; return how many there are."""
        page = self._page
        if page is None:
            return 0
        top = page.column.top_place()
        page.overlay.found = Found(page.column.projection, query)
        page.overlay.found.start_from(top[0] if top else Place(0, 0))
        self._show_found()
        return len(page.overlay.found)

    def find_next(self) -> tuple[int, int]:
        """Go to the next match, round the end; return its number from 1 and how many there are (0, 0: none)."""
        return self._step_found(1)

    def find_previous(self) -> tuple[int, int]:
        """Go to the match before, round the start; return its number from 1 and how many there are (0, 0: none)."""
        return self._step_found(-1)

    def find_position(self) -> tuple[int, int]:
        """Return the number of the match one stands on, from 1, and how many there are."""
        found = self._page.overlay.found if self._page else None
        return found.position if found else (0, 0)

    def found_spans(self) -> tuple[Span, ...]:
        """Return the source spans of the match one stands on."""
        found = self._page.overlay.found if self._page else None
        return found.spans() if found else ()

    def clear_find(self) -> None:
        """Take the marks of the search away."""
        if self._page is not None:
            self._page.overlay.found = None
            self.viewport().update()

    def _step_found(self, by: int) -> tuple[int, int]:
        found = self._page.overlay.found if self._page else None
        if found is not None:
            found.step(by)
            self._show_found()
        return self.find_position()

    def _show_found(self) -> None:
        spans = self.found_spans()
        if spans:
            self.reveal(spans[0].start)
        self.viewport().update()

    # -- looks ---------------------------------------------------------------------------------------------------------

    def set_zoom(self, percent: int) -> None:
        """Show text larger or smaller; what is at the top stays there."""
        percent = min(max(percent, ZOOMS[0]), ZOOMS[-1])
        if percent != self._zoom:
            self._zoom = percent
            self._reset()

    def zoom(self) -> int:
        """Return the zoom in percent."""
        return self._zoom

    def set_font_script(self, script: str) -> None:
        """Choose the forms of the characters: SC, TC or HK."""
        if script != self._script:
            self._script = script
            self._reset()

    def copy(self) -> None:
        """Put the selected text on the clipboard as the view shows it."""
        if text := self.selected_text():
            QGuiApplication.clipboard().setText(text)

    def _typography(self, longest: int) -> Typography:
        usual = QFontInfo(QApplication.font()).pixelSize()
        em = max(6, round(usual * _LARGER * self._zoom / 100))
        return typography(reading_font(self._script), em=em, room=float(self.viewport().width()), longest=longest)

    def _left(self) -> int:
        assert self._page is not None
        return max(0, int((self.viewport().width() - self._page.column.typography.width) / 2))

    def _reset(self) -> None:
        """Set the text otherwise; what is at the top stays there."""
        if self._page is not None:
            self._page.column.reset(self._typography)
            self._restyle()
            self._sync_bar()

    def _restyle(self) -> None:
        page = self._page
        if page is not None:
            page.inks = inks(self.palette())
            page.highlights = make_highlights(
                self._styles, page.inks, column=page.column, ratio=self.devicePixelRatioF()
            )
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange):
            self._restyle()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._reset()

    def resizeEvent(self, event: QResizeEvent) -> None:
        page = self._page
        if page is not None:
            page.column.screen = float(self.viewport().height())
            if event.size().width() != event.oldSize().width():
                if self._typography(page.column.longest).width != page.column.typography.width:
                    page.column.reset(self._typography)
            self._sync_bar()

    # -- painting ------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        page = self._page
        if page is None:
            painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Base))
        else:
            if page.highlights.ratio != self.devicePixelRatioF():
                self._restyle()
            page.overlay.caret = self._caret if self._blink_on and self._caret_shows() else None
            page.paint(painter, left=float(self._left()), area=QRectF(event.rect()))
        painter.end()

    def _caret_shows(self) -> bool:
        return self.hasFocus() and not self._apart

    def _repaint_rows(self, shown: Shown, top: float, bottom: float) -> None:
        """Repaint from `top` to `bottom` of a block on screen, and as far as handles and deep lanes reach over that."""
        reach = 0.6 * shown.block.setting.em
        y = floor(shown.top + top - reach)
        self.viewport().update(QRect(0, y, self.viewport().width(), int(bottom - top + 2 * reach) + 2))

    def _repaint_spans(self, spans: Sequence[Span]) -> None:
        if self._page is not None and spans:
            for shown in self._page.column.shown():
                for start, end in ranges_of(shown.block, spans):
                    self._repaint_rows(shown, *shown.block.rows(start, end))

    def _repaint_range(self, start: Place, end: Place) -> None:
        if self._page is None or start == end:
            return
        for shown in self._page.column.shown():
            if start.paragraph <= shown.number <= end.paragraph:
                low = start.offset if shown.number == start.paragraph else 0
                high = end.offset if shown.number == end.paragraph else len(shown.block.paragraph.text)
                self._repaint_rows(shown, *shown.block.rows(low, high))

    def _repaint_caret(self) -> None:
        page = self._page
        if page is None:
            return
        for place in {page.overlay.caret, self._caret}:
            shown = page.column.find(place.paragraph) if place is not None else None
            if shown is not None:
                # Before and after a wrapped line's end alike: two rows at most.
                self._repaint_rows(shown, *shown.block.rows(max(0, place.offset - 1), place.offset + 1))

    # -- keys ----------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._page is None:
            event.ignore()
            return
        for motion, move, extend in _MOTION_KEYS:
            if event.matches(move) or event.matches(extend):
                self._move(motion, extend=event.matches(extend))
                return
        if event.matches(_Key.Copy):
            self.copy()
        elif event.matches(_Key.SelectAll):
            self.select_all()
        elif event.key() == Qt.Key.Key_Escape and (self.has_selection() or self.current() is not None):
            if self.has_selection():
                self.clear_selection()
            else:
                self._clear_current()
        else:
            # Everything else (labels, commands) is the window's.
            event.ignore()

    def _move(self, motion: str, *, extend: bool) -> None:
        assert self._page is not None
        column = self._page.column
        upstream = self._page.overlay.upstream
        if self.has_selection() and not extend and motion in ("next character", "previous character"):
            # A selection is left at its end or start, as everywhere.
            start, end = sorted((self._anchor, self._caret))
            self._put_caret(end if motion == "next character" else start)
            self._reveal_place(self._caret, lines=1.0)
            return
        if motion in MOTIONS:
            place, upstream = MOTIONS[motion](column, self._caret, upstream)
            goal = None
        else:
            block = column.block(self._caret.paragraph)
            goal = self._goal if self._goal is not None else block.caret(self._caret.offset, upstream=upstream).left()
            lines = max(1, int(column.screen // block.setting.pitch) - 2) if motion.startswith("page") else 1
            lines = -lines if motion.endswith("up") else lines
            place, upstream = by_lines(column, self._caret, lines, upstream=upstream, x=goal)
        self._put_caret(place, extend=extend, upstream=upstream)
        self._goal = goal
        self._reveal_place(place, lines=1.0)

    def _put_caret(self, place: Place, *, extend: bool = False, upstream: bool = False) -> None:
        before = (self._anchor, self._caret, self._apart) if self.has_selection() else None
        self._caret = place
        if not extend:
            self._anchor = place
        self._apart = ()
        self._goal = None
        if self._page is not None:
            self._page.overlay.upstream = upstream
        self._show_selection()
        after = (self._anchor, self._caret, self._apart) if self.has_selection() else None
        if before != after:
            self.selection_changed.emit()

    # -- the mouse -----------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._page is None or event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position()
        self._pressed_at, self._drags = point, False
        third = self._clicks.isValid() and self._clicks.elapsed() < QApplication.doubleClickInterval()
        self._clicks.invalidate()
        handle = self._handle_at(point)
        if handle is not None:
            self._handle = handle
            return
        place, upstream = self._place_at(point)
        if third:
            self._begin_drag(paragraph_around, place)
        else:
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._put_caret(place, extend=extend, upstream=upstream)
            self._dragging = (None, self._anchor, self._anchor)
            self._drags = extend

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._page is not None and event.button() == Qt.MouseButton.LeftButton:
            self._clicks.start()
            character = self._character_at(event.position())
            place = self._place_at(event.position())[0] if character is None else character
            self._begin_drag(word_around, place)

    def _begin_drag(self, around: _Around, place: Place) -> None:
        assert self._page is not None
        start, end = around(self._page.column, place)
        self._dragging = (around, start, end)
        self._drags = True
        self._put_caret(start)
        self._put_caret(end, extend=True, upstream=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            grip = self._page is not None and self._handle_at(point) is not None
            shape = Qt.CursorShape.SizeHorCursor if grip else Qt.CursorShape.IBeamCursor
            if self.viewport().cursor().shape() != shape:
                self.viewport().setCursor(shape)
            return
        if not self._drags and (point - self._pressed_at).manhattanLength() < QApplication.startDragDistance() / 2:
            return
        self._drags = True
        self._drag_to(point)
        outside = not 0 <= point.y() < self.viewport().height()
        if outside and not self._pull.isActive():
            self._pull.start(30, self)
        elif not outside:
            self._pull.stop()

    def _drag_to(self, point: QPointF) -> None:
        page = self._page
        if page is None:
            return
        place, upstream = self._place_at(point)
        if self._handle is not None:
            current = self.current()
            spans = self._moved(current, place, end=self._handle) if current else ()
            if current and spans:
                moving = page.overlay.moving
                self._repaint_spans(moving[1] if moving else page.marks.annotation(current).fragments)
                page.overlay.moving = (page.marks.annotation(current).label, spans)
                self._repaint_spans(spans)
        elif self._dragging is not None:
            around, start, end = self._dragging
            if around is not None:
                first, last = around(page.column, place)
                self._anchor, place = (start, last) if place >= start else (end, first)
            self._put_caret(place, extend=True, upstream=upstream)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._page is None:
            return
        self._pull.stop()
        overlay = self._page.overlay
        if self._handle is not None:
            moving, overlay.moving, self._handle = overlay.moving, None, None
            if moving is not None and overlay.current is not None:
                self._repaint_spans(moving[1])
                self._repaint_spans(self._page.marks.annotation(overlay.current).fragments)
                if moving[1] != self._page.marks.annotation(overlay.current).fragments:
                    self.boundary_dragged.emit(overlay.current, moving[1])
            return
        was_dragging, self._dragging = self._dragging, None
        if was_dragging is None:
            return
        if self.has_selection():
            self.selection_finished.emit()
        elif not self._drags:
            self._choose(event.position())

    def _choose(self, point: QPointF) -> None:
        """Make the annotation at a point current; at a second click, the next of those that lie there."""
        assert self._page is not None
        place = self._character_at(point)
        here = [] if place is None else self._page.marks.at(place)
        if not here:
            self._clear_current()
            return
        current = self.current()
        chosen = here[(here.index(current) + 1) % len(here)] if current in here else here[0]
        self.set_current(chosen)
        self.annotation_clicked.emit(chosen)

    def _clear_current(self) -> None:
        if self.current() is not None:
            self.set_current(None)
            self.current_cleared.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._page is None:
            event.ignore()
            return
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            point = QPointF(event.pos())
            place = self._place_at(point)[0]
            start, end = sorted((self._anchor, self._caret))
            if not (self.has_selection() and start <= place <= end):
                self._put_caret(place)
                character = self._character_at(point)
                here = self._page.marks.at(character) if character else []
                if here and self.current() not in here:
                    self.set_current(here[0])
                    self.annotation_clicked.emit(here[0])
        self.context_menu_requested.emit(event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_stepped.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def _place_at(self, point: QPointF) -> tuple[Place, bool]:
        """Return the place between characters nearest to a point of the screen."""
        assert self._page is not None
        listed = self._page.column.shown()
        shown = next((each for each in listed if point.y() < each.top + each.block.height), listed[-1])
        offset, upstream = shown.block.offset_at(point.x() - self._left(), point.y() - shown.top)
        return Place(shown.number, offset), upstream

    def _character_at(self, point: QPointF) -> Place | None:
        """Return the place of the character that a point of the screen is on."""
        assert self._page is not None
        for shown in self._page.column.shown():
            if shown.top <= point.y() < shown.top + shown.block.height:
                offset = shown.block.character_at(point.x() - self._left(), point.y() - shown.top)
                return None if offset is None else Place(shown.number, offset)
        return None

    def _handle_at(self, point: QPointF) -> bool | None:
        """Tell which handle of the current annotation a point is on: False the start's, True the end's."""
        page, current = self._page, self.current()
        if page is None or current is None:
            return None
        for shown in page.column.shown():
            for mark in page.marks.on(shown.number) if shown.number in page.marks.paragraphs(current) else ():
                if mark.annotation != current:
                    continue
                for wanted, offset, end in ((mark.ends, mark.end, True), (mark.begins, mark.start, False)):
                    box = shown.block.caret(offset, upstream=end).translated(self._left(), shown.top)
                    if wanted and box.adjusted(-GRIP, -GRIP, GRIP, GRIP).contains(point):
                        return end
        return None

    # -- the rest of what Qt tells -------------------------------------------------------------------------------------

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tip(event)
            return True
        return super().viewportEvent(event)

    def _show_tip(self, event: QHelpEvent) -> None:
        place = self._character_at(QPointF(event.pos())) if self._page else None
        page = self._page
        if page is None or place is None or not (here := page.marks.at(place)):
            QToolTip.hideText()
            return
        found = [page.marks.annotation(each) for each in here]
        lines = [
            " · ".join(part for part in (page.highlights.style(each.label).name, each.annotator, each.note) if part)
            for each in found
        ]
        QToolTip.showText(event.globalPos(), "\n".join(lines), self.viewport())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._focus_is(focused=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._focus_is(focused=False)

    def _focus_is(self, *, focused: bool) -> None:
        flash = QApplication.cursorFlashTime()
        if focused and flash > 0:
            self._blink.start(flash // 2, self)
        else:
            self._blink.stop()
        self._blink_on = True
        if self._page is not None:
            self._page.overlay.focused = focused
            start, end = sorted((self._anchor, self._caret))
            self._repaint_range(start, end)
            self._repaint_spans(self._apart)
        self._repaint_caret()

    def timerEvent(self, event: QTimerEvent) -> None:
        if event.timerId() == self._blink.timerId():
            self._blink_on = not self._blink_on
            self._repaint_caret()
        elif event.timerId() == self._pull.timerId():
            point = QPointF(self.viewport().mapFromGlobal(self.cursor().pos()))
            over = point.y() - min(max(point.y(), 0.0), float(self.viewport().height()))
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + round(over * 0.5))
            self._drag_to(QPointF(point.x(), min(max(point.y(), 0.0), self.viewport().height() - 1.0)))
        else:
            super().timerEvent(event)
