"""The agreement page: chooses what is compared and shown, beside the text that the figures are about."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.annotation import GOLD, Annotation
from annotator.review.gamma import is_installed
from annotator.ui import gestures
from annotator.ui.agreement.chart import Chart
from annotator.ui.agreement.chart_view import ChartView
from annotator.ui.agreement.charts import (
    PAGES,
    View,
    of_all,
    of_attributes,
    of_confusion,
    of_documents,
    of_layers,
    pair_title,
)
from annotator.ui.agreement.comparison import Comparison, Found, Layers, Wanted, compare, find_places
from annotator.ui.agreement.measures import MEASURES, explained, titled
from annotator.ui.agreement.places import PlaceList
from annotator.ui.agreement.saving import save
from annotator.ui.pages import Page
from annotator.ui.translation import translate
from annotator.workspace import agreeing

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow

#: Widths of page and text in a window of 1280, heights of picture and places, and where there are none.
_WIDTHS: Final = (780, 500)
_HEIGHTS: Final = (380, 200)
_FOLDED: Final = (1000, 1)
#: Pictures that the figure chosen does not change, and those that are always of all layers together.
_OF_NO_MEASURE: Final = (of_confusion, of_attributes, of_all)
_OF_ALL: Final = (of_layers, of_documents)


class AgreementPage(Page):
    """Holds what was compared last; comparing and looking for places is done on a worker."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.comparison: Comparison | None = None
        self.wanted: Wanted | None = None
        self._chosen: tuple[str, ...] = ()
        self._with_gamma = False
        self._titles: dict[str, str] = {}
        self._stale = False
        self._comparing = False
        self._arrangement = "single"
        self._asked = 0
        self.chart = ChartView()
        self.places = PlaceList()
        self.tabs = self._make_tabs()
        self._heading = QLabel()
        self._sentence = QLabel()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.addWidget(self._make_left())
        self._connect()

    # -- what it is made of --------------------------------------------------------------------------------------------

    def _make_tabs(self) -> QTabBar:
        tabs = QTabBar()
        tabs.setObjectName("agreement-tabs")
        tabs.setExpanding(False)
        tabs.setDrawBase(False)
        tabs.setUsesScrollButtons(True)
        for title, _ in PAGES:
            tabs.addTab(translate("Agreement", title))
        return tabs

    def _make_left(self) -> QWidget:
        bold = self._heading.font()
        bold.setBold(True)
        self._heading.setFont(bold)
        self._heading.setObjectName("agreement-heading")
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setObjectName("agreement-sentence")
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        above = QVBoxLayout()
        above.setContentsMargins(10, 6, 10, 4)
        above.setSpacing(4)
        above.addLayout(self._make_choices())
        above.addWidget(self.tabs)
        above.addWidget(self._heading)
        above.addWidget(self._sentence)
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.chart, 1)
        self._halves = QSplitter(Qt.Orientation.Vertical)
        self._halves.addWidget(upper)
        self._halves.addWidget(self.places)
        self._halves.setChildrenCollapsible(False)
        self._halves.setStretchFactor(0, 1)
        self._halves.setSizes(_FOLDED)
        self._halves.setMinimumWidth(420)
        return self._halves

    def _make_choices(self) -> QHBoxLayout:
        self._layers = QPushButton()
        self._layers.setObjectName("agreement-layers")
        self._menu = QMenu(self._layers)
        self._menu.aboutToHide.connect(self._layers_chosen)
        self._layers.setMenu(self._menu)
        self._pair = QComboBox()
        self._pair.setObjectName("agreement-pair")
        self._pair.setAccessibleName(translate("AgreementPage", "Whose figures are shown"))
        self._measure = QComboBox()
        self._measure.setObjectName("agreement-measure")
        self._measure.setAccessibleName(translate("AgreementPage", "Which figure is shown"))
        for place, measure in enumerate(MEASURES.values()):
            self._measure.addItem(titled(measure), measure.id)
            self._measure.setItemData(place, explained(measure), Qt.ItemDataRole.ToolTipRole)
        for box in (self._pair, self._measure):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
        self._again = QPushButton(translate("AgreementPage", "Compare again"))
        self._again.setObjectName("agreement-again")
        self._again.setToolTip(
            translate("AgreementPage", "The project has changed since these figures were worked out.")
        )
        self._again.hide()
        self._save = QPushButton(translate("AgreementPage", "Save picture…"))
        self._save.setObjectName("agreement-save")
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._layers)
        row.addWidget(self._pair, 1)
        row.addWidget(self._measure, 1)
        row.addWidget(self._again)
        row.addWidget(self._save)
        return row

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(lambda _place: self._draw())
        for box in (self._pair, self._measure):
            box.activated.connect(lambda _index: self._draw())
        self._again.clicked.connect(self.compare)
        self._save.clicked.connect(self.ask_and_save)
        self.chart.chosen.connect(self.show_places)
        self.places.wish_changed.connect(self._look_again)
        self.places.chosen.connect(self._go_to)
        self.window_.layers.changed.connect(self._renamed)
        self.window_.jobs.ended.connect(self._ended)
        bridge = self.window_.bridge
        for signal in (bridge.annotations_changed, bridge.documents_changed, bridge.labels_changed):
            signal.connect(self._changed)

    # -- coming and going ----------------------------------------------------------------------------------------------

    def enter(self) -> None:
        """Begin with one pane beside the figures, and compare what was not compared yet."""
        self.setSizes(_WIDTHS)
        self.setStretchFactor(0, 3)
        self.setStretchFactor(1, 2)
        panes = self.window_.panes
        self._arrangement = panes.arrangement
        if panes.arrangement != "single":
            panes.show_single()
        self._read_layers()
        if self.comparison is None or self._stale:
            self.compare()
        else:
            self._draw()

    def leave(self) -> None:
        """Give the panes back as they were."""
        panes = self.window_.panes
        if self._arrangement == "same":
            panes.show_same()
        elif self._arrangement == "different":
            panes.show_different()

    # -- comparing -----------------------------------------------------------------------------------------------------

    def _read_layers(self) -> None:
        """Offer the layers that there are; at first all people are chosen."""
        there = agreeing.layers(self.window_.bridge.workspace)
        kept = tuple(name for name in self._chosen if name in there)
        self._chosen = kept if len(kept) > 1 else tuple(name for name in there if name != GOLD)
        self._menu.clear()
        for name in there:
            action = self._menu.addAction(self.window_.layers.name(name).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(name in self._chosen)
            action.setData(name)
        self._menu.addSeparator()
        also = self._menu.addAction(translate("AgreementPage", "Also work out gamma, which takes long"))
        also.setObjectName("agreement-gamma")
        also.setCheckable(True)
        also.setChecked(self._with_gamma)
        also.setEnabled(is_installed())
        self._layers.setText(
            translate("AgreementPage", "Layers: {chosen} of {count}").format(chosen=len(self._chosen), count=len(there))
        )

    @property
    def layers(self) -> tuple[str, ...]:
        """The layers that are compared, the first of each pair as the reference."""
        return self._chosen

    def choose_layers(self, names: Sequence[str]) -> None:
        """Compare these layers."""
        if tuple(names) != self._chosen:
            self._chosen = tuple(names)
            self._read_layers()
            self.compare()

    def _layers_chosen(self) -> None:
        ticked = [action for action in self._menu.actions() if action.isChecked()]
        with_gamma = any(action.objectName() == "agreement-gamma" for action in ticked)
        names = [action.data() for action in ticked if action.data() is not None]
        if with_gamma != self._with_gamma:
            self._with_gamma, self._chosen = with_gamma, tuple(names)
            self._read_layers()
            self.compare()
        else:
            self.choose_layers(names)

    def compare(self) -> None:
        """Compare the chosen layers on a worker."""
        self._stale, self._comparing = False, True
        self._again.hide()
        self.comparison = None
        self._draw()
        path, layers = self.window_.bridge.workspace.path, self._chosen
        # Where the library is not there, asking costs nothing, and the figure says why it is empty.
        with_gamma = self._with_gamma or not is_installed()
        self.window_.jobs.start(
            translate("AgreementPage", "Comparing the annotators…"),
            lambda: compare(path, layers, with_gamma=with_gamma),
            self._compared,
        )

    def _compared(self, comparison: Comparison) -> None:
        self._comparing = False
        if comparison.agreement.layers != self._chosen:
            return
        self.comparison = comparison
        chosen = self._pair.currentData()
        with QSignalBlocker(self._pair):
            self._list_pairs()
            self._pair.setCurrentIndex(max(self._pair.findData(chosen), 0))
        if not self.places.is_folded:
            self.places.clear()
            self._halves.setSizes(_FOLDED)
        self.wanted = None
        self._draw()

    def _list_pairs(self) -> None:
        self._pair.clear()
        self._pair.addItem(translate("Agreement", "All together"), None)
        assert self.comparison is not None
        for pair in self.comparison.pairs:
            self._pair.addItem(pair_title(*(self.window_.layers.name(name) for name in pair)), pair)

    def _ended(self) -> None:
        if self._comparing and not self.window_.jobs.running:
            # Stopped or refused.
            self._comparing, self._stale = False, True
            self._again.show()
            self._draw()

    def _changed(self, *_what: object) -> None:
        self._titles = {}
        if self.comparison is not None or self._comparing:
            self._stale = True
            self._again.setVisible(not self._comparing)

    def _renamed(self) -> None:
        if self.window_.page is not self:
            return
        self._read_layers()
        if self.comparison is not None:
            chosen = self._pair.currentIndex()
            with QSignalBlocker(self._pair):
                self._list_pairs()
                self._pair.setCurrentIndex(chosen)
            self._draw()

    # -- pictures ------------------------------------------------------------------------------------------------------

    def view(self) -> View:
        """Return what is to be shown; there has to be a comparison."""
        assert self.comparison is not None
        if not self._titles:
            model = self.window_.documents.model
            self._titles = {identifier: model.title(identifier) for identifier in model.ids()}
        pair = self._pair.currentData()
        return View(
            comparison=self.comparison,
            measure=MEASURES[self._measure.currentData()],
            pair=None if pair is None else (pair[0], pair[1]),
            faces=self.window_.layers.faces,
            labels=self.window_.styles,
            titles=self._titles,
        )

    def make_chart(self) -> Chart:
        """Make the picture that is asked for anew."""
        return PAGES[self.tabs.currentIndex()][1](self.view())

    def show_tab(self, draws: object) -> None:
        """Turn to the picture that one of `charts` draws."""
        self.tabs.setCurrentIndex(next(place for place, (_, each) in enumerate(PAGES) if each is draws))

    def show_measure(self, measure: str) -> None:
        """Show a figure, one of MEASURES."""
        self._measure.setCurrentIndex(self._measure.findData(measure))
        self._draw()

    def show_pair(self, pair: Layers | None) -> None:
        """Show the figures of a pair, or (None) of all together."""
        place = next((at for at in range(self._pair.count()) if self._pair.itemData(at) == pair), 0)
        self._pair.setCurrentIndex(place)
        self._draw()

    def _draw(self) -> None:
        draws = PAGES[self.tabs.currentIndex()][1]
        there = self.comparison is not None
        self._measure.setEnabled(there and draws not in _OF_NO_MEASURE)
        self._pair.setEnabled(there and draws not in _OF_ALL)
        self._save.setEnabled(there)
        chart = self.make_chart() if there else None
        if chart is None:
            self._heading.setText(translate("AgreementPage", "How far the annotators agree"))
            self._sentence.setText(
                translate("AgreementPage", "Comparing the annotators…")
                if self._comparing
                else translate("AgreementPage", "Nothing has been compared.")
            )
        elif len(self._chosen) < 2:
            chart = None
            self._save.setEnabled(False)
            self._heading.setText(translate("AgreementPage", "How far the annotators agree"))
            self._sentence.setText(
                translate(
                    "AgreementPage",
                    "Agreement needs two layers. Import what a second annotator handed in, and choose it above.",
                )
            )
        else:
            self._heading.setText(chart.title)
            self._sentence.setText(chart.sentence)
        self.chart.show_chart(chart)
        self.window_.actions_.refresh()

    # -- places --------------------------------------------------------------------------------------------------------

    def show_places(self, wanted: Wanted) -> None:
        """Show the places behind a figure; those of a document at once in its text."""
        self.wanted = wanted
        if wanted.document is not None:
            gestures.open_document(self.window_, wanted.document)
        self._look_again()

    def _look_again(self) -> None:
        if self.wanted is None or self.comparison is None:
            return
        if self.places.is_folded:
            self.places.wait()
            self._halves.setSizes(_HEIGHTS)
        self.places.wait()
        self._asked += 1
        number, wanted, comparison = self._asked, self.wanted, self.comparison
        path = self.window_.bridge.workspace.path
        # A cell of the confusion matrix holds what is alike or what differs; both at once it never does.
        differing = self.places.differing and wanted.cell is None

        def show(found: Found) -> None:
            if number == self._asked and self.comparison is not None:
                self.places.show_found(found, wanted, self.view())

        self.window_.jobs.start(
            translate("AgreementPage", "Looking for the places…"),
            lambda: find_places(path, comparison, wanted, differing=differing),
            show,
        )

    def _go_to(self, annotation: Annotation) -> None:
        gestures.go_to(self.window_, annotation)

    # -- saving --------------------------------------------------------------------------------------------------------

    @property
    def can_save(self) -> bool:
        """Whether there is a picture."""
        return self.chart.chart is not None

    def ask_and_save(self) -> None:
        """Ask for a file, and write the picture to it as what its suffix says."""
        kinds = {
            ".svg": translate("AgreementPage", "Picture that stays sharp (*.svg)"),
            ".png": translate("AgreementPage", "Picture (*.png)"),
            ".csv": translate("AgreementPage", "Table (*.csv)"),
        }
        start = self.window_.bridge.workspace.path.with_name(f"{self._heading.text().replace('/', ' ')}.svg")
        name, kind = QFileDialog.getSaveFileName(
            self.window_, translate("AgreementPage", "Save picture"), str(start), ";;".join(kinds.values())
        )
        if name:
            out = Path(name)
            if out.suffix.lower() not in kinds:
                out = out.with_name(out.name + next(suffix for suffix, each in kinds.items() if each == kind))
            self.save(out)

    def save(self, out: Path) -> None:
        """Write the picture to a file on a worker; what went wrong is said in the window."""
        # A picture of its own: the one on the screen goes on being looked at.
        job = self.window_.bridge.attempt(save, self.make_chart(), out, self.chart.canvas.font())
        if job is not None:
            self.window_.jobs.start(translate("AgreementPage", "Saving the picture…"), lambda: job, self._saved)

    def _saved(self, out: Path) -> None:
        self.window_.tell(translate("AgreementPage", "{file} is written.").format(file=out.name))
