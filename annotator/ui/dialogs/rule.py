"""The dialog that settles differences by a rule: which rule, and what it would make of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.annotation import Annotation
from annotator.domain.labels import LabelSet
from annotator.ui.document.styles import LabelStyle
from annotator.ui.faces import Face
from annotator.ui.panels.label_bar import swatch
from annotator.ui.quotes import on_one_line
from annotator.ui.review.cards import value_text
from annotator.ui.review.words import KINDS, LEFT, REASONS, RULES, meant, said
from annotator.ui.translation import QT_TRANSLATE_NOOP, listed, translate
from annotator.ui.vocabulary import ATTRIBUTES, word
from annotator.workspace.ruling import Ruling, Rulings

Index = QModelIndex | QPersistentModelIndex

_HEADERS: Final = (
    QT_TRANSLATE_NOOP("RuleDialog", "Kind"),
    QT_TRANSLATE_NOOP("RuleDialog", "Versions"),
    QT_TRANSLATE_NOOP("RuleDialog", "In gold"),
)


class _Rulings(QAbstractTableModel):
    """What a rule would decide, a row a difference."""

    def __init__(self, labels: LabelSet, styles: Mapping[str, LabelStyle], parent: QObject) -> None:
        super().__init__(parent)
        self._labels = {label.name: label for label in labels.labels}
        self._styles = styles
        self.rulings: Sequence[Ruling] = ()

    def show(self, rulings: Sequence[Ruling]) -> None:
        self.beginResetModel()
        self.rulings = rulings
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rulings)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(_HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return translate("RuleDialog", _HEADERS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        ruling = self.rulings[index.row()]
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if index.column() == 0:
            return said(KINDS, ruling.item.kind)
        # Where they differ in nothing else, the values are what tells versions from one another.
        fields = ruling.item.fields() if ruling.item.kind == "attribute" else ()
        if index.column() == 1:
            return " / ".join(dict.fromkeys(self._said(each, fields) for each in ruling.item.candidates))
        if not ruling.gold:
            return translate("RuleDialog", "nothing")
        return listed(self._said(each, fields) for each in ruling.gold)

    def _said(self, each: Annotation, fields: Sequence[str]) -> str:
        style = self._styles.get(each.label)
        said = f"{on_one_line(each.quote, 40)} ({style.name if style else each.label})"
        label = self._labels.get(each.label)
        values = [
            f"{word(ATTRIBUTES, name)} {value_text(label, name, each.attributes.get(name, '')) or '–'}"
            for name in fields
        ]
        return " · ".join([said, *values])


class RuleDialog(QDialog):
    """Shows what a rule would decide; what is accepted is in `rule`, `trusted`, `reason` and `count`.

    Which rule is to be previewed goes out by `wished`, and what it would decide comes back by `show_rulings`.
    """

    #: A rule, and the annotator trusted or "".
    wished = Signal(str, str)

    def __init__(
        self,
        *,
        faces: Mapping[str, Face],
        labels: LabelSet,
        styles: Mapping[str, LabelStyle],
        reasons: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("RuleDialog", "Settle by rule"))
        self.resize(640, 460)
        self._rules, self._trusted, self._reason = QComboBox(), QComboBox(), QComboBox()
        self._rules.setObjectName("rule")
        self._trusted.setObjectName("rule-trusted")
        self._reason.setObjectName("rule-reason")
        for rule in RULES:
            self._rules.addItem(said(RULES, rule), rule)
        for name, face in faces.items():
            self._trusted.addItem(swatch(face.colour), face.name, name)
        self._reason.setEditable(True)
        self._reason.addItems([said(REASONS, reason) for reason in reasons])
        self._reason.setCurrentIndex(-1)
        self._reason.setEditText("")
        self._rules.currentIndexChanged.connect(lambda _index: self.wish())
        self._trusted.currentIndexChanged.connect(lambda _index: self.wish())
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(translate("RuleDialog", "Take"), self._rules)
        form.addRow(translate("RuleDialog", "Annotator"), self._trusted)
        form.addRow(translate("RuleDialog", "Reason"), self._reason)
        self._model = _Rulings(labels, styles, self)
        self._count = QLabel()
        self._count.setObjectName("rule-count")
        self._left = QLabel()
        self._left.setObjectName("rule-left")
        for label in (self._count, self._left):
            label.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        # Where it stands is kept free for it: the table does not jump when it comes and goes.
        policy = self._bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._bar.setSizePolicy(policy)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self.settle = QPushButton(translate("RuleDialog", "Settle"))
        self.settle.setObjectName("rule-settle")
        self.settle.setDefault(True)
        buttons.addButton(self.settle, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self._make_table(), 1)
        for part in (self._bar, self._count, self._left, buttons):
            column.addWidget(part)

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._model)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setSelectionMode(QTableView.SelectionMode.NoSelection)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 8)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.resizeSection(0, table.fontMetrics().horizontalAdvance("Unclear place") + 20)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        return table

    @property
    def rule(self) -> str:
        """The rule, a key of RULES."""
        return str(self._rules.currentData())

    @property
    def trusted(self) -> str:
        """The annotator whose versions are taken; "" where the rule is another."""
        return str(self._trusted.currentData() or "") if self.rule == "trusted" else ""

    @property
    def reason(self) -> str:
        """The reason, as the project stores it."""
        return meant(REASONS, self._reason.currentText().strip())

    @property
    def count(self) -> int:
        """How many differences the rule would settle."""
        return self._model.rowCount()

    def wish(self) -> None:
        """Ask for a preview of the rule chosen."""
        self._trusted.setEnabled(self.rule == "trusted")
        self._model.show(())
        self.settle.setEnabled(False)
        self._left.clear()
        self._count.setText(translate("RuleDialog", "Working it out…"))
        self._bar.show()
        self.wished.emit(self.rule, self.trusted)

    def show_rulings(self, rulings: Rulings | None) -> None:
        """Show what the rule would decide, and what it leaves; None where that could not be worked out."""
        self._bar.hide()
        made, left = ((), {}) if rulings is None else (rulings.made, rulings.left)
        self._model.show(made)
        self.settle.setEnabled(bool(made))
        # A button that was shut when the dialog came is not what Return presses, unless that is said again.
        self.settle.setDefault(True)
        self._count.setText(
            translate("RuleDialog", "Settles {count} differences. One undo takes all of it back.").format(
                count=f"{len(made):,}"
            )
            if made
            else translate("RuleDialog", "This rule settles none of them.")
        )
        self._left.setText(
            translate("RuleDialog", "Leaves {count}: {why}").format(
                count=f"{sum(left.values()):,}",
                why="; ".join(
                    translate("RuleDialog", "{why} ({count})").format(why=said(LEFT, why), count=f"{count:,}")
                    for why, count in left.items()
                ),
            )
            if left
            else ""
        )
