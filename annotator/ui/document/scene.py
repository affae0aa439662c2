"""What is on screen of a document: the page with caret, selection and marks, and which strips of it a change touches.

Points are in pixels from the top of the screen and from the left edge of the column.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import floor

from PySide6.QtCore import QPointF, QRectF

from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.reading.projection import Place
from annotator.ui.document.column import Column, Shown
from annotator.ui.document.cursor import Cursor
from annotator.ui.document.found import Found
from annotator.ui.document.marks import Look, Mark, Marks
from annotator.ui.document.page import Page, ranges_of


class Scene:
    """A page and the cursor on it. `repaint` is told the strips that look otherwise: from a y to a y of the screen."""

    def __init__(self, page: Page, *, repaint: Callable[[float, float], None]) -> None:
        self.page = page
        self.cursor = Cursor(page.column.projection)
        self._disputed: Sequence[Sequence[Span]] = ()
        self._repaint = repaint

    @property
    def column(self) -> Column:
        """The paragraphs."""
        return self.page.column

    @property
    def marks(self) -> Marks:
        """The annotations."""
        return self.page.marks

    # -- what changes --------------------------------------------------------------------------------------------------

    def change_marks(self, *, put: Sequence[Annotation], drop: Iterable[str]) -> None:
        """Change annotations, and repaint the lines on screen that look otherwise than before."""
        dropped = set(drop)
        shown = {each.number: each for each in self.column.shown()}
        touched = {number for each in (*dropped, *(new.id for new in put)) for number in self.marks.paragraphs(each)}
        touched.update(number for each in put for number in self.marks.paragraphs_of(each.fragments))
        touched &= shown.keys()
        before = {number: self.marks.on(number) for number in touched}
        for identity in dropped:
            self.marks.drop(identity)
        for annotation in put:
            self.marks.put(annotation)
        for number in touched:
            self._repaint_marks(shown[number], before[number], self.marks.on(number))
        if self.page.overlay.current in dropped:
            self.page.overlay.current = None

    def _repaint_marks(self, shown: Shown, before: Sequence[Mark], after: Sequence[Mark]) -> None:
        highlights, setting = self.page.highlights, shown.block.setting
        if highlights.lanes(setting, before) != highlights.lanes(setting, after):
            # Many lanes share the room, so that one more moves them all.
            self._repaint_rows(shown, shown.block.before, shown.block.height)
            return
        for mark in set(before).symmetric_difference(after):
            self._repaint_rows(shown, *shown.block.rows(mark.start, mark.end))

    def set_marks(self, marks: Marks) -> None:
        """Show these annotations and no others."""
        self.page.marks = marks
        if self.page.overlay.current not in marks:
            self.page.overlay.current = None
        self.repaint_all()

    def look_through(self, look: Look | None) -> None:
        """Draw annotations otherwise, or (None) as they are."""
        self.marks.look_through(look)
        self.set_marks(self.marks)

    def set_current(self, annotation: str | None) -> None:
        """Outline one annotation and no other."""
        overlay = self.page.overlay
        for each in (overlay.current, annotation):
            if each is not None and each in self.marks and overlay.current != annotation:
                self._repaint_spans(self.marks.annotation(each).fragments)
        overlay.current = annotation if annotation in self.marks else None

    def set_mirror(self, spans: Sequence[Span]) -> None:
        """Show what another pane has selected."""
        overlay = self.page.overlay
        if tuple(spans) != overlay.mirror:
            self._repaint_spans(overlay.mirror)
            overlay.mirror = tuple(spans)
            self._repaint_spans(overlay.mirror)

    def set_moving(self, spans: tuple[Span, ...] | None) -> None:
        """Show where the current annotation would be; None: where it is."""
        overlay = self.page.overlay
        if overlay.current is None:
            return
        annotation = self.marks.annotation(overlay.current)
        self._repaint_spans(overlay.moving[1] if overlay.moving else annotation.fragments)
        overlay.moving = (annotation.label, spans) if spans else None
        self._repaint_spans(spans or annotation.fragments)

    def show_disputes(self, places: Sequence[Sequence[Span]], *, shown: Callable[[int], bool] | None) -> None:
        """Frame those of these places that are `shown`, by number; the same ones again cost what is on screen."""
        look: Look | None = None if shown is None else (lambda mark: mark if shown(int(mark.id)) else None)
        if self._disputed is places and self.page.disputes is not None:
            self.page.disputes.look_through(look)
        else:
            self._disputed = places
            marks = [_bare(number, spans) for number, spans in enumerate(places)]
            self.page.disputes = Marks(self.column.projection, marks, look) if marks else None
        self.repaint_all()

    def show_cursor(self, *, focused: bool, caret: bool) -> None:
        """Show caret and selection where the cursor has them; `caret`: it is not blinked away."""
        overlay, cursor = self.page.overlay, self.cursor
        old = (overlay.start, overlay.end, overlay.apart, overlay.focused)
        self._repaint_place(overlay.caret)
        overlay.start, overlay.end, overlay.apart = cursor.start, cursor.end, cursor.apart
        overlay.upstream, overlay.focused = cursor.upstream, focused
        overlay.caret = cursor.caret if caret and focused and not cursor.apart else None
        self._repaint_place(overlay.caret)
        if old[3] != focused:
            self._repaint_range(overlay.start, overlay.end)
        if old[2] != cursor.apart:
            self._repaint_range(old[0], old[1])
            self._repaint_range(overlay.start, overlay.end)
        for one, other in ((old[0], overlay.start), (old[1], overlay.end)):
            self._repaint_range(min(one, other), max(one, other))

    def set_found(self, found: Found | None) -> None:
        """Show the places of a search."""
        self.page.overlay.found = found
        self.repaint_all()

    # -- strips --------------------------------------------------------------------------------------------------------

    def repaint_all(self) -> None:
        """Repaint the whole screen."""
        self._repaint(0.0, self.column.screen)

    def _repaint_rows(self, shown: Shown, top: float, bottom: float) -> None:
        # Handles and deep lanes reach over the edges of a line.
        reach = 0.6 * shown.block.setting.em
        self._repaint(shown.top + top - reach, shown.top + bottom + reach)

    def _repaint_spans(self, spans: Sequence[Span]) -> None:
        numbers = set(self.marks.paragraphs_of(spans))
        for shown in self.column.shown() if numbers else ():
            for start, end in ranges_of(shown.block, spans) if shown.number in numbers else ():
                self._repaint_rows(shown, *shown.block.rows(start, end))

    def _repaint_range(self, start: Place, end: Place) -> None:
        for shown in self.column.shown() if start < end else ():
            if start.paragraph <= shown.number <= end.paragraph:
                low = start.offset if shown.number == start.paragraph else 0
                high = end.offset if shown.number == end.paragraph else len(shown.block.paragraph.text)
                self._repaint_rows(shown, *shown.block.rows(low, high))

    def _repaint_place(self, place: Place | None) -> None:
        shown = self.column.find(place.paragraph) if place is not None else None
        if shown is not None and place is not None:
            # At the end of a wrapped line and at the start of the next alike: two rows at most.
            self._repaint_rows(shown, *shown.block.rows(max(0, place.offset - 1), place.offset + 1))

    # -- points --------------------------------------------------------------------------------------------------------

    def place_at(self, point: QPointF) -> tuple[Place, bool]:
        """Return the place between characters nearest to a point, and whether it means the end of a wrapped line."""
        listed = self.column.shown()
        shown = next((each for each in listed if point.y() < each.top + each.block.height), listed[-1])
        offset, upstream = shown.block.offset_at(point.x(), point.y() - shown.top)
        return Place(shown.number, offset), upstream

    def character_at(self, point: QPointF) -> Place | None:
        """Return the place of the character that a point is on; None beside the text."""
        for shown in self.column.shown():
            if shown.top <= point.y() < shown.top + shown.block.height:
                offset = shown.block.character_at(point.x(), point.y() - shown.top)
                return None if offset is None else Place(shown.number, offset)
        return None

    def handle_at(self, point: QPointF) -> bool | None:
        """Tell which handle of the current annotation a point is on: False the start's, True the end's."""
        current = self.page.overlay.current
        numbers = self.marks.paragraphs(current) if current is not None else ()
        is_handle = self.page.highlights.is_handle
        for shown in self.column.shown() if numbers else ():
            at = point - QPointF(0.0, shown.top)
            for mark in self.marks.on(shown.number) if shown.number in numbers else ():
                for wanted, offset, end in ((mark.ends, mark.end, True), (mark.begins, mark.start, False)):
                    if mark.annotation == current and wanted and is_handle(shown.block, at, offset, end=end):
                        return end
        return None

    def square_of(self, offset: int) -> QRectF | None:
        """Return where the character at a source offset is; None where it is not on screen."""
        span = Span(offset, offset + 1)
        numbers = self.column.projection.paragraphs_of(span)
        for shown in self.column.shown():
            for each in ranges_of(shown.block, [span]) if shown.number in numbers else ():
                for band in shown.block.bands(*each):
                    square = self.page.highlights.square(shown.block, band).translated(0.0, shown.top)
                    if 0 <= square.center().y() < self.column.screen:
                        return square
        return None

    # -- scrolling -----------------------------------------------------------------------------------------------------

    def reveal(self, place: Place, *, lines: float) -> bool:
        """Scroll so that a place has `lines` lines above and below it on screen; tell whether that was needed."""
        column = self.column
        shown = column.find(place.paragraph)
        if shown is None:
            column.put_at(place, column.screen * 0.3)
            return True
        block = shown.block
        pitch = block.setting.pitch
        top = shown.top + block.line_top(block.line_of(place.offset))
        keep = min(lines * pitch, max(0.0, column.screen / 2 - pitch))
        before = column.position()
        if top < keep:
            column.scroll_by(top - keep)
        elif top + pitch > column.screen - keep:
            column.scroll_by(top + pitch - column.screen + keep)
        column.shown()
        return column.position() != before

    def top_offset(self) -> int:
        """Return the source offset at the top of the screen; in a line that the top cuts, as far in as it cuts."""
        place, share = self.column.top_place()
        block = self.column.block(place.paragraph)
        first, after = block.line_range(block.line_of(place.offset))
        at = first + floor(min(max(share, 0.0), 0.999) * (after - first))
        return block.paragraph.alignment.offset_to_source(at)

    def put_top(self, offset: int) -> None:
        """Put a source offset at the top: as far into its line as `top_offset` would tell it from."""
        column = self.column
        place = column.projection.place_of(offset)
        block = column.block(place.paragraph)
        first, after = block.line_range(block.line_of(place.offset))
        column.put_top(place, (place.offset - first) / (after - first) if after > first else 0.0)
        if place.offset == 0:
            # The start of a paragraph is shown with the room above it.
            column.scroll_by(-min(block.before, 0.6 * column.typography.em) if place.paragraph else -block.before)


def _bare(number: int, spans: Sequence[Span]) -> Annotation:
    """Return a place as an annotation that says nothing but where it is."""
    return Annotation(
        id=str(number),
        document="",
        label="",
        fragments=tuple(spans),
        quote="",
        annotator="",
        created_at="",
        updated_at="",
    )
