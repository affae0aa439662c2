"""The label set and the conversion glossary of a project."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.domain.edits import Edit, GlossaryEntry, Put, Step
from annotator.domain.errors import InputError, LabelError
from annotator.domain.labels import LabelSet, label_set_from_json, label_set_to_json
from annotator.domain.sentence import Sentence
from annotator.store.annotations import count_by_label
from annotator.store.labels import KEY
from annotator.workspace.project_settings import ROUND, setting
from annotator.workspace.workspace import Workspace


def set_labels(ws: Workspace, labels: LabelSet) -> LabelSet:
    """Replace the label set; raises `LabelError` that names those in use it lacks and how often they are used.

    In a project that was handed out they are frozen, and that is a `LabelError` too.
    """
    # What was made by hand is held to the same rules as what was read from a file.
    labels = label_set_from_json(label_set_to_json(labels))
    with ws.action():
        before = ws.labels()
        frozen = why_frozen(ws)
        if labels != before and frozen is not None:
            raise frozen
        kept = {label.name for label in labels.labels}
        lost = {name: count for name, count in count_by_label(ws.connection).items() if name not in kept}
        if lost:
            listed = [
                Sentence("{label} ({count} annotations)", label=name, count=count)
                for name, count in sorted(lost.items())
            ]
            raise LabelError(
                "The new label set lacks labels that are in use: {listed}. Change or remove these first.", listed=listed
            )
        if labels != before:
            ws.apply(Edit(Step("labels"), (Put("labels", KEY, before, labels),)))
    return labels


def why_frozen(ws: Workspace) -> LabelError | None:
    """Return what refuses a change of the label set in a project that was handed out; None where it may be changed."""
    handed = setting(ws, ROUND)
    if not isinstance(handed, dict) or not handed.get("labels_frozen"):
        return None
    return LabelError(
        "The label set of {round} is frozen, so that all label alike; tell {lead} what should be another.",
        round=handed.get("id") or Sentence("this round"),
        lead=handed.get("lead") or Sentence("the lead"),
    )


def uses(ws: Workspace) -> dict[str, int]:
    """Return how many annotations each label has, of all annotators; a label that has none is not in it."""
    return count_by_label(ws.connection)


def add_glossary(ws: Workspace, entries: Iterable[GlossaryEntry]) -> tuple[GlossaryEntry, ...]:
    """Add conversions (one whose simplified form is there is replaced) and return the whole glossary.

    Raises `InputError` for an entry that is empty on one side or more than a line.
    """
    wanted = {each.simplified: each for each in map(_checked, entries)}
    with ws.action():
        before = {each.simplified: each for each in ws.glossary()}
        puts = tuple(
            Put("glossary", key, before.get(key), each) for key, each in wanted.items() if before.get(key) != each
        )
        if puts:
            ws.apply(Edit(Step("glossary", {"count": len(puts)}), puts))
    return ws.glossary()


def _checked(entry: GlossaryEntry) -> GlossaryEntry:
    simplified, traditional = entry.simplified.strip(), entry.traditional.strip()
    if not simplified or not traditional or len(f"{simplified}{traditional}".splitlines()) > 1:
        raise InputError("A conversion has a simplified and a traditional form, one line each.")
    return GlossaryEntry(simplified, traditional)
