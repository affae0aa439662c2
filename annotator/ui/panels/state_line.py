"""The end of the status bar: who is annotating, which label is held, and whether everything is saved."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from annotator.ui.translation import translate
from annotator.workspace.workspace import Workspace


class StateLine(QLabel):
    """One line of text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("state")
        self.setContentsMargins(6, 0, 6, 0)

    def show_state(self, workspace: Workspace, *, called: str, held: str) -> None:
        """Say how things stand; `called` is who works here, `held` the title of the label that is held, or empty."""
        if workspace.read_only:
            saved = translate("StateLine", "Read-only: changes are not possible here")
        else:
            saved = translate("StateLine", "All changes saved")
        sticky = translate("StateLine", "Sticky: {label}").format(label=held) if held else ""
        self.setText("   ·   ".join(part for part in (sticky, called, saved) if part))
        self.setToolTip(str(workspace.path))
