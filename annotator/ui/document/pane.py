"""The reading pane: the widget that shows one projection of a document and says what a person does with it.

It holds no workspace, only values. Everything it says outward is in source offsets and annotation ids.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
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
from annotator.ui.document.column import Column
from annotator.ui.document.cursor import boundary, with_boundary
from annotator.ui.document.found import Found
from annotator.ui.document.highlights import Highlights
from annotator.ui.document.keyboard import motion_of, moved
from annotator.ui.document.marks import Look, Marks
from annotator.ui.document.motion import MOTIONS
from annotator.ui.document.mouse import Mouse
from annotator.ui.document.page import Overlay, Page
from annotator.ui.document.repainting import Repaints
from annotator.ui.document.scene import Scene
from annotator.ui.document.styles import Inks, LabelStyle, inks
from annotator.ui.document.typography import Typography, typography
from annotator.ui.fonts import reading_font

_Key = QKeySequence.StandardKey
#: Reading wants larger type than menus do.
_LARGER: Final = 1.42
#: The zoom that makes sense, in percent.
ZOOMS: Final = range(50, 401)
#: How often a selection dragged over the edge pulls the text along, in milliseconds.
_PULL: Final = 30


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
        self._scene: Scene | None = None
        self._look: Look | None = None
        self._mouse = Mouse(self)
        self._syncing = False
        self._repaints = Repaints(self.viewport())
        # None of these is a QBasicTimer: where one runs when its pane goes, it lets go of an identifier a second time,
        # by then another timer's, and the process crashes.
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._blink_once)
        self._blink_on = True
        self._pull = QTimer(self)
        self._pull.setInterval(_PULL)
        self._pull.timeout.connect(self._pull_along)
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
        look: Look | None = None,
        forms: str = "",
    ) -> None:
        """Show another document, layout or script; `offset` is the source offset to keep at the top.

        `forms` are those of the characters, SC, TC or HK; without, they stay. With a `look`, annotations are drawn as
        what it makes of each, or not at all where that is None. A search and the other pane's selection stay where the
        source text is the same, the current annotation where it is among `annotations`; the selection goes.
        """
        old, had = self._scene, self.has_selection()
        self._styles = styles
        self._mouse.stop()
        self._look = look
        self._script = forms or self._script
        shown = projection is not None and len(projection) > 0
        self._scene = self._made(projection, annotations, old) if projection is not None and shown else None
        if self._scene is not None:
            if offset is not None:
                self._scene.put_top(offset)
                self._scene.cursor.put(self._scene.column.top_place()[0])
            self._show_cursor()
        self._sync_bar()
        self.viewport().update()
        if had:
            self.selection_changed.emit()

    def _made(self, projection: Projection, annotations: Sequence[Annotation], old: Scene | None) -> Scene:
        column = Column(projection, self._typography, screen=float(self.viewport().height()))
        marks = Marks(projection, annotations, self._look)
        overlay = Overlay()
        if old is not None:
            current = old.page.overlay.current
            overlay.current = current if current in marks else None
            if old.column.projection.source == projection.source:
                overlay.mirror = old.page.overlay.mirror
                overlay.found = old.page.overlay.found and old.page.overlay.found.in_view(projection)
        colours = inks(self.palette())
        page = Page(column, marks, overlay, colours, self._highlights(column, colours))
        return Scene(page, repaint=self._repaints.add)

    def projection(self) -> Projection | None:
        """Return what is shown."""
        return self._scene.column.projection if self._scene else None

    def show_annotations(self, annotations: Sequence[Annotation], look: Look | None = None) -> None:
        """Show these annotations and no others over the same text; for many at once."""
        self._look = look
        if self._scene is not None:
            self._scene.set_marks(Marks(self._scene.column.projection, annotations, look))

    def look_through(self, look: Look | None) -> None:
        """Draw the same annotations otherwise; quick, because only those on screen are looked at."""
        self._look = look
        if self._scene is not None:
            self._scene.look_through(look)

    def put_annotations(self, changed: Sequence[Annotation]) -> None:
        """Add annotations, or replace those of the same ids."""
        if self._scene is not None:
            self._scene.change_marks(put=changed, drop=())

    def drop_annotations(self, ids: Iterable[str]) -> None:
        """Take annotations away; ids that are not shown are passed over."""
        if self._scene is not None:
            self._scene.change_marks(put=(), drop=ids)

    def show_disputes(self, places: Sequence[Sequence[Span]], *, shown: Callable[[int], bool] | None = None) -> None:
        """Frame these places, each spans of the source, as being in dispute; they go when another document is shown.

        `shown` tells by number which of them to frame. The same places (the very same sequence) with another `shown`
        cost what is on screen.
        """
        if self._scene is not None:
            self._scene.show_disputes(places, shown=shown)

    def set_styles(self, styles: Mapping[str, LabelStyle]) -> None:
        """Draw labels in other styles (theme, language or label set changed)."""
        self._styles = styles
        self._restyle()

    # -- the selection -------------------------------------------------------------------------------------------------

    def selection(self) -> tuple[Span, ...]:
        """Return the selected source spans, stray white space and punctuation trimmed; none where nothing is left."""
        return self._scene.cursor.spans() if self._scene else ()

    def selected_text(self) -> str:
        """Return the selected text as the view shows it, untrimmed."""
        return self._scene.cursor.text() if self._scene else ""

    def has_selection(self) -> bool:
        """Tell whether something is selected, be it only white space."""
        return self._scene is not None and self._scene.cursor.selected() is not None

    def select(self, spans: Sequence[Span]) -> None:
        """Select these source spans, exactly; does not scroll."""
        if self._scene is not None:
            self._moving_cursor(lambda scene: scene.cursor.take(spans))

    def caret_offset(self) -> int | None:
        """Return the source offset of the character at the caret, or where a selection begins; None without a text."""
        return self._scene.cursor.source_offset() if self._scene else None

    def kind_at_caret(self) -> str:
        """Return the kind of the paragraph with the caret, empty without a text."""
        scene = self._scene
        return scene.column.projection.paragraph(scene.cursor.start.paragraph).kind if scene is not None else ""

    def put_caret_at(self, offset: int) -> None:
        """Put the caret where a source offset is shown, and bring it into sight."""
        if self._scene is not None:
            place = self._scene.column.projection.place_of(offset)
            self.put_caret(place)
            self._reveal(place, lines=1.0)

    def clear_selection(self) -> None:
        """Select nothing; the caret stays."""
        if self._scene is not None:
            self.put_caret(self._scene.cursor.caret, upstream=self._scene.cursor.upstream)

    def select_all(self) -> None:
        """Select the whole document."""
        self._moving_cursor(lambda scene: scene.cursor.take_all())

    def mirror(self, spans: Sequence[Span]) -> None:
        """Show what another pane has selected, paler than an own selection; nothing with no spans."""
        if self._scene is not None:
            self._scene.set_mirror(spans)

    def mirrored(self) -> tuple[Span, ...]:
        """Return what is shown of another pane's selection."""
        return self._scene.page.overlay.mirror if self._scene else ()

    def copy(self) -> None:
        """Put the selected text on the clipboard as the view shows it."""
        if text := self.selected_text():
            QGuiApplication.clipboard().setText(text)

    def put_caret(self, place: Place, *, extend: bool = False, upstream: bool = False) -> None:
        """Put the caret at a place of the view, or extend the selection to there."""
        self._moving_cursor(lambda scene: scene.cursor.put(place, extend=extend, upstream=upstream))

    def take(self, anchor: Place, caret: Place) -> None:
        """Select from a place of the view to a place."""

        def put(scene: Scene) -> None:
            scene.cursor.put(anchor)
            scene.cursor.put(caret, extend=True, upstream=caret > anchor)

        self._moving_cursor(put)

    def _moving_cursor(self, move: Callable[[Scene], None]) -> None:
        """Move the cursor, show it, and tell once if the selection is another one."""
        if self._scene is None:
            return
        before = self._scene.cursor.selected()
        move(self._scene)
        self._show_cursor()
        if self._scene.cursor.selected() != before:
            self.selection_changed.emit()

    def _show_cursor(self) -> None:
        self._blink_on = True
        if self._scene is not None:
            self._scene.show_cursor(focused=self.hasFocus(), caret=True)

    def finish_selection(self) -> None:
        """Tell that a selection made by mouse is whole."""
        self.selection_finished.emit()

    # -- the current annotation ----------------------------------------------------------------------------------------

    def set_current(self, annotation: str | None) -> None:
        """Outline one annotation and give it handles; does not scroll."""
        if self._scene is not None:
            self._scene.set_current(annotation)
            described = self._described(self.current())
            self.setAccessibleDescription(described)
            if described and QAccessible.isActive():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, described))

    def current(self) -> str | None:
        """Return the id of the current annotation."""
        return self._scene.page.overlay.current if self._scene else None

    def annotations_at_cursor(self) -> list[str]:
        """Return the ids of the annotations at the caret, the shortest first."""
        return self._scene.marks.at(self._scene.cursor.caret) if self._scene else []

    def next_annotation(self) -> str | None:
        """Go to the next annotation after the current one (or the caret) in the view's order; return its id."""
        return self._go_to(lambda scene: scene.marks.after(self.current() or scene.cursor.caret))

    def previous_annotation(self) -> str | None:
        """Go to the annotation before the current one (or the caret) in the view's order; return its id."""
        return self._go_to(lambda scene: scene.marks.before(self.current() or scene.cursor.caret))

    def _go_to(self, where: Callable[[Scene], str | None]) -> str | None:
        scene = self._scene
        annotation = where(scene) if scene else None
        if scene is not None and annotation is not None:
            place = boundary(scene.column.projection, scene.marks.annotation(annotation).fragments, end=False)
            self._reveal(place, lines=2.0)
            self.set_current(annotation)
            self.put_caret(place)
            self.annotation_clicked.emit(annotation)
        return annotation

    def choose(self, place: Place | None) -> None:
        """Make the annotation at a character current; where it is already, the next of those that lie there."""
        if self._scene is None:
            return
        here = self._scene.marks.at(place) if place is not None else []
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

    def move_boundary(self, *, end: bool, by: int) -> None:
        """Ask for the current annotation's start or end to move `by` characters of the view (`boundary_dragged`)."""
        scene, current = self._scene, self.current()
        if scene is None or current is None:
            return
        projection, fragments = scene.column.projection, scene.marks.annotation(current).fragments
        place = boundary(projection, fragments, end=end)
        for _ in range(abs(by)):
            place, _ = MOTIONS["next character" if by > 0 else "previous character"](scene.column, place, False)
        self.finish_boundary(current, with_boundary(projection, fragments, place, end=end))

    def finish_boundary(self, annotation: str, spans: tuple[Span, ...]) -> None:
        """Tell that a person moved an end of an annotation, if that changes it and leaves something."""
        if self._scene is not None and spans and spans != self._scene.marks.annotation(annotation).fragments:
            self.boundary_dragged.emit(annotation, spans)

    def _described(self, annotation: str | None) -> str:
        """Return what a screen reader says of the current annotation."""
        if annotation is None or self._scene is None:
            return ""
        found = self._scene.marks.annotation(annotation)
        return f"{self._scene.page.highlights.style(found.label).name}: {found.quote}"

    # -- scrolling -----------------------------------------------------------------------------------------------------

    def reveal(self, offset: int) -> None:
        """Scroll as little as needed so that what shows this source offset is well in sight."""
        if self._scene is not None:
            self._reveal(self._scene.column.projection.place_of(offset), lines=2.0)

    def top_offset(self) -> int:
        """Return the source offset at the top of the screen."""
        return self._scene.top_offset() if self._scene else 0

    def scroll_to_offset(self, offset: int) -> None:
        """Put this source offset at the top; emits no `scrolled`."""
        if self._scene is not None:
            self._scene.put_top(offset)
            self._sync_bar()
            self.viewport().update()

    def point_of(self, offset: int, *, into: float = 0.0) -> QPoint | None:
        """Return where on the viewport the character at a source offset is, `into` of its width from its left edge.

        None where it is not on screen.
        """
        square = self._scene.square_of(offset) if self._scene else None
        if square is None:
            return None
        return QPoint(self._left() + round(square.left() + into * square.width()), round(square.center().y()))

    def _reveal(self, place: Place, *, lines: float) -> None:
        if self._scene is not None and self._scene.reveal(place, lines=lines):
            self._sync_bar()
            self.viewport().update()
            self.scrolled.emit(self.top_offset())

    def _sync_bar(self) -> None:
        """Tell the scroll bar how long everything is and where we are; it tells nobody."""
        bar = self.verticalScrollBar()
        self._syncing = True
        if self._scene is None:
            bar.setRange(0, 0)
        else:
            column = self._scene.column
            column.shown()
            pitch = column.typography.settings["body"].pitch
            bar.setPageStep(max(1, int(column.screen - 2 * pitch)))
            bar.setSingleStep(int(pitch))
            bar.setRange(0, max(0, round(column.length() - column.screen)))
            if not bar.isSliderDown():
                bar.setValue(round(column.position()))
        self._syncing = False

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._scene is not None and not self._syncing:
            self._scene.column.scroll_to(float(self.verticalScrollBar().value()))
            self._sync_bar()
            self.viewport().update()
            self.scrolled.emit(self.top_offset())

    # -- finding -------------------------------------------------------------------------------------------------------

    # QWidget.find (a widget by its native window) is static and never asked of a pane.
    def find(self, query: str) -> int:  # type: ignore[override]
        """Mark every place of `query`, in either script, and go to one; return how many there are.

        It is the first from the match on that one stands on, so that typing on stays; else from the top on.
        """
        scene = self._scene
        if scene is None:
            return 0
        here = self.found_spans()
        projection = scene.column.projection
        found = Found(projection, query)
        found.start_from(projection.place_of(here[0].start) if here else scene.column.top_place()[0])
        scene.set_found(found)
        self._reveal_found()
        return len(found)

    def find_next(self) -> tuple[int, int]:
        """Go to the next match, round the end; return its number from 1 and how many there are (0, 0: none)."""
        return self._step_found(1)

    def find_previous(self) -> tuple[int, int]:
        """Go to the match before, round the start; return its number from 1 and how many there are (0, 0: none)."""
        return self._step_found(-1)

    def find_position(self) -> tuple[int, int]:
        """Return the number of the match one stands on, from 1, and how many there are."""
        found = self._found()
        return found.position if found else (0, 0)

    def found_spans(self) -> tuple[Span, ...]:
        """Return the source spans of the match one stands on."""
        found = self._found()
        return found.spans() if found else ()

    def clear_find(self) -> None:
        """Take the marks of the search away."""
        if self._scene is not None:
            self._scene.set_found(None)

    def _found(self) -> Found | None:
        return self._scene.page.overlay.found if self._scene else None

    def _step_found(self, by: int) -> tuple[int, int]:
        found = self._found()
        if found is not None:
            found.step(by)
            self._reveal_found()
            self.viewport().update()
        return self.find_position()

    def _reveal_found(self) -> None:
        for span in self.found_spans()[:1]:
            self.reveal(span.start)

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

    def _typography(self, longest: int) -> Typography:
        usual = QFontInfo(QApplication.font()).pixelSize()
        em = max(6, round(usual * _LARGER * self._zoom / 100))
        return typography(reading_font(self._script), em=em, room=float(self.viewport().width()), longest=longest)

    def _highlights(self, column: Column, colours: Inks) -> Highlights:
        return Highlights(self._styles, colours, em=column.typography.em, ratio=self.devicePixelRatioF())

    def _left(self) -> int:
        """Return where the column begins."""
        width = self._scene.column.typography.width if self._scene else 0.0
        return max(0, int((self.viewport().width() - width) / 2))

    def _reset(self) -> None:
        """Set the text otherwise; what is at the top stays there."""
        if self._scene is not None:
            self._scene.column.reset(self._typography)
            self._restyle()
            self._sync_bar()

    def _restyle(self) -> None:
        if self._scene is not None:
            page = self._scene.page
            page.inks = inks(self.palette())
            page.highlights = self._highlights(page.column, page.inks)
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange):
            self._restyle()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._reset()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._scene is not None:
            column = self._scene.column
            column.screen = float(self.viewport().height())
            if self._typography(column.longest).width != column.typography.width:
                column.reset(self._typography)
            self._sync_bar()

    # -- painting ------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        if self._scene is None:
            painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Base))
        else:
            page = self._scene.page
            if page.highlights.ratio != self.devicePixelRatioF():
                page.highlights = self._highlights(page.column, page.inks)
            # Strip by strip: what lies between a line at the top and one at the bottom is as it was.
            for strip in event.region():  # type: ignore[attr-defined] # the stubs do not know that it is iterable
                painter.setClipRect(strip)
                page.paint(painter, left=float(self._left()), area=QRectF(strip))
        painter.end()

    def come_second(self, *, on: bool) -> None:
        """Let another pane paint first what a person changed there, so that they need not wait for this one."""
        self._repaints.come_second = on

    # -- keys ----------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._scene is None:
            event.ignore()
            return
        motion = motion_of(event)
        if motion is not None:
            name, extend = motion
            self._move(self._scene, name, extend=extend)
        elif event.matches(_Key.Copy):
            self.copy()
        elif event.matches(_Key.SelectAll):
            self.select_all()
        elif event.key() == Qt.Key.Key_Escape and self.has_selection():
            self.clear_selection()
        elif event.key() == Qt.Key.Key_Escape and self.current() is not None:
            self._clear_current()
        else:
            # Everything else (labels, commands) is the window's.
            event.ignore()

    def _move(self, scene: Scene, motion: str, *, extend: bool) -> None:
        (place, upstream), goal = moved(scene.column, scene.cursor, motion, extend=extend)
        self.put_caret(place, extend=extend, upstream=upstream)
        scene.cursor.goal = goal
        self._reveal(place, lines=1.0)

    # -- the mouse -----------------------------------------------------------------------------------------------------

    def _in_column(self, point: QPointF) -> QPointF:
        return point - QPointF(self._left(), 0.0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._scene is not None and event.button() == Qt.MouseButton.LeftButton:
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._mouse.press(self._scene, self._in_column(event.position()), extend=extend)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._scene is not None and event.button() == Qt.MouseButton.LeftButton:
            self._mouse.press_twice(self._scene, self._in_column(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._scene is None:
            return
        point = self._in_column(event.position())
        if not self._mouse.is_down:
            grip = self._scene.handle_at(point) is not None
            shape = Qt.CursorShape.SizeHorCursor if grip else Qt.CursorShape.IBeamCursor
            if self.viewport().cursor().shape() != shape:
                self.viewport().setCursor(shape)
            return
        self._mouse.drag(self._scene, point)
        if 0 <= point.y() < self.viewport().height():
            self._pull.stop()
        elif not self._pull.isActive():
            self._pull.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._scene is not None and event.button() == Qt.MouseButton.LeftButton:
            self._pull.stop()
            self._mouse.release(self._scene, self._in_column(event.position()))

    def _pull_along(self) -> None:
        """Scroll while a drag is held over the edge, faster the further it is."""
        if self._scene is None or not self._mouse.is_down:
            self._pull.stop()
            return
        point = QPointF(self.viewport().mapFromGlobal(self.cursor().pos()))
        inside = min(max(point.y(), 0.0), self.viewport().height() - 1.0)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round((point.y() - inside) * 0.5))
        self._mouse.drag(self._scene, self._in_column(QPointF(point.x(), inside)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_stepped.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._scene is None:
            event.ignore()
        elif event.reason() == QContextMenuEvent.Reason.Mouse:
            self.menu_at(event.pos())
        else:
            # By key: where the caret is.
            caret = self._scene.cursor.caret
            source = self._scene.column.projection.to_source(caret, caret)[0].start
            at = self.point_of(source) or self.viewport().rect().center()
            self.context_menu_requested.emit(self.viewport().mapToGlobal(at))

    def menu_at(self, point: QPoint) -> None:
        """Ask for a context menu at a point of the viewport, for the selection or annotation that is there."""
        scene = self._scene
        if scene is None:
            return
        at = self._in_column(QPointF(point))
        place = scene.place_at(at)[0]
        if not (self.has_selection() and scene.cursor.start <= place <= scene.cursor.end):
            self.put_caret(place)
            character = scene.character_at(at)
            here = scene.marks.at(character) if character is not None else []
            if here and self.current() not in here:
                self.choose(character)
        self.context_menu_requested.emit(self.viewport().mapToGlobal(point))

    # -- the rest of what Qt tells -------------------------------------------------------------------------------------

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tip(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def _tip(self, point: QPoint) -> str:
        """Return what is said of the annotations at a point, the shortest first; nothing hides the tip."""
        scene = self._scene
        place = scene.character_at(self._in_column(QPointF(point))) if scene else None
        if scene is None or place is None:
            return ""
        found = [scene.marks.annotation(each) for each in scene.marks.at(place)]
        parts = [(scene.page.highlights.style(each.label).name, each.annotator, each.note) for each in found]
        return "\n".join(" · ".join(filter(None, each)) for each in parts)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        flash = QApplication.cursorFlashTime()
        if flash > 0:
            self._blink.start(flash // 2)
        self._show_cursor()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._blink.stop()
        self._show_cursor()

    def _blink_once(self) -> None:
        self._blink_on = not self._blink_on
        if self._scene is not None:
            self._scene.show_cursor(focused=self.hasFocus(), caret=self._blink_on)
