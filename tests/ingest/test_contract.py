"""What every registered reader keeps to: a bad file is a sentence in the report, never an exception or half a text."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.domain.document import normalise
from annotator.domain.errors import UnreadableFileError
from annotator.domain.progress import finish
from annotator.ingest import read_files
from annotator.ingest.registry import FILE_TYPES, FileType, file_type

SUFFIXES = [suffix for row in FILE_TYPES for suffix in row.suffixes]
ARTICLE = "海州市科技局局长林晓岚表示，去年全市研发投入强度为3.4%左右。\n"


def zipped(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", ARTICLE)


BAD: dict[str, tuple[Callable[[Path], object], str]] = {
    "empty": (lambda path: path.write_bytes(b""), "empty"),
    "only a byte order mark": (lambda path: path.write_bytes(b"\xef\xbb\xbf"), "white space"),
    "white space": (lambda path: path.write_text(" \n\t\u3000\u00a0\u200b\n", "utf-8"), "white space"),
    "white space in UTF-16": (lambda path: path.write_text(" \n\u3000", "utf-16"), "white space"),
    "a PDF": (lambda path: path.write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"), "PDF"),
    "a zip": (zipped, "zip"),
    "a PNG": (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256))), "PNG"),
    "a JPEG": (lambda path: path.write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(500)), "JPEG"),
    "a program of Linux": (lambda path: path.write_bytes(b"\x7fELF\x02\x01\x01" + bytes(500)), "program"),
    "a program of Windows": (lambda path: path.write_bytes(b"MZ\x90\x00\x03" + bytes(500)), "program"),
    "a project of ours": (lambda path: path.write_bytes(b"SQLite format 3\0" + bytes(500)), "SQLite"),
    "NUL bytes in a text": (lambda path: path.write_bytes((ARTICLE + "\0" + ARTICLE).encode()), "NUL"),
    "NUL characters in UTF-16": (lambda path: path.write_text(ARTICLE + "\0" + ARTICLE, "utf-16"), "NUL"),
    "nothing but NUL bytes": (lambda path: path.write_bytes(bytes(4096)), "NUL"),
    "control characters": (lambda path: path.write_bytes(b"\x01\x02\x03\x04\x05\x06\x07\x08" * 100), "control"),
    "French in Latin-1": (lambda path: path.write_bytes("à l’été, où ça ?".encode("cp1252")), "name its encoding"),
    "a folder": (lambda path: path.mkdir(), "folder"),
}


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_is_one_sentence_that_names_it(tmp_path: Path, suffix: str, kind: str) -> None:
    make, expected = BAD[kind]
    path = tmp_path / f"坏文件{suffix}"
    make(path)
    report = finish(read_files([path]))
    assert report.documents == ()
    (problem,) = report.problems
    assert problem.path == path
    assert problem.reason.startswith(f"“坏文件{suffix}” ")
    assert problem.reason.endswith(".")
    assert "\n" not in problem.reason
    assert expected in problem.reason


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_encoding_that_does_not_fit_is_a_sentence_that_names_it(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"article{suffix}"
    path.write_bytes(ARTICLE.encode("gb18030"))
    report = finish(read_files([path], encoding="utf-8"))
    assert report.documents == ()
    assert "is not utf-8" in report.problems[0].reason


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_encoding_and_line_end_gives_the_same_source_text(
    tmp_path: Path, suffix: str, encoding: str, line_end: str
) -> None:
    path = tmp_path / f"article{suffix}"
    path.write_bytes((ARTICLE * 3).replace("\n", line_end).encode(encoding))
    (document,) = finish(read_files([path])).documents
    assert document.text == ARTICLE * 3
    assert (document.title, document.source, document.replaced) == ("article", f"article{suffix}", 0)


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("odd", ["\x85", "\u2028", "\u2029", "\f", "\u00a0", "\u3000", "\v", "\u200d", "\ufffd"])
def test_nothing_but_line_ends_is_changed(tmp_path: Path, suffix: str, odd: str) -> None:
    path = tmp_path / f"article{suffix}"
    text = f"{odd}海州{odd}{odd}市\n{odd}"
    path.write_bytes(text.encode())
    (document,) = finish(read_files([path])).documents
    assert document.text == text


@pytest.mark.parametrize("row", FILE_TYPES, ids=lambda row: row.title)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=200) | st.text(max_size=80).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_give_a_source_text_or_a_sentence(row: FileType, data: bytes) -> None:
    try:
        text = row.read(data).text
    except UnreadableFileError:
        return
    assert normalise(text) == text.removeprefix("\ufeff")
    assert text.strip()


def test_suffixes_are_told_apart_without_case_and_belong_to_one_type() -> None:
    assert len(set(SUFFIXES)) == len(SUFFIXES)
    assert all(suffix == suffix.lower() for suffix in SUFFIXES)
    assert file_type(Path("ARTICLE.TXT")) is file_type(Path("article.txt"))
    assert file_type(Path("article.pdf")) is None
