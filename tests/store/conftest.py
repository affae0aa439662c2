"""A project file with a little of everything in it."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotator.domain.span import Span
from annotator.ingest.report import IngestedText, IngestReport
from annotator.workspace.adding import add
from annotator.workspace.annotating import annotate
from annotator.workspace.documents import edit_document
from annotator.workspace.workspace import Workspace

ROOT = Path(__file__).resolve().parent.parent.parent


def fill(path: Path) -> None:
    with Workspace.create(path, owner="林晓岚") as ws:
        texts = [
            IngestedText(text, title, f"{title}.txt", Path(f"{title}.txt"), "utf-8", certain=True)
            for title, text in (("要闻", "海州市发布计划，投入3.4亿元。"), ("副刊", "海州灣創科園𠀀。"))
        ]
        first, second = add(ws, IngestReport(tuple(texts))).added
        annotate(ws, first.id, "metric", [Span(10, 15)], attributes={"value": "3.4亿", "unit": "元"}, note="约")
        annotate(ws, second.id, "actor", [Span(3, 6), Span(0, 3)])
        edit_document(ws, second.id, done=True)


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("filled") / "filled.anno"
    fill(path)
    return path


@pytest.fixture
def project(filled: Path, tmp_path: Path) -> Path:
    """Return a project file of the test's own, closed."""
    return Path(shutil.copy(filled, tmp_path / "project.anno"))


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Return a folder whose rights a test may take away."""
    path = tmp_path / "folder"
    path.mkdir()
    yield path
    path.chmod(0o777)


#: Linux's numbers for what lets root pass over permission bits: CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH.
_PASSING_OVER = (1, 2)
_PR_CAPBSET_DROP = 24


@pytest.fixture
def run_bound(tmp_path: Path) -> Callable[[str], str]:
    """Run Python code as somebody whom permission bits bind, and return what it prints."""

    def give_up() -> None:
        libc = ctypes.CDLL(None)
        if any(libc.prctl(_PR_CAPBSET_DROP, number, 0, 0, 0) for number in _PASSING_OVER):
            os._exit(77)

    def run(code: str) -> str:
        root = os.geteuid() == 0
        if root and sys.platform != "linux":
            pytest.skip("permission bits do not bind root here")
        done = subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            cwd=tmp_path,
            timeout=60,
            preexec_fn=give_up if root else None,
            check=False,
        )
        if done.returncode == 77:
            pytest.skip("permission bits do not bind root here, and it cannot give that up")
        assert not done.returncode, done.stderr.decode("utf-8", "replace")
        return done.stdout.decode("utf-8")

    return run
