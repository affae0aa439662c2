"""An export is whole, verified and never over something else, or it is not there."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from annotator.domain.errors import LabelError, NotFoundError, UnwritableFileError
from annotator.domain.progress import finish
from annotator.domain.span import Span
from annotator.exchange import csv as table
from annotator.exchange import registry
from annotator.workspace.annotating import annotate
from annotator.workspace.documents import edit_document
from annotator.workspace.exporting import export, export_report_to_json
from annotator.workspace.workspace import Workspace
from tests.workspace.conftest import AddText


@pytest.fixture
def labelled(ws: Workspace, add_text: AddText) -> Workspace:
    first = add_text(ws, "去年海州市研发投入\n强度为3.4%左右。\n", title="甲")
    add_text(ws, "没有标注。\n", title="乙")
    third = add_text(ws, "海州大学说话。\n", title="丙")
    annotate(ws, first.id, "actor", [Span(2, 5)], attributes={"name": "海州市"})
    annotate(ws, first.id, "metric", [Span(13, 19)], attributes={"value": "3.4", "unit": "%"}, note="=约")
    annotate(ws, third.id, "actor", [Span(0, 4)])
    edit_document(ws, first.id, done=True)
    return ws


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().decode().split("\n") if line]


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_jsonl_holds_every_document_with_its_annotations(labelled: Workspace, tmp_path: Path) -> None:
    report = finish(export(labelled, tmp_path / "x.jsonl"))
    assert export_report_to_json(report) == {
        "file": str(tmp_path / "x.jsonl"),
        "format": "jsonl",
        "documents": 3,
        "annotations": 3,
        "losses": [],
    }
    assert [(each["title"], len(each["annotations"])) for each in lines(tmp_path / "x.jsonl")] == [
        ("甲", 2),
        ("乙", 0),
        ("丙", 1),
    ]
    assert lines(tmp_path / "x.jsonl")[0]["done"] == ["林晓岚"]


def test_csv_holds_annotations_and_says_what_it_lost(labelled: Workspace, tmp_path: Path) -> None:
    report = finish(export(labelled, tmp_path / "x.csv"))
    assert (report.documents, report.annotations) == (2, 3)
    assert any("annotations only" in sentence for sentence in report.losses)
    assert any("1 document has no annotations" in sentence for sentence in report.losses)
    assert [row["quote"] for row in rows(tmp_path / "x.csv")] == ["海州市", "3.4%左右", "海州大学"]


@pytest.mark.parametrize(
    ("choice", "quotes"),
    [
        ({"label": "metric"}, ["3.4%左右"]),
        ({"by": "林晓岚"}, ["海州市", "3.4%左右", "海州大学"]),
        ({"by": "gold"}, []),
        ({"document": "丙"}, ["海州大学"]),
        ({"document": "甲", "label": "actor"}, ["海州市"]),
    ],
)
def test_only_what_was_asked_for_is_written(
    labelled: Workspace, tmp_path: Path, choice: dict[str, str], quotes: list[str]
) -> None:
    if "document" in choice:
        choice = {**choice, "document": labelled.find_document(choice["document"]).id}
    finish(export(labelled, tmp_path / "x.csv", **choice))  # type: ignore[arg-type]
    assert [row["quote"] for row in rows(tmp_path / "x.csv")] == quotes


def test_what_there_is_none_of_is_refused_before_anything_is_written(labelled: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "x.csv"
    with pytest.raises(NotFoundError, match="annotator “Wang”"):
        export(labelled, out, by="Wang")
    with pytest.raises(LabelError):
        export(labelled, out, label="none")
    with pytest.raises(NotFoundError):
        export(labelled, out, document="none")
    with pytest.raises(NotFoundError, match="suffix"):
        export(labelled, tmp_path / "x.doc")
    with pytest.raises(NotFoundError, match="no format"):
        export(labelled, out, format="doc")
    assert list(tmp_path.glob("x*")) == []


def test_a_file_of_its_own_kind_is_replaced(labelled: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "x.csv"
    finish(export(labelled, out, label="metric"))
    finish(export(labelled, out))
    assert len(rows(out)) == 3


@pytest.mark.parametrize("name", ["x.csv", "x.jsonl"])
def test_a_file_of_another_kind_is_not_written_over_without_force(
    labelled: Workspace, tmp_path: Path, name: str
) -> None:
    out = tmp_path / name
    out.write_text("my own,table\n1,2\n", encoding="utf-8")
    with pytest.raises(UnwritableFileError, match="--force"):
        export(labelled, out)
    assert out.read_text(encoding="utf-8").startswith("my own")
    finish(export(labelled, out, force=True))
    assert "海州市" in out.read_text(encoding="utf-8-sig")


def test_the_project_itself_is_never_written_over(labelled: Workspace) -> None:
    with pytest.raises(UnwritableFileError, match="project itself"):
        export(labelled, labelled.path, format="csv", force=True)


def test_folders_and_missing_folders_are_sentences(labelled: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UnwritableFileError, match="is a folder"):
        export(labelled, tmp_path, format="csv")
    with pytest.raises(UnwritableFileError, match="no folder"):
        export(labelled, tmp_path / "none" / "x.csv")


def test_a_cancelled_export_leaves_what_was_there(labelled: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "x.csv"
    finish(export(labelled, out, label="metric"))
    before = out.read_bytes()
    job = export(labelled, out)
    next(job)
    job.close()
    assert out.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []


class _Breaking(BytesIO):
    """A format whose writer breaks on the way."""


def _broken_writer(*_: object) -> Iterator[None]:
    yield
    raise OSError(28, "No space left on device")


def test_a_full_disk_is_a_sentence_and_leaves_what_was_there(
    labelled: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "x.csv"
    finish(export(labelled, out))
    before = out.read_bytes()
    monkeypatch.setattr(registry, "FORMATS", [replace(table.FORMAT, write=_broken_writer)])
    with pytest.raises(UnwritableFileError, match="No space left"):
        finish(export(labelled, out))
    assert out.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []


def test_a_lossy_export_that_does_not_read_back_is_not_kept(
    labelled: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_otherwise(*arguments: Any) -> Iterator[Any]:
        for document in table.read(*arguments):
            changed = tuple(structs.replace(each, quote="x") for each in document.annotations)
            yield replace(document, annotations=changed)

    monkeypatch.setattr(registry, "FORMATS", [replace(table.FORMAT, read=read_otherwise)])
    with pytest.raises(UnwritableFileError, match="does not read back"):
        finish(export(labelled, tmp_path / "x.csv"))
    assert not (tmp_path / "x.csv").exists()


def test_an_export_shows_the_project_as_it_was_when_it_began(
    labelled: Workspace, tmp_path: Path, add_text: AddText
) -> None:
    job = export(labelled, tmp_path / "x.jsonl")
    next(job)
    add_text(labelled, "后来加的。", title="丁")
    finish(job)
    assert len(lines(tmp_path / "x.jsonl")) == 3


def test_a_link_is_followed(labelled: Workspace, tmp_path: Path) -> None:
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    finish(export(labelled, real, label="metric"))
    try:
        link.symlink_to(real)
    except OSError:
        pytest.skip("this system makes no links")
    finish(export(labelled, link))
    assert link.is_symlink()
    assert len(rows(real)) == 3
