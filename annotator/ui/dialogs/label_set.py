"""The dialog in which a team's label set is edited: what there is to tag, in which order, and what each means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any, Final

from PySide6.QtCore import QSignalBlocker, QSize
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.errors import LabelError
from annotator.domain.labels import LabelSet, label_set_from_json, label_set_to_json
from annotator.ui.dialogs.label_form import LabelForm
from annotator.ui.panels.label_bar import swatch
from annotator.ui.theme import theme
from annotator.ui.translation import in_language, say, translate

#: What a new label is painted in, told apart by most people with colour blindness (Okabe and Ito).
_COLOURS: Final = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#7A5BB5", "#56B4E9", "#8A6D00", "#A33B3B")
_KEYS: Final = "123456789"


class LabelSetDialog(QDialog):
    """Edits a copy of the label set; what is accepted is in `label_set`.

    `used` says how many annotations each label has: such a label cannot be removed, nor its name changed. Where the
    set is `frozen`, the sentence says why, and it can only be read.
    """

    def __init__(
        self,
        labels: LabelSet,
        *,
        used: Mapping[str, int],
        frozen: str = "",
        chosen: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("LabelSetDialog", "Label set"))
        self.resize(900, 600)
        self._labels: list[dict[str, Any]] = deepcopy(label_set_to_json(labels)["labels"])
        self._used = used
        self._frozen = bool(frozen)
        self.form = LabelForm()
        self.form.changed.connect(self._edited)
        self.list = QListWidget()
        self.list.setObjectName("label-list")
        self.list.setIconSize(QSize(12, 12))
        self.list.currentRowChanged.connect(self._turn_to)
        self._about = QLabel()
        self._about.setObjectName("label-uses")
        self._about.setWordWrap(True)
        self._about.setEnabled(False)
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addLayout(self._make_buttons())
        left.addWidget(self._about)
        across = QHBoxLayout()
        across.addLayout(left, 2)
        across.addWidget(self.form, 5)
        column = QVBoxLayout(self)
        if frozen:
            column.addWidget(self._make_banner(frozen))
        column.addLayout(across, 1)
        column.addWidget(self._make_ends())
        self._fill(next((row for row, each in enumerate(self._labels) if each["name"] == chosen), 0))

    @property
    def label_set(self) -> LabelSet:
        """The label set as it was edited; raises `LabelError` where it is none."""
        return label_set_from_json({"labels": self._labels})

    # -- what it is made of --------------------------------------------------------------------------------------------

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        self._buttons: dict[str, QPushButton] = {}
        for name, text, tip, call in (
            ("add", "＋", translate("LabelSetDialog", "Add a label"), self._add),
            ("remove", "－", translate("LabelSetDialog", "Remove this label"), self._remove),
            ("up", "↑", translate("LabelSetDialog", "Earlier in the bar of labels"), lambda: self._move(-1)),
            ("down", "↓", translate("LabelSetDialog", "Later in the bar of labels"), lambda: self._move(1)),
        ):
            button = self._buttons[name] = QPushButton(text)
            button.setObjectName(f"label-{name}")
            button.setAccessibleName(tip)
            button.setToolTip(tip)
            button.setAutoDefault(False)
            button.setMaximumWidth(44)
            button.clicked.connect(call)
            row.addWidget(button)
        row.addStretch(1)
        return row

    @staticmethod
    def _make_banner(sentence: str) -> QLabel:
        banner = QLabel(sentence)
        banner.setObjectName("label-set-frozen")
        banner.setWordWrap(True)
        palette = banner.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme().colours["warning"])
        banner.setPalette(palette)
        return banner

    def _make_ends(self) -> QDialogButtonBox:
        if self._frozen:
            ends = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        else:
            ends = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
            ends.accepted.connect(self.accept)
        ends.rejected.connect(self.reject)
        self._save = ends.button(QDialogButtonBox.StandardButton.Save)
        return ends

    # -- what it shows -------------------------------------------------------------------------------------------------

    def _fill(self, chosen: int) -> None:
        with QSignalBlocker(self.list):
            self.list.clear()
            for label in self._labels:
                self.list.addItem(QListWidgetItem())
                self._tell_row(self.list.count() - 1, label)
            self.list.setCurrentRow(min(chosen, len(self._labels) - 1))
        self._turn_to(self.list.currentRow())

    def _tell_row(self, row: int, label: Mapping[str, Any]) -> None:
        item = self.list.item(row)
        title = in_language(label["title"], otherwise=label["name"])
        item.setText(f"{title}  {label['key']}".rstrip())
        item.setIcon(swatch(QColor(label["colour"])))

    def _turn_to(self, row: int) -> None:
        there = 0 <= row < len(self._labels)
        self.form.setEnabled(there and not self._frozen)
        used = self._used.get(self._labels[row]["name"], 0) if there else 0
        if there:
            self.form.show_label(self._labels[row], used=bool(used))
        self._about.setText(
            translate(
                "LabelSetDialog",
                "{count} annotations have this label. It can be removed when they have another one.",
            ).format(count=f"{used:,}")
            if used
            else ""
        )
        for name, on in (
            ("add", True),
            ("remove", there and not used),
            ("up", row > 0),
            ("down", there and row + 1 < len(self._labels)),
        ):
            self._buttons[name].setEnabled(on and not self._frozen)
        self._check()

    def _check(self) -> None:
        """Say what is wrong with the label shown; where another one is, its row says so."""
        wrong = [problems(self._labels, row) for row in range(len(self._labels))]
        for row, found in enumerate(wrong):
            colour = theme().colours["warning"] if found else self.palette().color(QPalette.ColorRole.Text)
            self.list.item(row).setForeground(colour)
            self.list.item(row).setToolTip("\n".join(found.values()))
        row = self.list.currentRow()
        self.form.show_problems(wrong[row] if 0 <= row < len(wrong) else {})
        if self._save is not None:
            self._save.setEnabled(not any(wrong))

    # -- what is done --------------------------------------------------------------------------------------------------

    def _edited(self) -> None:
        row = self.list.currentRow()
        self._labels[row] = self.form.value()
        self._tell_row(row, self._labels[row])
        self._check()

    def _add(self) -> None:
        names = {each["name"] for each in self._labels}
        keys = {each["key"] for each in self._labels}
        colours = {each["colour"].upper() for each in self._labels}
        number = next(at for at in range(len(names) + 1, 2 * len(names) + 2) if f"label{at}" not in names)
        self._labels.append(
            {
                "name": f"label{number}",
                "title": {},
                "definition": {},
                "colour": next((each for each in _COLOURS if each not in colours), _COLOURS[number % len(_COLOURS)]),
                "key": next((each for each in _KEYS if each not in keys), ""),
                "attributes": [],
                "examples": [],
                "counterexamples": [],
            }
        )
        self._fill(len(self._labels) - 1)
        self.form.name.setFocus()
        self.form.name.selectAll()

    def _remove(self) -> None:
        row = self.list.currentRow()
        del self._labels[row]
        self._fill(row)

    def _move(self, by: int) -> None:
        row = self.list.currentRow()
        self._labels.insert(row + by, self._labels.pop(row))
        self._fill(row + by)


def problems(labels: Sequence[Mapping[str, Any]], row: int) -> dict[str, str]:
    """Return what a label set would refuse of one of its labels, by field, in its own sentences."""
    label = labels[row]
    before = [{"name": f"label{at}"} for at in range(row)]
    tried: list[tuple[str, list[Mapping[str, Any]]]] = [("name", [*before, {"name": label["name"]}])]
    # What is said of another field names the label, so that its name has to be one.
    name = label["name"] if _why_not(tried[0][1]) == "" else "?"
    tried += [(field, [{"name": name, field: label[field]}]) for field in ("key", "colour", "attributes")]
    if sum(each["name"] == label["name"] for each in labels) > 1:
        tried.append(("name", [{"name": label["name"]}] * 2))
    if label["key"] and sum(each["key"] == label["key"] for each in labels) > 1:
        tried.append(("key", [{"name": at, "key": label["key"]} for at in ("a", "b")]))
    return {field: sentence for field, listed in tried if (sentence := _why_not(listed))}


def _why_not(labels: Sequence[Mapping[str, Any]]) -> str:
    try:
        label_set_from_json({"labels": list(labels)})
    except LabelError as error:
        return say(error)
    return ""
