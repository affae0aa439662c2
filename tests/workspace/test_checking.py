from __future__ import annotations

import re
import sqlite3
from contextlib import suppress
from dataclasses import replace

import pytest

from annotator.domain.edits import Edit, Pending, Put, Step
from annotator.domain.errors import DamagedProjectError
from annotator.domain.progress import finish
from annotator.domain.span import Span
from annotator.store import review_rows
from annotator.workspace.annotating import annotate
from annotator.workspace.checking import backup, check
from annotator.workspace.exporting import export
from annotator.workspace.feedback import read_feedback, write_feedback
from annotator.workspace.history import undo
from annotator.workspace.importing import import_files
from annotator.workspace.reviewing import decide, queue
from annotator.workspace.ruling import agreed
from annotator.workspace.workspace import Workspace
from tests.workspace.team import TEXT, drop, mark, wait

DAMAGES = {
    "UPDATE annotations SET quote = '别的'": "quotes “别的”",
    "UPDATE annotations SET stop = 99": "runs past the end",
    "UPDATE annotations SET label = 'place'": "which the label set has not",
    "UPDATE annotations SET annotator = 'nobody'": "refers to something in annotators",
    "UPDATE texts SET text = '海州市发布计画'": "not the one it was added with",
    "UPDATE documents SET characters = 3": "says it has 3 characters",
    "UPDATE documents SET sections = '[]'": "sections of “海州要闻” are wrong",
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_check_names_what_is_not_as_it_has_to_be(path, add_text, damage):
    with Workspace.create(path, owner="甲") as ws:
        annotate(ws, add_text(ws, "海州市发布计划").id, "actor", [Span(0, 3)])
        assert check(ws) == []
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute(damage)
    raw.close()
    with Workspace.open(path) as ws:
        assert any(DAMAGES[damage] in problem for problem in check(ws)), check(ws)


@pytest.fixture
def reviewed(path, add_text, tmp_path):
    """Make a project with decisions, gold, annotations that wait, and feedback for its owner; all of it right."""
    with Workspace.create(path, owner="甲") as ws:
        document = add_text(ws, TEXT)
        metric, _ = mark(ws, document, "甲", ("metric", 12, 18), ("actor", 19, 23))
        mark(ws, document, "乙", ("metric", 12, 18), ("actor", 19, 26))
        agreed(ws)
        [boundary] = queue(ws)
        decide(ws, boundary.id, take=[boundary.candidates[0].id], reason="boundary")
        out = tmp_path / "甲.jsonl"
        write_feedback(ws, "甲", out)
        read_feedback(ws, [out])
        wait(ws, document, "乙", "actor", (2, 4), (19, 21))
        # A quote in other lines and script, and one that was edited, are still like their places.
        [pending] = (each for each in _pending(ws))
        edited = replace(pending, annotation=replace(pending.annotation, id="edited", quote="海\n洲"))
        edited = replace(edited, places=edited.places[1:])
        ws.apply(Edit(Step("import", {"file": "x"}), (Put("pending", "edited", None, edited),)))
        assert check(ws) == []
        # What decisions were made of may go later, with a newer file or by an undo.
        drop(ws, [metric])
        assert check(ws) == []
        undo(ws)
    return path


def _pending(ws: Workspace) -> list[Pending]:
    return list(review_rows.pending(ws.connection))


REVIEWED = {
    "UPDATE decisions SET value = json_set(value, '$.gold[0]', 'nobody')": "made the annotation nobody, which never",
    "UPDATE decisions SET value = json_set(value, '$.from[0]', 'nobody')": "come from the annotation nobody",
    "UPDATE annotations SET decision = json_set(decision, '$.from[0]', 'nobody') WHERE annotator = 'gold'": (
        "The annotation .* come from the annotation nobody"
    ),
    "UPDATE decisions SET value = '{}'": "rows of review that this program did not write",
    "UPDATE pending SET value = json_set(value, '$.annotation.quote', '别的')": "may not stand at character .*别的",
    "UPDATE pending SET value = json_set(value, '$.places[0][0][1]', 999)": "waits in .* past the end",
    "UPDATE pending SET value = json_set(value, '$.places[0][0][1]', -1)": "rows of review that this program did not",
    "UPDATE feedback SET value = json_set(value, '$.mine.quote', '别的')": "feedback on .* quotes “别的”",
    "UPDATE feedback SET value = json_set(value, '$.gold[0].end', 999)": "feedback on .* past the end",
    "UPDATE feedback SET value = json_set(value, '$.outcome', 'praised')": "does not say what became of it",
    "UPDATE feedback SET document = 'none'": "refers to something in documents",
}


@pytest.mark.parametrize("damage", REVIEWED)
def test_check_looks_through_decisions_what_waits_and_feedback(reviewed, damage):
    raw = sqlite3.connect(reviewed, isolation_level=None)
    raw.execute(damage)
    raw.close()
    with Workspace.open(reviewed) as ws:
        found = check(ws)
    assert any(re.search(REVIEWED[damage], problem) for problem in found), found


def test_a_copy_of_a_reviewed_project_is_whole(reviewed, tmp_path):
    with Workspace.open(reviewed) as ws:
        backup(ws, tmp_path / "copy.anno")
    with Workspace.open(tmp_path / "copy.anno") as copy:
        assert check(copy) == []


def test_gold_of_another_project_is_whole_without_what_it_was_made_from(reviewed, path, tmp_path):
    with Workspace.open(reviewed) as ws, Workspace.create(tmp_path / "other.anno", owner="丙") as other:
        finish(export(ws, tmp_path / "gold.jsonl", by="gold"))
        import_files(other, [tmp_path / "gold.jsonl"])
        assert len(other.annotations(by="gold")) == 2
        assert check(other) == []


NOT_OURS = {
    "attributes": "UPDATE annotations SET attributes = '{'",
    "sections": "UPDATE documents SET sections = '[{'",
    "labels": "DELETE FROM labels",
    "text": "UPDATE annotations SET note = CAST(x'e5a4' AS TEXT)",
}


@pytest.mark.parametrize("damage", NOT_OURS)
def test_rows_that_are_not_ours_are_a_sentence_to_check_and_to_whoever_reads_them(reviewed, tmp_path, damage):
    raw = sqlite3.connect(reviewed, isolation_level=None)
    raw.execute(NOT_OURS[damage])
    raw.close()
    with Workspace.open(reviewed) as ws:
        assert any("this program did not write" in problem or "damaged" in problem for problem in check(ws))
        with pytest.raises(DamagedProjectError):
            finish(export(ws, tmp_path / "x.jsonl"))
    with Workspace.create(tmp_path / "other.anno", owner="丙") as other, suppress(DamagedProjectError):
        # Without labels, it has nothing but annotations.
        import_files(other, [reviewed])


def test_a_schema_that_is_no_text_any_more_is_a_damaged_project(reviewed, tmp_path):
    with sqlite3.connect(reviewed) as raw:
        raw.execute("PRAGMA writable_schema = ON")
        raw.execute("UPDATE sqlite_master SET sql = CAST(x'435245415445fffe' AS TEXT) WHERE name = 'annotations'")
    raw.close()
    with pytest.raises(DamagedProjectError):
        Workspace.open(reviewed)
    with Workspace.create(tmp_path / "other.anno", owner="丙") as other, pytest.raises(DamagedProjectError):
        import_files(other, [reviewed])
