"""The form in which one label is edited: its name, key and colour, what it means, its attributes and examples."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QColorDialog,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.attributes import KINDS
from annotator.ui.panels.label_bar import swatch
from annotator.ui.theme import theme
from annotator.ui.translation import LANGUAGES, QT_TRANSLATE_NOOP, language, translate

#: What may be wrong with a label, each with a place for its sentence.
FIELDS: Final = ("name", "key", "colour", "attributes")
_KINDS: Final[Mapping[str, str]] = {
    "text": QT_TRANSLATE_NOOP("LabelForm", "Text"),
    "number": QT_TRANSLATE_NOOP("LabelForm", "Number"),
    "choice": QT_TRANSLATE_NOOP("LabelForm", "One choice"),
    "choices": QT_TRANSLATE_NOOP("LabelForm", "Several choices"),
    "period": QT_TRANSLATE_NOOP("LabelForm", "Period"),
}
_NAME, _KIND, _CHOICES, _REQUIRED = range(4)
_BETWEEN: Final = " | "


class LabelForm(QWidget):
    """Shows one label as the JSON value of a label set, and gives it back as it was edited."""

    #: A person changed something.
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label: Mapping[str, Any] = {}
        self._wrong = {field: _sentence(f"wrong-{field}") for field in FIELDS}
        self.name = QLineEdit()
        self.name.setObjectName("label-name")
        self.name.textEdited.connect(self._tell)
        self.key = QLineEdit()
        self.key.setObjectName("label-key")
        self.key.setMaximumWidth(60)
        self.key.setPlaceholderText(translate("LabelForm", "none"))
        self.key.textEdited.connect(self._tell)
        self._colour = QPushButton()
        self._colour.setObjectName("label-colour")
        self._colour.setAutoDefault(False)
        self._colour.clicked.connect(self._ask_colour)
        short = QHBoxLayout()
        short.addWidget(self.key)
        short.addSpacing(12)
        short.addWidget(QLabel(translate("LabelForm", "Colour")))
        short.addWidget(self._colour)
        short.addStretch(1)
        form = QFormLayout()
        form.addRow(translate("LabelForm", "Name in files"), self.name)
        form.addRow("", self._wrong["name"])
        form.addRow(translate("LabelForm", "Key"), short)
        form.addRow("", self._wrong["key"])
        form.addRow("", self._wrong["colour"])
        self._form = form
        self.tabs = QTabWidget()
        self._titles: dict[str, QLineEdit] = {}
        self._definitions: dict[str, QPlainTextEdit] = {}
        # The language one reads comes first.
        for each in sorted(LANGUAGES, key=lambda each: each != language()):
            self.tabs.addTab(self._make_words(each), LANGUAGES[each])
        self.tabs.addTab(self._make_attributes(), translate("LabelForm", "Attributes"))
        self.tabs.addTab(self._make_examples(), translate("LabelForm", "Examples"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addWidget(self.tabs, 1)
        self.show_problems({})

    # -- what it is made of --------------------------------------------------------------------------------------------

    def _make_words(self, name: str) -> QWidget:
        title, definition = QLineEdit(), QPlainTextEdit()
        title.setObjectName(f"label-title-{name}")
        definition.setObjectName(f"label-definition-{name}")
        definition.setTabChangesFocus(True)
        title.textEdited.connect(self._tell)
        definition.textChanged.connect(self._tell)
        self._titles[name], self._definitions[name] = title, definition
        page = QWidget()
        form = QFormLayout(page)
        form.addRow(translate("LabelForm", "Title"), title)
        form.addRow(translate("LabelForm", "Definition"), definition)
        return page

    def _make_attributes(self) -> QWidget:
        self.attributes = QTableWidget(0, 4)
        self.attributes.setObjectName("label-attributes")
        self.attributes.setHorizontalHeaderLabels(
            [
                translate("LabelForm", "Name in files"),
                translate("LabelForm", "Kind"),
                translate("LabelForm", "Choices"),
                translate("LabelForm", "Required"),
            ]
        )
        header = self.attributes.horizontalHeader()
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(_NAME, 120)
        header.setSectionResizeMode(_KIND, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_CHOICES, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_REQUIRED, QHeaderView.ResizeMode.ResizeToContents)
        self.attributes.verticalHeader().hide()
        self.attributes.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 12)
        self.attributes.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.attributes.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.attributes.itemChanged.connect(self._tell)
        row = QHBoxLayout()
        for name, text, call in (
            ("attribute-add", translate("LabelForm", "Add attribute"), self._add_attribute),
            ("attribute-remove", translate("LabelForm", "Remove"), self._remove_attribute),
            ("attribute-up", "↑", lambda: self._move_attribute(-1)),
            ("attribute-down", "↓", lambda: self._move_attribute(1)),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(call)
            row.addWidget(button)
        row.addStretch(1)
        hint = QLabel(translate("LabelForm", "Choices with | between them. Values already given stay as they are."))
        hint.setEnabled(False)
        row.addWidget(hint)
        page = QWidget()
        column = QVBoxLayout(page)
        column.addWidget(self.attributes, 1)
        column.addWidget(self._wrong["attributes"])
        column.addLayout(row)
        return page

    def _make_examples(self) -> QWidget:
        self._examples, self._counterexamples = QPlainTextEdit(), QPlainTextEdit()
        page = QWidget()
        column = QVBoxLayout(page)
        for field, name, text in (
            (self._examples, "label-examples", translate("LabelForm", "✓ What is labelled, one example a line")),
            (self._counterexamples, "label-counterexamples", translate("LabelForm", "✗ What is not labelled")),
        ):
            field.setObjectName(name)
            field.setTabChangesFocus(True)
            field.setPlaceholderText(translate("LabelForm", "A sentence with the place in 〖〗"))
            field.textChanged.connect(self._tell)
            column.addWidget(QLabel(text))
            column.addWidget(field, 1)
        return page

    # -- what it shows -------------------------------------------------------------------------------------------------

    def show_label(self, label: Mapping[str, Any], *, used: bool) -> None:
        """Show a label; the name of one that is `used` stays as it is."""
        self._label = {}
        self.name.setText(str(label["name"]))
        self.name.setReadOnly(used)
        fixed = translate("LabelForm", "Annotations have this name; the title can be changed.")
        self.name.setToolTip(fixed if used else "")
        self.key.setText(str(label["key"]))
        self._show_colour(str(label["colour"]))
        for name in LANGUAGES:
            self._titles[name].setText(label["title"].get(name, ""))
            self._definitions[name].setPlainText(label["definition"].get(name, ""))
        self._show_attributes(label["attributes"])
        self._examples.setPlainText(_as_lines(label["examples"]))
        self._counterexamples.setPlainText(_as_lines(label["counterexamples"]))
        self._label = dict(label)

    def value(self) -> dict[str, Any]:
        """Return the label as it stands in the form."""
        label = self._label
        return {
            "name": self.name.text().strip(),
            "title": _texts(label["title"], {name: field.text() for name, field in self._titles.items()}),
            "definition": _texts(
                label["definition"], {name: field.toPlainText() for name, field in self._definitions.items()}
            ),
            "colour": self._colour.text(),
            "key": self.key.text().strip(),
            "attributes": self._attributes(),
            "examples": _lines(self._examples.toPlainText()),
            "counterexamples": _lines(self._counterexamples.toPlainText()),
        }

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say beside each of FIELDS what is wrong with it; nothing where nothing is."""
        for field, sentence in self._wrong.items():
            sentence.setText(problems.get(field, ""))
            if field == "attributes":
                sentence.setVisible(field in problems)
            else:
                self._form.setRowVisible(sentence, field in problems)

    def _tell(self) -> None:
        if self._label:
            self.changed.emit()

    def _show_colour(self, colour: str) -> None:
        self._colour.setText(colour)
        self._colour.setIcon(swatch(QColor(colour)))

    def _ask_colour(self) -> None:
        dialog = QColorDialog(QColor(self._colour.text()), self)
        if dialog.exec():
            self._show_colour(dialog.selectedColor().name())
            self._tell()
        dialog.deleteLater()

    # -- attributes ----------------------------------------------------------------------------------------------------

    def _show_attributes(self, attributes: Sequence[Mapping[str, Any]], *, chosen: int = -1) -> None:
        table = self.attributes
        with QSignalBlocker(table):
            table.setRowCount(len(attributes))
            for row, each in enumerate(attributes):
                kinds = QComboBox()
                kinds.setFrame(False)
                for kind in KINDS:
                    kinds.addItem(translate("LabelForm", _KINDS[kind]), kind)
                kinds.setCurrentIndex(kinds.findData(each["kind"]))
                kinds.currentIndexChanged.connect(self._tell)
                required = QTableWidgetItem()
                required.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
                required.setCheckState(Qt.CheckState.Checked if each["required"] else Qt.CheckState.Unchecked)
                table.setItem(row, _NAME, QTableWidgetItem(each["name"]))
                table.setCellWidget(row, _KIND, kinds)
                table.setItem(row, _CHOICES, QTableWidgetItem(_BETWEEN.join(each["choices"])))
                table.setItem(row, _REQUIRED, required)
        if 0 <= chosen < len(attributes):
            table.setCurrentCell(chosen, _NAME)

    def _attributes(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        for row in range(self.attributes.rowCount()):
            kinds = self.attributes.cellWidget(row, _KIND)
            assert isinstance(kinds, QComboBox)
            kind = kinds.currentData()
            choices = [each.strip() for each in self._cell(row, _CHOICES).text().split(_BETWEEN.strip())]
            found.append(
                {
                    "name": self._cell(row, _NAME).text().strip(),
                    "kind": kind,
                    "choices": [each for each in choices if each] if kind in ("choice", "choices") else [],
                    "required": self._cell(row, _REQUIRED).checkState() == Qt.CheckState.Checked,
                }
            )
        return found

    def _cell(self, row: int, column: int) -> QTableWidgetItem:
        found = self.attributes.item(row, column)
        assert found is not None
        return found

    def _add_attribute(self) -> None:
        attributes = self._attributes()
        attributes.append({"name": "", "kind": "text", "choices": [], "required": False})
        self._show_attributes(attributes, chosen=len(attributes) - 1)
        self.attributes.editItem(self._cell(len(attributes) - 1, _NAME))
        self._tell()

    def _remove_attribute(self) -> None:
        row, attributes = self.attributes.currentRow(), self._attributes()
        if 0 <= row < len(attributes):
            del attributes[row]
            self._show_attributes(attributes, chosen=min(row, len(attributes) - 1))
            self._tell()

    def _move_attribute(self, by: int) -> None:
        row, attributes = self.attributes.currentRow(), self._attributes()
        if 0 <= row < len(attributes) and 0 <= row + by < len(attributes):
            attributes.insert(row + by, attributes.pop(row))
            self._show_attributes(attributes, chosen=row + by)
            self._tell()


def _sentence(name: str) -> QLabel:
    """Make a place for what is wrong with a field."""
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, theme().colours["warning"])
    label.setPalette(palette)
    return label


def _texts(before: Mapping[str, str], typed: Mapping[str, str]) -> dict[str, str]:
    """Return texts by language as they were typed, those in other languages kept, empty ones left out."""
    merged = {**before, **{name: text.strip() for name, text in typed.items()}}
    return {name: text for name, text in merged.items() if text}


def _as_lines(texts: Sequence[str]) -> str:
    return "\n".join(" ".join(text.split("\n")) for text in texts)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]
