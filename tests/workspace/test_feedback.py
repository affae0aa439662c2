from __future__ import annotations

import json
import os
import shutil

import pytest
from hypothesis import given, settings

from annotator.domain.errors import FormatError, NotFoundError, UnwritableFileError
from annotator.domain.span import slice_all
from annotator.reading.script import Converter
from annotator.workspace.checking import backup, check
from annotator.workspace.documents import delete_document
from annotator.workspace.feedback import feedback, feedback_for, is_feedback, read_feedback, write_feedback
from annotator.workspace.history import undo
from annotator.workspace.importing import import_files
from annotator.workspace.reviewing import decide, queue
from annotator.workspace.ruling import agreed
from annotator.workspace.workspace import Workspace
from tests.workspace.team import TEXT, mark
from tests.workspace.test_bad_files import attempt, mutations

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


def lines_of(path):
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]


def write_lines(path, lines):
    path.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")


@pytest.fixture
def own(tmp_path, reviewed):
    """Return 甲's own copy."""
    with Workspace.open(tmp_path / "own.anno", annotator="甲") as own:
        yield own


def test_what_does_not_fit_the_copy_is_rejected_with_its_line(ws, own, tmp_path):
    out = tmp_path / "甲.jsonl"
    write_feedback(ws, "甲", out)
    lines = lines_of(out)
    lines[0]["gold"][0]["quote"] = "别的"
    lines[1] |= {"sha256": "0" * 64, "title": "none", "document": "none"}
    lines[2]["gold"] = []
    write_lines(out, lines)
    [report] = read_feedback(own, [out])
    assert (report.annotations.read, report.annotations.rejected, report.unmatched) == (3, 3, 1)
    assert [problem.line for problem in report.problems] == [1, 2, 3]
    assert feedback(own) == []
    assert [info.document.title for info in own.documents()] == ["海州要闻"]


def test_feedback_for_somebody_else_is_not_taken(ws, own, reviewed, tmp_path):
    out = tmp_path / "乙.jsonl"
    write_feedback(ws, "乙", out)
    step = own.undo_step()
    [report] = read_feedback(own, [out])
    assert (report.annotators, report.annotations.rejected) == (("乙",), 2)
    assert "not for 甲" in report.problems[0].reason
    assert (feedback(own), own.undo_step()) == ([], step)
    # Nor by the lead, who has all of it.
    assert read_feedback(ws, [out])[0].annotations.rejected == 2


