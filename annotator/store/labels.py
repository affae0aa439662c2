"""The tables of the label set and of the conversion glossary."""

from __future__ import annotations

from annotator.domain.edits import GlossaryEntry
from annotator.domain.labels import LabelSet, label_set_from_json, label_set_to_json
from annotator.store.connection import Connection
from annotator.store.family import Family
from annotator.store.rows import from_json, to_json

#: There is one label set a project.
KEY = ""


def _labels_to_row(labels: LabelSet) -> tuple[object, ...]:
    return (KEY, to_json(label_set_to_json(labels)))


def _entry_to_row(entry: GlossaryEntry) -> tuple[object, ...]:
    return (entry.simplified, entry.traditional)


FAMILY = Family(kind="labels", table="labels", key="key", columns=("key", "value"), to_row=_labels_to_row)
GLOSSARY_FAMILY = Family(
    kind="glossary",
    table="glossary",
    key="simplified",
    columns=("simplified", "traditional"),
    to_row=_entry_to_row,
    own=("number",),
)


def get(connection: Connection) -> LabelSet:
    """Return the label set."""
    return label_set_from_json(from_json(connection.value("SELECT value FROM labels WHERE key = ?", (KEY,))))


def glossary(connection: Connection) -> tuple[GlossaryEntry, ...]:
    """Return the conversion glossary in the order its entries came."""
    rows = connection.all("SELECT simplified, traditional FROM glossary ORDER BY number")
    return tuple(GlossaryEntry(*row) for row in rows)
