"""What a team's files would bring is shown before it is written, and what is not known is asked."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox
from pytestqt.qtbot import QtBot

from annotator.domain.progress import finish
from annotator.domain.span import Span
from annotator.ui import importing, intake
from annotator.ui.dialogs import import_preview
from annotator.ui.dialogs.import_preview import ImportDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.widgets import rows_view
from annotator.workspace.annotating import annotate, remove
from annotator.workspace.exporting import export
from annotator.workspace.workspace import Workspace
from tests.windows import annotations, done, make_project, named, press, settle


def shown(qtbot: QtBot, window: MainWindow, *paths: Path) -> ImportDialog:
    """Drop files and return the dialog when it shows what they would bring."""
    intake.take_dropped(window, paths)
    done(qtbot, window)
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    return dialog


def confirm(qtbot: QtBot, window: MainWindow, dialog: ImportDialog) -> None:
    dialog.import_button.click()
    done(qtbot, window)


def choose(qtbot: QtBot, window: MainWindow, box: QComboBox, data: str) -> None:
    """Choose as a person does, and wait until the files are read again."""
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())
    done(qtbot, window)


@pytest.fixture
def teammate(tmp_path: Path) -> Callable[..., Path]:
    """Make a teammate's project over the same texts with some tags, and return it."""

    def made(name: str = "陈", *tagged: tuple[str, str]) -> Path:
        path = make_project(tmp_path / f"{name}.anno", owner=name)
        with Workspace.open(path) as ws:
            document = ws.documents()[0].document
            for text, label in tagged or (("海州市科技局", "actor"), ("3.4%", "metric")):
                at = ws.text(document.id).index(text)
                annotate(ws, document.id, label, [Span(at, at + len(text))])
        return path

    return made


def exported(project: Path, out: Path) -> Path:
    with Workspace.open(project) as ws:
        finish(export(ws, out))
    return out


def rewritten(path: Path, change: Callable[[dict[str, Any]], None]) -> Path:
    """Change every annotation in a JSONL file."""
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    for line in lines:
        for each in line["annotations"]:
            change(each)
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), "utf-8")
    return path


def test_a_preview_counts_and_writes_nothing(
    qtbot: QtBot, window: MainWindow, teammate: Callable[..., Path], tmp_path: Path
) -> None:
    dialog = shown(qtbot, window, exported(teammate(), tmp_path / "chen.jsonl"))
    [row] = dialog.files.rows()
    assert row == ["chen.jsonl", "陈", "2", "2", "0", "0", "0", "0", "0", "0"]
    assert "2" in dialog.summary
    assert [row[2] for row in dialog.documents.rows()] == ["the same text", "the same text"]
    assert annotations(window) == []
    dialog.reject()
    settle(window)
    assert annotations(window) == []


def test_what_is_confirmed_is_one_step(
    qtbot: QtBot, window: MainWindow, teammate: Callable[..., Path], tmp_path: Path
) -> None:
    files = [exported(teammate(name), tmp_path / f"{name}.jsonl") for name in ("陈", "王")]
    dialog = shown(qtbot, window, *files)
    assert [row[0] for row in dialog.files.rows()] == ["陈.jsonl", "王.jsonl"]
    confirm(qtbot, window, dialog)
    assert {each.annotator for each in annotations(window)} == {"陈", "王"}
    assert len(annotations(window)) == 4
    assert "4" in window.notices.text
    assert not window.layer_panel.isHidden()
    window.actions_["edit.undo"].trigger()
    assert annotations(window) == []


def test_the_same_file_again_is_a_sentence_and_no_dialog(
    qtbot: QtBot, window: MainWindow, teammate: Callable[..., Path], tmp_path: Path
) -> None:
    file = exported(teammate(), tmp_path / "chen.jsonl")
    confirm(qtbot, window, shown(qtbot, window, file))
    made = annotations(window)
    settle(window)
    importing.import_files(window, [file])
    done(qtbot, window)
    assert "already" in window.notices.text
    assert annotations(window) == made


