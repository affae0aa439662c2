"""The contract of every format in the registry; a new one is tested by being listed there."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import FileError, FormatError, UnreadableFileError
from annotator.exchange import lines
from annotator.exchange.bundle import ExportedDocument, ImportedDocument
from annotator.exchange.format import Format
from annotator.exchange.registry import FORMATS, HEAD, format_recognised
from tests.exchange.samples import LABELS, TERMS, documents, sample_documents

GOLDEN = Path(__file__).parent / "golden"

#: Set to write the golden files anew; then look at what changed before you keep it.
REWRITE = "REWRITE_GOLDEN"

WRITERS = [pytest.param(each, id=each.id) for each in FORMATS if each.write]
#: A project is read by the store, and its tests hold it (`tests/workspace/test_bad_files.py`).
READERS = [pytest.param(each, id=each.id) for each in FORMATS if each.read]
BOTH = [pytest.param(each, id=each.id) for each in FORMATS if each.read and each.write]


def write(form: Format, exported: Iterable[ExportedDocument]) -> tuple[bytes, tuple[str, ...]]:
    assert form.write is not None
    out = BytesIO()
    writing = form.write(exported, out, TERMS)
    while True:
        try:
            next(writing)
        except StopIteration as end:
            return out.getvalue(), end.value


def read(form: Format, path: Path) -> list[ImportedDocument]:
    assert form.read is not None
    return list(form.read(path, LABELS))


def carried(exported: Sequence[ExportedDocument]) -> list[tuple[object, ...]]:
    """Return what has to come back of annotations, in order."""
    return [
        (
            each.document,
            each.id,
            each.label,
            tuple((span.start, span.end) for span in each.fragments),
            each.quote,
            each.annotator,
            {name: repr(value) for name, value in each.attributes.items()},
            each.note,
            each.status,
            each.origin,
            each.created_at,
            each.updated_at,
        )
        for document in exported
        for each in document.annotations
    ]


def brought(imported: Sequence[ImportedDocument]) -> list[tuple[object, ...]]:
    return [
        (
            document.id,
            each.id,
            each.label,
            each.fragments,
            each.quote,
            each.annotator,
            {name: repr(value) for name, value in each.attributes.items()},
            each.note,
            each.status,
            each.origin,
            each.created_at,
            each.updated_at,
        )
        for document in imported
        for each in document.annotations
    ]


@pytest.mark.parametrize("form", WRITERS)
def test_a_format_writes_what_it_always_wrote(form: Format) -> None:
    golden = GOLDEN / f"sample{form.suffixes[0]}"
    written, _ = write(form, sample_documents())
    if os.environ.get(REWRITE):
        golden.parent.mkdir(exist_ok=True)
        golden.write_bytes(written)
    assert written == golden.read_bytes()


@pytest.mark.parametrize("form", BOTH)
def test_what_was_always_written_is_still_read(form: Format) -> None:
    assert brought(read(form, GOLDEN / f"sample{form.suffixes[0]}")) == carried(sample_documents())


@pytest.mark.parametrize("form", BOTH)
@given(exported=st.lists(documents(), max_size=3, unique_by=lambda each: each.document.id))
def test_annotations_come_back_as_they_were(form: Format, exported: list[ExportedDocument]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"x{form.suffixes[0]}"
        path.write_bytes(write(form, exported)[0])
        assert brought(read(form, path)) == carried(exported)


@pytest.mark.parametrize("form", BOTH)
def test_an_empty_project_is_written_and_read(form: Format, tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(write(form, [])[0])
    assert read(form, path) == []


@pytest.mark.parametrize("form", WRITERS)
def test_a_format_knows_its_own_files_and_no_others(form: Format) -> None:
    written, _ = write(form, sample_documents())
    assert format_recognised(written[:HEAD]) is form
    for other in (b"", b"SQLite format 3\0", b"\x89PNG", b"id,name\n1,x\n", b'{"text":"x"}\n', "标题,作者\n".encode()):
        assert not form.recognises(other)


@pytest.mark.parametrize("form", BOTH)
@given(data=st.data())
def test_a_damaged_file_is_an_error_with_a_sentence_or_data_never_another_exception(
    form: Format, data: st.DataObject
) -> None:
    written = bytearray((GOLDEN / f"sample{form.suffixes[0]}").read_bytes())
    how = data.draw(st.sampled_from(["cut", "byte", "insert"]))
    at = data.draw(st.integers(0, len(written) - 1))
    if how == "cut":
        del written[at:]
    elif how == "byte":
        written[at] = data.draw(st.integers(0, 255))
    else:
        written[at:at] = data.draw(st.binary(min_size=1, max_size=4))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "damaged"
        path.write_bytes(written)
        # Whatever else it raised would come out here.
        with suppress(FileError):
            read(form, path)


@pytest.mark.parametrize("form", READERS)
@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_a_file_in_another_encoding_is_refused_with_its_line(form: Format, encoding: str, tmp_path: Path) -> None:
    text = (GOLDEN / f"sample{form.suffixes[0]}").read_text(encoding="utf-8-sig")
    path = tmp_path / "x"
    path.write_bytes(text.replace("👨‍👩‍👧", "").encode(encoding))
    with pytest.raises(FormatError, match="UTF-8") as caught:
        read(form, path)
    assert caught.value.line is not None


@pytest.mark.parametrize("form", READERS)
def test_a_line_without_end_is_refused_before_it_fills_the_memory(
    form: Format, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "LINE_LIMIT", 2**20)
    path = tmp_path / "x"
    path.write_bytes(b'"' + b"x" * (2**20 + 10))
    with pytest.raises(FormatError, match="line 1: it is longer than 1 MB"):
        read(form, path)


@pytest.mark.parametrize("form", READERS)
def test_a_file_that_is_not_there_is_a_sentence(form: Format, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="cannot be read"):
        read(form, tmp_path / "none")


def test_ids_and_suffixes_mean_one_format_each() -> None:
    ids = [each.id for each in FORMATS]
    suffixes = [suffix for each in FORMATS for suffix in each.suffixes]
    assert len(set(ids)) == len(ids)
    assert len(set(suffixes)) == len(suffixes)
    assert all(suffix.startswith(".") and suffix.islower() for suffix in suffixes)
