"""What a new project comes with: the starter labels and the shipped conversion glossary."""

from __future__ import annotations

import json

from annotator import paths
from annotator.domain.edits import GlossaryEntry
from annotator.domain.labels import LabelSet, label_set_from_json
from annotator.reading.glossary import shipped_glossary


def labels() -> LabelSet:
    """Return the starter label set."""
    return label_set_from_json(json.loads((paths.resources() / "labels" / "starter.json").read_text("utf-8")))


def glossary() -> list[GlossaryEntry]:
    """Return the conversion glossary that ships."""
    return shipped_glossary()
