"""A dialog that shows a page of rich text: the label set, what this program is."""

from __future__ import annotations

import html
import re
from typing import Final

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from annotator.domain.labels import Attribute, LabelSet
from annotator.ui.document.styles import paper_of, standing_out
from annotator.ui.theme import theme
from annotator.ui.translation import in_language, translate
from annotator.ui.vocabulary import ATTRIBUTES, CHOICES, word

#: The place that an example is about, brackets and all.
_PLACE: Final = re.compile("(〖.*?〗)")


class Page(QDialog):
    """One page to read, and a button that closes it."""

    def __init__(self, *, title: str, body: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(640, 560)
        self._text = QTextBrowser()
        self._text.setOpenExternalLinks(False)
        self._text.document().setDefaultStyleSheet("td { padding: 2px 14px 2px 0 } h3 { margin-bottom: 2px }")
        self._text.document().setDocumentMargin(12)
        self._text.setHtml(body)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self._text, 1)
        column.addWidget(buttons)

    @property
    def text(self) -> str:
        """The page's text without its markup."""
        return self._text.toPlainText()


def labels_page(labels: LabelSet) -> str:
    """Write the page of the label set: what each label means, its attributes and examples."""
    parts: list[str] = []
    for label in labels.labels:
        title = html.escape(in_language(label.title, otherwise=label.name))
        colour = standing_out(QColor(label.colour), paper=paper_of(dark=theme().dark)).name()
        key = html.escape(label.key)
        parts.append(f'<h3><span style="color:{colour}">■</span> {title} &nbsp; <small>{key}</small></h3>')
        parts.append(f"<p>{html.escape(in_language(label.definition, otherwise=''))}</p>")
        rows = "".join(
            f"<tr><td>{html.escape(word(ATTRIBUTES, each.name))}{' *' if each.required else ''}</td>"
            f"<td>{html.escape(_values(each))}</td></tr>"
            for each in label.attributes
        )
        parts.append(f"<table>{rows}</table>")
        for heading, texts in (
            (translate("Page", "✓ Labelled"), label.examples),
            (translate("Page", "✗ Not labelled"), label.counterexamples),
        ):
            if texts:
                parts.append(f"<p><small><b>{html.escape(heading)}</b></small></p>")
                parts.extend(f"<p>{_example(text, colour)}</p>" for text in texts)
    return "".join(parts)


def _example(text: str, colour: str) -> str:
    """Write an example, the place in 〖〗 in the label's colour."""
    return _PLACE.sub(rf'<b><span style="color:{colour}">\1</span></b>', html.escape(text))


def _values(attribute: Attribute) -> str:
    """Say which values an attribute takes: its choices, or its kind."""
    if attribute.choices:
        return " · ".join(word(CHOICES, choice) for choice in attribute.choices)
    kinds = {
        "text": translate("Page", "text"),
        "number": translate("Page", "number"),
        "period": translate("Page", "period"),
    }
    return kinds.get(attribute.kind, attribute.kind)
