from __future__ import annotations

import pytest

from annotator.domain.errors import AnnotatorError, UnwritableFileError
from annotator.domain.span import Span
from annotator.store import backups
from annotator.workspace.annotating import annotate
from annotator.workspace.checking import back_up_if_changed, backup, check
from annotator.workspace.history import undo
from annotator.workspace.workspace import Workspace


@pytest.fixture
def ws(project):
    with Workspace.open(project) as workspace:
        yield workspace


def test_a_backup_is_one_whole_project_though_the_window_is_open(ws, tmp_path):
    out = tmp_path / "copy.anno"
    with ws.action():
        annotate(ws, ws.documents()[0].document.id, "actor", [Span(0, 3)])
        assert backup(ws, out) == out
    assert sorted(path.name for path in tmp_path.glob("copy*")) == ["copy.anno"]
    assert list(tmp_path.glob(".*")) == []
    with Workspace.open(out) as copy:
        # What was not finished yet is not in it.
        assert len(copy.annotations()) == 2
        assert check(copy) == []
        assert copy.undo_step() is not None


def test_a_backup_replaces_nothing_unless_told_to(ws, tmp_path):
    out = tmp_path / "copy.anno"
    out.write_bytes(b"precious")
    with pytest.raises(UnwritableFileError, match="exists already"):
        backup(ws, out)
    assert out.read_bytes() == b"precious"
    backup(ws, out, force=True)
    with Workspace.open(out) as copy:
        assert len(copy.annotations()) == 2


def test_a_backup_is_never_the_project_itself(ws):
    with pytest.raises(UnwritableFileError):
        backup(ws, ws.path, force=True)
    assert check(ws) == []


def test_a_backup_that_cannot_be_written_leaves_nothing(ws, tmp_path):
    with pytest.raises(AnnotatorError):
        backup(ws, tmp_path / "nowhere" / "copy.anno")
    (tmp_path / "folder").mkdir()
    with pytest.raises(AnnotatorError):
        backup(ws, tmp_path / "folder", force=True)
    assert sorted(path.name for path in tmp_path.glob("[!.]*") if "project" not in path.name) == ["folder"]
    assert list(tmp_path.glob(".*")) == []


def test_an_automatic_backup_is_made_when_something_changed_and_five_are_kept(ws, home):
    document = ws.documents()[0].document.id
    made = [back_up_if_changed(ws.snapshot())]
    assert made[0].parent == home / "backups"
    assert back_up_if_changed(ws.snapshot()) is None
    for start in range(7):
        annotate(ws, document, "actor", [Span(start, start + 1)])
        made.append(back_up_if_changed(ws.snapshot(), stamp=f"2999010100000{start}"))
    assert sorted((home / "backups").iterdir()) == made[-backups.KEPT :]
    with Workspace.open(made[-1]) as newest:
        assert len(newest.annotations()) == 9


def test_undo_is_a_change_worth_a_backup(ws):
    back_up_if_changed(ws.snapshot())
    undo(ws)
    assert back_up_if_changed(ws.snapshot()) is not None


def test_backups_of_projects_of_the_same_name_do_not_push_each_other_out(ws, tmp_path, home):
    other = tmp_path / "elsewhere" / ws.path.name
    other.parent.mkdir()
    Workspace.create(other, owner="乙").close()
    first = back_up_if_changed(ws.snapshot())
    with Workspace.open(other) as theirs:
        for number in range(backups.KEPT + 1):
            annotators = theirs.annotators()
            second = back_up_if_changed(theirs.snapshot(), stamp=f"29990101{number}")
            assert (second is None) == (number > 0), annotators
    assert first.exists()
    assert len(list((home / "backups").iterdir())) == 2


def test_a_backups_folder_that_cannot_be_made_is_a_sentence(ws, tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(UnwritableFileError):
        back_up_if_changed(ws.snapshot(), folder=tmp_path / "file" / "backups")
