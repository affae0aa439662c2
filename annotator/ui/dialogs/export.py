"""The dialog that asks what to export, and as what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.exchange.format import Format
from annotator.ui.dialogs.replacing import may_replace
from annotator.ui.translation import say, translate


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What is to be exported; None leaves a filter out."""

    out: Path
    format: str
    document: str | None
    label: str | None
    by: str | None


class ExportDialog(QDialog):
    """Asks for format, filters and file; `wish` and `replace` are what was chosen."""

    def __init__(
        self,
        *,
        formats: Sequence[Format],
        documents: Mapping[str, str],
        active: str | None,
        labels: Mapping[str, str],
        annotators: Mapping[str, str],
        by: str = "",
        project: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("ExportDialog", "Export annotations"))
        self._formats = formats
        #: Whether a file that is there may be replaced.
        self.replace = False
        self._format = QComboBox()
        self._format.setObjectName("export-format")
        for each in formats:
            self._format.addItem(f"{say(each.title)} ({each.suffixes[0]})", each.id)
        self._format.currentIndexChanged.connect(self._format_changed)
        self._loss = QLabel()
        self._loss.setWordWrap(True)
        self._loss.setEnabled(False)
        self._document = _choice(translate("ExportDialog", "All documents"))
        if active is not None:
            self._document.addItem(translate("ExportDialog", "Only “{title}”").format(title=documents[active]), active)
        self._label = _choice(translate("ExportDialog", "All labels"))
        for name, title in labels.items():
            self._label.addItem(title, name)
        self._by = _choice(translate("ExportDialog", "All annotators"))
        self._by.setObjectName("export-by")
        for name, called in annotators.items():
            self._by.addItem(called, name)
        self._by.setCurrentIndex(max(0, self._by.findData(by)))
        # Of one layer under its name: gold is not written over by everybody's, nor the other way round.
        name = " ".join(filter(None, (project.stem, self._by.currentData())))
        self._out = QLineEdit(str(project.with_name(name + formats[0].suffixes[0])))
        self._out.setObjectName("export-file")
        self._out.setMinimumWidth(340)
        browse = QPushButton(translate("ExportDialog", "Choose…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        export = buttons.addButton(translate("ExportDialog", "Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._out.textChanged.connect(lambda text: export.setEnabled(bool(text.strip())))
        file_row = QHBoxLayout()
        file_row.addWidget(self._out, 1)
        file_row.addWidget(browse)
        form = QFormLayout()
        form.addRow(translate("ExportDialog", "Format"), self._format)
        form.addRow("", self._loss)
        form.addRow(translate("ExportDialog", "Documents"), self._document)
        form.addRow(translate("ExportDialog", "Label"), self._label)
        form.addRow(translate("ExportDialog", "Annotator"), self._by)
        form.addRow(translate("ExportDialog", "File"), file_row)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(buttons)
        # Said once it is in the dialog: before, Cancel would come first.
        export.setDefault(True)
        self._format_changed(0)

    @property
    def wish(self) -> ExportWish:
        """What was chosen."""
        return ExportWish(
            out=Path(self._out.text().strip()).expanduser(),
            format=str(self._format.currentData()),
            document=self._document.currentData() or None,
            label=self._label.currentData() or None,
            by=self._by.currentData() or None,
        )

    def accept(self) -> None:
        """Take what is chosen; where the file is there already, ask before."""
        out = self.wish.out
        there = out.is_file()
        self.replace = there and may_replace(
            self, translate("ExportDialog", "{file} is there already.").format(file=out.name)
        )
        if self.replace or not there:
            super().accept()

    def _format_changed(self, row: int) -> None:
        chosen = self._formats[row]
        self._loss.setText(" ".join(map(say, chosen.losses)))
        self._loss.setVisible(bool(chosen.losses))
        if self._out.text().strip():
            self._out.setText(str(Path(self._out.text().strip()).with_suffix(chosen.suffixes[0])))

    def _browse(self) -> None:
        chosen = self._formats[self._format.currentIndex()]
        pattern = " ".join(f"*{suffix}" for suffix in chosen.suffixes)
        out, _ = QFileDialog.getSaveFileName(
            self,
            self.windowTitle(),
            self._out.text(),
            f"{say(chosen.title)} ({pattern})",
            # Asked in the end, of a name that was typed too.
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if out:
            self._out.setText(out)


def _choice(everything: str) -> QComboBox:
    box = QComboBox()
    box.addItem(everything, "")
    return box
