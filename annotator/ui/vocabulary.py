"""What the words of the core (scripts, layouts, states) and of the starter labels are called on screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from annotator.ui.translation import QT_TRANSLATE_NOOP, translate

#: The scripts a pane may show, in the order of its menu; `source` is what is there.
SCRIPTS: Final[Mapping[str, str]] = {
    "source": QT_TRANSLATE_NOOP("Words", "As written"),
    "simplified": QT_TRANSLATE_NOOP("Words", "Simplified"),
    "traditional": QT_TRANSLATE_NOOP("Words", "Traditional"),
    "taiwan": QT_TRANSLATE_NOOP("Words", "Taiwan"),
    "taiwan-phrases": QT_TRANSLATE_NOOP("Words", "Taiwan, with phrases"),
    "hongkong": QT_TRANSLATE_NOOP("Words", "Hong Kong"),
}

LAYOUTS: Final[Mapping[str, str]] = {
    "reading": QT_TRANSLATE_NOOP("Words", "Paragraphs"),
    "source": QT_TRANSLATE_NOOP("Words", "Lines"),
}

STATUSES: Final[Mapping[str, str]] = {
    "labelled": QT_TRANSLATE_NOOP("Words", "Labelled"),
    "question": QT_TRANSLATE_NOOP("Words", "Question"),
    "decided": QT_TRANSLATE_NOOP("Words", "Decided"),
}

#: What script a document is written in.
SCRIPTS_OF_TEXT: Final[Mapping[str, str]] = {
    "simplified": QT_TRANSLATE_NOOP("Words", "Simplified"),
    "traditional": QT_TRANSLATE_NOOP("Words", "Traditional"),
    "mixed": QT_TRANSLATE_NOOP("Words", "Mixed"),
    "unknown": QT_TRANSLATE_NOOP("Words", "Unknown"),
}

#: The same in a character or two, for narrow columns.
SCRIPT_MARKS: Final[Mapping[str, str]] = {
    "simplified": QT_TRANSLATE_NOOP("Marks", "简"),
    "traditional": QT_TRANSLATE_NOOP("Marks", "繁"),
    "mixed": QT_TRANSLATE_NOOP("Marks", "简繁"),
    "unknown": QT_TRANSLATE_NOOP("Marks", "–"),
}

METADATA: Final[Mapping[str, str]] = {
    "publisher": QT_TRANSLATE_NOOP("Words", "Publisher"),
    "date": QT_TRANSLATE_NOOP("Words", "Date"),
    "page": QT_TRANSLATE_NOOP("Words", "Page"),
    "author": QT_TRANSLATE_NOOP("Words", "Author"),
    "url": QT_TRANSLATE_NOOP("Words", "Address"),
}

THEMES: Final[Mapping[str, str]] = {
    "system": QT_TRANSLATE_NOOP("Words", "Like the system"),
    "light": QT_TRANSLATE_NOOP("Words", "Light"),
    "dark": QT_TRANSLATE_NOOP("Words", "Dark"),
}

#: How an annotation came to be; the part of an origin before its colon.
ORIGINS: Final[Mapping[str, str]] = {
    "hand": QT_TRANSLATE_NOOP("Words", "by hand"),
    "same": QT_TRANSLATE_NOOP("Words", "as the same text elsewhere"),
    "suggest": QT_TRANSLATE_NOOP("Words", "from a suggestion"),
    "import": QT_TRANSLATE_NOOP("Words", "imported"),
    "rule": QT_TRANSLATE_NOOP("Words", "by a rule"),
}

#: Attributes and choices of the starter labels. A team's own are shown as the label set has them.
STARTER: Final[Mapping[str, str]] = {
    text: text
    for text in (
        QT_TRANSLATE_NOOP("Labels", "indicator"),
        QT_TRANSLATE_NOOP("Labels", "subject"),
        QT_TRANSLATE_NOOP("Labels", "region"),
        QT_TRANSLATE_NOOP("Labels", "value"),
        QT_TRANSLATE_NOOP("Labels", "value_high"),
        QT_TRANSLATE_NOOP("Labels", "unit"),
        QT_TRANSLATE_NOOP("Labels", "comparator"),
        QT_TRANSLATE_NOOP("Labels", "measure"),
        QT_TRANSLATE_NOOP("Labels", "base"),
        QT_TRANSLATE_NOOP("Labels", "period"),
        QT_TRANSLATE_NOOP("Labels", "status"),
        QT_TRANSLATE_NOOP("Labels", "name"),
        QT_TRANSLATE_NOOP("Labels", "kind"),
        QT_TRANSLATE_NOOP("Labels", "role"),
        QT_TRANSLATE_NOOP("Labels", "title"),
        QT_TRANSLATE_NOOP("Labels", "affiliation"),
        QT_TRANSLATE_NOOP("Labels", "level"),
        QT_TRANSLATE_NOOP("Labels", "issuer"),
        QT_TRANSLATE_NOOP("Labels", "type"),
        QT_TRANSLATE_NOOP("Labels", "number"),
        QT_TRANSLATE_NOOP("Labels", "year"),
        QT_TRANSLATE_NOOP("Labels", "change"),
        QT_TRANSLATE_NOOP("Labels", "rate of change"),
        QT_TRANSLATE_NOOP("Labels", "share"),
        QT_TRANSLATE_NOOP("Labels", "multiple"),
        QT_TRANSLATE_NOOP("Labels", "none"),
        QT_TRANSLATE_NOOP("Labels", "year on year"),
        QT_TRANSLATE_NOOP("Labels", "month on month"),
        QT_TRANSLATE_NOOP("Labels", "previous year"),
        QT_TRANSLATE_NOOP("Labels", "other"),
        QT_TRANSLATE_NOOP("Labels", "actual"),
        QT_TRANSLATE_NOOP("Labels", "target"),
        QT_TRANSLATE_NOOP("Labels", "forecast"),
        QT_TRANSLATE_NOOP("Labels", "person"),
        QT_TRANSLATE_NOOP("Labels", "government"),
        QT_TRANSLATE_NOOP("Labels", "congress or CPPCC"),
        QT_TRANSLATE_NOOP("Labels", "company"),
        QT_TRANSLATE_NOOP("Labels", "university or institute"),
        QT_TRANSLATE_NOOP("Labels", "association"),
        QT_TRANSLATE_NOOP("Labels", "international body"),
        QT_TRANSLATE_NOOP("Labels", "media"),
        QT_TRANSLATE_NOOP("Labels", "speaks"),
        QT_TRANSLATE_NOOP("Labels", "makes"),
        QT_TRANSLATE_NOOP("Labels", "carries out"),
        QT_TRANSLATE_NOOP("Labels", "benefits"),
        QT_TRANSLATE_NOOP("Labels", "assessed"),
        QT_TRANSLATE_NOOP("Labels", "mentioned"),
        QT_TRANSLATE_NOOP("Labels", "central"),
        QT_TRANSLATE_NOOP("Labels", "province"),
        QT_TRANSLATE_NOOP("Labels", "city"),
        QT_TRANSLATE_NOOP("Labels", "district"),
        QT_TRANSLATE_NOOP("Labels", "abroad"),
        QT_TRANSLATE_NOOP("Labels", "ministry"),
        QT_TRANSLATE_NOOP("Labels", "law"),
        QT_TRANSLATE_NOOP("Labels", "plan"),
        QT_TRANSLATE_NOOP("Labels", "action or project"),
        QT_TRANSLATE_NOOP("Labels", "opinion or notice"),
        QT_TRANSLATE_NOOP("Labels", "standard"),
        QT_TRANSLATE_NOOP("Labels", "fiscal"),
        QT_TRANSLATE_NOOP("Labels", "report"),
        QT_TRANSLATE_NOOP("Labels", "proposal"),
        QT_TRANSLATE_NOOP("Labels", "proposed"),
        QT_TRANSLATE_NOOP("Labels", "draft"),
        QT_TRANSLATE_NOOP("Labels", "issued"),
        QT_TRANSLATE_NOOP("Labels", "in force"),
        QT_TRANSLATE_NOOP("Labels", "revised"),
        QT_TRANSLATE_NOOP("Labels", "repealed"),
    )
}

_CONTEXTS: Final[Mapping[int, str]] = {id(SCRIPT_MARKS): "Marks", id(STARTER): "Labels"}


def word(table: Mapping[str, str], key: str) -> str:
    """Say `key` of one of this module's tables in the interface's language; one that is not in it stays as it is."""
    text = table.get(key)
    return key if text is None else translate(_CONTEXTS.get(id(table), "Words"), text)
