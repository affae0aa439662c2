"""The dialog of settings, made from their rows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotator.settings import SETTINGS, Setting, Settings, SettingValue
from annotator.ui.translation import LANGUAGES, translate
from annotator.ui.vocabulary import LAYOUTS, SCRIPTS, SETTING_TITLES, THEMES, word


class Preferences(QDialog):
    """Shows every setting that has a title; `changed` are those that were set to something else."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Preferences", "Settings"))
        self._before = {row.key: settings.get(row.key) for row in SETTINGS if row.title}
        self._read: dict[str, Callable[[], SettingValue]] = {}
        form = QFormLayout()
        for row in SETTINGS:
            if row.title:
                form.addRow(word(SETTING_TITLES, row.title), self._field(row, self._before[row.key]))
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(buttons)

    @property
    def changed(self) -> dict[str, SettingValue]:
        """What was set to something else."""
        now = {key: read() for key, read in self._read.items()}
        return {key: value for key, value in now.items() if value != self._before[key]}

    def _field(self, row: Setting, value: SettingValue) -> QWidget:
        """Make the field for a setting and remember how it is read."""
        field: QWidget
        if row.choices:
            field = box = QComboBox()
            for choice in row.choices:
                box.addItem(_choice(row.key, choice), choice)
            box.setCurrentIndex(box.findData(value))
            self._read[row.key] = lambda: str(box.currentData())
        elif row.kind is bool:
            field = tick = QCheckBox()
            tick.setChecked(bool(value))
            self._read[row.key] = tick.isChecked
        elif row.kind is int:
            field = number = QSpinBox()
            number.setRange(row.low or 0, row.high or 1000)
            number.setSingleStep(10)
            number.setValue(int(str(value)))
            self._read[row.key] = number.value
        else:
            field = line = QLineEdit(str(value))
            line.setMinimumWidth(240)
            self._read[row.key] = lambda: line.text().strip()
        field.setObjectName(f"setting-{row.key}")
        return field


def _choice(key: str, choice: str) -> str:
    """Say what a choice of a setting is called."""
    if key == "language" and choice in LANGUAGES:
        return LANGUAGES[choice]
    return next((word(table, choice) for table in (THEMES, SCRIPTS, LAYOUTS) if choice in table), choice)
