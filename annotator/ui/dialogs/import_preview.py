"""The dialog that shows what files would bring before anything is written, and asks what is not known."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.labels import LabelSet
from annotator.domain.progress import Progress
from annotator.ui.dialogs.import_names import NamesForm, label_title
from annotator.ui.theme import theme
from annotator.ui.translation import QT_TRANSLATE_NOOP, about, listed, say, translate
from annotator.ui.widgets.rows_view import MOST, RowsView
from annotator.workspace.import_preview import DocumentMatch, FilePreview, ImportPreview, Unknown

#: How a document was found, in the context ``ImportDialog``; the keys are those of `import_preview.HOW`.
_HOW: Final[Mapping[str, str]] = {
    "same": QT_TRANSLATE_NOOP("ImportDialog", "the same text"),
    "script": QT_TRANSLATE_NOOP("ImportDialog", "the same in the other script"),
    "wrapped": QT_TRANSLATE_NOOP("ImportDialog", "the same in other lines"),
    "corrected": QT_TRANSLATE_NOOP("ImportDialog", "the same, corrected"),
    "titled": QT_TRANSLATE_NOOP("ImportDialog", "by its title"),
    "created": QT_TRANSLATE_NOOP("ImportDialog", "new here"),
    "unmatched": QT_TRANSLATE_NOOP("ImportDialog", "not found here"),
}


@dataclass(frozen=True, slots=True)
class ImportWish:
    """How files are to be brought in: `renaming` as `prepare` takes it, `by` whose a file is that does not say."""

    by: str
    renaming: Mapping[str, str] = field(default_factory=dict)
    drop_removed: bool = False


class ImportDialog(QDialog):
    """Shows an `ImportPreview`. Another wish goes out by `wished`, and a preview made with it comes back.

    What was unknown once stays to be chosen about, known or not in the last preview.
    """

    #: The files are to be read again with this `ImportWish`.
    wished = Signal(object)
    #: What is shown is to be done.
    confirmed = Signal()
    #: Reading, or bringing in, is to stop.
    stopped = Signal()
    #: The one project file is to be opened, not imported.
    opening_asked = Signal()

    def __init__(
        self,
        *,
        labels: LabelSet,
        title_of: Callable[[str], str | None],
        annotators: Sequence[str],
        wish: ImportWish,
        project: bool,
        parent: QWidget | None = None,
    ) -> None:
        """`title_of` gives the title of a document here by its id, None where there is none.

        `project` says that a project file alone is to be imported.
        """
        super().__init__(parent)
        self.setWindowTitle(translate("ImportDialog", "Import annotations"))
        self.resize(960, 560)
        self._labels = labels
        self._title_of = title_of
        self._wish = wish
        self._preview: ImportPreview | None = None
        self._busy = False
        self._unknown: dict[str, Unknown] = {}
        self._summary = QLabel()
        self._summary.setObjectName("import-summary")
        self._summary.setWordWrap(True)
        self._make_tables()
        self._make_fields(annotators, wish)
        self._make_buttons(project=project)
        choices = QHBoxLayout()
        choices.addWidget(QLabel(translate("ImportDialog", "Where a file does not say whose they are:")))
        choices.addWidget(self._by)
        choices.addStretch(1)
        bottom = QHBoxLayout()
        bottom.addWidget(self._progress)
        bottom.addWidget(self._buttons, 1)
        column = QVBoxLayout(self)
        column.addWidget(self._summary)
        column.addWidget(self.files, 2)
        column.addWidget(self.tabs, 3)
        column.addLayout(choices)
        column.addWidget(self._drop)
        column.addLayout(bottom)
        # Said once it is in the dialog: before, Cancel would come first.
        self.import_button.setDefault(True)

    def _make_fields(self, annotators: Sequence[str], wish: ImportWish) -> None:
        self._by = QComboBox()
        self._by.setObjectName("import-by")
        self._by.setEditable(True)
        self._by.addItems(list(annotators))
        self._by.setCurrentText(wish.by)
        self._by.setMinimumWidth(160)
        self._by.activated.connect(self._changed)
        line_edit = self._by.lineEdit()
        assert line_edit is not None
        line_edit.editingFinished.connect(self._changed)
        self._drop = QCheckBox()
        self._drop.setObjectName("import-drop")
        self._drop.clicked.connect(self._changed)

    def _make_buttons(self, *, project: bool) -> None:
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(160)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.import_button = self._buttons.addButton(
            translate("ImportDialog", "Import"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.import_button.setObjectName("import-now")
        self.import_button.clicked.connect(self._confirm)
        if project:
            opening = self._buttons.addButton(
                translate("ImportDialog", "Open this project instead"), QDialogButtonBox.ButtonRole.ActionRole
            )
            opening.setObjectName("import-open")
            opening.setAutoDefault(False)
            opening.clicked.connect(self.opening_asked)
        self._buttons.rejected.connect(self.reject)

    def _make_tables(self) -> None:
        self.files = RowsView(
            [
                translate("ImportDialog", "File"),
                translate("ImportDialog", "Whose"),
                translate("ImportDialog", "Texts"),
                translate("ImportDialog", "New"),
                translate("ImportDialog", "Changed"),
                translate("ImportDialog", "There already"),
                translate("ImportDialog", "Moved"),
                translate("ImportDialog", "Unclear"),
                translate("ImportDialog", "Not taken"),
                translate("ImportDialog", "Gone"),
            ],
            stretched=0,
            right=range(2, 10),
        )
        tips = (
            (
                6,
                translate("ImportDialog", "New or changed ones whose place was found by their text, not their numbers"),
            ),
            (7, translate("ImportDialog", "Several places fit alike: they wait in the review queue for a person")),
            (
                9,
                translate(
                    "ImportDialog", "An earlier file of the same annotator brought them; this one has them no more"
                ),
            ),
        )
        for column, tip in tips:
            self.files.headerItem().setToolTip(column, tip)
        self.documents = RowsView(
            [
                translate("ImportDialog", "Text in the file"),
                translate("ImportDialog", "Here"),
                translate("ImportDialog", "How it was found"),
                translate("ImportDialog", "Tags"),
            ],
            stretched=0,
            right=(3,),
        )
        self.problems = RowsView(
            [
                translate("ImportDialog", "Line"),
                translate("ImportDialog", "Text"),
                translate("ImportDialog", "Why"),
            ],
            stretched=2,
            right=(0,),
        )
        self.gone = RowsView(
            [
                translate("ImportDialog", "Text"),
                translate("ImportDialog", "Label"),
                translate("ImportDialog", "Whose"),
                translate("ImportDialog", "Document"),
            ],
            stretched=3,
        )
        self.names = NamesForm(self._labels)
        self.names.changed.connect(self._changed)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)

    # -- what it shows -------------------------------------------------------------------------------------------------

    @property
    def preview(self) -> ImportPreview | None:
        """The preview that is shown."""
        return self._preview

    @property
    def summary(self) -> str:
        """The sentence on top."""
        return self._summary.text()

    def show_preview(self, preview: ImportPreview) -> None:
        """Show what the files would bring."""
        self._preview = preview
        before = self._unknown
        self._unknown = before | {each.name: each for each in preview.unknown}
        self.files.setMaximumHeight(self.fontMetrics().lineSpacing() * (min(len(preview.files), 8) + 4))
        self.files.show_rows([_file_row(each, self._whose(each)) for each in preview.files])
        texts = [each for file in preview.files for each in file.documents]
        rejected = [(file, each) for file in preview.files for each in file.report.problems]
        removed = [each for file in preview.files for each in file.removed]
        # Sentences are made of those alone that are shown, of tens of thousands perhaps.
        problems = [
            (_where(file, each.line, among=len(preview.files)), each.quote, say(each.reason))
            for file, each in rejected[:MOST]
        ]
        gone = [
            (
                each.quote,
                label_title(self._labels, each.label),
                each.annotator,
                self._title_of(each.document) or each.document,
            )
            for each in removed[:MOST]
        ]
        self.documents.show_rows([_document_row(each, self._title_of) for each in texts[:MOST]], count=len(texts))
        self.problems.show_rows(problems, count=len(rejected))
        self.gone.show_rows(gone, count=len(removed))
        if self._unknown.keys() != before.keys():
            self.names.show_names(self._unknown.values(), preview.renaming)
        chosen = self.tabs.currentWidget()
        self.tabs.clear()
        for widget, text, count in (
            (self.names, translate("ImportDialog", "Names not known here: {count}"), len(self._unknown)),
            (self.problems, translate("ImportDialog", "Needs a look: {count}"), len(rejected)),
            (self.documents, translate("ImportDialog", "Texts: {count}"), len(texts)),
            (self.gone, translate("ImportDialog", "Gone: {count}"), len(removed)),
        ):
            if count or widget is self.documents:
                self.tabs.addTab(widget, text.format(count=f"{count:,}"))
        self.tabs.setCurrentIndex(max(0, self.tabs.indexOf(chosen)))
        self._drop.setText(
            translate("ImportDialog", "Remove here, too, what their annotators removed: {count}").format(
                count=f"{len(removed):,}"
            )
        )
        self._drop.setVisible(bool(removed) or self._drop.isChecked())
        self._tell(_sentence(preview), warn=bool(rejected) or any(each.unknown for each in preview.files))
        self._buttons.setEnabled(True)
        self.set_busy(False)

    def set_busy(self, on: bool, sentence: str = "") -> None:
        """Wait for the files to be read or brought in; nothing can be changed meanwhile."""
        self._busy = on
        for part in (self.tabs, self._by, self._drop):
            part.setEnabled(not on)
        self.import_button.setEnabled(not on and self._preview is not None and not self._preview.changes_nothing)
        self._progress.setVisible(on)
        self._progress.setRange(0, 0)
        if on:
            self._tell(sentence)

    def show_refusal(self, sentence: str) -> None:
        """Show what was shown before, and say why it could not be otherwise."""
        if self._busy and self._preview is not None:
            self.show_preview(self._preview)
            self._tell(sentence, warn=True)

    def show_progress(self, progress: Progress) -> None:
        """Show how far reading is."""
        if progress.total:
            self._progress.setRange(0, progress.total)
            self._progress.setValue(progress.done)

    def _tell(self, sentence: str, *, warn: bool = False) -> None:
        palette = self._summary.palette()
        usual = self.palette().color(QPalette.ColorRole.WindowText)
        palette.setColor(QPalette.ColorRole.WindowText, theme().colours["warning"] if warn else usual)
        self._summary.setPalette(palette)
        self._summary.setText(sentence)

    def _whose(self, file: FilePreview) -> str:
        return listed(file.report.annotators) or "–"

    # -- what is chosen ------------------------------------------------------------------------------------------------

    @property
    def wish(self) -> ImportWish:
        """What is chosen now."""
        return ImportWish(
            by=self._by.currentText().strip() or self._wish.by,
            renaming=self.names.renaming,
            drop_removed=self._drop.isChecked(),
        )

    def _changed(self) -> None:
        if self.wish != self._wish:
            self._wish = self.wish
            self.set_busy(True, translate("ImportDialog", "Reading again…"))
            self.wished.emit(self._wish)

    def _confirm(self) -> None:
        self.set_busy(True, translate("ImportDialog", "Bringing them in…"))
        # What is being written is not stopped half way.
        self._buttons.setEnabled(False)
        self.confirmed.emit()

    def reject(self) -> None:
        """Close, and stop what is being read."""
        if not self._buttons.isEnabled():
            return
        if self._busy:
            self.stopped.emit()
        super().reject()


def _file_row(file: FilePreview, whose: str) -> list[str]:
    counts = file.report.annotations
    numbers = (
        len(file.documents) or file.report.matched + file.report.created + file.report.unmatched,
        counts.added,
        counts.updated,
        counts.already_there,
        counts.reanchored,
        counts.ambiguous,
        counts.rejected,
        len(file.removed),
    )
    name = file.report.file.name if file.round is None else f"{file.report.file.name} · {file.round}"
    return [name, whose, *(f"{number:,}" for number in numbers)]


def _document_row(match: DocumentMatch, title_of: Callable[[str], str | None]) -> list[str]:
    how = translate("ImportDialog", _HOW[match.how])
    if match.how == "corrected":
        how = f"{how} ({match.similarity:.0%})"
    if match.reason:
        how = about(how, say(match.reason))
    title = None if match.document is None else title_of(match.document)
    here = title if title is not None else match.title if match.how == "created" else "–"
    return [match.title, here, how, f"{match.annotations:,}"]


def _where(file: FilePreview, line: int | None, *, among: int) -> str:
    """Say where a problem is: the line, and the file where there are several."""
    at = "" if line is None else f"{line:,}"
    name = Path(file.report.file).name
    return at if among == 1 else f"{name}, {at}" if at else name


def _sentence(preview: ImportPreview) -> str:
    """Say in one line what would be done."""
    if preview.changes_nothing:
        return translate("ImportDialog", "There is nothing here to bring in.")
    counts = [report.annotations for report in preview.reports]
    parts = [
        template.format(count=f"{number:,}")
        for template, number in (
            (translate("ImportDialog", "New: {count}."), sum(each.added for each in counts)),
            (translate("ImportDialog", "Changed by their annotators: {count}."), sum(each.updated for each in counts)),
            (translate("ImportDialog", "There already: {count}."), sum(each.already_there for each in counts)),
            (
                translate("ImportDialog", "Unclear, for the review queue: {count}."),
                sum(each.ambiguous for each in counts),
            ),
            (translate("ImportDialog", "Not taken: {count}."), sum(each.rejected for each in counts)),
            (translate("ImportDialog", "New texts: {count}."), sum(report.created for report in preview.reports)),
        )
        if number
    ]
    return " ".join(parts) or translate("ImportDialog", "Marks of what is done, and no annotations.")
