"""The dialog that divides documents among annotators: who gets which, which are shared, and into which folder."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.document import Document
from annotator.domain.errors import AnnotatorError
from annotator.ui.dialogs.replacing import may_replace
from annotator.ui.theme import theme
from annotator.ui.translation import listed, say, translate
from annotator.ui.widgets.rows_view import RowsView
from annotator.workspace.rounds import HandOut

_TITLE, _SHARED = range(2)
_ID: Final = Qt.ItemDataRole.UserRole
#: Milliseconds after the last key before the division is worked out again.
_PAUSE: Final = 150
#: How documents are shared: none, a share of the text, or those ticked.
NOTHING, BY_SHARE, BY_LIST = range(3)


@dataclass(frozen=True, slots=True)
class Division:
    """How documents are to be divided, as `rounds.divide` takes it."""

    names: tuple[str, ...]
    documents: tuple[str, ...]
    overlap: float
    shared: tuple[str, ...]
    each_by: int | None
    bulk: bool


class HandOutDialog(QDialog):
    """Shows how documents would be divided while it is being said; `plan`, `folder` and `replace` are the answer."""

    def __init__(
        self,
        documents: Sequence[Document],
        *,
        names: Sequence[str],
        folder: Path,
        divide: Callable[[Division], HandOut],
        files: Callable[[Path, HandOut], Sequence[Path]],
        parent: QWidget | None = None,
    ) -> None:
        """`names` are offered; `divide` works a division out, or raises an error that says why it cannot be.

        `files` says which files a division makes in a folder.
        """
        super().__init__(parent)
        self.setWindowTitle(translate("HandOutDialog", "Hand out"))
        self.resize(860, 560)
        self._divide = divide
        self._files = files
        self.plan: HandOut | None = None
        #: Whether files that are there may be replaced.
        self.replace = False
        self._titles = {document.id: document.title for document in documents}
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._later.timeout.connect(self.work_out)
        left = QVBoxLayout()
        left.addLayout(self._make_form(names))
        left.addWidget(self._make_shares(), 1)
        right = QVBoxLayout()
        right.addWidget(self._make_documents(documents), 1)
        sides = QHBoxLayout()
        sides.addLayout(left, 5)
        sides.addLayout(right, 4)
        column = QVBoxLayout(self)
        column.addLayout(sides, 1)
        column.addLayout(self._make_folder(folder))
        column.addWidget(self._sentence)
        column.addWidget(self._make_buttons())
        # Said once it is in the dialog: before, Cancel would come first.
        self.hand_out.setDefault(True)
        self._on_sharing()
        self.work_out()

    # -- what it is made of --------------------------------------------------------------------------------------------

    def _make_form(self, names: Sequence[str]) -> QFormLayout:
        self._names = QLineEdit(", ".join(names))
        self._names.setObjectName("hand-out-names")
        self._names.setPlaceholderText(translate("HandOutDialog", "Names, with commas between them"))
        self._names.textChanged.connect(self._later.start)
        self._sharing = QComboBox()
        self._sharing.setObjectName("hand-out-sharing")
        self._sharing.addItem(translate("HandOutDialog", "Everybody gets other texts"), NOTHING)
        self._sharing.addItem(translate("HandOutDialog", "A share of the texts goes to several"), BY_SHARE)
        self._sharing.addItem(translate("HandOutDialog", "Those ticked at the right go to several"), BY_LIST)
        self._sharing.setCurrentIndex(BY_SHARE)
        self._sharing.activated.connect(self._on_sharing)
        self._percent = QSpinBox()
        self._percent.setObjectName("hand-out-percent")
        self._percent.setRange(1, 100)
        self._percent.setValue(20)
        self._percent.setSuffix(" %")
        self._percent.valueChanged.connect(self._later.start)
        self._each_by = QSpinBox()
        self._each_by.setObjectName("hand-out-each-by")
        self._each_by.setRange(1, 99)
        self._each_by.setSpecialValueText(translate("HandOutDialog", "all of them"))
        self._each_by.valueChanged.connect(self._later.start)
        self._bulk = QCheckBox(translate("HandOutDialog", "Suggestions may be accepted many at a time"))
        self._bulk.setObjectName("hand-out-bulk")
        self._bulk.setToolTip(
            translate("HandOutDialog", "Leave it off where agreement is to be measured: suggestions make people agree.")
        )
        self._bulk.clicked.connect(self._later.start)
        form = QFormLayout()
        form.addRow(translate("HandOutDialog", "Annotators"), self._names)
        form.addRow(translate("HandOutDialog", "Sharing"), self._sharing)
        form.addRow(translate("HandOutDialog", "Shared part"), self._percent)
        form.addRow(translate("HandOutDialog", "Shared texts go to"), self._each_by)
        form.addRow("", self._bulk)
        return form

    def _make_shares(self) -> RowsView:
        self.shares = RowsView(
            [
                translate("HandOutDialog", "Annotator"),
                translate("HandOutDialog", "Texts"),
                translate("HandOutDialog", "of them shared"),
                translate("HandOutDialog", "Characters"),
            ],
            stretched=0,
            right=(1, 2, 3),
        )
        return self.shares

    def _make_documents(self, documents: Sequence[Document]) -> QTreeWidget:
        self._documents = QTreeWidget()
        self._documents.setObjectName("hand-out-documents")
        self._documents.setRootIsDecorated(False)
        self._documents.setUniformRowHeights(True)
        self._documents.setHeaderLabels(
            [translate("HandOutDialog", "Handed out"), translate("HandOutDialog", "Shared")]
        )
        self._documents.header().setStretchLastSection(False)
        self._documents.header().setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        self._documents.header().setSectionResizeMode(_SHARED, QHeaderView.ResizeMode.ResizeToContents)
        items = []
        for document in documents:
            item = QTreeWidgetItem([document.title, ""])
            item.setData(_TITLE, _ID, document.id)
            item.setToolTip(_TITLE, document.title)
            item.setCheckState(_TITLE, Qt.CheckState.Checked)
            item.setCheckState(_SHARED, Qt.CheckState.Unchecked)
            items.append(item)
        self._documents.addTopLevelItems(items)
        self._documents.itemChanged.connect(lambda *_: self._later.start())
        return self._documents

    def _make_folder(self, folder: Path) -> QHBoxLayout:
        self._folder = QLineEdit(str(folder))
        self._folder.setObjectName("hand-out-folder")
        self._folder.textChanged.connect(self._later.start)
        browse = QPushButton(translate("HandOutDialog", "Choose…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        self._sentence = QLabel()
        self._sentence.setObjectName("hand-out-sentence")
        self._sentence.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(QLabel(translate("HandOutDialog", "Folder for the files")))
        row.addWidget(self._folder, 1)
        row.addWidget(browse)
        return row

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.hand_out = buttons.addButton(
            translate("HandOutDialog", "Hand out"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.hand_out.setObjectName("hand-out-now")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    # -- what is said --------------------------------------------------------------------------------------------------

    @property
    def folder(self) -> Path:
        """Where the files go."""
        return Path(self._folder.text().strip()).expanduser()

    @property
    def division(self) -> Division:
        """What is said now."""
        sharing = self._sharing.currentData()
        each_by = self._each_by.value()
        return Division(
            names=tuple(name for each in re.split(r"[,，、;；\n]", self._names.text()) if (name := each.strip())),
            documents=self._ticked(_TITLE),
            overlap=self._percent.value() / 100 if sharing == BY_SHARE else 0.0,
            shared=self._ticked(_SHARED) if sharing == BY_LIST else (),
            each_by=each_by if each_by > 1 and sharing != NOTHING else None,
            bulk=self._bulk.isChecked(),
        )

    @property
    def sentence(self) -> str:
        """What is said of the division."""
        return self._sentence.text()

    def _ticked(self, column: int) -> tuple[str, ...]:
        items = [self._documents.topLevelItem(row) for row in range(self._documents.topLevelItemCount())]
        return tuple(
            str(item.data(_TITLE, _ID))
            for item in items
            if item is not None
            and item.checkState(_TITLE) == Qt.CheckState.Checked
            and item.checkState(column) == Qt.CheckState.Checked
        )

    def _on_sharing(self) -> None:
        sharing = self._sharing.currentData()
        self._percent.setEnabled(sharing == BY_SHARE)
        self._each_by.setEnabled(sharing != NOTHING)
        self._documents.setColumnHidden(_SHARED, sharing != BY_LIST)
        self._later.start()

    def work_out(self) -> None:
        """Show how the documents would be divided, or why they cannot be."""
        self._later.stop()
        wrong = ""
        self.plan = None
        division = self.division
        if not division.names:
            wrong = translate("HandOutDialog", "Say who is to get texts.")
        elif not division.documents:
            wrong = translate("HandOutDialog", "Tick the texts that are to be handed out.")
        else:
            try:
                self.plan = self._divide(division)
            except AnnotatorError as error:
                wrong = say(error)
        plan = self.plan
        self.shares.show_rows(
            [
                (
                    share.annotator,
                    f"{len(share.documents):,}",
                    f"{sum(1 for each in share.documents if each in plan.shared):,}",
                    f"{share.characters:,}",
                )
                for share in plan.shares
            ]
            if plan is not None
            else []
        )
        self.hand_out.setEnabled(plan is not None and bool(self._folder.text().strip()))
        palette = self._sentence.palette()
        palette.setColor(palette.ColorRole.WindowText, theme().colours["error" if wrong else "quiet"])
        self._sentence.setPalette(palette)
        self._sentence.setText(
            wrong
            or translate(
                "HandOutDialog",
                "Each gets a project file with these texts, the labels and the glossary, and nobody’s annotations.",
            )
            + self._unshared()
        )

    def _unshared(self) -> str:
        """Say that nothing can be compared, where nothing is shared among several."""
        if self.plan is None or self.plan.shared or len(self.plan.shares) < 2:
            return ""
        return " " + translate("HandOutDialog", "No text is shared, so agreement cannot be measured.")

    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.windowTitle(), self._folder.text())
        if chosen:
            self._folder.setText(chosen)

    def accept(self) -> None:
        """Take the division as it is said now; where its files are there already, ask before."""
        self.work_out()
        if self.plan is None:
            return
        self.replace = False
        there = [path.name for path in self._files(self.folder, self.plan) if path.exists()]
        if there:
            self.replace = may_replace(
                self,
                translate(
                    "HandOutDialog",
                    "The folder has files of this round already: {files}. What was done in them would be lost.",
                ).format(files=listed(there)),
            )
        if self.replace or not there:
            super().accept()
