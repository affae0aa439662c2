"""The documents of a project as rows: done, title, script, count."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from annotator.ui.translation import QT_TRANSLATE_NOOP, listed, translate
from annotator.ui.vocabulary import SCRIPT_MARKS, SCRIPTS_OF_TEXT, word
from annotator.workspace.workspace import DocumentInfo

DONE, TITLE, SCRIPT, COUNT = range(4)
HEADERS: Final = (
    QT_TRANSLATE_NOOP("Documents", "✓"),
    QT_TRANSLATE_NOOP("Documents", "Document"),
    QT_TRANSLATE_NOOP("Documents", "文"),
    QT_TRANSLATE_NOOP("Documents", "Tags"),
)
TIPS: Final = (
    QT_TRANSLATE_NOOP("Documents", "Done"),
    QT_TRANSLATE_NOOP("Documents", "Title of the document"),
    QT_TRANSLATE_NOOP("Documents", "Script it is written in"),
    QT_TRANSLATE_NOOP("Documents", "How many annotations it has"),
)
_ALIGNED: Final = (
    Qt.AlignmentFlag.AlignCenter,
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    Qt.AlignmentFlag.AlignCenter,
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
)
#: The role under which a row gives its document's id.
ID: Final = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


class DocumentModel(QAbstractTableModel):
    """All documents in the order they were added. A tick in the first column asks for done through `done_asked`."""

    done_asked = Signal(str, bool)

    def __init__(self, annotator: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._annotator = annotator
        self._called: Callable[[str], str] = str
        self._infos: list[DocumentInfo] = []
        self._rows: dict[str, int] = {}
        self._done = 0

    # -- content -------------------------------------------------------------------------------------------------------

    def set_called(self, called: Callable[[str], str]) -> None:
        """Say what annotators are called, each time it is told."""
        self._called = called

    def set_infos(self, infos: Sequence[DocumentInfo]) -> None:
        """Show these and no others; where the ids are those of before, only the rows that differ are touched."""
        if [info.document.id for info in infos] == [info.document.id for info in self._infos]:
            self.update_infos(info for info, old in zip(infos, self._infos, strict=True) if info != old)
            return
        self.beginResetModel()
        self._infos = list(infos)
        self._done = sum(self._annotator in info.done for info in self._infos)
        self._rows = {info.document.id: row for row, info in enumerate(self._infos)}
        self.endResetModel()

    def update_infos(self, infos: Iterable[DocumentInfo]) -> None:
        """Put new content into rows that are there."""
        rows: list[int] = []
        for info in infos:
            row = self._rows[info.document.id]
            self._done += (self._annotator in info.done) - (self._annotator in self._infos[row].done)
            self._infos[row] = info
            rows.append(row)
        if rows:
            # Told once: whoever hears of it looks through all rows, and there may be 10,000.
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), COUNT))

    def count_done(self) -> int:
        """Return how many documents are done, without looking through them."""
        return self._done

    def info(self, document: str) -> DocumentInfo | None:
        """Return a document's row, or None where there is none."""
        row = self._rows.get(document)
        return None if row is None else self._infos[row]

    def title(self, document: str) -> str:
        """Return a document's title, or its id where there is none of that id."""
        info = self.info(document)
        return document if info is None else info.document.title

    def row_of(self, document: str | None) -> int:
        """Return a document's row number, or -1."""
        return self._rows.get(document, -1) if document is not None else -1

    def id_at(self, row: int) -> str | None:
        """Return the id of the document in a row."""
        return self._infos[row].document.id if 0 <= row < len(self._infos) else None

    def ids(self) -> list[str]:
        """Return the ids of all documents in order."""
        return [info.document.id for info in self._infos]

    # -- what Qt asks --------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many documents there are."""
        return 0 if parent.isValid() else len(self._infos)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(HEADERS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a column's heading."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return translate("Documents", HEADERS[section])
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.ToolTipRole:
            return translate("Documents", TIPS[section])
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGNED[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Say that rows can be selected, and ticked in the first column."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == DONE else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what stands in a cell."""
        info = self._infos[index.row()]
        document, column = info.document, index.column()
        if role == ID:
            return document.id
        if role == Qt.ItemDataRole.DisplayRole:
            if column == TITLE:
                return document.title
            if column == SCRIPT:
                return word(SCRIPT_MARKS, document.script)
            if column == COUNT:
                return info.annotations
        elif role == Qt.ItemDataRole.CheckStateRole and column == DONE:
            return Qt.CheckState.Checked if self._annotator in info.done else Qt.CheckState.Unchecked
        elif role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(info)
        elif role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGNED[column]
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for done; the row changes when the project has."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != DONE:
            return False
        self.done_asked.emit(self._infos[index.row()].document.id, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def _tip(self, info: DocumentInfo) -> str:
        document = info.document
        done = sorted(self._called(name) for name in info.done)
        lines = [
            document.title,
            translate("Documents", "{script}, {count} characters, {encoding}").format(
                script=word(SCRIPTS_OF_TEXT, document.script),
                count=f"{document.characters:,}",
                encoding=document.encoding,
            ),
            " · ".join(
                document.metadata[name] for name in ("publisher", "date", "page") if document.metadata.get(name)
            ),
            translate("Documents", "Done: {names}").format(names=listed(done)) if done else "",
        ]
        return "\n".join(line for line in lines if line)
