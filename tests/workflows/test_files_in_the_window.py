"""Texts and annotations come into the window and go out of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from annotator.domain.span import Span
from annotator.ui import gestures, intake
from annotator.ui.actions import files
from annotator.ui.main_window import MainWindow
from annotator.ui.program import Program
from annotator.workspace.annotating import annotate
from annotator.workspace.documents import edit_document
from annotator.workspace.workspace import Workspace
from tests.windows import COMPUTING, OpenWindow, annotations, answer, done, make_project, named, press, select, settle

CTRL = Qt.KeyboardModifier.ControlModifier


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPoint(300, 300),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)


def titles(window: MainWindow) -> list[str]:
    return [info.document.title for info in window.bridge.workspace.documents()]


def test_dropped_files_and_folders_are_added_and_the_first_is_shown(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "甲.txt").write_text("海州市发布新的政策，支持企业发展。", "utf-8")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "乙.txt").write_text("海州市召开会议。", "utf-8")
    drop(window, tmp_path / "甲.txt", folder)
    done(qtbot, window)
    assert titles(window) == ["算力", "低空", "甲", "乙"]
    assert window.panes.active.document is not None
    assert window.panes.active.document.title == "甲"
    assert "2" in window.notices.text
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert titles(window) == ["算力", "低空"]
    assert window.documents.model.rowCount() == 2


def test_a_bad_file_is_a_sentence_in_the_bar_and_the_good_ones_are_added(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "good.txt").write_text("海州市召开会议。", "utf-8")
    (tmp_path / "bad.txt").write_bytes(b"\x00\x01\x02" * 100)
    drop(window, tmp_path / "bad.txt", tmp_path / "good.txt")
    done(qtbot, window)
    assert titles(window)[2:] == ["good"]
    assert window.notices.kind == "error"
    assert "bad.txt" in window.notices.text


def test_a_text_that_is_there_already_is_said_to_be(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "again.txt").write_text(COMPUTING, "utf-8")
    drop(window, tmp_path / "again.txt")
    done(qtbot, window)
    assert len(titles(window)) == 2
    assert "already" in window.notices.text


def test_an_uncertain_encoding_is_shown_each_way_and_the_choice_is_taken(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dataclasses import replace

    from annotator.domain.progress import finish
    from annotator.ingest import Candidate, IngestReport, read_files

    path = tmp_path / "unsure.txt"
    path.write_bytes("海州".encode("gb18030"))
    read = finish(read_files([path], encoding="gb18030")).documents[0]
    unsure = replace(
        read,
        certain=False,
        candidates=(
            Candidate("big5hkscs", "漆笣", 0.5, 0),
            Candidate("gb18030", "海州", 0.5, 0),
        ),
        encoding="big5hkscs",
        text="漆笣",
    )

    def choose(dialog: QDialog) -> None:
        encodings = named(dialog, QListWidget, "encodings")
        assert encodings.count() == 2
        encodings.setCurrentRow(1)
        dialog.accept()

    answer(choose)
    intake.add_read(window, IngestReport(documents=(unsure,)))
    done(qtbot, window)
    added = window.bridge.workspace.documents()[-1].document
    assert window.bridge.workspace.text(added.id) == "海州"


def test_a_file_that_is_there_is_not_written_over_unasked(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("notes", encoding="utf-8")

    def export(dialog: QDialog, button: str) -> None:
        named(dialog, QLineEdit, "export-file").setText(str(out))
        answer(lambda box: next(each for each in box.findChildren(QPushButton) if each.text() == button).click())
        dialog.accept()
        if dialog.isVisible():
            dialog.reject()

    for button, replaced in (("Cancel", False), ("Replace", True)):
        answer(lambda dialog, button=button: export(dialog, button))  # type: ignore[misc] # bound as it is now
        files.export_annotations(window)
        done(qtbot, window)
        assert (out.read_text(encoding="utf-8") != "notes") is replaced
    assert window.focusWidget() is window.panes.active.pane, "one goes on with the text"


def test_exported_and_imported_into_a_colleagues_project_the_ids_are_the_same(
    qtbot: QtBot, open_window: OpenWindow, project: Path, tmp_path: Path
) -> None:
    window = open_window(project)
    for text, key in (("海州市科技局", "2"), ("突破50EFLOPS", "1")):
        select(window, text)
        press(qtbot, window, key)
    made = annotations(window)
    for suffix in ("jsonl", "csv"):

        def export(dialog: QDialog, suffix: str = suffix) -> None:
            formats = named(dialog, QComboBox, "export-format")
            formats.setCurrentIndex(formats.findData(suffix))
            named(dialog, QLineEdit, "export-file").setText(str(tmp_path / f"out.{suffix}"))
            dialog.accept()

        answer(export)
        files.export_annotations(window)
        done(qtbot, window)
        assert f"out.{suffix}" in window.notices.text

    colleague = open_window(make_project(tmp_path / "colleague.anno", owner="陈", texts={}))
    drop(colleague, tmp_path / "out.jsonl")
    done(qtbot, colleague)
    assert annotations(colleague) == [], "nothing is written before it was looked at"
    named(colleague, QPushButton, "import-now").click()
    done(qtbot, colleague)
    assert annotations(colleague) == made
    assert len(titles(colleague)) == 2
    drop(colleague, tmp_path / "out.csv")
    done(qtbot, colleague)
    assert annotations(colleague) == made, "the same annotations from the other file add nothing"
    assert "already" in colleague.notices.text


def test_a_damaged_dataset_is_a_sentence_and_changes_nothing(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "broken.jsonl").write_text('{"schema": "annotator/1", "text": \n', "utf-8")
    drop(window, tmp_path / "broken.jsonl")
    done(qtbot, window)
    assert window.notices.kind == "error"
    assert "broken.jsonl" in window.notices.text
    assert len(titles(window)) == 2


def test_what_another_program_writes_is_noticed(qtbot: QtBot, window: MainWindow, project: Path) -> None:
    with Workspace.open(project, annotator="陈") as other:
        document = other.documents()[0].document
        at = other.text(document.id).index("海州大学")
        made = annotate(other, document.id, "actor", [Span(at, at + 4)])
        edit_document(other, document.id, done=True)
    frame = window.panes.frames[0]
    qtbot.waitUntil(lambda: frame.annotation(made.id) == made, timeout=5000)
    settle(window)
    info = window.documents.model.info(document.id)
    assert info is not None
    assert (info.annotations, info.done) == (1, ("陈",))
    assert window.table.model.rowCount() == 1


def test_a_deleted_document_leaves_the_panes(qtbot: QtBot, window: MainWindow, project: Path) -> None:
    from annotator.workspace.documents import delete_document

    with Workspace.open(project) as other:
        delete_document(other, other.documents()[0].document.id)
    qtbot.waitUntil(lambda: window.documents.model.rowCount() == 1, timeout=5000)
    assert window.panes.frames[0].document is None


def test_a_project_that_is_none_is_a_sentence_and_the_open_one_stays(
    qtbot: QtBot, window: MainWindow, program: Program, tmp_path: Path
) -> None:
    (tmp_path / "fake.anno").write_text("not a project", "utf-8")
    assert not program.open_project(tmp_path / "fake.anno")
    assert program.window is window
    assert "fake.anno" in window.notices.text


def test_opening_another_project_takes_the_windows_place(
    qtbot: QtBot, window: MainWindow, program: Program, tmp_path: Path
) -> None:
    other = make_project(tmp_path / "other.anno")
    assert program.open_project(other)
    assert program.window is not window
    assert program.recent_projects()[0] == other
    assert not window.isVisible()


def test_a_read_only_project_can_be_read_and_not_changed(
    qtbot: QtBot, open_window: OpenWindow, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Workspace, "read_only", property(lambda self: True))
    window = open_window(project)
    assert "Read-only" in window.state.text()
    qtbot.waitUntil(lambda: "can only be read here" in window.notices.text)
    assert not window.actions_["label.metric"].isEnabled()
    assert not window.actions_["file.add"].isEnabled()


def test_a_project_without_texts_says_how_to_add_them(window: MainWindow, project: Path, program: Program) -> None:
    assert not window.documents.hint.isVisible()
    assert program.new_project(project.with_name("new.anno"), "林")
    assert program.window is not None
    assert program.window.documents.hint.isVisible()


def test_search_finds_in_all_documents_and_either_script_and_jumps(qtbot: QtBot, window: MainWindow) -> None:
    gestures.search_all(window, "海州大學")
    done(qtbot, window)
    assert len(window.search.model.hits) == 3
    gestures.go_to_hit(window, window.search.model.hits[-1])
    settle(window)
    active = window.panes.active
    assert active.document is not None
    assert active.document.title == "低空"
    assert active.pane.selection() == window.search.model.hits[-1].fragments


def test_a_glossary_pair_is_in_force_at_once(qtbot: QtBot, window: MainWindow) -> None:
    from annotator.ui.actions.editing import show_glossary
    from annotator.ui.dialogs.glossary import GlossaryDialog

    show_glossary(window)
    dialog = window.findChild(GlossaryDialog)
    assert dialog is not None
    named(dialog, QLineEdit, "glossary-simplified").setText("林晓岚")
    named(dialog, QLineEdit, "glossary-traditional").setText("林曉蘭")
    dialog.add_button.click()
    settle(window)
    select(window, "林晓岚", pane=1)
    assert window.panes.frames[1].pane.selected_text() == "林曉蘭"
    dialog.close()


def test_long_work_is_shown_and_can_be_stopped(qtbot: QtBot, window: MainWindow) -> None:
    from collections.abc import Generator

    from annotator.domain.progress import Progress

    closed: list[str] = []

    def endless() -> Generator[Progress, None, None]:
        try:
            number = 0
            while True:
                number += 1
                yield Progress(number, None, "on and on")
        finally:
            closed.append("closed")

    results: list[object] = []
    window.jobs.start("Endless", endless, results.append)
    qtbot.waitUntil(window.job_bar.isVisible)
    select(window, "海州大学")
    press(qtbot, window, "2")
    assert len(annotations(window)) == 1, "keys are heard meanwhile"
    window.job_bar.cancel.click()
    done(qtbot, window)
    assert closed == ["closed"]
    assert results == []
    assert window.job_bar.isHidden()


def test_a_defect_is_reported_in_the_bar(window: MainWindow, program: Program, home: Path, qtbot: QtBot) -> None:
    error = RuntimeError("wrong")
    program.report(type(error), error, error.__traceback__)
    reports = list((home / "reports").glob("*.txt"))
    assert len(reports) == 1
    assert "RuntimeError: wrong" in reports[0].read_text("utf-8")
    assert str(reports[0]) in window.notices.text
