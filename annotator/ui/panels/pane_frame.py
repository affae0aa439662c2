"""A reading pane with its header: which document it shows, in which script, layout and size."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from annotator import paths
from annotator.domain.annotation import Annotation
from annotator.domain.document import Document
from annotator.domain.span import Span
from annotator.ui.bridge import AnnotationsChanged, Bridge
from annotator.ui.document.marks import Look
from annotator.ui.document.pane import ReadingPane
from annotator.ui.document.styles import LabelStyle
from annotator.ui.models.documents import TITLE, DocumentModel
from annotator.ui.panels.find_bar import FindBar
from annotator.ui.theme import theme
from annotator.ui.translation import translate
from annotator.ui.vocabulary import LAYOUTS, SCRIPTS, word

ZOOM_STEP: Final = 10
#: From so many changed annotations on, all are shown anew.
_MANY: Final = 200
#: How wide a choice in the header gets on a wide screen, in characters.
_WIDEST: Final = 26
ZOOMS: Final = (50, 400)

#: Which regional forms of the characters a view is set in; `source` and what is not here go by the document.
_FORMS: Final[Mapping[str, str]] = {
    "simplified": "SC",
    "traditional": "TC",
    "taiwan": "TC",
    "taiwan-phrases": "TC",
    "hongkong": "HK",
}


@dataclass(frozen=True, eq=False)
class Lens:
    """What a pane shows instead of a document's annotations as they are, and in which styles.

    `seen` makes of a document's id and its annotations what is shown of them, None: all. `look` makes of each of these
    what is drawn of it, None: nothing; it is asked for what is on screen.
    """

    seen: Callable[[str, Iterable[Annotation]], Sequence[Annotation]] | None
    styles: Mapping[str, LabelStyle]
    look: Look | None = None


class PaneFrame(QWidget):
    """One of the two panes. It reads from the workspace what it shows and keeps it right by `apply`."""

    #: A person chose a document in the header: its id.
    document_chosen = Signal(str)
    #: A person ticked done: the document's id and whether.
    done_asked = Signal(str, bool)
    #: The pane took the focus.
    focused = Signal()
    #: It shows another document, script or layout now.
    shown = Signal()

    def __init__(self, bridge: Bridge, documents: DocumentModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._documents = documents
        self.document: Document | None = None
        self.script = "source"
        self.layout_name = "reading"
        self._annotations: dict[str, Annotation] = {}
        self._styles: Mapping[str, LabelStyle] = {}
        self._base: Lens | None = None
        self._lens: Lens | None = None
        self._seen: Mapping[str, Annotation] = {}
        self.pane = ReadingPane()
        self.pane.setFrameShape(QFrame.Shape.NoFrame)
        self.find_bar = FindBar(self.pane)
        self._caption = QLabel()
        self._caption.setObjectName("pane-layer")
        self._caption.setContentsMargins(8, 0, 8, 4)
        self._caption.setTextFormat(Qt.TextFormat.RichText)
        self._caption.hide()
        self._mark = QFrame()
        self._mark.setFixedHeight(2)
        self._mark.setAutoFillBackground(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._mark)
        column.addLayout(self._make_header())
        column.addWidget(self._caption)
        column.addWidget(self.pane, 1)
        column.addWidget(self.find_bar)
        self.pane.installEventFilter(self)
        self.pane.zoom_stepped.connect(lambda step: self.set_zoom(self.pane.zoom() + step * ZOOM_STEP))
        self.set_active(False)

    # -- the header ----------------------------------------------------------------------------------------------------

    def _make_header(self) -> QVBoxLayout:
        self._titles = QComboBox()
        self._titles.setObjectName("pane-document")
        self._titles.setModel(self._documents)
        self._titles.setModelColumn(TITLE)
        self._titles.setMaxVisibleItems(24)
        # The width of ten thousand titles is not worth measuring.
        self._titles.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._titles.setMinimumContentsLength(8)
        self._titles.setPlaceholderText(translate("PaneFrame", "No document"))
        self._titles.setCurrentIndex(-1)
        self._titles.activated.connect(self._title_chosen)
        self._done = QCheckBox(translate("PaneFrame", "Done"))
        self._done.setToolTip(translate("PaneFrame", "You are done with this document"))
        self._done.clicked.connect(self._done_clicked)
        self._scripts = self._make_choice(SCRIPTS, translate("PaneFrame", "Script of this pane"), self.set_script)
        self._scripts.setObjectName("pane-script")
        self._layouts = self._make_choice(LAYOUTS, translate("PaneFrame", "Layout of this pane"), self.set_layout)
        self._layouts.setObjectName("pane-layout")
        self._size = QToolButton()
        self._size.setAutoRaise(True)
        self._size.setToolTip(translate("PaneFrame", "Back to 100%"))
        self._size.clicked.connect(lambda: self.set_zoom(100))
        self._size.setText("100%")
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setContentsMargins(6, 4, 6, 0)
        second.setContentsMargins(6, 3, 6, 4)
        first.addWidget(self._titles, 1)
        first.addWidget(self._done)
        second.addWidget(self._scripts, 6)
        second.addWidget(self._layouts, 5)
        second.addStretch(1)
        second.setSpacing(3)
        second.addWidget(self._button("−", translate("PaneFrame", "Smaller"), lambda: self.step_zoom(-1)))
        second.addWidget(self._size)
        second.addWidget(self._button("+", translate("PaneFrame", "Larger"), lambda: self.step_zoom(1)))
        find = self._button("", translate("PaneFrame", "Find in this pane"), self.find_bar.open)
        find.setIcon(QIcon(str(paths.resources() / "icons" / "find.svg")))
        second.addWidget(find)
        header = QVBoxLayout()
        header.setSpacing(0)
        header.addLayout(first)
        header.addLayout(second)
        return header

    def _make_choice(self, table: Mapping[str, str], tip: str, call: Callable[[str], None]) -> QComboBox:
        box = QComboBox()
        for key in table:
            box.addItem(word(table, key), key)
        box.setToolTip(tip)
        box.setAccessibleName(tip)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(7)
        box.setMaximumWidth(box.fontMetrics().averageCharWidth() * _WIDEST)
        box.view().setMinimumWidth(max(box.fontMetrics().horizontalAdvance(word(table, key)) for key in table) + 32)
        box.activated.connect(lambda _index: call(box.currentData()))
        return box

    @staticmethod
    def _button(text: str, tip: str, call: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(call)
        return button

    def _title_chosen(self, row: int) -> None:
        chosen = self._documents.id_at(row)
        if chosen is not None:
            self.document_chosen.emit(chosen)
        self.pane.setFocus()

    def _done_clicked(self, on: bool) -> None:
        if self.document is not None:
            self.done_asked.emit(self.document.id, on)
        self.refresh_header()

    def refresh_header(self) -> None:
        """Put the header in order after documents came, went or were done."""
        identifier = self.document.id if self.document else None
        info = self._documents.info(identifier) if identifier else None
        with QSignalBlocker(self._titles):
            self._titles.setCurrentIndex(self._documents.row_of(identifier))
        self._titles.setToolTip(info.document.title if info else "")
        self._done.setEnabled(info is not None and not self._bridge.workspace.read_only)
        self._done.setChecked(info is not None and self._bridge.workspace.annotator in info.done)

    def set_active(self, on: bool) -> None:
        """Show whether keys go to this pane."""
        palette = QPalette(self._mark.palette())
        palette.setColor(QPalette.ColorRole.Window, theme().colours["active" if on else "line"])
        self._mark.setPalette(palette)
        self.pane.come_second(on=not on)

    def set_caption(self, parts: Sequence[tuple[str, QColor]]) -> None:
        """Say whose annotations the pane shows, each name with its colour; nothing where it is everybody's."""
        self._caption.setText(
            " &nbsp; ".join(
                f'<span style="color:{colour.name()}">■</span> {html.escape(name)}' for name, colour in parts
            )
        )
        self._caption.setVisible(bool(parts))

    # -- what is shown -------------------------------------------------------------------------------------------------

    def show_document(
        self, document: Document | None, *, offset: int | None = None, like: PaneFrame | None = None
    ) -> None:
        """Show a document (None: nothing), `offset` at the top; `like` is a pane that may have read its annotations."""
        self.document = document
        if document is None:
            self._annotations = {}
        elif like is not None and like.document is not None and like.document.id == document.id:
            self._annotations = dict(like._annotations)  # noqa: SLF001 - of its own class
        else:
            read = self._bridge.workspace.annotations(document=document.id)
            self._annotations = {annotation.id: annotation for annotation in read}
        self._project(offset)
        self.refresh_header()

    def reload(self) -> None:
        """Read again what is shown, keeping the place."""
        self.show_document(self.document, offset=self.pane.top_offset())

    def set_script(self, script: str) -> None:
        """Show the text in a script of SCRIPTS; the place stays."""
        self.choose_script(script)
        self._project(self.pane.top_offset(), keep=True)

    def choose_script(self, script: str) -> None:
        """Show what is shown next in a script of SCRIPTS."""
        self.script = script
        self._scripts.setCurrentIndex(self._scripts.findData(script))

    def set_layout(self, layout: str) -> None:
        """Show the text in a layout of LAYOUTS; the place stays."""
        self.layout_name = layout
        self._layouts.setCurrentIndex(self._layouts.findData(layout))
        self._project(self.pane.top_offset(), keep=True)

    def set_zoom(self, percent: int) -> None:
        """Show the text larger or smaller, within ZOOMS."""
        self.pane.set_zoom(min(max(percent, ZOOMS[0]), ZOOMS[1]))
        self._size.setText(f"{self.pane.zoom()}%")

    def step_zoom(self, step: int) -> None:
        """Show the text a step larger (1) or smaller (-1)."""
        self.set_zoom(self.pane.zoom() + step * ZOOM_STEP)

    def set_styles(self, styles: Mapping[str, LabelStyle]) -> None:
        """Draw labels in these styles."""
        self._styles = styles
        if self._through is None:
            self.pane.set_styles(styles)

    def set_lens(self, lens: Lens | None) -> None:
        """Show annotations through a lens, or (None) as usual; the text stays where it is."""
        self._change_lens(self._base, lens)

    def set_usual_lens(self, lens: Lens | None) -> None:
        """Show annotations through a lens where no other is set, or (None) as they are."""
        self._change_lens(lens, self._lens)

    @property
    def _through(self) -> Lens | None:
        return self._lens or self._base

    def _change_lens(self, base: Lens | None, lens: Lens | None) -> None:
        before = self._through
        self._base, self._lens = base, lens
        now = self._through
        if now is before:
            return
        styles = self._styles if now is None else now.styles
        if now is None or before is None or styles != before.styles:
            self.pane.set_styles(styles)
        look = None if now is None else now.look
        if look is not (None if before is None else before.look):
            self.pane.look_through(look)
        self._look_again()

    def _look_again(self) -> None:
        """Paint what is seen now where it is another than before."""
        before, self._seen = self._seen, self._look()
        if before is self._seen:
            return
        # Most are the very same; comparing thousands by content takes longer than painting.
        fresh = [each for each in self._seen.values() if before.get(each.id) is not each]
        gone = [each for each in before if each not in self._seen]
        if len(fresh) + len(gone) > _MANY:
            self.pane.show_annotations(list(self._seen.values()), look=self._through.look if self._through else None)
            return
        self.pane.drop_annotations(gone)
        self.pane.put_annotations([each for each in fresh if before.get(each.id) != each])

    def _look(self) -> Mapping[str, Annotation]:
        if self._through is None or self._through.seen is None or self.document is None:
            return self._annotations
        return {each.id: each for each in self._through.seen(self.document.id, self._annotations.values())}

    def annotation(self, identifier: str) -> Annotation | None:
        """Return an annotation of the document shown."""
        return self._annotations.get(identifier)

    def annotations(self) -> Iterable[Annotation]:
        """Return the annotations of the document shown, in no order."""
        return self._annotations.values()

    def apply(self, changed: AnnotationsChanged) -> None:
        """Take changes over, painting only what they touch."""
        if self.document is None:
            return
        if changed.many:
            self.reload()
            return
        put = [each for each in changed.put if each.document == self.document.id]
        dropped = [identifier for identifier in changed.dropped if identifier in self._annotations]
        for identifier in dropped:
            del self._annotations[identifier]
        self._annotations.update((each.id, each) for each in put)
        if self._through is not None and self._through.seen is not None:
            self._look_again()
            return
        if put:
            self.pane.put_annotations(put)
        if dropped:
            self.pane.drop_annotations(dropped)

    def _project(self, offset: int | None, *, keep: bool = False) -> None:
        selected: Sequence[Span] = self.pane.selection() if keep else ()
        current = self.pane.current() if keep else None
        document = self.document
        if document is None:
            self._seen = {}
            self.pane.show_document(None, annotations=(), styles=self._styles)
        else:
            self._seen = self._look()
            forms = _FORMS.get(self.script) or ("TC" if document.script == "traditional" else "SC")
            self.pane.show_document(
                self._bridge.workspace.projection(document.id, layout=self.layout_name, script=self.script),
                annotations=list(self._seen.values()),
                styles=self._styles if self._through is None else self._through.styles,
                offset=offset,
                look=self._through.look if self._through else None,
                forms=forms,
            )
            if selected:
                self.pane.select(selected)
            if current is not None:
                self.pane.set_current(current)
        self.find_bar.refresh()
        self.shown.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and watched is self.pane:
            self.focused.emit()
        return super().eventFilter(watched, event)
