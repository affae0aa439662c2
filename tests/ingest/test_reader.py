"""Files and folders are walked as people expect, and what the disk does to a reader becomes a row of the report."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.domain.errors import InputError
from annotator.domain.progress import Progress, finish
from annotator.ingest import IngestReport, read_files, reader
from annotator.ingest.reader import natural_key

TEXT = "海州市科技局局长林晓岚表示，去年全市研发投入强度为3.4%左右。"
needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need a right on Windows")
needs_permissions = pytest.mark.skipif(
    sys.platform == "win32" or (hasattr(os, "geteuid") and os.geteuid() == 0),
    reason="nothing is forbidden to this user",
)


def write(path: Path, text: str = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def read(*paths: Path, encoding: str | None = None) -> IngestReport:
    return finish(read_files(list(paths), encoding=encoding))


def titles(report: IngestReport) -> list[str]:
    return [document.title for document in report.documents]


def test_a_folder_is_walked_in_natural_order_files_before_folders_in_it(tmp_path: Path) -> None:
    for name in ("page 10.txt", "page 2.md", "Page 1.txt", "a/inner 11.txt", "a/inner 9.txt", "b/last.txt"):
        write(tmp_path / name, name)
    assert titles(read(tmp_path)) == ["Page 1", "page 2", "page 10", "inner 9", "inner 11", "last"]


def test_natural_order_knows_numbers_and_not_case() -> None:
    assert sorted(["v10", "V9", "v", "10", "9a"], key=natural_key) == ["9a", "10", "v", "V9", "v10"]


def test_hidden_files_and_other_types_in_a_folder_are_passed_over_without_a_word(tmp_path: Path) -> None:
    for name in ("article.txt", ".hidden.txt", ".git/config.txt", "~$open.txt", "table.csv", "scan.pdf", "noend"):
        write(tmp_path / name)
    report = read(tmp_path)
    assert titles(report) == ["article"]
    assert report.problems == ()


def test_a_file_of_another_type_that_is_given_itself_is_reported(tmp_path: Path) -> None:
    report = read(write(tmp_path / "scan.pdf"), write(tmp_path / "noend"), write(tmp_path / "metadata.csv"))
    assert [problem.reason for problem in report.problems] == [
        "“scan.pdf” is a file of type .pdf, which is not read here; save its text as .txt or .md.",
        "“noend” is a file without a suffix, which is not read here; save its text as .txt or .md.",
        "“metadata.csv” is read by itself with the files beside it; add those, or their folder.",
    ]


def test_three_bad_files_of_a_thousand_are_three_rows_and_the_rest_is_read(tmp_path: Path) -> None:
    for number in range(1000):
        write(tmp_path / f"{number}.txt", f"{TEXT}{number}")
    (tmp_path / "7.txt").write_bytes(b"")
    (tmp_path / "77.txt").write_bytes(b"%PDF-1.4")
    (tmp_path / "777.txt").write_bytes(b"\0\1\2" * 50)
    report = read(tmp_path)
    assert len(report.documents) == 997
    assert [problem.path.name for problem in report.problems] == ["7.txt", "77.txt", "777.txt"]


def test_a_file_that_is_met_twice_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path / "article.txt")
    assert titles(read(path, tmp_path, path)) == ["article"]


def test_a_file_that_is_not_there_is_reported(tmp_path: Path) -> None:
    report = read(tmp_path / "gone.txt", tmp_path / "nowhere" / "gone.txt")
    assert [problem.reason for problem in report.problems] == 2 * [
        "“gone.txt” is not there (any more); check its name."
    ]


def test_a_folder_without_a_text_in_it_is_reported(tmp_path: Path) -> None:
    assert "without any file to read (.txt, .md)" in read(tmp_path).problems[0].reason


def test_a_file_over_the_limit_is_refused_unread_and_one_at_the_limit_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "SIZE_LIMIT", 1000)
    (tmp_path / "a.txt").write_bytes(b"a" * 1000)
    (tmp_path / "b.txt").write_bytes(b"b" * 1001)
    report = read(tmp_path)
    assert titles(report) == ["a"]
    assert "larger than" in report.problems[0].reason
    assert "split it" in report.problems[0].reason


def test_the_limit_is_fifty_megabytes() -> None:
    assert reader.SIZE_LIMIT == 50 * 1024**2


@needs_permissions
def test_a_file_or_folder_that_permissions_forbid_is_reported(tmp_path: Path) -> None:
    forbidden = write(tmp_path / "a.txt")
    forbidden.chmod(0)
    folder = write(tmp_path / "folder" / "b.txt").parent
    folder.chmod(0)
    try:
        reasons = [problem.reason for problem in read(tmp_path).problems]
    finally:
        folder.chmod(0o700)
    assert len(reasons) == 2
    assert all("permissions forbid it" in reason for reason in reasons)


def test_what_the_system_says_is_put_into_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "a.txt")

    def refuse(self: Path, *args: object, **options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert read(path).problems[0].reason == (
        "“a.txt” cannot be read, because its permissions forbid it; change them, or copy it elsewhere."
    )


@needs_links
def test_broken_links_and_links_in_a_circle_are_reported_and_do_not_stop_the_rest(tmp_path: Path) -> None:
    write(tmp_path / "good.txt")
    (tmp_path / "broken.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "circle.txt").symlink_to(tmp_path / "circle.txt")
    (tmp_path / "up").symlink_to(tmp_path)
    report = read(tmp_path)
    assert titles(report) == ["good"]
    assert [problem.reason for problem in report.problems] == [
        "“broken.txt” is a link to a file that is not there; add the file itself.",
        "“circle.txt” is a link that leads in a circle; add the file itself.",
    ]


@needs_links
def test_a_link_to_a_file_that_is_there_too_is_the_same_file(tmp_path: Path) -> None:
    write(tmp_path / "article.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "article.txt")
    assert titles(read(tmp_path)) == ["article"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders here")
def test_a_pipe_or_a_device_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    report = read(tmp_path / "pipe.txt")
    assert "device or a pipe" in report.problems[0].reason


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes any bytes as a name")
def test_a_name_in_an_old_encoding_is_shown_as_it_was_meant(tmp_path: Path) -> None:
    name = os.fsdecode("海州市政府工作报告解读.txt".encode("gb18030"))
    try:
        write(tmp_path / name)
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    bad = os.fsdecode("乙省先进制造业集群.txt".encode("gb18030"))
    (tmp_path / bad).write_bytes(b"")
    report = read(tmp_path)
    assert (report.documents[0].title, report.documents[0].source) == (
        "海州市政府工作报告解读",
        "海州市政府工作报告解读.txt",
    )
    assert report.problems[0].path.name == "乙省先进制造业集群.txt"
    assert str(report.problems[0].path).encode()


def test_a_name_that_no_file_can_have_is_reported() -> None:
    assert len(read(Path("a\0b.txt"), Path("x" * 5000 + ".txt")).problems) == 2


def test_an_unknown_encoding_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="There is no encoding “klingon”"):
        read(write(tmp_path / "a.txt"), encoding="klingon")


def test_a_named_encoding_is_used_for_all_files(tmp_path: Path) -> None:
    for number in range(2):
        (tmp_path / f"{number}.txt").write_bytes("芯片".encode("gb18030"))
    report = read(tmp_path, encoding="gb2312")
    assert [(each.text, each.encoding, each.certain) for each in report.documents] == 2 * [("芯片", "gb18030", True)]


def test_what_is_unsure_comes_with_candidates_and_the_path_to_read_it_again(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("芯片".encode("gb18030"))
    (document,) = read(path).documents
    assert not document.certain
    assert [note.reason for note in read(tmp_path).notes] == [
        "“a.txt” was read as gb18030 (“芯片”), which is not certain; if it reads wrong, name its encoding."
    ]
    chosen = next(each for each in document.candidates if each.preview == "芯片")
    assert read(document.path, encoding=chosen.encoding).documents[0].text == "芯片"


def test_replaced_characters_are_reported_and_the_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes((TEXT * 5).encode("gb18030") + b"\xff")
    report = read(tmp_path)
    assert report.documents[0].replaced == 1
    assert report.problems == ()
    assert (
        report.notes[0].reason
        == "“a.txt” has 1 character that cannot be read as gb18030; U+FFFD stands for it in the text."
    )


def test_progress_names_every_file_and_ends_at_the_total(tmp_path: Path) -> None:
    for number in range(3):
        write(tmp_path / f"{number}.txt", str(number))
    steps = list(read_files([tmp_path]))
    assert steps[1:4] == [Progress(number, 3, f"{number}.txt") for number in range(3)]
    assert (steps[-1].done, steps[-1].total) == (3, 3)


def test_reading_can_be_given_up_between_files(tmp_path: Path) -> None:
    for number in range(3):
        write(tmp_path / f"{number}.txt", str(number))
    job = read_files([tmp_path])
    next(job)
    next(job)
    job.close()


def test_reading_imports_neither_qt_nor_pandas(tmp_path: Path) -> None:
    code = "import sys, annotator.ingest; print(sorted({'pandas', 'PySide6', 'opencc'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