SHAPES = {
    "script": Converter("traditional").convert(TEXT).text,
    "wrapped": "\n".join(TEXT[at : at + 9] for at in range(0, len(TEXT), 9)),
    "corrected": TEXT.replace("去年", "前年").replace("表示", "昨天表示"),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_feedback_is_carried_over_into_the_shape_that_the_copy_has(ws, reviewed, add_text, tmp_path, shape):
    out = tmp_path / "甲.jsonl"
    write_feedback(ws, "甲", out)
    with Workspace.create(tmp_path / "other.anno", owner="甲") as copy:
        document = add_text(copy, SHAPES[shape], title="another title")
        [report] = read_feedback(copy, [out])
        assert (report.annotations.added, report.matched, report.problems) == (3, 1, ())
        there = copy.text(document.id)
        plain = Converter("simplified").convert
        for each, sent in zip(
            feedback(copy), sorted(feedback_for(ws, "甲"), key=lambda each: each.annotation), strict=True
        ):
            assert (each.document, each.annotation) == (document.id, sent.annotation)
            for one, other in zip((each.mine, *each.gold), (sent.mine, *sent.gold), strict=True):
                if one is not None:
                    assert one.quote == slice_all(there, one.fragments)
                    assert plain("".join(one.quote.split())).text == other.quote
        assert check(copy) == []
        assert read_feedback(copy, [out])[0].annotations.already_there == 3


def test_feedback_tells_of_a_place_that_reads_otherwise_in_the_copy(ws, reviewed, add_text, tmp_path):
    out = tmp_path / "甲.jsonl"
    write_feedback(ws, "甲", out)
    with Workspace.create(tmp_path / "other.anno", owner="甲") as copy:
        add_text(copy, TEXT.replace("海州大学", "海洲大字"))
        [report] = read_feedback(copy, [out])
        assert (report.annotations.added, report.annotations.rejected) == (3, 0)
        [changed] = [each for each in feedback(copy) if each.outcome == "changed"]
        assert (changed.mine.quote, [each.quote for each in changed.gold]) == ("海洲大字", ["海洲大字副校长"])
        assert check(copy) == []


def test_feedback_whose_place_is_not_clear_is_rejected(ws, reviewed, add_text, tmp_path):
    out = tmp_path / "甲.jsonl"
    write_feedback(ws, "甲", out)
    lines = lines_of(out)
    for line in lines:
        line.pop("text", None)
        line |= {"document": "none"}
    write_lines(out, lines)
    with Workspace.create(tmp_path / "other.anno", owner="甲") as copy:
        # Without the text it was about, the title and the quote are all there is.
        add_text(copy, "林晓岚和林晓岚，海州大学副校长。《海州科技计划》。")
        [report] = read_feedback(copy, [out])
        assert (report.annotations.added, report.annotations.rejected) == (2, 1)
        assert "林晓岚" in report.problems[0].quote


def test_annotations_and_feedback_come_in_one_step(ws, own, tmp_path):
    out, more = tmp_path / "甲.jsonl", tmp_path / "more.jsonl"
    write_feedback(ws, "甲", out)
    write_lines(
        more, [{"schema": "annotator/1", "text": TEXT, "annotations": [{"label": "actor", "start": 2, "end": 5}]}]
    )
    first, second = import_files(own, [out, more]).reports
    assert (first.format, second.format) == ("feedback", "jsonl")
    assert (len(feedback(own)), second.annotations.added) == (3, 1)
    undo(own)
    assert feedback(own) == []


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


def test_offsets_that_are_no_span_are_none(ws, own, tmp_path):
    out = tmp_path / "甲.jsonl"
    write_feedback(ws, "甲", out)
    lines = lines_of(out)
    for start, end in ((-1, 3), (5, 2), (0, 10**30)):
        lines[0]["gold"][0].update(start=start, end=end, quote="不在")
        write_lines(out, lines)
        [report] = read_feedback(own, [out], dry_run=True)
        assert (report.annotations.added, report.annotations.rejected) == (2, 1)
        assert report.problems[0].line == 1


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


@pytest.fixture(scope="module")
def sent(tmp_path_factory, add_text):
    """Return the bytes of a file of feedback for 甲."""
    out = tmp_path_factory.mktemp("sent") / "甲.jsonl"
    with Workspace.create(out.with_suffix(".anno"), owner="林晓岚") as ws:
        document = add_text(ws, TEXT)
        mark(ws, document, "甲", METRIC, UNIVERSITY, PERSON)
        mark(ws, document, "乙", ("metric", 12, 16), ("actor", 19, 26), POLICY)
        for item in queue(ws):
            decide(ws, item.id, take=[item.candidates[-1].id], reason="boundary")
        write_feedback(ws, "甲", out)
    return out.read_bytes()


@settings(max_examples=int(os.environ.get("FUZZ_EXAMPLES", "40")))
@given(mutate=mutations())
def test_mutated_feedback_is_a_sentence_or_is_accounted_for(tmp_path_factory, add_text, sent, mutate):
    folder = tmp_path_factory.mktemp("fuzz")
    path = folder / "x.feedback.jsonl"
    path.write_bytes(mutate(sent))
    with Workspace.create(folder / "p.anno", owner="甲") as own:
        add_text(own, TEXT)
        before = own.undo_step()
        preview, _ = attempt(own, path)
        if preview is None:
            assert (feedback(own), own.undo_step()) == ([], before)
        else:
            assert preview.reports[0].annotations.added == len(feedback(own))
            assert len(own.documents()) == 1
        assert check(own) == []
    shutil.rmtree(folder)
