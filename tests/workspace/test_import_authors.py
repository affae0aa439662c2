"""Whose work a file brings: what is removed, what is done and not any more, and what was handed out like this."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.progress import finish
from annotator.domain.span import Span
from annotator.workspace import rounds
from annotator.workspace.annotating import annotate, remove
from annotator.workspace.documents import edit_document
from annotator.workspace.exporting import export
from annotator.workspace.history import undo
from annotator.workspace.importing import FilePreview, ImportPreview, file_preview_to_json, import_files
from annotator.workspace.workspace import Workspace
from tests.workspace.conftest import AddText
from tests.workspace.test_import_shapes import ARTICLE, bring, line, on

OTHER = "海州大学昨日公布招生计划，林晓岚出席。\n"


def removed(preview: ImportPreview) -> list[str]:
    return sorted(each.id for file in preview.files for each in file.removed)


@pytest.fixture
def lead(ws: Workspace, add_text: AddText, tmp_path: Path) -> Workspace:
    """Return a project into which Wang's and Zhao's work on two documents was brought, both done with both."""
    add_text(ws, ARTICLE, title="计划")
    add_text(ws, OTHER, title="招生")
    done = {"done": ["Wang", "Zhao"]}
    wang, zhao = on(ARTICLE, "陈立文", id="w1"), on(ARTICLE, "林晓岚", id="z1", annotator="Zhao")
    more = on(OTHER, "林晓岚", id="w2"), on(OTHER, "海州大学", id="z2", annotator="Zhao")
    bring(ws, tmp_path, line(ARTICLE, wang, zhao, **done), line(OTHER, *more, **done))
    return ws


# -- whose layers a file has whole -------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", ["jsonl", "csv"])
@pytest.mark.parametrize(
    ("part", "missing"),
    [({"by": "Wang"}, []), ({"label": "actor"}, []), ({"by": "Wang", "label": "actor"}, []), ({}, [])],
)
def test_a_part_of_a_project_lists_nothing_of_what_was_left_out_as_removed(
    lead: Workspace, tmp_path: Path, part: dict[str, str], missing: list[str], suffix: str
) -> None:
    metric = annotate(lead, lead.documents()[0].document.id, "metric", [Span(0, 3)])
    bring(lead, tmp_path, line(ARTICLE, on(ARTICLE, "三点四亿元", label="metric", id="w3")), name="m.jsonl")
    out = tmp_path / f"part.{suffix}"
    finish(export(lead, out, **part))
    assert removed(import_files(lead, [out])) == missing
    assert lead.annotation(metric.id)


def test_a_part_says_whose_layer_is_whole(lead: Workspace, tmp_path: Path) -> None:
    def said(**part: str) -> object:
        finish(export(lead, tmp_path / "p.jsonl", **part))
        return json.loads((tmp_path / "p.jsonl").read_text("utf-8").split("\n")[0]).get("layers")

    assert (said(), said(by="Wang"), said(by="Wang", label="actor"), said(label="actor")) == (None, ["Wang"], [], [])


def test_one_who_has_nothing_left_is_known_by_what_the_file_says(lead: Workspace, tmp_path: Path) -> None:
    assert removed(bring(lead, tmp_path, line(ARTICLE, layers=["Wang"]))) == ["w1"]
    # Of a document with nobody in it: whom the file names elsewhere, where that is one person.
    elsewhere = line(OTHER, on(OTHER, "林晓岚", id="w2"))
    assert removed(bring(lead, tmp_path, line(ARTICLE), elsewhere)) == ["w1"]
    # Nobody anywhere: who is done.
    assert removed(bring(lead, tmp_path, line(ARTICLE, done=["Zhao"]))) == ["z1"]
    assert removed(bring(lead, tmp_path, line(ARTICLE))) == []


def test_who_is_only_done_with_a_document_is_not_the_author_of_a_file(lead: Workspace, tmp_path: Path) -> None:
    both = {"done": ["Wang", "Zhao"]}
    file = line(ARTICLE, on(ARTICLE, "陈立文", id="w1"), **both), line(OTHER, on(OTHER, "林晓岚", id="w2"), **both)
    assert removed(bring(lead, tmp_path, *file)) == []


def test_of_two_authors_of_a_file_each_has_what_is_missing(lead: Workspace, tmp_path: Path) -> None:
    both = {"done": ["Wang", "Zhao"]}
    zhao = on(OTHER, "海州大学", id="z2", annotator="Zhao")
    file = line(ARTICLE, on(ARTICLE, "陈立文", id="w1"), **both), line(OTHER, zhao, **both)
    assert removed(bring(lead, tmp_path, *file)) == ["w2", "z1"]


def test_what_a_file_has_and_could_not_be_taken_is_not_removed(lead: Workspace, tmp_path: Path) -> None:
    bad = on(ARTICLE, "陈立文", id="w1", fragments=[[0, 1], [2, 3]])
    nameless = on(ARTICLE, "陈立文", label="unheard of")
    for each in (bad, nameless):
        preview = bring(lead, tmp_path, line(ARTICLE, each))
        assert preview.reports[0].annotations.rejected == 1
        assert removed(preview) == []


def test_a_project_speaks_for_who_works_in_it_and_not_for_layers_it_was_sent(
    lead: Workspace, add_text: AddText, tmp_path: Path
) -> None:
    path = tmp_path / "wang.anno"
    with Workspace.create(path, owner="Wang") as theirs:
        add_text(theirs, ARTICLE)
        add_text(theirs, OTHER)
        # An older file of Zhao's, who has added to it since.
        bring(theirs, tmp_path, line(ARTICLE), line(OTHER, on(OTHER, "林晓岚", id="z0", annotator="Zhao")))
        annotate(theirs, theirs.documents()[0].document.id, "policy", [Span(0, 3)])
    assert removed(import_files(lead, [path])) == ["w1", "w2"]


# -- hand-ins ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def handed(ws: Workspace, add_text: AddText, tmp_path: Path) -> tuple[Workspace, Callable[..., Path]]:
    """Return the lead's project, and what does something to Wang's copy and hands it in."""
    for number in range(2):
        add_text(ws, f"第{number}篇，海州市今年增长百分之三。", title=f"文{number}")
    plan = rounds.divide(ws, ("Wang", "Zhao"), overlap=1)
    copy = finish(rounds.hand_out(ws, tmp_path / "out", plan))[0]
    rounds.note_round(ws, plan)
    number = iter(range(100))

    def hand_in(*, done: bool | None = None, change: Callable[[Workspace, str], object] | None = None) -> Path:
        with Workspace.open(copy, clock=lambda: f"2026-03-01T00:00:{next(number):02}+00:00") as theirs:
            document = theirs.documents()[0].document.id
            if change is not None:
                change(theirs, document)
            if done is not None:
                edit_document(theirs, document, done=done)
            return finish(rounds.hand_in(theirs, tmp_path / f"{next(number)}.jsonl")).file

    return ws, hand_in


def is_done(ws: Workspace) -> bool:
    return "Wang" in ws.documents()[0].done


def take(ws: Workspace, path: Path) -> FilePreview:
    return import_files(ws, [path]).files[0]


def test_the_newest_hand_in_says_what_its_annotator_is_done_with(handed: tuple[Workspace, Callable[..., Path]]) -> None:
    ws, hand_in = handed
    first, second, third = hand_in(done=True), hand_in(done=False), hand_in(done=True)
    document = ws.documents()[0].document.id
    edit_document(ws, document, done=True)
    assert file_preview_to_json(take(ws, first))["done"] == {"added": 1, "taken_back": 0}
    assert file_preview_to_json(take(ws, second))["done"] == {"added": 0, "taken_back": 1}
    # What the lead is done with is the lead's.
    assert ws.documents()[0].done == ("林晓岚",)
    undo(ws)
    assert is_done(ws)
    take(ws, third)
    for older in (first, second):
        late = take(ws, older)
        assert is_done(ws)
        assert (late.done, late.not_done) == (0, 0)
        assert any("newer one" in each.reason for each in late.report.problems)
    assert import_files(ws, [third]).changes_nothing


def test_several_hand_ins_at_once_end_with_the_newest_in_whatever_order(
    handed: tuple[Workspace, Callable[..., Path]],
) -> None:
    ws, hand_in = handed
    first, second = (
        hand_in(done=True),
        hand_in(done=False, change=lambda ws, id: annotate(ws, id, "actor", [Span(4, 7)])),
    )
    for files in ([first, second], [second, first]):
        import_files(ws, files)
        assert not is_done(ws)
        assert len(ws.annotations()) == 1
        undo(ws)


def test_a_file_that_is_no_hand_in_takes_nothing_back(
    handed: tuple[Workspace, Callable[..., Path]], tmp_path: Path
) -> None:
    ws, hand_in = handed
    take(ws, hand_in(done=True))
    undone = json.loads(hand_in(done=False).read_text("utf-8").split("\n")[0])
    for key in ("handed_in_at", "layers"):
        file = tmp_path / f"without {key}.jsonl"
        file.write_text(json.dumps({name: value for name, value in undone.items() if name != key}), "utf-8")
        assert take(ws, file).not_done == 0
    assert is_done(ws)
    undone["handed_in_at"] = "yesterday"
    file.write_text(json.dumps(undone), "utf-8")
    preview = take(ws, file)
    assert preview.report.unmatched == 1
    assert "not a time" in preview.report.problems[0].reason


def test_an_older_hand_in_lists_nothing_as_removed(handed: tuple[Workspace, Callable[..., Path]]) -> None:
    ws, hand_in = handed
    first = hand_in()
    second = hand_in(change=lambda ws, id: annotate(ws, id, "actor", [Span(4, 7)]))
    third = hand_in(change=lambda ws, _: remove(ws, [each.id for each in ws.annotations()]))
    take(ws, second)
    assert take(ws, first).removed == ()
    assert [each.quote for each in take(ws, third).removed] == ["海州市"]


# -- rounds ------------------------------------------------------------------------------------------------------------


def warned(preview: FilePreview) -> list[str]:
    return [each.reason for each in preview.report.problems]


def test_what_was_handed_out_comes_back_without_a_word(handed: tuple[Workspace, Callable[..., Path]]) -> None:
    ws, hand_in = handed
    assert warned(take(ws, hand_in(done=True))) == []


@pytest.mark.parametrize(
    ("change", "warning"),
    [
        ({"round": "round-7"}, "handed in for round-7, which was not handed out of this project"),
        ({"layers": ["Sun"]}, "Sun was handed nothing in round-1"),
        ({"text": "别的文章。"}, r"not handed out to Wang in round-1: 1 \(“别的”\)"),
    ],
)
def test_what_was_not_handed_out_like_this_is_said(
    handed: tuple[Workspace, Callable[..., Path]], tmp_path: Path, change: dict[str, Any], warning: str
) -> None:
    ws, hand_in = handed
    value = json.loads(hand_in().read_text("utf-8").split("\n")[0])
    for key in ("id", "sha256", "sections", "source"):
        value.pop(key)
    file = tmp_path / "changed.jsonl"
    file.write_text(json.dumps(value | {"title": "别的"} | change, ensure_ascii=False), "utf-8")
    [sentence] = warned(take(ws, file))
    import re

    assert re.search(warning, sentence)


def test_a_file_of_a_round_before_the_last_is_said(handed: tuple[Workspace, Callable[..., Path]]) -> None:
    ws, hand_in = handed
    file = hand_in()
    rounds.note_round(ws, rounds.divide(ws, ("Wang", "Zhao")))
    [sentence] = warned(take(ws, file))
    assert "again in round-2" in sentence
