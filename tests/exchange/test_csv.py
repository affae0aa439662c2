"""CSV: to the letter of the interface and RFC 4180, and forgiving about columns."""

from __future__ import annotations

import csv
from io import BytesIO
from pathlib import Path

import pytest

from annotator.domain.errors import FormatError
from annotator.domain.span import Span
from annotator.exchange import csv as table
from annotator.exchange.bundle import ExportedDocument, ImportedAnnotation
from tests.exchange.samples import LABELS, TERMS, annotation_on, document_of

GOLDEN = Path(__file__).parent / "golden" / "sample.csv"


def read(tmp_path: Path, text: str) -> list[ImportedAnnotation]:
    path = tmp_path / "x.csv"
    path.write_bytes(text.encode())
    return [document.annotations[0] for document in table.read(path, LABELS)]


def test_the_header_is_that_of_the_interface() -> None:
    with GOLDEN.open(encoding="utf-8-sig", newline="") as file:
        header = next(csv.reader(file))
    assert ",".join(header) == (
        "document,title,source,sha256,publisher,date,section,id,label,start,end,fragments,quote,text,text_simplified,"
        "text_traditional,context,annotator,status,origin,note,created_at,updated_at,"
        "metric.indicator,metric.value,metric.measure,metric.roles,metric.period,actor.name,'@policy.-year"
    )


def test_it_begins_with_a_bom_and_rows_end_with_crlf() -> None:
    data = GOLDEN.read_bytes()
    assert data.startswith(b"\xef\xbb\xbfdocument,")
    assert data.endswith(b"\r\n")


def test_pandas_reads_it() -> None:
    import pandas as pd

    frame = pd.read_csv(GOLDEN)
    assert frame["quote"].iloc[0] == "海州市"
    assert len(frame) == 7


def test_attributes_without_a_column_are_counted_in_what_is_lost() -> None:
    document = document_of("海州")
    annotation = annotation_on(document, "海州", Span(0, 2), attributes={"name": "x", "old": "y"})
    writing = table.write([ExportedDocument(document, "海州", [annotation])], BytesIO(), TERMS)
    lost: tuple[str, ...] = ()
    while True:
        try:
            next(writing)
        except StopIteration as end:
            lost = end.value
            break
    assert any("actor.old (1)" in sentence for sentence in lost)


def test_publisher_and_date_are_the_sections_own_where_it_has_them() -> None:
    with GOLDEN.open(encoding="utf-8-sig", newline="") as file:
        last = list(csv.DictReader(file))[-1]
    assert (last["publisher"], last["date"], last["section"]) == ("港报", "2026-03-02", "跳栏")
    assert last["fragments"] == "[[0, 3], [8, 11]]"


def test_columns_may_stand_in_any_order_and_others_between_them(tmp_path: Path) -> None:
    [found] = read(tmp_path, "mine,label,end,start,sha256,actor.name\n?,actor,4,2,abc,海州\n")
    assert (found.label, found.fragments, found.attributes) == ("actor", ((2, 4),), {"name": "海州"})


def test_the_line_of_a_row_is_where_it_begins(tmp_path: Path) -> None:
    found = read(tmp_path, 'document,label,start,end,note\nd,actor,0,1,"a\nb"\n\nd,actor,0,1,c\n')
    assert [(each.line, each.note) for each in found] == [(2, "a\nb"), (5, "c")]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "empty"),
        ("a,b\n1,2\n", "columns document, label, start, end are missing"),
        ("document;label;start;end\n", "commas"),
        ("document,label,start,end,label\n", "label stands there twice"),
        ("document,label,start,end\nd,actor,1\n", "line 2: it has 3 cells, the header 4"),
        ('document,label,start,end\nd,actor,1,"2\n', "not CSV"),
        ('document,label,start,end\nd,actor,1,"2"x\n', "line 2: it is not CSV"),
    ],
)
def test_what_is_no_such_table_is_an_error(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(FormatError, match=why):
        read(tmp_path, text)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("d,metric,x,2,,,", "not offsets"),
        ("d,metric,0,2,[[0]],,", "not pairs"),
        ('d,metric,0,9,"[[0,1],[3,4]]",,', "do not run"),
        ("d,metric,0,2,,drei,", "not a number"),
        ("d,metric,0,2,,,other", "not one of"),
    ],
)
def test_a_cell_that_is_wrong_makes_its_row_a_problem(tmp_path: Path, row: str, why: str) -> None:
    header = "document,label,start,end,fragments,metric.value,metric.measure\n"
    bad, good = read(tmp_path, f"{header}{row}\nd,metric,0,2,,5,level\n")
    assert why in (bad.problem or "")
    assert good.problem is None
    assert good.attributes == {"value": 5, "measure": "level"}
