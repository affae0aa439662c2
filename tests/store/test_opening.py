from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.errors import (
    BusyProjectError,
    DamagedProjectError,
    FullDiskError,
    NewerProjectError,
    NotAProjectError,
    ProjectError,
    ReadOnlyProjectError,
    UnwritableFileError,
)
from annotator.domain.span import Span
from annotator.store import connection, disks, migrations
from annotator.workspace.annotating import annotate
from annotator.workspace.checking import check
from annotator.workspace.workspace import Workspace


def change_file(path: Path, *statements: str) -> None:
    raw = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        raw.execute(statement)
    raw.close()


def neighbours(path: Path) -> list[str]:
    return sorted(each.name for each in path.parent.iterdir())


# -- what a project is -----------------------------------------------------------------------------------------------


def test_a_closed_project_is_one_file_in_the_plainest_journal_mode(project):
    with Workspace.open(project) as ws:
        annotate(ws, ws.documents()[0].document.id, "actor", [Span(0, 3)])
        assert project.with_name("project.anno-wal").exists()
    assert neighbours(project) == ["project.anno"]
    # Bytes 18 and 19 of the header: 1 is the rollback journal, 2 the log.
    assert project.read_bytes()[18:20] == b"\x01\x01"


def test_the_header_says_whose_the_file_is(project):
    header = project.read_bytes()[:100]
    assert header[68:72] == b"Anno"
    assert int.from_bytes(header[60:64], "big") == migrations.VERSION


def test_the_settings_are_on(project):
    with Workspace.open(project) as ws:
        found = {
            name: ws.connection.value(f"PRAGMA {name}")
            for name in ("journal_mode", "foreign_keys", "trusted_schema", "synchronous", "busy_timeout")
        }
    assert found == {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "trusted_schema": 0,
        "synchronous": 1,
        "busy_timeout": 5000,
    }


def test_every_table_is_strict(project):
    with Workspace.open(project) as ws:
        loose = ws.connection.all(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite_%'"
        )
    assert loose == [("_sqlite_migrations",)]


def test_an_existing_path_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "thesis.anno"
    path.write_bytes(b"precious")
    with pytest.raises(UnwritableFileError, match="exists already"):
        Workspace.create(path, owner="甲")
    assert path.read_bytes() == b"precious"
    assert neighbours(path) == ["thesis.anno"]


def test_a_project_in_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(UnwritableFileError):
        Workspace.create(tmp_path / "nowhere" / "a.anno", owner="甲")