def test_a_teammates_project_that_is_dropped_is_imported_or_opened(
    qtbot: QtBot, window: MainWindow, teammate: Callable[..., Path]
) -> None:
    path = teammate()
    dialog = shown(qtbot, window, path)
    assert dialog.files.rows()[0][:2] == ["陈.anno", "陈"]
    confirm(qtbot, window, dialog)
    assert len(annotations(window)) == 2
    dialog = shown(qtbot, window, teammate("王"))
    program = window.program
    dialog.opening_asked.emit()
    assert program.window is not None  # type: ignore[attr-defined] # the program there is
    assert program.window.bridge.workspace.path.name == "王.anno"  # type: ignore[attr-defined] # the same


def test_an_unknown_label_is_mapped_and_not_lost(
    qtbot: QtBot, window: MainWindow, teammate: Callable[..., Path], tmp_path: Path
) -> None:
    file = exported(teammate("陈", ("海州市科技局", "actor")), tmp_path / "chen.jsonl")
    rewritten(file, lambda each: each.update(label="organisation"))
    dialog = shown(qtbot, window, file)
    assert dialog.files.rows()[0][8] == "1", "not taken as long as nobody says what it is"
    assert "organisation" in dialog.problems.rows()[0][2]
    choose(qtbot, window, dialog.names.box("organisation"), "actor")
    assert dialog.files.rows()[0][3] == "1"
    assert dialog.names.box("organisation").currentData() == "actor", "what was chosen stays to be seen"
    confirm(qtbot, window, dialog)
    assert [each.label for each in annotations(window)] == ["actor"]


def test_an_unknown_label_can_be_made_or_left_out(
    qtbot: QtBot, window: MainWindow, teammate: Callable[..., Path], tmp_path: Path
) -> None:
    file = exported(teammate("陈", ("海州市科技局", "actor")), tmp_path / "chen.jsonl")
    rewritten(file, lambda each: each.update(label="organisation"))
    dialog = shown(qtbot, window, file)
    choose(qtbot, window, dialog.names.box("organisation"), "")
    assert dialog.files.rows()[0][3] == "0"
    choose(qtbot, window, dialog.names.box("organisation"), "organisation")
    confirm(qtbot, window, dialog)
    assert [each.label for each in annotations(window)] == ["organisation"]
    assert "organisation" in [label.name for label in window.bridge.workspace.labels().labels]


def test_an_unknown_attribute_is_one_of_the_labels(
    qtbot: QtBot, window: MainWindow, teammate: Callable[..., Path], tmp_path: Path
) -> None:
    file = exported(teammate("陈", ("海州市科技局", "actor")), tmp_path / "chen.jsonl")
    rewritten(file, lambda each: each.update(attributes={"canonical": "海州市科学技术局"}))
    dialog = shown(qtbot, window, file)
    choose(qtbot, window, dialog.names.box("actor.canonical"), "name")
    confirm(qtbot, window, dialog)
    assert [dict(each.attributes) for each in annotations(window)] == [{"name": "海州市科学技术局"}]


def test_a_name_that_is_nearly_known_is_proposed(
    qtbot: QtBot, window: MainWindow, teammate: Callable[..., Path], tmp_path: Path
) -> None:
    file = exported(teammate("陈", ("海州市科技局", "actor")), tmp_path / "chen.jsonl")
    rewritten(file, lambda each: each.update(label="actors"))
    dialog = shown(qtbot, window, file)
    done(qtbot, window)
    assert dialog.names.box("actors").currentData() == "actor"
    confirm(qtbot, window, dialog)
    assert [each.label for each in annotations(window)] == ["actor"]


def test_files_without_a_name_are_whose_is_said(
    qtbot: QtBot, window: MainWindow, teammate: Callable[..., Path], tmp_path: Path
) -> None:
    file = exported(teammate("陈", ("海州市科技局", "actor")), tmp_path / "chen.jsonl")
    rewritten(file, lambda each: each.pop("annotator"))
    dialog = shown(qtbot, window, file)
    assert dialog.files.rows()[0][1] == "林"
    by = named(dialog, QComboBox, "import-by")
    by.setEditText("陈")
    line = by.lineEdit()
    assert line is not None
    line.editingFinished.emit()
    done(qtbot, window)
    assert dialog.files.rows()[0][1] == "陈"
    confirm(qtbot, window, dialog)
    assert [each.annotator for each in annotations(window)] == ["陈"]


