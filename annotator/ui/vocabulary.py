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
    "reading": QT_TRANSLATE_NOOP("Words", "Reading"),
    "source": QT_TRANSLATE_NOOP("Words", "Source"),
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

#: What settings are called; the rows of `settings.SETTINGS` have the same titles.
SETTING_TITLES: Final[Mapping[str, str]] = {
    text: text
    for text in (
        QT_TRANSLATE_NOOP("Settings", "Your name, for new projects and annotations"),
        QT_TRANSLATE_NOOP("Settings", "Language of the program"),
        QT_TRANSLATE_NOOP("Settings", "Colours"),
        QT_TRANSLATE_NOOP("Settings", "Size of the text, in percent"),
        QT_TRANSLATE_NOOP("Settings", "Traditional script of the panes"),
        QT_TRANSLATE_NOOP("Settings", "Layout of the panes"),
        QT_TRANSLATE_NOOP("Settings", "Scroll both panes together"),
        QT_TRANSLATE_NOOP("Settings", "Keep a label for the next selections"),
        QT_TRANSLATE_NOOP("Settings", "Keep automatic backups"),
    )
}

#: How an annotation came to be; the part of an origin before its colon.
ORIGINS: Final[Mapping[str, str]] = {
    "hand": QT_TRANSLATE_NOOP("Words", "by hand"),
    "same": QT_TRANSLATE_NOOP("Words", "as the same text elsewhere"),
    "suggest": QT_TRANSLATE_NOOP("Words", "from a suggestion"),
    "import": QT_TRANSLATE_NOOP("Words", "imported"),
    "rule": QT_TRANSLATE_NOOP("Words", "by a rule"),
}

#: The attributes of the starter labels. A team's own are shown as the label set names them.
ATTRIBUTES: Final[Mapping[str, str]] = {
    text: text
    for text in (
        QT_TRANSLATE_NOOP("Attributes", "indicator"),
        QT_TRANSLATE_NOOP("Attributes", "subject"),
        QT_TRANSLATE_NOOP("Attributes", "region"),
        QT_TRANSLATE_NOOP("Attributes", "value"),
        QT_TRANSLATE_NOOP("Attributes", "unit"),
        QT_TRANSLATE_NOOP("Attributes", "comparator"),
        QT_TRANSLATE_NOOP("Attributes", "measure"),
        QT_TRANSLATE_NOOP("Attributes", "base"),
        QT_TRANSLATE_NOOP("Attributes", "period"),
        QT_TRANSLATE_NOOP("Attributes", "status"),
        QT_TRANSLATE_NOOP("Attributes", "name"),
        QT_TRANSLATE_NOOP("Attributes", "kind"),
        QT_TRANSLATE_NOOP("Attributes", "role"),
        QT_TRANSLATE_NOOP("Attributes", "title"),
        QT_TRANSLATE_NOOP("Attributes", "affiliation"),
        QT_TRANSLATE_NOOP("Attributes", "level"),
        QT_TRANSLATE_NOOP("Attributes", "issuer"),
        QT_TRANSLATE_NOOP("Attributes", "type"),
        QT_TRANSLATE_NOOP("Attributes", "number"),
        QT_TRANSLATE_NOOP("Attributes", "year"),
    )
} | {"value_high": QT_TRANSLATE_NOOP("Attributes", "high value")}

#: What the starter labels' attributes offer to choose from; the same word may mean another thing as an attribute.
CHOICES: Final[Mapping[str, str]] = {
    text: text
    for text in (
        QT_TRANSLATE_NOOP("Choices", "level"),
        QT_TRANSLATE_NOOP("Choices", "change"),
        QT_TRANSLATE_NOOP("Choices", "rate of change"),
        QT_TRANSLATE_NOOP("Choices", "share"),
        QT_TRANSLATE_NOOP("Choices", "multiple"),
        QT_TRANSLATE_NOOP("Choices", "none"),
        QT_TRANSLATE_NOOP("Choices", "year on year"),
        QT_TRANSLATE_NOOP("Choices", "month on month"),
        QT_TRANSLATE_NOOP("Choices", "previous year"),
        QT_TRANSLATE_NOOP("Choices", "other"),
        QT_TRANSLATE_NOOP("Choices", "actual"),
        QT_TRANSLATE_NOOP("Choices", "target"),
        QT_TRANSLATE_NOOP("Choices", "forecast"),
        QT_TRANSLATE_NOOP("Choices", "person"),
        QT_TRANSLATE_NOOP("Choices", "government"),
        QT_TRANSLATE_NOOP("Choices", "congress or CPPCC"),
        QT_TRANSLATE_NOOP("Choices", "company"),
        QT_TRANSLATE_NOOP("Choices", "university or institute"),
        QT_TRANSLATE_NOOP("Choices", "association"),
        QT_TRANSLATE_NOOP("Choices", "international body"),
        QT_TRANSLATE_NOOP("Choices", "media"),
        QT_TRANSLATE_NOOP("Choices", "speaks"),
        QT_TRANSLATE_NOOP("Choices", "makes"),
        QT_TRANSLATE_NOOP("Choices", "carries out"),
        QT_TRANSLATE_NOOP("Choices", "benefits"),
        QT_TRANSLATE_NOOP("Choices", "assessed"),
        QT_TRANSLATE_NOOP("Choices", "affiliation"),
        QT_TRANSLATE_NOOP("Choices", "mentioned"),
        QT_TRANSLATE_NOOP("Choices", "central"),
        QT_TRANSLATE_NOOP("Choices", "province"),
        QT_TRANSLATE_NOOP("Choices", "city"),
        QT_TRANSLATE_NOOP("Choices", "district"),
        QT_TRANSLATE_NOOP("Choices", "abroad"),
        QT_TRANSLATE_NOOP("Choices", "ministry"),
        QT_TRANSLATE_NOOP("Choices", "law"),
        QT_TRANSLATE_NOOP("Choices", "plan"),
        QT_TRANSLATE_NOOP("Choices", "action or project"),
        QT_TRANSLATE_NOOP("Choices", "measure"),
        QT_TRANSLATE_NOOP("Choices", "opinion or notice"),
        QT_TRANSLATE_NOOP("Choices", "standard"),
        QT_TRANSLATE_NOOP("Choices", "fiscal"),
        QT_TRANSLATE_NOOP("Choices", "report"),
        QT_TRANSLATE_NOOP("Choices", "proposal"),
        QT_TRANSLATE_NOOP("Choices", "proposed"),
        QT_TRANSLATE_NOOP("Choices", "draft"),
        QT_TRANSLATE_NOOP("Choices", "issued"),
        QT_TRANSLATE_NOOP("Choices", "in force"),
        QT_TRANSLATE_NOOP("Choices", "revised"),
        QT_TRANSLATE_NOOP("Choices", "repealed"),
    )
}

_CONTEXTS: Final[Mapping[int, str]] = {
    id(SCRIPT_MARKS): "Marks",
    id(ATTRIBUTES): "Attributes",
    id(CHOICES): "Choices",
    id(SETTING_TITLES): "Settings",
}


def word(table: Mapping[str, str], key: str) -> str:
    """Say `key` of one of this module's tables in the interface's language; one that is not in it stays as it is."""
    text = table.get(key)
    return key if text is None else translate(_CONTEXTS.get(id(table), "Words"), text)