def test_a_project_made_in_part_leaves_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr("annotator.store.database.migrations.migrate", lambda db: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        Workspace.create(tmp_path / "a.anno", owner="甲")
    assert list(tmp_path.iterdir()) == []


# -- what is none ----------------------------------------------------------------------------------------------------


def other_database(path: Path) -> None:
    change_file(path, "CREATE TABLE t (a)")


FOREIGN = {
    "a text": lambda path: path.write_text("海州市发布计划" * 50, "utf-8"),
    "nothing": lambda path: path.touch(),
    "a few bytes": lambda path: path.write_bytes(b"SQLite format 3\0abc"),
    "another database": other_database,
    "a folder": lambda path: path.mkdir(),
    "no file": lambda path: None,
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_what_is_no_project_is_named_and_left_alone(tmp_path, kind):
    path = tmp_path / "some.anno"
    FOREIGN[kind](path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(NotAProjectError, match=r"some\.anno"):
        Workspace.open(path)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert neighbours(path) == (["some.anno"] if path.exists() else [])


def test_a_newer_file_asks_for_a_newer_program_and_is_left_alone(project):
    change_file(project, "PRAGMA user_version = 99")
    before = project.read_bytes()
    with pytest.raises(NewerProjectError, match="update the program"):
        Workspace.open(project)
    assert project.read_bytes() == before


NASTY = {
    "a trigger": ["CREATE TRIGGER t AFTER INSERT ON annotations BEGIN DELETE FROM documents; END"],
    "a view in a table's place": ["ALTER TABLE done RENAME TO old", "CREATE VIEW done AS SELECT * FROM old"],
    "a generated column": ["ALTER TABLE project ADD COLUMN x TEXT AS (upper(key))"],
    "a table more": ["CREATE TABLE extra (a)"],
    "a table less": ["DROP TABLE brought"],
    "an index on an expression": ["CREATE INDEX i ON annotations (abs(start))"],
    "a virtual table": ["CREATE VIRTUAL TABLE v USING fts5(a)"],
    "another version": ["PRAGMA user_version = 0"],
    "a migration undone": ["DELETE FROM _sqlite_migrations"],
    "a migration of the future": [
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('annotator', 'x', '')"
    ],
}


@pytest.mark.parametrize("kind", NASTY)
def test_a_schema_that_is_not_ours_to_the_letter_is_refused(project, kind):
    change_file(project, "PRAGMA foreign_keys = OFF", *NASTY[kind])
    with pytest.raises(DamagedProjectError, match="backup"):
        Workspace.open(project)


def test_a_schema_written_over_by_hand_is_refused(project):
    change_file(
        project,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = 'CREATE TABLE done (id, document, annotator, at)' WHERE name = 'done'",
    )
    with pytest.raises(ProjectError):
        Workspace.open(project)


def test_statistics_that_sqlite_keeps_are_no_change_of_the_schema(project):
    change_file(project, "ANALYZE")
    with Workspace.open(project) as ws:
        assert len(ws.annotations()) == 2


def damaged(path: Path, how: str) -> None:
    content = bytearray(path.read_bytes())
    if how == "cut short":
        content = content[: len(content) // 2]
    elif how == "schema overwritten":
        content[100:900] = b"\xff" * 800
    else:
        for start in range(4096, len(content), 4096):
            content[start : start + 300] = os.urandom(300)
    path.write_bytes(content)


@pytest.mark.parametrize("how", ["cut short", "schema overwritten", "pages overwritten"])
def test_a_damaged_file_is_a_sentence_and_never_a_traceback(project, how):
    damaged(project, how)

    def look() -> str:
        try:
            with Workspace.open(project) as ws:
                return check(ws)[0]
        except (DamagedProjectError, NotAProjectError) as error:
            return str(error)

    assert look()


def test_check_names_what_sqlite_finds(project):
    content = bytearray(project.read_bytes())
    with Workspace.open(project) as ws:
        root = ws.connection.value("SELECT rootpage FROM sqlite_schema WHERE name = 'annotations_by_annotator'")
    content = bytearray(project.read_bytes())
    # The number of cells of the index's page: one instead of two.
    content[(root - 1) * 4096 + 4] = 1
    project.write_bytes(content)
    with Workspace.open(project) as ws:
        assert any(problem.startswith("SQLite: ") for problem in check(ws))


# -- who else is there -----------------------------------------------------------------------------------------------


def test_two_windows_see_each_others_work(project):
    with Workspace.open(project) as one, Workspace.open(project, annotator="乙") as other:
        document = one.documents()[0].document.id
        told = []
        other.subscribe(told.append)
        made = annotate(one, document, "actor", [Span(0, 3)])
        assert other.poll().keys("annotation") == [made.id]
        assert other.annotation(made.id) == made
        assert len(told) == 1
        assert other.poll() is None
        assert one.poll() is None
    assert neighbours(project) == ["project.anno"]


def test_a_lock_that_stays_is_a_sentence_and_changes_nothing(project, monkeypatch):
    monkeypatch.setattr(connection, "PATIENCE", 0.1)
    with Workspace.open(project) as ws:
        document = ws.documents()[0].document.id
        raw = sqlite3.connect(project, isolation_level=None)
        raw.execute("BEGIN IMMEDIATE")
        with pytest.raises(BusyProjectError, match="Another program"):
            annotate(ws, document, "actor", [Span(0, 3)])
        assert len(ws.annotations()) == 2
        raw.execute("ROLLBACK")
        annotate(ws, document, "actor", [Span(0, 3)])
        raw.close()


def test_a_project_opens_while_another_program_is_writing_to_it(project):
    with Workspace.open(project) as one, one.action(), Workspace.open(project) as other:
        assert len(other.annotations()) == 2


def test_a_locked_file_is_a_sentence(project, monkeypatch):
    monkeypatch.setattr(connection, "PATIENCE", 0.1)
    raw = sqlite3.connect(project, isolation_level=None)
    raw.execute("BEGIN EXCLUSIVE")
    with pytest.raises(BusyProjectError):
        Workspace.open(project)
    raw.close()


# -- where no changes can be made ------------------------------------------------------------------------------------

LOOK = """
from pathlib import Path
from annotator.domain.errors import AnnotatorError
from annotator.domain.span import Span
from annotator.workspace.annotating import annotate
from annotator.workspace.searching import search
from annotator.workspace.checking import check
from annotator.workspace.workspace import Workspace
with Workspace.open(Path("folder/project.anno")) as ws:
    print(ws.read_only, len(ws.documents()), len(ws.annotations()), len(search(ws, "海州")), check(ws), ws.poll())
    with ws.snapshot() as snapshot:
        print(sum(1 for _ in snapshot.annotations()))
    try:
        annotate(ws, ws.documents()[0].document.id, "actor", [Span(0, 3)])
    except AnnotatorError as error:
        print(type(error).__name__, error)
"""
OPEN = """
from pathlib import Path
from annotator.domain.errors import AnnotatorError
from annotator.workspace.workspace import Workspace
try:
    Workspace.open(Path("{}"))
except AnnotatorError as error:
    print(type(error).__name__, error)
"""
LOOKED = "True 2 2 2 [] None\n2\nReadOnlyProjectError project.anno is open for reading only"


@pytest.mark.skipif(sys.platform == "win32", reason="permission bits of folders say nothing on Windows")
@pytest.mark.parametrize("what", ["file", "folder", "both"])
@pytest.mark.parametrize("journal", ["DELETE", "WAL"])
def test_a_read_only_file_or_folder_can_be_looked_at(folder, filled, run_bound, what, journal):
    path = Path(shutil.copy(filled, folder / "project.anno"))
    # A file that was mailed while it was open says that it has a log.
    change_file(path, f"PRAGMA journal_mode = {journal}")
    path.chmod(0o444 if what in ("file", "both") else 0o666)
    folder.chmod(0o555 if what in ("folder", "both") else 0o777)
    printed = run_bound(LOOK)
    assert printed.startswith(LOOKED), printed
    assert neighbours(path) == ["project.anno"]


@pytest.mark.skipif(sys.platform == "win32", reason="permission bits of folders say nothing on Windows")
def test_a_project_with_its_log_in_a_read_only_folder_says_what_to_do(folder, project, filled, run_bound):
    path = project
    with Workspace.open(path) as ws:
        annotate(ws, ws.documents()[0].document.id, "actor", [Span(0, 3)])
        for name in ("project.anno", "project.anno-wal"):
            shutil.copy(project.with_name(name), folder / name)
            (folder / name).chmod(0o444)
    folder.chmod(0o555)
    printed = run_bound(OPEN.format("folder/project.anno"))
    assert printed.startswith("ReadOnlyProjectError project.anno was not closed properly"), printed


@pytest.mark.skipif(sys.platform == "win32", reason="permission bits of folders say nothing on Windows")
def test_a_file_that_may_not_be_read_is_a_sentence(project, run_bound):
    project.chmod(0)
    assert run_bound(OPEN.format("project.anno")).startswith("UnreadableFileError")


def mounted(folder: Path, *options: str) -> bool:
    if sys.platform != "linux" or os.geteuid() != 0 or shutil.which("mount") is None:
        return False
    return subprocess.run(["mount", *options, str(folder)], capture_output=True, check=False).returncode == 0


@pytest.fixture
def small_disk(tmp_path):
    folder = tmp_path / "disk"
    folder.mkdir()
    if not mounted(folder, "-t", "tmpfs", "-o", "size=1m", "tmpfs"):
        pytest.skip("a small disk can be mounted by root on Linux only")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_read_only_disk_can_be_looked_at(small_disk, filled):
    path = Path(shutil.copy(filled, small_disk / "project.anno"))
    assert mounted(small_disk, "-o", "remount,ro")
    with Workspace.open(path) as ws:
        assert ws.read_only
        assert len(ws.annotations()) == 2
        with pytest.raises(ReadOnlyProjectError):
            annotate(ws, ws.documents()[0].document.id, "actor", [Span(0, 3)])


def tag_until_it_fails(ws: Workspace, document: str) -> Iterator[str]:
    for start in range(10):
        yield annotate(ws, document, "policy", [Span(start, start + 1)], note="长" * 3000).id


def test_a_full_disk_is_a_sentence_and_what_was_saved_stays(small_disk, filled):
    path = Path(shutil.copy(filled, small_disk / "project.anno"))
    made = []
    with Workspace.open(path) as ws:
        document = ws.documents()[0].document.id
        made.append(annotate(ws, document, "actor", [Span(0, 3)]).id)
        with contextlib.suppress(OSError), (small_disk / "filler").open("wb", buffering=0) as filler:
            while filler.write(b"x" * 4096):
                pass
        with pytest.raises(FullDiskError, match="room left"):
            made.extend(tag_until_it_fails(ws, document))
        assert len(ws.annotations()) == len(made) + 2
    # Folding the log back may have failed as well; nothing is lost by that.
    (small_disk / "filler").unlink()
    with Workspace.open(path) as ws:
        assert [each.id for each in ws.annotations_by_id(made)] == made
        assert check(ws) == []
        annotate(ws, document, "policy", [Span(0, 3)])
    assert neighbours(path) == ["project.anno"]


def test_a_project_is_not_made_in_part_on_a_full_disk(small_disk):
    with contextlib.suppress(OSError), (small_disk / "filler").open("wb", buffering=0) as filler:
        while filler.write(b"x" * 4096):
            pass
    with pytest.raises(FullDiskError):
        Workspace.create(small_disk / "new.anno", owner="甲")
    assert neighbours(small_disk / "new.anno") == ["filler"]


def test_a_project_that_may_not_grow_is_full_and_every_action_whole(project):
    with Workspace.open(project) as ws:
        document = ws.documents()[0].document.id
        ws.connection._raw.execute(f"PRAGMA max_page_count = {ws.connection.value('PRAGMA page_count') + 4}")
        made: list[str] = []
        with pytest.raises(FullDiskError, match="room left"):
            made.extend(tag_until_it_fails(ws, document))
        assert [each.id for each in ws.annotations_by_id(made)] == made
        assert len(ws.annotations()) == len(made) + 2
        assert check(ws) == []


# -- network drives --------------------------------------------------------------------------------------------------


def test_a_network_drive_gets_the_journal_that_needs_no_shared_memory(project, monkeypatch):
    monkeypatch.setattr(disks, "is_remote", lambda path: True)
    with Workspace.open(project) as ws, Workspace.open(project) as other:
        assert ws.connection.value("PRAGMA journal_mode") == "delete"
        assert ws.connection.value("PRAGMA synchronous") == 2
        annotate(ws, ws.documents()[0].document.id, "actor", [Span(0, 3)])
        assert other.poll() is not None
        assert len(other.annotations()) == 3
        with other.snapshot() as snapshot:
            assert sum(1 for _ in snapshot.annotations()) == 3
        assert neighbours(project) == ["project.anno"]
    assert neighbours(project) == ["project.anno"]


MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
//server/team /media/the\\040team cifs rw 0 0
server:/export /mnt/nfs nfs4 rw 0 0
me@host:/ /mnt/ssh fuse.sshfs rw 0 0
/dev/sdb1 /mnt/nfs/local ext4 rw 0 0
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no table of mounts")
@pytest.mark.parametrize(
    ("path", "remote"),
    [
        ("/home/me/a.anno", False),
        ("/media/the team/a.anno", True),
        ("/media/the", False),
        ("/mnt/nfs/deep/down/a.anno", True),
        ("/mnt/nfs/local/a.anno", False),
        ("/mnt/ssh/a.anno", True),
        ("/mnt/sshfs/a.anno", False),
    ],
)
def test_network_drives_are_told_by_the_table_of_mounts(monkeypatch, path, remote):
    monkeypatch.setattr(disks, "_mounts", lambda: MOUNTS)
    assert disks.is_remote(Path(path)) == remote