def test_what_its_author_removed_stays_unless_it_is_told_to_go(
    qtbot: QtBot, window: MainWindow, teammate: Callable[..., Path], tmp_path: Path
) -> None:
    theirs = teammate()
    confirm(qtbot, window, shown(qtbot, window, exported(theirs, tmp_path / "chen.jsonl")))
    settle(window)
    with Workspace.open(theirs) as ws:
        remove(ws, [ws.annotations()[0].id])
    (tmp_path / "chen.jsonl").unlink()
    file = exported(theirs, tmp_path / "chen.jsonl")
    intake.take_dropped(window, [file])
    done(qtbot, window)
    dialog = next(each for each in window.findChildren(ImportDialog) if each.isVisible())
    assert [row[0] for row in dialog.gone.rows()] == ["海州市科技局"]
    assert not dialog.import_button.isEnabled(), "as it stands there is nothing to do"
    named(dialog, QCheckBox, "import-drop").click()
    done(qtbot, window)
    confirm(qtbot, window, dialog)
    assert [each.quote for each in annotations(window)] == ["3.4%"]


def test_much_is_brought_in_on_the_worker_and_is_one_step_all_the_same(
    qtbot: QtBot,
    window: MainWindow,
    teammate: Callable[..., Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(importing, "_MANY", 1)
    dialog = shown(qtbot, window, exported(teammate(), tmp_path / "chen.jsonl"))
    confirm(qtbot, window, dialog)
    assert len(annotations(window)) == 2
    frame = window.panes.frames[0]
    assert {each.id for each in frame.annotations()} == {each.id for each in annotations(window)}
    assert "Another program" not in window.statusBar().currentMessage()
    window.actions_["edit.undo"].trigger()
    assert annotations(window) == []


def test_a_project_that_changed_meanwhile_is_said_so_and_nothing_is_lost(
    qtbot: QtBot, window: MainWindow, project: Path, teammate: Callable[..., Path], tmp_path: Path
) -> None:
    from annotator.workspace.documents import delete_document

    dialog = shown(qtbot, window, exported(teammate(), tmp_path / "chen.jsonl"))
    with Workspace.open(project) as other:
        delete_document(other, other.documents()[0].document.id)
    dialog.import_button.click()
    settle(window)
    assert dialog.isVisible()
    assert "changed" in dialog.summary
    dialog.reject()
    assert annotations(window) == []


def test_a_bad_file_is_a_sentence_with_its_line(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "bad.anno").write_bytes(b"SQLite format 3\x00" + b"\xff" * 4000)
    intake.take_dropped(window, [tmp_path / "bad.anno"])
    done(qtbot, window)
    assert window.notices.kind == "error"
    assert "bad.anno" in window.notices.text
    press(qtbot, window, "1")


def test_of_many_texts_only_those_shown_are_put_into_words(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = exported(
        make_project(tmp_path / "陈.anno", owner="陈", texts={str(n): f"第{n}篇。" for n in range(6)}),
        tmp_path / "陈.jsonl",
    )
    for module in (import_preview, rows_view):
        monkeypatch.setattr(module, "MOST", 2)
    made: list[str] = []
    row = import_preview._document_row
    monkeypatch.setattr(
        import_preview, "_document_row", lambda match, of: (made.append(match.title), row(match, of))[1]
    )
    dialog = shown(qtbot, window, file)
    assert made == ["0", "1"]
    assert [each[0] for each in dialog.documents.rows()] == ["0", "1", "… and 4 more"]
    assert "Texts: 6" in [dialog.tabs.tabText(at) for at in range(dialog.tabs.count())]
    dialog.reject()
