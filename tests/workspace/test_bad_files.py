"""What is broken or made to be nasty is one sentence, changes nothing, and costs little memory."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.errors import (
    AnnotatorError,
    DamagedProjectError,
    FormatError,
    NewerProjectError,
    NotAProjectError,
    ProjectError,
)
from annotator.domain.progress import finish
from annotator.domain.span import Span
from annotator.store import migrations
from annotator.workspace import import_documents
from annotator.workspace.annotating import annotate
from annotator.workspace.checking import check
from annotator.workspace.documents import edit_document
from annotator.workspace.exporting import export
from annotator.workspace.history import undo
from annotator.workspace.importing import ImportPreview, import_files
from annotator.workspace.workspace import Workspace
from tests.workspace.conftest import AddText

TEXT = "去年海州市研发投入\n强度为3.4%左右。𠮷野海州市说，明年继续。\n"
ROOT = Path(__file__).resolve().parents[2]
OLD = ROOT / "tests" / "store" / "old"


@pytest.fixture
def theirs(tmp_path: Path, add_text: AddText) -> Path:
    """Return a teammate's project, closed, with two annotations and a document that is done."""
    path = tmp_path / "theirs.anno"
    with Workspace.create(path, owner="Wang") as made:
        document = add_text(made, TEXT)
        annotate(made, document.id, "actor", [Span(2, 5)], attributes={"name": "海州市"}, note="见第三版")
        annotate(made, document.id, "metric", [Span(13, 19)], attributes={"value": "3.4"})
        edit_document(made, document.id, done=True)
    return path


def state(ws: Workspace) -> tuple[object, ...]:
    return ws.documents(), ws.annotations(), ws.labels(), ws.undo_step()


def attempt(ws: Workspace, path: Path) -> tuple[ImportPreview | None, str]:
    """Import a file; where it is refused, return the sentence."""
    try:
        return import_files(ws, [path]), ""
    except AnnotatorError as error:
        sentence = str(error)
    assert len(sentence.splitlines()) == 1
    return None, sentence


def refused(ws: Workspace, path: Path, error: type[AnnotatorError], *, match: str) -> AnnotatorError:
    """See that a file is refused with one sentence that names it, and that nothing came of it."""
    before = state(ws)
    beside = sorted(path.parent.iterdir())
    with pytest.raises(error, match=match) as caught:
        import_files(ws, [path])
    sentence = str(caught.value)
    assert path.name in sentence
    assert len(sentence.splitlines()) == 1
    assert len(sentence) < 400
    assert state(ws) == before
    assert sorted(path.parent.iterdir()) == beside
    return caught.value


# -- lines -------------------------------------------------------------------------------------------------------------

GOOD = json.dumps({"schema": "annotator/1", "text": "海州市。", "annotations": []}, ensure_ascii=False).encode() + b"\n"
NESTED = {
    "a list": b"[" * 1_000_000,
    "an object": b'{"a":' * 1_000_000,
    "closed": b"[" * 1_000_000 + b"]" * 1_000_000,
}


@pytest.mark.parametrize("key", ["sections", "unknown", "metadata", "annotations", "text"])
@pytest.mark.parametrize("nested", NESTED)
def test_what_is_nested_a_million_deep_is_a_sentence(ws: Workspace, tmp_path: Path, key: str, nested: str) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(GOOD + b'{"schema":"annotator/1","text":"x","' + key.encode() + b'":' + NESTED[nested])
    error = refused(ws, path, FormatError, match="line 2")
    assert isinstance(error, FormatError)
    assert error.line == 2


