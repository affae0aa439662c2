"""The form in which a person says what labels and attributes of a file that the project does not know are here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QScrollArea, QWidget

from annotator.domain.labels import LabelSet
from annotator.ui.translation import about, in_language, translate
from annotator.ui.vocabulary import ATTRIBUTES, word
from annotator.workspace.import_preview import Renaming, Unknown

#: What combo boxes say in their data; no label or attribute is called so.
_UNDECIDED: Final = "?"
_LEAVE_OUT: Final = ""


class NamesForm(QScrollArea):
    """One box for each unknown label, or ``label.attribute``."""

    #: A person has chosen something.
    changed = Signal()

    def __init__(self, labels: LabelSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = labels
        self._boxes: dict[str, QComboBox] = {}
        inner = QWidget()
        self._form = QFormLayout(inner)
        self.setWidgetResizable(True)
        self.setWidget(inner)

    @property
    def renaming(self) -> dict[str, str]:
        """What is chosen; what is not decided is not in it."""
        chosen = {name: str(box.currentData()) for name, box in self._boxes.items()}
        return {name: target for name, target in chosen.items() if target != _UNDECIDED}

    def box(self, name: str) -> QComboBox:
        """Return the box in which an unknown name is given its name here."""
        return self._boxes[name]

    def show_names(self, unknown: Iterable[Unknown], renaming: Renaming) -> None:
        """Ask about these names and no others; `renaming` is what was chosen before."""
        while self._form.rowCount():
            self._form.removeRow(0)
        self._boxes = {}
        for each in unknown:
            box = QComboBox()
            box.setObjectName(f"import-name-{each.name}")
            box.addItem(translate("ImportDialog", "not decided: not taken"), _UNDECIDED)
            for title, data in self._targets(each.name, renaming):
                box.addItem(title, data)
            box.addItem(translate("ImportDialog", "leave out"), _LEAVE_OUT)
            box.setCurrentIndex(max(0, box.findData(renaming.get(each.name, _UNDECIDED))))
            box.activated.connect(self.changed)
            count = translate("ImportDialog", "{name} ({count} times)").format(
                name=each.name, count=f"{each.annotations:,}"
            )
            self._form.addRow(count, box)
            self._boxes[each.name] = box

    def _targets(self, name: str, renaming: Renaming) -> list[tuple[str, str]]:
        """Return what an unknown name may be here: what it is called, and what the renaming says."""
        label, dot, attribute = name.rpartition(".")
        known = {each.name: each for each in self._labels.labels}
        target = known.get(renaming.get(label, label)) if dot else None
        if target is not None:
            title = label_title(self._labels, target.name)
            return [(about(title, word(ATTRIBUTES, each.name)), each.name) for each in target.attributes]
        new = translate("ImportDialog", "make a label “{name}”").format(name=name)
        titles = [(label_title(self._labels, each), each) for each in known]
        return titles if attribute and dot else [*titles, (new, name)]

    def propose(self, renaming: Mapping[str, str]) -> None:
        """Choose names that are like the unknown ones, to be looked at; tells once."""
        for name, target in renaming.items():
            box = self._boxes[name]
            box.setCurrentIndex(max(0, box.findData(target)))
        self.changed.emit()


def label_title(labels: LabelSet, name: str) -> str:
    """Return what a label is called in the language of the window; one that there is none of, by its name."""
    label = next((each for each in labels.labels if each.name == name), None)
    return name if label is None else in_language(label.title, otherwise=name)
