"""JSONL: to the letter of the interface, strict about what is wrong, patient with what is more."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given

from annotator.domain.errors import FormatError
from annotator.domain.shapes import annotation_to_json
from annotator.exchange import jsonl
from annotator.exchange.bundle import ExportedDocument, ImportedDocument
from tests.exchange.samples import LABELS, TERMS, documents, sample_documents

GOLDEN = Path(__file__).parent / "golden" / "sample.jsonl"


def read(tmp_path: Path, *values: object) -> list[ImportedDocument]:
    path = tmp_path / "x.jsonl"
    path.write_text("".join(json.dumps(value) + "\n" for value in values), encoding="utf-8")
    return list(jsonl.read(path, LABELS))


def test_keys_stand_in_the_order_of_the_interface() -> None:
    document = json.loads(GOLDEN.read_text(encoding="utf-8").split("\n")[0])
    assert list(document) == [
        *("schema", "id", "title", "source", "sha256", "encoding", "script", "metadata", "sections", "done", "text"),
        "annotations",
    ]
    assert list(document["annotations"][0]) == [
        *("id", "label", "start", "end", "quote", "annotator", "attributes", "note", "status", "origin"),
        *("created_at", "updated_at"),
    ]


@given(documents())
def test_an_annotation_has_the_shape_that_it_has_everywhere(exported: ExportedDocument) -> None:
    out = BytesIO()
    for _ in jsonl.write([exported, *sample_documents()], out, TERMS):
        pass
    written = [json.loads(line)["annotations"] for line in out.getvalue().split(b"\n") if line]
    shapes = [
        [
            {key: value for key, value in annotation_to_json(each).items() if key != "document"}
            for each in one.annotations
        ]
        for one in (exported, *sample_documents())
    ]
    assert json.dumps(written) == json.dumps(shapes)


def test_chinese_stays_readable() -> None:
    assert "海州市" in GOLDEN.read_text(encoding="utf-8")
    assert "\\u" not in GOLDEN.read_text(encoding="utf-8")


def test_pandas_reads_it() -> None:
    import pandas as pd

    table = pd.read_json(GOLDEN, lines=True)
    assert list(table["title"]) == ["=甲", "乙", "丙"]


def test_only_schema_and_text_are_needed(tmp_path: Path) -> None:
    [document] = read(tmp_path, {"schema": "annotator/1", "text": "海州"})
    assert (document.text, document.annotations, document.id) == ("海州", (), None)


def test_unknown_keys_and_nulls_are_passed_over(tmp_path: Path) -> None:
    annotation = {"label": "actor", "start": 0, "end": 1, "score": 0.5, "note": None, "attributes": {"name": None}}
    [document] = read(tmp_path, {"schema": "annotator/1", "text": "海", "extra": {}, "annotations": [annotation]})
    assert document.annotations[0].attributes == {}
    assert document.annotations[0].fragments == ((0, 1),)


def test_line_ends_inside_strings_are_no_line_ends(tmp_path: Path) -> None:
    text = "一\u2028二\x85三\x0c四\u2029"
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps({"schema": "annotator/1", "text": text}, ensure_ascii=False), encoding="utf-8")
    assert [document.text for document in jsonl.read(path, LABELS)] == [text]


def test_blank_lines_and_crlf_are_no_documents(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(b'\xef\xbb\xbf\r\n{"schema":"annotator/1","text":"a"}\r\n\n{"schema":"annotator/1","text":"b"}')
    assert [(document.line, document.text) for document in jsonl.read(path, LABELS)] == [(2, "a"), (4, "b")]


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ({"text": "x"}, "schema"),
        ({"schema": "annotator/1"}, "text"),
        ({"schema": "annotator/2", "text": "x"}, "annotator/2"),
        ({"schema": "annotator/1", "text": 5}, r"\$\.text"),
        ([1], "object"),
        ({"schema": "annotator/1", "text": "x", "annotations": [{"start": 0, "end": 1}]}, "label"),
        ({"schema": "annotator/1", "text": "x", "annotations": [{"label": "a", "start": "0", "end": 1}]}, "start"),
        ({"schema": "annotator/1", "text": "x", "annotations": [{"label": "a", "start": True, "end": 1}]}, "start"),
        ({"schema": "annotator/1", "text": "x", "sections": [{"id": "s"}]}, "pieces"),
        (
            {
                "schema": "annotator/1",
                "text": "xy",
                "sections": [{"id": "s", "pieces": [{"start": 0, "end": 1, "kind": "body"}]}],
            },
            "cover|end at",
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, value: object, why: str) -> None:
    with pytest.raises(FormatError, match=rf"x\.jsonl, line 2: .*({why})") as caught:
        read(tmp_path, {"schema": "annotator/1", "text": "x"}, value)
    assert caught.value.line == 2


@pytest.mark.parametrize(
    ("place", "reason"),
    [({}, "start"), ({"start": 0}, "end"), ({"start": 0, "end": 5, "fragments": [[0, 1], [2, 3]]}, "fragments")],
)
def test_an_annotation_without_a_sound_place_is_a_problem_not_an_error(
    tmp_path: Path, place: dict[str, object], reason: str
) -> None:
    [document] = read(
        tmp_path, {"schema": "annotator/1", "text": "abcdef", "annotations": [{"label": "actor", **place}]}
    )
    assert reason in (document.annotations[0].problem or "")
