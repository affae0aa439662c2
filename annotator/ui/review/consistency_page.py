"""The consistency page: what a layer treats in several ways, where, and made alike in one step."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.annotation import GOLD
from annotator.domain.span import hull
from annotator.review.consistency import Finding, Found
from annotator.ui import gestures
from annotator.ui.models.findings import AS, COUNT, KIND, OF_LABELS, PLACE, TEXT, VALUES, WHERE, Findings, Places
from annotator.ui.pages import Page
from annotator.ui.panels.label_bar import swatch
from annotator.ui.quotes import on_one_line
from annotator.ui.review.words import FINDINGS, said
from annotator.ui.translation import translate
from annotator.ui.widgets.elision import ElidedInTheMiddle
from annotator.workspace import agreeing, consistency

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

_WIDTHS: Final = (560, 720)
_HEIGHTS: Final = (330, 260)
#: Milliseconds without a change after which the layer is looked through again.
_REST: Final = 700
#: Which value a place has, by the kind of finding.
_VALUE_OF: Final[Mapping[str, Callable[[Found], str]]] = {
    "label": lambda place: place.label,
    "repeat": lambda place: place.label,
    "canonical": lambda place: place.name,
    "boundary": lambda place: "".join(place.quote.split()),
}


class ConsistencyPage(Page):
    """Shows the findings of one layer at the left and jumps to their places in the panes."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.findings: list[Finding] = []
        self._looking = self._staying = False
        self._arrangement = "single"
        self.model = Findings(self)
        # A text is read once for the rows that show some of it.
        self.places = Places(lru_cache(maxsize=8)(window.bridge.workspace.text), self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.addWidget(self._make_left())
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_REST)
        self._again.timeout.connect(self.look)
        window.bridge.history_changed.connect(self._on_history)
        window.bridge.labels_changed.connect(self._relabel)
        window.layers.changed.connect(self._rename)

    # -- what it is made of --------------------------------------------------------------------------------------------

    def _make_left(self) -> QWidget:
        self._layer = _box("consistency-layer", translate("ConsistencyPage", "Whose annotations are looked through"))
        self._layer.activated.connect(lambda _index: self.look())
        self._kind = _box("consistency-kind", translate("ConsistencyPage", "Which findings are shown"))
        self._kind.addItem(translate("ConsistencyPage", "All kinds"), "")
        for kind in FINDINGS:
            self._kind.addItem(said(FINDINGS, kind), kind)
        self._kind.activated.connect(lambda _index: self._show_findings())
        self._count = QLabel()
        self._count.setObjectName("consistency-count")
        head = QHBoxLayout()
        head.addWidget(self._layer, 1)
        head.addWidget(self._kind, 1)
        head.addWidget(self._count)
        self._make_tables()
        self.empty = QLabel()
        self.empty.setObjectName("consistency-empty")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setEnabled(False)
        above, below = QWidget(), QWidget()
        column = QVBoxLayout(above)
        column.setContentsMargins(8, 6, 6, 2)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1)
        column = QVBoxLayout(below)
        column.setContentsMargins(8, 2, 6, 6)
        column.addWidget(self.list, 1)
        column.addLayout(self._make_mending())
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.addWidget(above)
        halves.addWidget(below)
        halves.setChildrenCollapsible(False)
        halves.setSizes(_HEIGHTS)
        halves.setMinimumWidth(420)
        return halves

    def _make_tables(self) -> None:
        self.table = _table("consistency-findings")
        self.table.setModel(self.model)
        header = self.table.horizontalHeader()
        wide = self.table.fontMetrics().horizontalAdvance
        header.resizeSection(KIND, max(wide(said(FINDINGS, kind)) for kind in FINDINGS) + 16)
        header.resizeSection(COUNT, wide(translate("Findings", "Places")) + 20)
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(VALUES, QHeaderView.ResizeMode.Stretch)
        self.table.selectionModel().currentRowChanged.connect(lambda now, _before: self._turn_over(now.row()))
        self.list = _table("consistency-places")
        self.list.setModel(self.places)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = self.list.horizontalHeader()
        header.setSectionResizeMode(PLACE, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(AS, wide("0" * 18))
        header.resizeSection(WHERE, wide("0" * 12))
        self.list.setItemDelegateForColumn(WHERE, ElidedInTheMiddle(self.list))
        self.list.selectionModel().currentRowChanged.connect(lambda now, _before: self._go(now.row()))
        self.list.clicked.connect(lambda index: self._go(index.row()))
        self.list.selectionModel().selectionChanged.connect(lambda _now, _before: self._tell_what())

    def _make_mending(self) -> QHBoxLayout:
        self._what = QLabel()
        self._what.setObjectName("consistency-what")
        self._value = _box("consistency-value", translate("ConsistencyPage", "What to make them"))
        self.mend_button = QPushButton(translate("ConsistencyPage", "Make alike"))
        self.mend_button.setObjectName("consistency-mend")
        self.mend_button.clicked.connect(lambda _checked=False: self.mend())
        self.mend_one_button = QPushButton(translate("ConsistencyPage", "Only the chosen"))
        self.mend_one_button.setObjectName("consistency-mend-chosen")
        self.mend_one_button.clicked.connect(lambda: self.mend(places=self._chosen()))
        row = QHBoxLayout()
        row.addWidget(self._what)
        row.addWidget(self._value, 1)
        row.addWidget(self.mend_button)
        row.addWidget(self.mend_one_button)
        return row

    # -- coming and going ----------------------------------------------------------------------------------------------

    def enter(self) -> None:
        """Look through gold, one's own layer, or the first that has anything."""
        self.setSizes(_WIDTHS)
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        panes = self.window_.panes
        self._arrangement = panes.arrangement
        if panes.arrangement != "single":
            panes.show_single()
        self._relabel()
        self._name_layers()
        self.empty.setText(translate("ConsistencyPage", "Looking for what differs…"))
        self.look()

    def leave(self) -> None:
        """Give the panes back as they were."""
        self._again.stop()
        panes = self.window_.panes
        panes.set_lens(None)
        if self._arrangement == "same":
            panes.show_same()
        elif self._arrangement == "different":
            panes.show_different()

    @property
    def is_turned_to(self) -> bool:
        """Whether the window shows this page."""
        return self.window_.page is self

    def _name_layers(self) -> None:
        layers, chosen = self.window_.layers, self._layer.currentData()
        self._layer.clear()
        for name in layers.names:
            self._layer.addItem(swatch(layers.faces[name].colour), layers.name(name), name)
        if chosen is None:
            chosen = self._first_layer()
        self._layer.setCurrentIndex(max(0, self._layer.findData(chosen)))

    def _first_layer(self) -> str:
        """Return gold, as soon as there is any: a team's lead looks after it; else one's own layer, or another's."""
        workspace = self.window_.bridge.workspace
        own, some = workspace.annotator, agreeing.layers(workspace)
        return next((name for name in (GOLD, own, *some) if name in some), own)

    def _rename(self) -> None:
        """Call annotators as they are called now."""
        if self.is_turned_to:
            self._name_layers()
            self.window_.panes.set_lens(self.window_.layers.lens_of(self.layer))

    def _relabel(self) -> None:
        window = self.window_
        self.model.titles = {name: style.name for name, style in window.styles.items()}
        self.places.labels = {name: (style.name, swatch(style.colour)) for name, style in window.styles.items()}

    def _on_history(self) -> None:
        if self.is_turned_to:
            self._again.start()

    # -- looking -------------------------------------------------------------------------------------------------------

    @property
    def layer(self) -> str:
        """The layer that is looked through."""
        return str(self._layer.currentData() or "")

    def look(self) -> None:
        """Look through the layer on a worker."""
        window = self.window_
        if not self.is_turned_to or not self.layer or self._looking:
            return
        window.panes.set_lens(window.layers.lens_of(self.layer))
        job = window.bridge.attempt(consistency.consistency, window.bridge.workspace, layer=self.layer)
        if job is not None:
            self._looking = True
            window.jobs.start(translate("ConsistencyPage", "Looking for what differs…"), lambda: job, self._looked)
            window.jobs.ended.connect(self._ended, Qt.ConnectionType.SingleShotConnection)

    def _ended(self) -> None:
        self._looking = False

    def _looked(self, findings: list[Finding]) -> None:
        self._looking = False
        self.findings = findings
        model = self.window_.documents.model
        self.places.titles = {identifier: model.title(identifier) for identifier in model.ids()}
        self._show_findings()

    def _show_findings(self) -> None:
        before = self.model.finding(self.table.currentIndex().row())
        row = max(0, self.table.currentIndex().row())
        self.model.show(self.findings, str(self._kind.currentData()))
        self.table.setVisible(bool(self.model.rows))
        self.empty.setVisible(not self.model.rows)
        self.empty.setText(translate("ConsistencyPage", "Nothing is treated in several ways."))
        self._count.setText(translate("ConsistencyPage", "Findings: {count}").format(count=f"{len(self.model.rows):,}"))
        there = self.model.row_like(before) if before is not None else -1
        # The text stays where it is while one looks at the same finding.
        self._staying = there >= 0
        if self.model.rows:
            _select(self.table, min(there if there >= 0 else row, len(self.model.rows) - 1))
        else:
            self._show_places(-1)
        self._staying = False

    @property
    def finding(self) -> Finding | None:
        """The finding whose places are shown."""
        return self.model.finding(self.table.currentIndex().row())

    def _turn_over(self, row: int) -> None:
        """Show another finding, and the first of its places in the text."""
        self._show_places(row)
        if row >= 0 and not self._staying:
            _select(self.list, 0)

    def _show_places(self, row: int) -> None:
        finding = self.model.finding(row)
        self.places.show(finding.places if finding is not None else ())
        self._value.clear()
        if finding is not None:
            offered = finding.values
            for value in offered:
                style = self.window_.styles.get(value) if finding.kind in OF_LABELS else None
                if style is not None:
                    self._value.addItem(swatch(style.colour), style.name, value)
                else:
                    self._value.addItem(on_one_line(value), value)
            self._value.setCurrentIndex(offered.index(_commonest(finding)))
        self._tell_what()

    def _tell_what(self) -> None:
        workspace = self.window_.bridge.workspace
        mine = self.layer in (workspace.annotator, GOLD) and not workspace.read_only
        count = len(self.places.places)
        self._what.setText(
            translate("ConsistencyPage", "Make these ({count}):").format(count=count)
            if mine
            else translate("ConsistencyPage", "Only one's own annotations and gold can be changed here.")
        )
        self.mend_button.setEnabled(mine and self.finding is not None)
        self.mend_one_button.setEnabled(mine and bool(self._chosen()))
        some = self.finding is not None
        self._what.setVisible(some)
        for part in (self._value, self.mend_button, self.mend_one_button):
            part.setVisible(mine and some)

    def _chosen(self) -> list[int]:
        """Return the rows of the places that are chosen in the list."""
        return sorted(index.row() for index in self.list.selectionModel().selectedRows())

    def _go(self, row: int) -> None:
        """Show a place in its text."""
        if not 0 <= row < len(self.places.places):
            return
        window, place = self.window_, self.places.places[row]
        ids = [place.annotation] if place.annotation is not None else []
        for annotation in window.bridge.workspace.annotations_by_id(ids):
            gestures.go_to(window, annotation)
            return
        gestures.open_document(window, place.document)
        window.panes.active.pane.select(place.fragments)
        window.panes.reveal(hull(place.fragments))

    # -- mending -------------------------------------------------------------------------------------------------------

    def mend(self, places: Sequence[int] | None = None) -> None:
        """Make places alike (by number; None: all of them), as one step, and go to the next finding."""
        finding, window = self.finding, self.window_
        if finding is None:
            return
        changed = window.bridge.attempt(
            consistency.mend,
            window.bridge.workspace,
            finding,
            str(self._value.currentData()),
            places=places,
            layer=self.layer,
        )
        if changed is None:
            return
        window.tell(translate("ConsistencyPage", "Places made alike: {count}").format(count=len(changed)))
        if changed and places is None:
            self.findings = [each for each in self.findings if each is not finding]
            self._show_findings()
        # The button may be off now, and the next key would go anywhere.
        (self.table if self.model.rows else window.panes.active.pane).setFocus()


def _commonest(finding: Finding) -> str:
    """Return the value that most places have: what one is most likely to make the others."""
    values = [_VALUE_OF[finding.kind](place) for place in finding.places]
    return max(finding.values, key=lambda value: (values.count(value), len(value)))


def _select(view: QTableView, row: int) -> None:
    """Select one row and nothing else, whatever keys are held."""
    command = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    view.selectionModel().setCurrentIndex(view.model().index(row, 0), command)


def _box(name: str, tip: str) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setToolTip(tip)
    box.setAccessibleName(tip)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)
    return box


def _table(name: str) -> QTableView:
    view = QTableView()
    view.setObjectName(name)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setShowGrid(False)
    view.setAlternatingRowColors(True)
    view.setWordWrap(False)
    view.setIconSize(QSize(12, 12))
    view.setTabKeyNavigation(False)
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + 8)
    view.horizontalHeader().setHighlightSections(False)
    view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return view
