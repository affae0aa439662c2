from __future__ import annotations

from pathlib import Path

import pytest

from annotator.domain.document import digest, document_id
from annotator.domain.progress import Progress
from annotator.domain.section import check_sections
from annotator.ingest.report import IngestedText, IngestReport, Problem, SectionMetadata
from annotator.workspace.adding import add, prepare
from annotator.workspace.history import undo
from annotator.workspace.workspace import Workspace


def read(text: str, title: str = "要闻", **known: object) -> IngestedText:
    return IngestedText(text, title, f"{title}.txt", Path(f"/somewhere/{title}.txt"), "gb18030", certain=True, **known)  # type: ignore[arg-type]


def test_a_document_says_where_it_came_from_and_what_it_is(ws):
    text = "海州市发布计划\n\n近日，海州市发布计划。"
    [document] = add(ws, IngestReport((read(text, metadata={"date": "2024-03-06"}),))).added
    assert document.id == document_id(digest(text))
    assert (document.title, document.source, document.encoding, document.script) == (
        "要闻",
        "要闻.txt",
        "gb18030",
        "simplified",
    )
    assert document.characters == len(text)
    assert document.metadata == {"date": "2024-03-06"}
    check_sections(document.sections, length=len(text))
    assert ws.text(document.id) == text
    assert ws.documents()[0].document == document


def test_the_same_text_twice_is_one_document(ws):
    first = add(ws, IngestReport((read("海州", "一"), read("海州", "二"))))
    assert [each.title for each in first.added] == ["一"]
    again = add(ws, IngestReport((read("海州", "三"), read("甲省", "四"))))
    assert [each.title for each in again.already_there] == ["一"]
    assert [each.title for each in again.added] == ["四"]
    assert [info.document.title for info in ws.documents()] == ["一", "四"]


def test_a_taken_title_gets_the_next_number(ws):
    add(ws, IngestReport((read("一"), read("二"))))
    add(ws, IngestReport((read("三"), read("四", "要闻 (2)"))))
    assert [info.document.title for info in ws.documents()] == ["要闻", "要闻 (2)", "要闻 (3)", "要闻 (2) (2)"]


def test_adding_is_one_step_however_many_files(ws):
    add(ws, IngestReport((read("一"), read("二"))))
    assert ws.undo_step().phrase() == "add 2 documents"
    undo(ws)
    assert ws.documents() == []


def test_nothing_new_is_no_step(ws):
    add(ws, IngestReport((read("一"),)))
    before = ws.connection.value("SELECT max(event) FROM steps")
    report = add(ws, IngestReport((read("一"),), (Problem(Path("x.pdf"), "no text"),)))
    assert [problem.reason for problem in report.problems] == ["no text"]
    assert ws.connection.value("SELECT max(event) FROM steps") == before


def test_metadata_of_a_section_goes_to_the_section_of_that_heading_or_number(ws):
    text = "近日，海州市发布计划。"
    given = (SectionMetadata("1", {"author": "罗启明"}), SectionMetadata("nowhere", {"author": "x"}))
    [document] = add(ws, IngestReport((read(text, section_metadata=given),))).added
    assert [section.metadata for section in document.sections] == [{"author": "罗启明"}]


def test_preparing_tells_how_far_it_is_and_stopping_it_writes_nothing(ws):
    job = prepare(IngestReport((read("一", "a"), read("二", "b"))))
    assert next(job) == Progress(0, 2, "a.txt")
    job.close()
    assert ws.documents() == []


def test_what_a_worker_prepared_is_found_by_search_like_any_other(path, ws):
    job = prepare(IngestReport((read("海州市\n发布計劃", "a"),)))
    while True:
        try:
            next(job)
        except StopIteration as end:
            prepared = end.value
            break
    add(ws, prepared)
    assert ws.connection.value("SELECT key FROM search_keys")
    assert ws.connection.all("SELECT key FROM search_keys")[0][0].replace("\n", "") == "海州市发布计划"


def test_documents_stay_in_the_order_they_were_added_when_one_comes_back(ws):
    from annotator.workspace.documents import delete_document

    documents = add(ws, IngestReport(tuple(read(text, text) for text in "一二三"))).added
    delete_document(ws, documents[1].id)
    assert [info.document.title for info in ws.documents()] == ["一", "三"]
    undo(ws)
    assert [info.document.title for info in ws.documents()] == ["一", "二", "三"]


@pytest.mark.parametrize("name", ["海州 要闻.anno", "project with 100% & #1?.anno", "é\u0301𠀀.anno"])
def test_any_file_name_does(tmp_path, name):
    with Workspace.create(tmp_path / name, owner="甲") as ws:
        add(ws, IngestReport((read("一"),)))
    with Workspace.open(tmp_path / name) as ws:
        assert len(ws.documents()) == 1
    assert [path.name for path in tmp_path.iterdir()] == [name]
