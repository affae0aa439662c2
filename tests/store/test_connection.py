from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys

import pytest

from annotator.domain.errors import (
    BusyProjectError,
    DamagedProjectError,
    FullDiskError,
    ProjectError,
    ReadOnlyProjectError,
)
from annotator.domain.span import Span
from annotator.store.translation import translated
from annotator.workspace.annotating import annotate
from annotator.workspace.workspace import Workspace


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_FULL, FullDiskError),
        (sqlite3.SQLITE_IOERR_SHMSIZE, FullDiskError),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, BusyProjectError),
        (sqlite3.SQLITE_READONLY_DIRECTORY, ReadOnlyProjectError),
        (sqlite3.SQLITE_CORRUPT_INDEX, DamagedProjectError),
        (sqlite3.SQLITE_IOERR_READ, ProjectError),
        (sqlite3.SQLITE_CANTOPEN, ProjectError),
    ],
)
def test_an_error_of_sqlite_is_a_sentence_with_the_files_name(tmp_path, code, kind):
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = code
    with pytest.raises(kind, match=r"海州\.anno") as caught, translated(tmp_path / "海州.anno"):
        raise error
    assert caught.type is kind
    assert str(tmp_path) not in str(caught.value)


def test_our_own_mistakes_stay_what_they_are(project):
    with Workspace.open(project) as ws:
        with pytest.raises(sqlite3.OperationalError, match="syntax"):
            ws.connection.all("SELEKT")
        with pytest.raises(sqlite3.ProgrammingError):
            ws.connection.all("SELECT ?", ())


def test_the_store_is_imported_without_pandas_and_leaves_it_to_be_imported():
    code = (
        "import sys, annotator.workspace.workspace\n"
        "print('pandas' in sys.modules, 'numpy' in sys.modules)\n"
        "import numpy, pandas\n"
        "print(pandas.DataFrame({'a': [1]}).shape)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.split("\n")[:2] == ["False False", "(1, 1)"]


def test_a_second_after_an_action_the_project_holds_it_without_its_log(project, tmp_path):
    with Workspace.open(project) as ws:
        annotate(ws, ws.documents()[0].document.id, "actor", [Span(0, 3)])
        ws.poll()
        shutil.copy(project, tmp_path / "after the power cut.anno")
    with Workspace.open(tmp_path / "after the power cut.anno") as ws:
        assert len(ws.annotations()) == 3


def test_polling_when_nothing_was_written_touches_nothing(project):
    with Workspace.open(project) as ws:
        annotate(ws, ws.documents()[0].document.id, "actor", [Span(0, 3)])
        ws.poll()
        before = project.stat().st_mtime_ns
        assert ws.poll() is None
        assert project.stat().st_mtime_ns == before


def test_a_workspace_belongs_to_its_thread(project):
    import threading

    failed = []

    def work() -> None:
        try:
            ws.annotations()
        except sqlite3.ProgrammingError as error:
            failed.append(error)

    with Workspace.open(project) as ws:
        worker = threading.Thread(target=work)
        worker.start()
        worker.join()
    assert failed


def test_closing_twice_is_nothing(project):
    ws = Workspace.open(project)
    ws.close()
    ws.close()
