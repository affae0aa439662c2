"""The command line in this process: arguments in, status, output and errors out."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from annotator.cli.main import Faces, run

PICTURE = b"\x89PNG\r\n\x1a\n of the window"


@dataclass
class Window:
    """Stands in for the window: remembers what it was opened on, and paints a picture of nothing."""

    opened: list[Path | None] = field(default_factory=list)

    def open(self, project: Path | None) -> int:
        self.opened.append(project)
        return 0

    def paint(self, project: Path, out: Path) -> None:
        assert project.exists()
        out.write_bytes(PICTURE)


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    status: int
    data: bytes
    error: str

    @property
    def text(self) -> str:
        return self.data.decode()

    @property
    def json(self) -> Any:
        assert self.status == 0, self.error
        assert self.text.count("\n") == 1
        return json.loads(self.text)


Cli = Callable[..., Ended]


@pytest.fixture
def window() -> Window:
    return Window()


@pytest.fixture
def cli(capfdbinary: pytest.CaptureFixture[bytes], window: Window) -> Cli:
    def call(*arguments: object) -> Ended:
        capfdbinary.readouterr()
        status = run([str(each) for each in arguments], faces=Faces(window.open, window.paint))
        captured = capfdbinary.readouterr()
        error = captured.err.decode()
        assert "Traceback" not in error
        return Ended(status, captured.out, error)

    return call


TEXT = "去年海州市研发投入\n强度为3.4%左右。\n海州市說：繼續。\n"


@pytest.fixture
def project(cli: Cli, tmp_path: Path) -> Path:
    """Return a project of Li's with one document, 甲."""
    source = tmp_path / "甲.txt"
    source.write_text(TEXT, encoding="utf-8")
    path = tmp_path / "p.anno"
    assert cli("new", path, "--as", "Li").status == 0
    assert cli("add", path, source).status == 0
    return path
