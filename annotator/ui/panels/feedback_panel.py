"""The panel of feedback: what review made of one's own work, and why; a row goes to its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QTreeWidgetItem, QVBoxLayout, QWidget

from annotator.domain.annotation import Annotation, AttributeValue
from annotator.domain.edits import OUTCOMES, Feedback
from annotator.ui.quotes import flat
from annotator.ui.translation import QT_TRANSLATE_NOOP, about, translate
from annotator.ui.vocabulary import ATTRIBUTES, word
from annotator.ui.widgets.rows_view import MOST, RowsView

#: What review made of an annotation, in the context ``Feedback``.
_OUTCOMES: Final[Mapping[str, str]] = {
    "kept": QT_TRANSLATE_NOOP("Feedback", "kept"),
    "changed": QT_TRANSLATE_NOOP("Feedback", "changed"),
    "removed": QT_TRANSLATE_NOOP("Feedback", "left out"),
    "added": QT_TRANSLATE_NOOP("Feedback", "added"),
}
#: The first two filters; the others are outcomes.
_NOT_KEPT: Final = ""
_ALL: Final = "*"


class FeedbackPanel(QWidget):
    """Lists feedback. It is the annotator's to read; nothing of it changes their annotations."""

    #: A person chose a row: its `Feedback`.
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[Feedback] = ()
        self._shown: Sequence[Feedback] = ()
        self._by_annotation: Mapping[str, Feedback] = {}
        self._labels: Mapping[str, str] = {}
        self._filter = QComboBox()
        self._filter.setObjectName("feedback-filter")
        self._filter.addItem(translate("Feedback", "What is otherwise in gold"), _NOT_KEPT)
        self._filter.addItem(translate("Feedback", "Everything"), _ALL)
        for outcome in OUTCOMES:
            self._filter.addItem(translate("Feedback", _OUTCOMES[outcome]), outcome)
        self._filter.activated.connect(self._fill)
        self.view = RowsView(
            [
                translate("Feedback", "Review"),
                translate("Feedback", "Yours"),
                translate("Feedback", "Gold"),
                translate("Feedback", "Reason"),
            ],
            stretched=3,
        )
        self.view.setObjectName("feedback")
        self.view.itemClicked.connect(self._clicked)
        self.view.itemActivated.connect(self._clicked)
        self._summary = QLabel()
        self._summary.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 4)
        column.setSpacing(4)
        column.addWidget(self._filter)
        column.addWidget(self.view, 1)
        column.addWidget(self._summary)

    def set_labels(self, titles: Mapping[str, str]) -> None:
        """Say what labels are called."""
        self._labels = titles
        self._fill()

    def show_feedback(self, told: Sequence[Feedback]) -> None:
        """List this feedback."""
        self._all = told
        self._by_annotation = {each.annotation: each for each in told}
        self._fill()

    @property
    def told(self) -> Sequence[Feedback]:
        """All feedback, shown or not."""
        return self._all

    @property
    def empty(self) -> bool:
        """Whether there is no feedback at all."""
        return not self._all

    def sentence(self, annotation: str) -> str:
        """Say what review made of an annotation; nothing where it said nothing."""
        told = self._by_annotation.get(annotation)
        return "" if told is None else said(told, self._label)

    def _label(self, name: str) -> str:
        return self._labels.get(name, name)

    def _fill(self) -> None:
        wanted = self._filter.currentData()
        self._shown = [
            each
            for each in self._all
            if wanted in (_ALL, each.outcome) or (wanted == _NOT_KEPT and each.outcome != "kept")
        ]
        self.view.show_rows(
            [
                (
                    translate("Feedback", _OUTCOMES[each.outcome]),
                    "–" if each.mine is None else about(self._label(each.mine.label), flat(each.mine.quote)),
                    " | ".join(about(self._label(gold.label), flat(gold.quote)) for gold in each.gold) or "–",
                    "; ".join(part for part in (*differences(each), each.reason) if part),
                )
                for each in self._shown
            ]
        )
        self._summary.setText(
            translate("Feedback", "Shown: {count} of {all}").format(
                count=f"{len(self._shown):,}", all=f"{len(self._all):,}"
            )
        )

    def _clicked(self, item: QTreeWidgetItem) -> None:
        row = self.view.indexOfTopLevelItem(item)
        if 0 <= row < min(len(self._shown), MOST):
            self.chosen.emit(self._shown[row])


def said(told: Feedback, label: Callable[[str], str]) -> str:
    """Say in a sentence what review made of an annotation, and why."""
    gold = ", ".join(f"{label(each.label)} “{flat(each.quote)}”" for each in told.gold)
    template = {
        "kept": translate("Feedback", "Review kept it."),
        "changed": translate("Feedback", "In gold it is {gold}."),
        "removed": translate("Feedback", "Review left it out."),
        "added": translate("Feedback", "Review added {gold}."),
    }[told.outcome]
    parts = [template.format(gold=gold), *(f"{each}." for each in differences(told))]
    if told.reason:
        parts.append(translate("Feedback", "Reason: {reason}.").format(reason=told.reason.rstrip(".。")))
    parts.append(f"({told.by})")
    return " ".join(parts)


def differences(told: Feedback) -> list[str]:
    """Say which attributes are otherwise in gold: the name, what was, what is; another label has others altogether."""
    if told.mine is None or len(told.gold) != 1 or told.gold[0].label != told.mine.label:
        return []
    mine, gold = told.mine.attributes, told.gold[0].attributes
    return [
        f"{word(ATTRIBUTES, name)}: {_value(mine.get(name))} → {_value(gold.get(name))}"
        for name in dict.fromkeys((*mine, *gold))
        if mine.get(name) != gold.get(name)
    ]


def place_of(told: Feedback) -> Annotation | None:
    """Return where feedback is about: what gold has there, else the annotator's own."""
    return told.gold[0] if told.gold else told.mine


def _value(value: AttributeValue | None) -> str:
    if value is None or value in ("", []):
        return "–"
    return ", ".join(value) if isinstance(value, list) else str(value)