def test_fragments_nested_deep_in_a_cell_make_their_row_a_problem(ws: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text(f"document,label,start,end,fragments\nd,actor,0,2,{'[' * 100_000}\n", encoding="utf-8")
    [report] = import_files(ws, [path]).reports
    assert report.annotations.rejected == 1


BAD_LINES = {
    "cut": b'{"schema":"annotator/1","text":"\xe6\xb5\xb7',
    "not UTF-8": '{"schema":"annotator/1","text":"海州"}'.encode("gb18030"),
    "not JSON": b"schema,text\n",
    "another schema": b'{"schema":"annotator/2","text":"x"}',
    "no text": b'{"schema":"annotator/1"}',
    "a text offset": b'{"schema":"annotator/1","text":"x","annotations":[{"label":"actor","start":"0","end":1}]}',
    "a fraction": b'{"schema":"annotator/1","text":"x","annotations":[{"label":"actor","start":0.5,"end":1}]}',
    "not a number": b'{"schema":"annotator/1","text":"x","annotations":[{"label":"actor","start":NaN,"end":1}]}',
    "a nested decision": b'{"schema":"annotator/1","text":"x","annotations":[{"label":"actor","start":0,"end":1,'
    b'"decision":{"a":{"b":{"c":1}}}}]}',
    "half a character": b'{"schema":"annotator/1","text":"\\ud800"}',
}


@pytest.mark.parametrize("bad", BAD_LINES)
def test_a_bad_line_is_named_and_nothing_of_the_file_is_taken(ws: Workspace, tmp_path: Path, bad: str) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(GOOD + BAD_LINES[bad] + b"\n" + GOOD)
    refused(ws, path, FormatError, match="line 2")


@pytest.mark.parametrize(
    "place",
    [
        {"start": -1, "end": 2},
        {"start": 5, "end": 2},
        {"start": 3, "end": 3},
        {"start": 0, "end": 10**6},
        {"start": 10**400, "end": 10**401},
        {"start": -(10**30), "end": 10**30},
        {"fragments": [[2, 5], [3, 4]]},
        {"fragments": [[5, 2]]},
        {},
    ],
)
@pytest.mark.parametrize("quote", [{}, {"quote": "不在这里"}])
def test_places_that_are_none_are_rejected_one_by_one(
    ws: Workspace, tmp_path: Path, place: dict[str, Any], quote: dict[str, str]
) -> None:
    path = tmp_path / "x.jsonl"
    good = {"label": "actor", "start": 2, "end": 5, "quote": "海州市"}
    value = {"schema": "annotator/1", "text": TEXT, "annotations": [{"label": "actor", **place, **quote}, good]}
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    [report] = import_files(ws, [path]).reports
    assert (report.annotations.added, report.annotations.rejected) == (1, 1)
    assert [(problem.line, bool(problem.reason)) for problem in report.problems] == [(1, True)]
    assert len(report.problems[0].reason) < 400


@pytest.mark.parametrize("value", [10**400, -(10**350), True, [1], "x" * 10_000])
def test_numbers_that_are_none_are_rejected(ws: Workspace, tmp_path: Path, value: object) -> None:
    path = tmp_path / "x.jsonl"
    mark = {"label": "metric", "start": 2, "end": 5, "attributes": {"value": value}}
    path.write_text(json.dumps({"schema": "annotator/1", "text": TEXT, "annotations": [mark]}), encoding="utf-8")
    preview, error = attempt(ws, path)
    assert ws.annotations() == []
    if preview is None:
        assert "line 1" in error
    else:
        assert preview.reports[0].annotations.rejected == 1


@pytest.mark.skipif(sys.platform == "win32", reason="limits of memory are not to be had there")
@pytest.mark.parametrize("kind", ["jsonl", "csv"])
def test_a_line_of_200_megabytes_is_refused_in_bounded_memory(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"x.{kind}"
    with path.open("wb") as file:
        file.write(b'{"schema":"annotator/1","text":"' if kind == "jsonl" else b'document,label,start,end\n"')
        for _ in range(200):
            file.write(b"x" * 2**20)
    code = f"""
import resource
from pathlib import Path
from annotator.domain.errors import FormatError
from annotator.workspace.importing import ImportPreview, import_files
from annotator.workspace.workspace import Workspace
with Workspace.create(Path({str(tmp_path / "p.anno")!r}), owner="Li") as ws:
    resource.setrlimit(resource.RLIMIT_AS, (900 * 2**20, 900 * 2**20))
    try:
        import_files(ws, [Path({str(path)!r})])
    except FormatError as error:
        print(error.line, error)
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", cwd=ROOT, check=False, timeout=100
    )
    assert done.returncode == 0, done.stderr
    assert "longer than" in done.stdout


OF_A_TABLE = {
    "5,000 digits": ("9" * 5000, "9" * 5001, ""),
    "a fraction": ("0", "5", "[[0.5, 5]]"),
    "true and false": ("0", "1", "[[false, true]]"),
    "a million brackets": ("0", "5", "[" * 1_000_000),
    "an object": ("0", "5", "{}"),
    "5,000 digits in brackets": ("0", "5", f"[[0, {'9' * 5000}]]"),
}


@pytest.mark.parametrize("place", OF_A_TABLE)
def test_places_of_a_table_that_are_none_are_rejected_row_by_row(
    ws: Workspace, add_text: AddText, tmp_path: Path, place: str
) -> None:
    add_text(ws, TEXT, title="T")
    start, end, fragments = OF_A_TABLE[place]
    path = tmp_path / "x.csv"
    path.write_text(
        "document,title,label,start,end,fragments,quote\n"
        f',T,actor,{start},{end},"{fragments}",海州市\n,T,actor,2,5,,海州市\n',
        encoding="utf-8",
    )
    [report] = import_files(ws, [path]).reports
    assert (report.annotations.added, report.annotations.rejected) == (1, 1)
    [problem] = report.problems
    assert problem.line == 2
    assert len(problem.reason) < 200


def test_a_text_that_could_not_be_added_is_passed_over(
    ws: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_documents, "LONGEST_TEXT", 10**6)
    path = tmp_path / "x.jsonl"
    long = {
        "schema": "annotator/1",
        "text": "x" * (10**6 + 1),
        "annotations": [{"label": "actor", "start": 0, "end": 1}],
    }
    path.write_bytes(GOOD + json.dumps(long).encode())
    [report] = import_files(ws, [path]).reports
    assert (report.created, report.unmatched, report.annotations.rejected) == (1, 1, 1)
    assert "longer than 1 million characters" in report.problems[0].reason


@pytest.mark.parametrize(
    ("title", "taken"),
    [("甲\n乙\r\n\x1b丙", "甲 乙 丙"), ("长" * 5000, "长" * 300 + "…"), ("\n", "x"), ("甲  乙", "甲  乙")],
)
def test_a_title_is_one_line_that_somebody_can_read(ws: Workspace, tmp_path: Path, title: str, taken: str) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps({"schema": "annotator/1", "text": TEXT, "title": title}), encoding="utf-8")
    import_files(ws, [path])
    assert [info.document.title for info in ws.documents()] == [taken]


# -- projects ----------------------------------------------------------------------------------------------------------


def test_a_teammates_project_is_read_with_all_that_is_theirs_and_left_as_it_was(
    ws: Workspace, theirs: Path, add_text: AddText
) -> None:
    document = add_text(ws, TEXT)
    before = theirs.read_bytes(), sorted(theirs.parent.iterdir())
    [report] = import_files(ws, [theirs]).reports
    assert (report.format, report.annotators, report.matched, report.annotations.added) == ("anno", ("Wang",), 1, 2)
    first, second = ws.annotations(document=document.id)
    assert (first.attributes, first.note, first.annotator) == ({"name": "海州市"}, "见第三版", "Wang")
    assert second.attributes == {"value": 3.4}
    assert ws.document_info(document.id).done == ("Wang",)
    assert import_files(ws, [theirs]).changes_nothing
    assert (theirs.read_bytes(), sorted(theirs.parent.iterdir())) == before


def test_a_project_that_is_open_is_read_with_what_is_only_in_its_log(ws: Workspace, theirs: Path) -> None:
    with Workspace.open(theirs) as open_:
        annotate(open_, open_.documents()[0].document.id, "actor", [Span(22, 25)])
        assert theirs.with_name(f"{theirs.name}-wal").stat().st_size
        before = sorted(theirs.parent.iterdir())
        [report] = import_files(ws, [theirs]).reports
        assert report.annotations.added == 3
        assert sorted(theirs.parent.iterdir()) == before
        # And it can go on.
        annotate(open_, open_.documents()[0].document.id, "actor", [Span(0, 2)])


@pytest.mark.parametrize("kept", sorted(OLD.glob("*.anno")), ids=lambda kept: kept.stem)
def test_projects_of_every_version_are_read(ws: Workspace, tmp_path: Path, kept: Path) -> None:
    old = Path(shutil.copy(kept, tmp_path / "old.anno"))
    before = old.read_bytes()
    [report] = import_files(ws, [old]).reports
    assert (report.created, report.annotations.added) == (2, 2)
    assert old.read_bytes() == before
    assert check(ws) == []


NASTY = {
    "a trigger": "CREATE TRIGGER t AFTER INSERT ON annotations BEGIN DELETE FROM texts; END",
    "a view": "CREATE VIEW v AS SELECT randomblob(100000000) FROM annotations",
    "a view over a table of ours": "ALTER TABLE annotations RENAME TO a; CREATE VIEW annotations AS SELECT * FROM a",
    "a computed column": "ALTER TABLE annotations ADD COLUMN x TEXT AS (hex(quote))",
    "another table": "CREATE TABLE x (y)",
    "an index on an expression": "CREATE INDEX i ON annotations (length(quote))",
    "a table that is missing": "DROP TABLE search_keys",
    "steps that are not ours": "UPDATE _sqlite_migrations SET name = 'x' WHERE name LIKE '0001%'",
}


def alter(path: Path, script: str) -> None:
    with sqlite3.connect(path) as raw:
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("PRAGMA ignore_check_constraints = ON")
        raw.executescript(script)
    raw.close()


@pytest.mark.parametrize("nasty", NASTY)
def test_a_project_whose_tables_are_not_ours_is_refused(ws: Workspace, theirs: Path, nasty: str) -> None:
    alter(theirs, NASTY[nasty])
    refused(ws, theirs, DamagedProjectError, match="did not make")


ROWS: dict[str, str] = {
    "a place that is none": "UPDATE annotations SET start = 7, stop = 3",
    "a place before the text": "UPDATE annotations SET start = -5",
    "attributes that are no JSON": "UPDATE annotations SET attributes = '{'",
    "attributes nested deep": f"UPDATE annotations SET attributes = '{{\"value\":{'[' * 5000}{']' * 5000}}}'",
    "fragments that are none": "UPDATE annotations SET fragments = '[[1]]'",
    "sections that are no JSON": "UPDATE documents SET sections = 'x'",
    "attributes that are a list": "UPDATE annotations SET attributes = '[1]'",
    "a decision that is a text": "UPDATE annotations SET decision = '\"x\"'",
    "metadata that are a number": "UPDATE documents SET metadata = '7'",
    "labels that are none": "UPDATE labels SET value = '[]'",
    "a text that is not the one": "UPDATE texts SET text = '别的。'",
    "a text that is missing": "DELETE FROM texts",
    "a text with a NUL": "UPDATE texts SET text = 'x' || char(0)",
    "a quote that is not there": "UPDATE annotations SET quote = '不在'",
    "an annotator without a name": "UPDATE annotations SET annotator = ''",
    "sections of another text": "UPDATE documents SET sections = replace(sections, '\"start\":0', '\"start\":3')",
    "a status that is none": "UPDATE annotations SET status = 'x'",
    "a time that is none": "UPDATE annotations SET updated_at = 'x'",
    "a label that is nobody's": "UPDATE annotations SET label = 'x'",
}


@pytest.mark.parametrize("rows", ROWS)
def test_rows_that_are_not_ours_are_a_sentence_or_rejected_and_never_taken(
    ws: Workspace, theirs: Path, rows: str
) -> None:
    alter(theirs, ROWS[rows])
    before = state(ws)
    preview, error = attempt(ws, theirs)
    if preview is None:
        assert theirs.name in error
        assert state(ws) == before
    else:
        counts = preview.reports[0].annotations
        assert counts.rejected + counts.added == counts.read
        assert len(ws.annotations()) == counts.added
    assert check(ws) == []


def test_a_project_of_a_newer_version_is_refused(ws: Workspace, theirs: Path) -> None:
    alter(theirs, f"PRAGMA user_version = {migrations.VERSION + 1}")
    refused(ws, theirs, NewerProjectError, match="newer version")


def test_other_databases_and_other_files_with_the_suffix_are_refused(ws: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "other" / "x.anno"
    path.parent.mkdir()
    alter(path, "CREATE TABLE x (y)")
    refused(ws, path, NotAProjectError, match="another program")
    path.write_bytes(b"")
    refused(ws, path, NotAProjectError, match="empty")
    path.write_bytes(os.urandom(5000))
    refused(ws, path, NotAProjectError, match="not a project")


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_a_project_that_is_cut_short_is_refused(ws: Workspace, theirs: Path, part: float) -> None:
    data = theirs.read_bytes()
    theirs.write_bytes(data[: int(len(data) * part)])
    refused(ws, theirs, ProjectError, match="cut short|damaged")


# -- whatever may come -------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory, add_text: AddText) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("good")
    with Workspace.create(folder / "g.anno", owner="Wang") as ws:
        document = add_text(ws, TEXT)
        annotate(ws, document.id, "actor", [Span(2, 5)], attributes={"name": "海州市"}, note="=1+1")
        annotate(ws, document.id, "metric", [Span(13, 19)], attributes={"value": "3.4"})
        annotate(ws, document.id, "actor", [Span(22, 25), Span(0, 2)])
        for suffix in ("jsonl", "csv"):
            finish(export(ws, folder / f"g.{suffix}"))
    return {suffix: (folder / f"g.{suffix}").read_bytes() for suffix in ("jsonl", "csv", "anno")}


#: What stands in for some bytes of a good file, besides any others.
TOKENS = [
    b"null",
    b"-1",
    b"1e999",
    b"99999999999999999999",
    b'"',
    b"[[[[",
    b"}",
    b"\\ud800",
    b"\\u0000",
    b"\xff",
    b"\n",
    b"\r\n",
    b",",
    b"'",
    b"\xe2\x80\xa8",
    b"true",
    b'"gold"',
    b'"2026-13-01"',
    "海州市".encode(),
    b"",
]  # fmt: skip - a row of small things


@st.composite
def mutations(draw: st.DrawFn) -> Callable[[bytes], bytes]:
    edits = draw(
        st.lists(
            st.tuples(
                st.floats(0, 1, exclude_max=True), st.integers(0, 12), st.sampled_from(TOKENS) | st.binary(max_size=6)
            ),
            min_size=1,
            max_size=4,
        )
    )

    def apply(data: bytes) -> bytes:
        for where, length, put in edits:
            at = int(len(data) * where)
            data = data[:at] + put + data[at + length :]
        return data

    return apply


@pytest.mark.parametrize("kind", ["jsonl", "csv", "anno"])
@settings(max_examples=int(os.environ.get("FUZZ_EXAMPLES", "40")))
@given(mutate=mutations(), with_documents=st.booleans())
def test_a_mutated_file_is_a_sentence_or_is_accounted_for_and_can_be_undone(
    tmp_path_factory: pytest.TempPathFactory,
    add_text: AddText,
    good: dict[str, bytes],
    kind: str,
    mutate: Callable[[bytes], bytes],
    with_documents: bool,
) -> None:
    folder = tmp_path_factory.mktemp("fuzz")
    path = folder / f"x.{kind}"
    path.write_bytes(mutate(good[kind]))
    with Workspace.create(folder / "p.anno", owner="Li") as ws:
        if with_documents:
            add_text(ws, TEXT)
        before = state(ws)
        preview, _ = attempt(ws, path)
        if preview is None:
            assert state(ws) == before
            return
        assert check(ws) == []
        [report] = preview.reports
        new = report.annotations.added
        assert len(ws.annotations()) == new
        if not preview.changes_nothing:
            assert import_files(ws, [path]).reports[0].annotations.added == 0
            undo(ws)
        assert state(ws) == before
    shutil.rmtree(folder)
