"""The dialog that asks for a new project's file and whose it is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
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

from annotator.ui.translation import translate


class NewProjectDialog(QDialog):
    """Asks for a name and a file; `owner` and `path` are the answer."""

    def __init__(self, *, owner: str, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("NewProjectDialog", "New project"))
        self._owner = QLineEdit(owner)
        self._owner.setObjectName("new-owner")
        self._path = QLineEdit(str(_free(folder)))
        self._path.setObjectName("new-path")
        self._path.setMinimumWidth(340)
        browse = QPushButton(translate("NewProjectDialog", "Choose…"))
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        hint = QLabel(
            translate("NewProjectDialog", "Your annotations carry your name; a team's files are told apart by it.")
        )
        hint.setEnabled(False)
        hint.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._create = buttons.addButton(
            translate("NewProjectDialog", "Create"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self._path, 1)
        row.addWidget(browse)
        form = QFormLayout()
        form.addRow(translate("NewProjectDialog", "Your name"), self._owner)
        form.addRow("", hint)
        form.addRow(translate("NewProjectDialog", "File"), row)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(buttons)
        # Said once it is in the dialog: before, Cancel would come first.
        self._create.setDefault(True)
        for field in (self._owner, self._path):
            field.textChanged.connect(self._changed)

    @property
    def owner(self) -> str:
        """The name that was given."""
        return self._owner.text().strip()

    @property
    def path(self) -> Path:
        """The file that was chosen, with our suffix."""
        path = Path(self._path.text().strip()).expanduser()
        return path if path.suffix == ".anno" else path.with_name(f"{path.name}.anno")

    def _changed(self) -> None:
        self._create.setEnabled(bool(self._owner.text().strip() and self._path.text().strip()))

    def _browse(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.windowTitle(), self._path.text(), translate("NewProjectDialog", "Projects (*.anno)")
        )
        if path:
            self._path.setText(path)


def _free(folder: Path) -> Path:
    """Return a name in the folder that is not taken."""
    name = translate("NewProjectDialog", "Project")
    number = 1
    while (path := folder / f"{name} {number}.anno").exists():
        number += 1
    return path
