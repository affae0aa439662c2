"""The list of documents: what is told of rows that changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from annotator.ui.models.documents import DocumentModel
from annotator.workspace.workspace import Workspace
from tests.windows import make_project


def test_many_rows_that_changed_are_told_once(qtbot: QtBot, tmp_path: Path) -> None:
    path = make_project(tmp_path / "many.anno", texts={f"文{number}": f"第{number}。" for number in range(5)})
    with Workspace.open(path) as workspace:
        infos = workspace.documents()
        model = DocumentModel(workspace.annotator)
    model.set_infos(infos)
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last, _roles: told.append((first.row(), last.row())))
    model.set_infos([replace(info, annotations=number) for number, info in enumerate(infos)])
    assert told == [(1, 4)]
    assert [model.info(info.document.id).annotations for info in infos] == list(range(5))  # type: ignore[union-attr] # it is there


def test_what_is_done_is_counted_for_who_is_annotating(qtbot: QtBot, tmp_path: Path) -> None:
    with Workspace.open(make_project(tmp_path / "done.anno")) as workspace:
        infos, name = workspace.documents(), workspace.annotator
    model = DocumentModel(name)
    model.set_infos([replace(infos[0], done=("另一人", name)), replace(infos[1], done=("另一人",))])
    assert model.count_done() == 1


def test_how_many_are_done_is_known_without_looking_through_them(qtbot: QtBot, tmp_path: Path) -> None:
    with Workspace.open(make_project(tmp_path / "done.anno")) as workspace:
        infos, name = workspace.documents(), workspace.annotator
    model = DocumentModel(name)
    model.set_infos(infos)
    for done, count in (((name,), 1), ((name, "另一人"), 1), (("另一人",), 0), ((name,), 1)):
        model.update_infos([replace(infos[0], done=done)])
        assert model.count_done() == count
    model._infos = []
    assert model.count_done() == 1
    model.set_infos(infos[1:])
    assert model.count_done() == 0
