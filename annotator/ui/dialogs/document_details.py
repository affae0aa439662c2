"""The dialog that asks for a document's title and metadata."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from annotator.domain.document import METADATA_FIELDS, Document
from annotator.ui.translation import translate
from annotator.ui.vocabulary import METADATA, SCRIPTS_OF_TEXT, word


class DocumentDetails(QDialog):
    """Shows what is known about a document and takes corrections; `title` and `metadata` are the answer."""

    def __init__(self, document: Document, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("DocumentDetails", "Document details"))
        self.setMinimumWidth(460)
        form = QFormLayout()
        self._title = QLineEdit(document.title)
        self._title.setObjectName("details-title")
        form.addRow(translate("DocumentDetails", "Title"), self._title)
        self._fields: dict[str, QLineEdit] = {}
        for name in dict.fromkeys((*METADATA_FIELDS, *document.metadata)):
            self._fields[name] = QLineEdit(document.metadata.get(name, ""))
            self._fields[name].setObjectName(f"details-{name}")
            form.addRow(word(METADATA, name), self._fields[name])
        for field in (self._title, *self._fields.values()):
            field.setReadOnly(not writable)
            field.setCursorPosition(0)
        facts = QLabel(
            translate("DocumentDetails", "{source} · {encoding} · {script} · {count} characters").format(
                source=document.source,
                encoding=document.encoding,
                script=word(SCRIPTS_OF_TEXT, document.script),
                count=f"{document.characters:,}",
            )
        )
        facts.setEnabled(False)
        facts.setWordWrap(True)
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel if writable else standard.Close)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(facts)
        column.addWidget(buttons)

    @property
    def title(self) -> str:
        """The title as it stands now."""
        return self._title.text().strip()

    @property
    def metadata(self) -> dict[str, str | None]:
        """The metadata as they stand now; None for an empty field."""
        return {name: field.text().strip() or None for name, field in self._fields.items()}
