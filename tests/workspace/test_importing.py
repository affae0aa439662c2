"""What a colleague's file brings: all of it, once, at its right place, or a reason."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation
from annotator.domain.edits import Done, Edit, Put, Step
from annotator.domain.errors import FormatError, InputError, NotFoundError, UnreadableFileError
from annotator.domain.progress import finish
from annotator.domain.span import Span
from annotator.exchange.bundle import ExportedDocument
from annotator.workspace.annotating import annotate, change, remove
from annotator.workspace.exporting import export
from annotator.workspace.history import redo, undo
from annotator.workspace.importing import (
    ProjectChangedError,
    apply_preview,
    import_files,
    import_report_to_json,
    prepare,
)
from annotator.workspace.labelling import set_labels
from annotator.workspace.workspace import DocumentInfo, Workspace
from tests.exchange.samples import LABELS, documents, sample_documents
from tests.workspace.conftest import AddText

TEXT = "去年海州市研发投入\n强度为3.4%左右。𠮷野海州市说\n"


def content(ws: Workspace) -> tuple[list[DocumentInfo], list[Annotation]]:
    return ws.documents(), ws.annotations()


def put_in(ws: Workspace, exported: list[ExportedDocument]) -> None:
    """Put documents and annotations into a project as they are, ids and times too."""
    puts: list[Put] = []
    for each in exported:
        identity = each.document.id
        puts.append(Put("document", identity, None, each.document))
        puts += [Put("done", f"{identity}/{name}", None, Done(identity, name, ws.now())) for name in each.done]
        puts += [Put("annotation", annotation.id, None, annotation) for annotation in each.annotations]
    ws.apply(
        Edit(Step("add", {"count": len(exported)}), tuple(puts)), texts={e.document.sha256: e.text for e in exported}
    )


def jsonl(path: Path, *annotations: dict[str, Any], text: str = TEXT, **document: Any) -> Path:
    value = {"schema": "annotator/1", "text": text, **document, "annotations": list(annotations)}
    path.write_text(json.dumps(value, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def one(ws: Workspace, path: Path, **options: Any) -> dict[str, Any]:
    [report] = import_files(ws, [path], **options).reports
    value = import_report_to_json(report)
    counts = value["annotations"]
    parts = ("added", "updated", "already_there", "ambiguous", "rejected")
    assert counts["read"] == sum(counts[name] for name in parts)
    return value


# -- the round trip ----------------------------------------------------------------------------------------------------


def unique(exported: list[ExportedDocument]) -> list[ExportedDocument]:
    """Give every annotation an id and every document a title of its own."""
    from dataclasses import replace

    number = 0
    made = []
    for index, each in enumerate(exported):
        annotations = []
        for annotation in each.annotations:
            number += 1
            annotations.append(replace(annotation, id=f"00000000-0000-4000-8000-{number:012d}", annotator="Li"))
        places = {(a.label, a.fragments): a for a in annotations}
        document = replace(each.document, title=f"{index}{each.document.title}")
        made.append(replace(each, document=document, annotations=list(places.values()), done=("Li",) * bool(each.done)))
    return made


@settings(max_examples=20)
@given(st.lists(documents(), min_size=1, max_size=3, unique_by=lambda each: each.document.id).map(unique))
def test_jsonl_into_an_empty_project_gives_the_same_documents_and_annotations(exported: list[ExportedDocument]) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        with Workspace.create(folder / "a.anno", owner="a") as a, Workspace.create(folder / "b.anno", owner="b") as b:
            for ws in (a, b):
                set_labels(ws, LABELS)
            put_in(a, exported)
            finish(export(a, folder / "x.jsonl"))
            finish(export(a, folder / "x.csv"))
            one(b, folder / "x.jsonl")
            assert content(b) == content(a)
            # The same again, and as a table, adds nothing.
            again = import_files(b, [folder / "x.jsonl", folder / "x.csv"]).reports
            assert [report.annotations.already_there for report in again] == [len(b.annotations())] * 2
            # A table into a project that has the documents gives the same annotations.
            remove_all(b)
            one(b, folder / "x.csv")
            assert content(b) == content(a)


def remove_all(ws: Workspace) -> None:
    puts = tuple(Put("annotation", each.id, each, None) for each in ws.annotations())
    if puts:
        ws.apply(Edit(Step("remove-many", {"count": len(puts)}), puts))


def test_one_of_everything_comes_back(ws: Workspace, tmp_path: Path) -> None:
    set_labels(ws, LABELS)
    put_in(ws, sample_documents())
    out = tmp_path / "x.jsonl"
    finish(export(ws, out))
    with Workspace.create(tmp_path / "b.anno", owner="b") as b:
        set_labels(b, LABELS)
        one(b, out)
        assert content(b) == content(ws)
        finish(export(b, tmp_path / "y.jsonl"))
    assert (tmp_path / "y.jsonl").read_bytes() == out.read_bytes()


# -- documents ---------------------------------------------------------------------------------------------------------


def test_a_line_with_schema_and_text_alone_makes_a_document(ws: Workspace, tmp_path: Path) -> None:
    report = one(ws, jsonl(tmp_path / "new.jsonl"))
    assert report["documents"] == {"matched": 0, "created": 1, "unmatched": 0}
    [info] = ws.documents()
    assert (info.document.title, info.document.source, info.document.script) == ("new", "new.jsonl", "simplified")
    assert ws.text(info.document.id) == TEXT


def test_a_document_with_other_line_ends_is_the_same_document(ws: Workspace, add_text: AddText, tmp_path: Path) -> None:
    document = add_text(ws, TEXT)
    raw = "\ufeff" + TEXT.replace("\n", "\r\n")
    start = raw.index("强度")
    path = jsonl(tmp_path / "x.jsonl", {"label": "actor", "start": start, "end": start + 2, "quote": "强度"}, text=raw)
    report = one(ws, path)
    assert report["documents"]["matched"] == 1
    assert report["annotations"]["reanchored"] == 0
    assert [each.fragments for each in ws.annotations()] == [(Span(10, 12),)]
    assert ws.document(document.id).title == "海州要闻"


def test_a_taken_title_gets_a_number(ws: Workspace, add_text: AddText, tmp_path: Path) -> None:
    add_text(ws, "别的文章。", title="甲")
    one(ws, jsonl(tmp_path / "x.jsonl", title="甲"))
    assert [info.document.title for info in ws.documents()] == ["甲", "甲 (2)"]


def test_a_source_is_a_file_name_never_a_path(ws: Workspace, tmp_path: Path) -> None:
    one(ws, jsonl(tmp_path / "x.jsonl", source="C:\\texts\\甲.txt"))
    assert [(info.document.source, info.document.title) for info in ws.documents()] == [("甲.txt", "甲")]


def test_a_text_that_its_sha256_is_not_of_is_passed_over(ws: Workspace, tmp_path: Path) -> None:
    report = one(ws, jsonl(tmp_path / "x.jsonl", {"label": "actor", "start": 2, "end": 5}, sha256="0" * 64))
    assert report["documents"]["unmatched"] == 1
    assert report["annotations"]["rejected"] == 1
    assert "sha256" in report["problems"][0]["reason"]
    assert ws.documents() == []


def test_a_table_of_unknown_documents_is_refused_row_by_row(ws: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("document,label,start,end,quote\nnone,actor,0,2,海州\nnone,actor,1,2,州\n", encoding="utf-8")
    report = one(ws, path)
    assert report["documents"] == {"matched": 0, "created": 0, "unmatched": 1}
    assert [problem["line"] for problem in report["problems"]] == [2, 3]
    assert report["problems"][0]["quote"] == "海州"


def test_a_document_is_also_known_by_its_title(ws: Workspace, add_text: AddText, tmp_path: Path) -> None:
    add_text(ws, TEXT, title="甲")
    path = tmp_path / "x.csv"
    path.write_text("title,document,label,start,end,quote\n甲,,actor,2,5,海州市\n", encoding="utf-8")
    assert one(ws, path)["annotations"]["added"] == 1


# -- annotations -------------------------------------------------------------------------------------------------------


def test_the_annotator_is_the_files_else_the_one_named_else_who_imports(ws: Workspace, tmp_path: Path) -> None:
    place = {"label": "actor", "start": 2, "end": 5}
    named = jsonl(tmp_path / "a.jsonl", {**place, "annotator": "Wang"}, {**place, "label": "policy"})
    report = one(ws, named, by="Zhao")
    assert report["annotators"] == ["Wang", "Zhao"]
    one(ws, jsonl(tmp_path / "b.jsonl", {**place, "label": "metric"}))
    assert [(each.label, each.annotator) for each in ws.annotations()] == [
        ("actor", "Wang"),
        ("metric", "林晓岚"),
        ("policy", "Zhao"),
    ]
    assert set(ws.annotators()) == {"林晓岚", "Wang", "Zhao"}


def test_gold_is_done_with_nothing(ws: Workspace, tmp_path: Path) -> None:
    one(ws, jsonl(tmp_path / "a.jsonl", done=["gold", "甲"]))
    assert [info.done for info in ws.documents()] == [("甲",)]


def test_gold_is_nobodys_name(ws: Workspace, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="gold"):
        import_files(ws, [jsonl(tmp_path / "a.jsonl")], by="gold")


def test_what_the_file_does_not_say_is_filled_in(ws: Workspace, tmp_path: Path) -> None:
    one(ws, jsonl(tmp_path / "x.jsonl", {"label": "actor", "start": 2, "end": 5}))
    [annotation] = ws.annotations()
    assert (annotation.origin, annotation.status, annotation.quote) == ("import", "labelled", "海州市")
    assert annotation.created_at == annotation.updated_at


def test_the_same_file_twice_adds_nothing_with_ids_and_without(ws: Workspace, tmp_path: Path) -> None:
    path = jsonl(
        tmp_path / "x.jsonl",
        {"id": "mine", "label": "actor", "start": 2, "end": 5, "updated_at": "2026-01-01T00:00:00Z"},
        {"label": "actor", "start": 22, "end": 25},
    )
    assert one(ws, path)["annotations"]["added"] == 2
    before = content(ws)
    step = ws.undo_step()
    assert one(ws, path)["annotations"]["already_there"] == 2
    assert content(ws) == before
    assert ws.undo_step() == step


def test_the_same_file_twice_in_one_import_is_read_once(ws: Workspace, tmp_path: Path) -> None:
    path = jsonl(tmp_path / "x.jsonl", {"label": "actor", "start": 2, "end": 5})
    first, second = import_files(ws, [path, path]).reports
    assert (first.created, second.created, second.matched) == (1, 0, 1)
    assert (first.annotations.added, second.annotations.already_there) == (1, 1)
    assert len(ws.annotations()) == 1


def placed(updated_at: str, *, start: int = 2, end: int = 5, **rest: Any) -> dict[str, Any]:
    return {
        "id": "mine",
        "label": "actor",
        "start": start,
        "end": end,
        "annotator": "Wang",
        "updated_at": updated_at,
    } | rest


def test_the_newer_of_two_contents_wins_whatever_the_zone(ws: Workspace, tmp_path: Path) -> None:
    one(
        ws,
        jsonl(
            tmp_path / "a.jsonl", placed("2026-01-01T08:00:00+08:00", note="first", created_at="2025-12-31T00:00:00Z")
        ),
    )
    older = one(ws, jsonl(tmp_path / "b.jsonl", placed("2025-12-31T23:59:59+00:00", note="older")))
    assert older["annotations"]["already_there"] == 1
    newer = one(ws, jsonl(tmp_path / "c.jsonl", placed("2026-01-01T00:00:01+00:00", end=4, note="newer")))
    assert newer["annotations"]["updated"] == 1
    [annotation] = ws.annotations()
    assert (annotation.id, annotation.note, annotation.quote) == ("mine", "newer", "海州")
    assert (annotation.created_at, annotation.updated_at) == ("2025-12-31T00:00:00Z", "2026-01-01T00:00:01+00:00")


def test_a_newer_time_on_the_same_content_changes_nothing(ws: Workspace, tmp_path: Path) -> None:
    one(ws, jsonl(tmp_path / "a.jsonl", placed("2026-01-01T00:00:00Z")))
    again = one(ws, jsonl(tmp_path / "b.jsonl", placed("2026-02-01T00:00:00Z")))
    assert again["annotations"]["already_there"] == 1


def test_an_id_does_not_pass_to_another_annotator(ws: Workspace, tmp_path: Path) -> None:
    one(ws, jsonl(tmp_path / "a.jsonl", placed("2026-01-01T00:00:00Z")))
    report = one(ws, jsonl(tmp_path / "b.jsonl", placed("2026-02-01T00:00:00Z", annotator="Zhao", note="x")))
    assert report["annotations"]["rejected"] == 1
    assert "Wang" in report["problems"][0]["reason"]


def test_an_id_that_another_document_has_does_not_move_it(ws: Workspace, tmp_path: Path) -> None:
    one(ws, jsonl(tmp_path / "a.jsonl", placed("2026-01-01T00:00:00Z")))
    other = jsonl(tmp_path / "b.jsonl", placed("2026-01-01T00:00:00Z", start=0, end=2), text="另一篇。")
    assert one(ws, other)["annotations"]["added"] == 1
    assert one(ws, other)["annotations"]["already_there"] == 1
    first, second = ws.annotations()
    assert first.id == "mine"
    assert (second.quote, second.origin_id) == ("另一", "mine")


def test_the_same_place_under_another_id_is_not_tagged_twice(ws: Workspace, tmp_path: Path) -> None:
    one(ws, jsonl(tmp_path / "a.jsonl", placed("2026-01-01T00:00:00Z")))
    double = one(ws, jsonl(tmp_path / "b.jsonl", placed("2026-02-01T00:00:00Z", id="other", note="later")))
    assert double["annotations"]["updated"] == 1
    [annotation] = ws.annotations()
    assert (annotation.id, annotation.note) == ("mine", "later")


def test_one_that_moved_away_makes_room_for_another_at_its_old_place(ws: Workspace, tmp_path: Path) -> None:
    one(ws, jsonl(tmp_path / "a.jsonl", placed("2026-01-01T00:00:00Z")))
    moved = placed("2026-02-01T00:00:00Z", start=22, end=25)
    report = one(ws, jsonl(tmp_path / "b.jsonl", placed("2026-02-01T00:00:00Z", id="new"), moved))
    assert (report["annotations"]["added"], report["annotations"]["updated"]) == (1, 1)
    assert [(each.id, each.start) for each in ws.annotations()] == [("new", 2), ("mine", 22)]


@pytest.mark.parametrize(
    ("annotation", "reason"),
    [
        ({"label": "none"}, "labels"),
        ({"attributes": {"none": "x"}}, "no attribute"),
        ({"attributes": {"kind": "none"}}, "not one of"),
        ({"status": "none"}, "status"),
        ({"origin": "none"}, "origin"),
        ({"created_at": "2026-01-01T00:00:00"}, "zone"),
        ({"updated_at": "gestern"}, "zone"),
        ({"annotator": "a\nb"}, "annotator"),
        ({"start": 3, "end": 3, "quote": "不在"}, "does not stand"),
        ({"start": 0, "end": 999}, "no quote"),
        ({"start": None, "end": None}, "start"),
        ({"fragments": [[2, 5], [4, 6]], "start": 2, "end": 6}, "disjoint"),
    ],
)
def test_what_cannot_be_taken_is_rejected_with_its_reason_and_the_rest_is_taken(
    ws: Workspace, tmp_path: Path, annotation: dict[str, Any], reason: str
) -> None:
    bad = {"label": "actor", "start": 2, "end": 5} | annotation
    report = one(ws, jsonl(tmp_path / "x.jsonl", bad, {"label": "actor", "start": 22, "end": 25, "quote": "海州市"}))
    assert report["annotations"] == {
        "read": 2,
        "added": 1,
        "updated": 0,
        "already_there": 0,
        "reanchored": 0,
        "ambiguous": 0,
        "rejected": 1,
    }
    assert reason in report["problems"][0]["reason"]
    assert len(ws.annotations()) == 1


# -- places ------------------------------------------------------------------------------------------------------------


def test_a_quote_that_stands_once_is_found_and_one_that_stands_twice_is_left_to_a_person(
    ws: Workspace, tmp_path: Path
) -> None:
    report = one(
        ws,
        jsonl(
            tmp_path / "x.jsonl",
            {"label": "actor", "start": 0, "end": 2, "quote": "研发投入"},
            {"label": "actor", "start": 0, "end": 2, "quote": "海州市"},
        ),
    )
    assert report["offset_unit"] == "codepoint"
    assert report["annotations"]["reanchored"] == 1
    assert report["annotations"]["ambiguous"] == 1
    assert report["problems"] == [{"line": 1, "reason": report["problems"][0]["reason"], "quote": "海州市"}]
    assert [each.quote for each in ws.annotations()] == ["研发投入"]


def test_an_offset_in_a_text_of_another_shape_chooses_no_place_of_a_quote_here(ws: Workspace, tmp_path: Path) -> None:
    one(ws, jsonl(tmp_path / "ours.jsonl"))
    wrapped = TEXT.replace("\n", "\n\n")
    assert TEXT[22:25] == "海州市" != wrapped[22:25]
    report = one(
        ws,
        jsonl(tmp_path / "x.jsonl", {"label": "actor", "start": 22, "end": 25, "quote": "海州市"}, text=wrapped),
    )
    assert (report["documents"]["matched"], report["annotations"]["ambiguous"]) == (1, 1)
    assert ws.annotations() == []


ODD = "👨‍👩‍👧𠮷野家海州市，海州市\n海州市é"


@pytest.mark.parametrize(
    ("unit", "length"),
    [
        ("utf16", lambda text: len(text.encode("utf-16-le")) // 2),
        ("utf8", lambda text: len(text.encode())),
        ("grapheme", lambda text: len(text) - 4 * text.count("👩")),
    ],
)
def test_offsets_of_other_programs_are_recognised_by_their_quotes(
    ws: Workspace, tmp_path: Path, unit: str, length: Any
) -> None:
    places = [at for at in range(len(ODD)) if ODD.startswith("海州市", at)]
    marks = [
        {"label": "actor", "start": length(ODD[:at]), "end": length(ODD[: at + 3]), "quote": "海州市"} for at in places
    ]
    path = jsonl(tmp_path / "x.jsonl", *marks, text=ODD)
    report = one(ws, path)
    assert report["offset_unit"] == unit
    assert report["annotations"]["added"] == 3
    assert report["annotations"]["reanchored"] == 0
    assert [each.start for each in ws.annotations()] == places
    again = one(ws, path)
    assert (again["offset_unit"], again["annotations"]["already_there"]) == (unit, 3)


def test_no_other_unit_is_taken_unless_all_quotes_fit_it(ws: Workspace, tmp_path: Path) -> None:
    marks = [{"label": "actor", "start": 10, "end": 13, "quote": quote} for quote in ("海州市", "野家")]
    report = one(ws, jsonl(tmp_path / "x.jsonl", *marks, text=ODD))
    assert report["offset_unit"] == "codepoint"
    assert (report["annotations"]["ambiguous"], report["annotations"]["added"]) == (1, 1)


# -- whole or not at all -----------------------------------------------------------------------------------------------


def test_several_files_are_one_step(ws: Workspace, tmp_path: Path) -> None:
    empty = content(ws)
    a = jsonl(tmp_path / "a.jsonl", {"label": "actor", "start": 2, "end": 5, "annotator": "Wang"})
    b = jsonl(tmp_path / "b.jsonl", {"label": "actor", "start": 0, "end": 2}, text="另一篇。", done=["Wang"])
    import_files(ws, [a, b])
    full = content(ws)
    assert len(full[0]) == 2
    assert undo(ws).phrase() == "import “a.jsonl, b.jsonl”"
    assert content(ws) == empty
    redo(ws)
    assert content(ws) == full


def test_a_bad_file_changes_nothing(ws: Workspace, tmp_path: Path) -> None:
    good = jsonl(tmp_path / "a.jsonl", {"label": "actor", "start": 2, "end": 5})
    bad = tmp_path / "b.jsonl"
    bad.write_text(good.read_text(encoding="utf-8") + "{\n", encoding="utf-8")
    for files, error in (([good, bad], FormatError), ([good, tmp_path / "none.jsonl"], UnreadableFileError)):
        with pytest.raises(error):
            import_files(ws, files)
    assert ws.documents() == []


def test_a_dry_run_says_the_same_and_writes_nothing(ws: Workspace, tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.jsonl", {"label": "actor", "start": 2, "end": 5})
    dry = one(ws, path, dry_run=True)
    assert ws.documents() == []
    assert ws.undo_step() is None
    assert one(ws, path) == dry


def test_a_file_is_known_by_what_it_holds_before_its_name(ws: Workspace, tmp_path: Path) -> None:
    path = jsonl(tmp_path / "a.csv", {"label": "actor", "start": 2, "end": 5})
    assert one(ws, path)["format"] == "jsonl"
    other = tmp_path / "b.txt"
    other.write_text("x", encoding="utf-8")
    with pytest.raises(NotFoundError, match="suffix"):
        import_files(ws, [other])


def test_what_was_brought_is_remembered(ws: Workspace, tmp_path: Path) -> None:
    one(ws, jsonl(tmp_path / "a.jsonl", {"id": "mine", "label": "actor", "start": 2, "end": 5}))
    assert set(ws.brought(["mine"])) == {"mine"}


def test_a_plan_is_not_carried_out_on_a_project_that_changed(ws: Workspace, add_text: AddText, tmp_path: Path) -> None:
    document = add_text(ws, TEXT)
    mine = annotate(ws, document.id, "actor", [Span(2, 5)])
    newer = jsonl(
        tmp_path / "a.jsonl",
        {"id": mine.id, "label": "actor", "start": 2, "end": 4, "updated_at": "2030-01-01T00:00:00Z"},
    )
    plan = finish(prepare(ws, [newer]))
    change(ws, [mine.id], note="meanwhile")
    with pytest.raises(ProjectChangedError):
        apply_preview(ws, plan)
    assert ws.annotation(mine.id).note == "meanwhile"
    plan = finish(prepare(ws, [newer]))
    remove(ws, [mine.id])
    with pytest.raises(ProjectChangedError):
        apply_preview(ws, plan)
    assert one(ws, newer)["annotations"]["added"] == 1


# -- how far it is -----------------------------------------------------------------------------------------------------


def test_long_looks_say_how_far_they_are_and_can_be_stopped(ws: Workspace, tmp_path: Path) -> None:
    texts = [f"第{number}篇，海州市发布第{number}号计划，投入{number}亿元。" for number in range(200)]
    known = tmp_path / "known.jsonl"
    mark = {"label": "actor", "start": 0, "end": 2}
    known.write_text(
        "".join(
            json.dumps({"schema": "annotator/1", "text": text, "annotations": [mark]}, ensure_ascii=False) + "\n"
            for text in texts
        ),
        "utf-8",
    )
    import_files(ws, [known])
    before = content(ws)
    wrapped = jsonl(tmp_path / "wrapped.jsonl", mark, text=texts[7].replace("，", "，\n"))

    def steps(path: Path) -> list[str]:
        job = prepare(ws, [path])
        said = [progress.what for progress in job]
        assert content(ws) == before
        return said

    # The one unknown text is compared with what is there, a few documents at a time.
    assert steps(wrapped).count("comparing with the documents of the project") == 4
    # Known ones need no comparing, and every document of the file is a step.
    said = steps(known)
    assert said.count("reading known.jsonl") == 200
    assert said.count("looking for what known.jsonl has no more") == 4
    assert "comparing with the documents of the project" not in said
    for number in range(len(said)):
        job = prepare(ws, [wrapped, known])
        for _ in range(number):
            next(job)
        job.close()
    assert content(ws) == before
