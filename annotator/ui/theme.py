"""The two looks of the program: palettes read from data, and which one is in force."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

#: What the setting may say; `system` follows the desktop.
THEMES: Final = ("system", "light", "dark")

_SCHEMES: Final[Mapping[str, Qt.ColorScheme]] = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}
#: Fusion draws the outline of these in a darker shade of the window's colour, which on a dark window cannot be seen;
#: they get a window colour of their own, which is not painted otherwise.
_OUTLINED: Final = (
    "QCheckBox",
    "QLineEdit",
    "QAbstractSpinBox",
    "QTextEdit",
    "QPlainTextEdit",
    "QListView",
    "QTreeView",
    "QTableView",
)


@dataclass(frozen=True)
class Theme:
    """One look: a palette, the colour that outlines are made from, and named colours that a palette has no role for."""

    name: str
    palette: QPalette
    outlined: QColor
    colours: Mapping[str, QColor]

    @property
    def dark(self) -> bool:
        """Whether text is lighter than its ground."""
        return self.name == "dark"


class _InForce:
    theme: Theme | None = None


def theme() -> Theme:
    """Return the look in force; raises `LookupError` before the first `wear`."""
    if _InForce.theme is None:
        raise LookupError("no theme is in force yet")
    return _InForce.theme


def wear(application: QApplication, wanted: str, *, themes: Path) -> Theme:
    """Put on a look of THEMES; `system` is dark where the desktop says so, else light."""
    hints = application.styleHints()
    hints.setColorScheme(_SCHEMES[wanted])
    name = wanted
    if wanted == "system":
        name = "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
    if application.style().objectName().lower() != "fusion":
        application.setStyle("Fusion")
    _InForce.theme = read_theme(themes / f"{name}.json")
    # The offscreen platform ignores colour schemes and some desktops bring their own palette: ours is explicit.
    application.setPalette(_InForce.theme.palette)
    outlined = QPalette(_InForce.theme.palette)
    outlined.setColor(QPalette.ColorRole.Window, _InForce.theme.outlined)
    for name in _OUTLINED:
        application.setPalette(outlined, name)  # type: ignore[arg-type] # the stub says bytes, Qt wants str
    return _InForce.theme


def read_theme(path: Path) -> Theme:
    """Read a look from its file: ``{"name", "roles", "disabled", "colours", "outlined"}``, colours as ``#RRGGBB``."""
    value = json.loads(path.read_text(encoding="utf-8"))
    palette = QPalette()
    for group, roles in ((None, value["roles"]), (QPalette.ColorGroup.Disabled, value["disabled"])):
        for role_name, colour in roles.items():
            role = QPalette.ColorRole[role_name]
            if group is None:
                palette.setColor(role, QColor(colour))
            else:
                palette.setColor(group, role, QColor(colour))
    colours = {name: QColor(colour) for name, colour in value["colours"].items()}
    return Theme(value["name"], palette, QColor(value["outlined"]), colours)
