from __future__ import annotations

import json

import pytest

from annotator.domain.errors import FormatError, NotFoundError, UnwritableFileError
from annotator.workspace.checking import backup, check
from annotator.workspace.documents import delete_document
from annotator.workspace.feedback import feedback, feedback_for, is_feedback, read_feedback, write_feedback
from annotator.workspace.history import undo
from annotator.workspace.reviewing import agreed, decide, queue
from annotator.workspace.workspace import Workspace
from tests.workspace.team import TEXT, mark

METRIC, UNIVERSITY, PERSON, POLICY = ("metric", 12, 18), ("actor", 19, 23), ("actor", 26, 29), ("policy", 35, 43)


@pytest.fixture
def reviewed(ws, add_text, tmp_path):
    """Review the work of 甲 and 乙; return the document, and a project of 甲's own as it was handed in."""
    document = add_text(ws, TEXT)
    mark(ws, document, "甲", METRIC, UNIVERSITY, PERSON)
    own = tmp_path / "own.anno"
    backup(ws, own)
    mark(ws, document, "乙", METRIC, ("actor", 19, 26), POLICY)
    agreed(ws)
    boundary, person, policy = queue(ws)
    decide(ws, boundary.id, take=[each.id for each in boundary.candidates if each.annotator == "乙"], reason="boundary")
    decide(ws, person.id, none=True, reason="not to be labelled")
    decide(ws, policy.id, take=[policy.candidates[0].id], reason="overlooked")
    return document


def told(found):
    return {(each.outcome, each.mine.quote if each.mine else each.gold[0].quote, each.reason) for each in found}


def test_each_is_told_what_was_changed_to_what_and_why(ws, reviewed):
    assert told(feedback_for(ws, "甲")) == {
        ("changed", "海州大学", "boundary"),
        ("removed", "林晓岚", "not to be labelled"),
        ("added", "《海州科技计划》", "overlooked"),
    }
    changed = feedback_for(ws, "甲")[0]
    assert ([each.quote for each in changed.gold], changed.by) == (["海州大学副校长"], "林晓岚")
    assert told(feedback_for(ws, "乙")) == {
        ("kept", "海州大学副校长", "boundary"),
        ("kept", "《海州科技计划》", "overlooked"),
    }
    for nobody in ("丁", "gold"):
        with pytest.raises(NotFoundError):
            feedback_for(ws, nobody)


def test_values_that_were_changed_are_told(ws, add_text):
    document = add_text(ws, TEXT)
    mark(ws, document, "甲", METRIC, attributes={"value": 34})
    [right] = mark(ws, document, "乙", METRIC, attributes={"value": 3.4})
    decide(ws, queue(ws)[0].id, take=[right.id])
    [changed] = feedback_for(ws, "甲")
    assert (changed.outcome, changed.mine.attributes, changed.gold[0].attributes) == (
        "changed",
        {"value": 34},
        {"value": 3.4},
    )


def test_a_file_of_feedback_is_read_into_ones_own_copy_once(ws, reviewed, tmp_path):
    out = tmp_path / "甲.jsonl"
    report = write_feedback(ws, "甲", out)
    assert report.counts == {"kept": 0, "changed": 1, "removed": 1, "added": 1}
    assert is_feedback(out)
    with Workspace.open(tmp_path / "own.anno", annotator="甲") as own:
        before = own.annotations()
        [read] = read_feedback(own, [out], dry_run=True)
        assert (read.annotations.added, feedback(own)) == (3, [])
        [read] = read_feedback(own, [out])
        assert (read.format, read.annotators, read.annotations.added) == ("feedback", ("甲",), 3)
        assert told(feedback(own, document=reviewed.id)) == told(feedback_for(ws, "甲"))
        assert own.annotations() == before
        [again] = read_feedback(own, [out])
        assert (again.annotations.added, again.annotations.already_there) == (0, 3)
        assert check(own) == []
        assert undo(own).phrase() == "read the feedback in “甲.jsonl”"
        assert feedback(own) == []
        read_feedback(own, [out])
        delete_document(own, reviewed.id)
        assert feedback(own) == []


def test_later_feedback_replaces_earlier(ws, reviewed, tmp_path):
    out = tmp_path / "甲.jsonl"
    with Workspace.open(tmp_path / "own.anno", annotator="甲") as own:
        write_feedback(ws, "甲", out)
        read_feedback(own, [out])
        item = queue(ws)[0]
        decide(ws, item.id, none=True, reason="wrong label")
        write_feedback(ws, "甲", out)
        [report] = read_feedback(own, [out])
        assert (report.annotations.updated, report.annotations.already_there) == (1, 2)
        assert ("removed", "海州大学", "wrong label") in told(feedback(own))


def test_what_does_not_fit_the_copy_is_rejected_with_its_line(ws, reviewed, tmp_path, add_text):
    out = tmp_path / "甲.jsonl"
    write_feedback(ws, "甲", out)
    lines = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    lines[0]["gold"][0]["quote"] = "别的"
    lines[1]["sha256"] = "0" * 64
    lines[2]["gold"] = []
    out.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")
    [report] = read_feedback(ws, [out])
    assert (report.annotations.rejected, report.unmatched) == (3, 1)
    assert [problem.line for problem in report.problems] == [1, 2, 3]
    assert feedback(ws) == []


@pytest.mark.parametrize(
    "line",
    [
        b"{",
        b"[]",
        b"\xff",
        b'{"schema":"annotator-feedback/2"}',
        b'{"schema":"annotator-feedback/1","outcome":"praised"}',
        b"[" * 100_000,
    ],
)
def test_a_line_that_is_no_feedback_is_refused_with_its_number(ws, reviewed, tmp_path, line):
    out = tmp_path / "甲.jsonl"
    write_feedback(ws, "甲", out)
    out.write_bytes(out.read_bytes() + line)
    with pytest.raises(FormatError, match="line 4"):
        read_feedback(ws, [out])
    assert feedback(ws) == []


def test_offsets_that_are_no_span_are_refused(ws, reviewed, tmp_path):
    out = tmp_path / "甲.jsonl"
    write_feedback(ws, "甲", out)
    lines = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    for start, end in ((-1, 3), (5, 2)):
        lines[0]["gold"][0].update(start=start, end=end)
        out.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")
        with pytest.raises(FormatError, match="line 1"):
            read_feedback(ws, [out])


def test_something_else_is_not_written_over(ws, reviewed, tmp_path):
    out = tmp_path / "notes.txt"
    out.write_text("notes", "utf-8")
    with pytest.raises(UnwritableFileError):
        write_feedback(ws, "甲", out)
    assert out.read_text("utf-8") == "notes"
    write_feedback(ws, "甲", out, force=True)
    write_feedback(ws, "甲", out)
    with pytest.raises(UnwritableFileError):
        write_feedback(ws, "甲", tmp_path / "nowhere" / "x.jsonl")
