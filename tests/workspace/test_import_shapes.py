"""A colleague's file on another shape of an article: known for what it is, its spans carried over, none guessed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.edits import Edit, Put, Step
from annotator.domain.labels import LabelSet
from annotator.domain.span import Span
from annotator.reading.script import Converter
from annotator.store import review_rows
from annotator.workspace.annotating import annotate, remove
from annotator.workspace.history import undo
from annotator.workspace.importing import ImportPreview, import_files
from annotator.workspace.labelling import set_labels
from annotator.workspace.reviewing import decide, queue
from annotator.workspace.workspace import Workspace
from tests.workspace.conftest import AddText

ARTICLE = (
    "海州市发布科技创新计划\n"
    "本报讯（记者林晓岚）海州市科技局日前发布计划，明年研发投入\n"
    "将达到三点四亿元，比去年增长百分之十二。市长陈立文表示，海州\n"
    "湾创科园将扩建二期，引进企业四十五家，新增岗位三千二百个。\n"
    "据了解，园区去年产值突破八十亿元，其中出口占三成。专家认为，\n"
    "海州市的做法值得推广，但人才短缺仍是主要困难。下一步，海州市\n"
    "将出台人才新政，对引进的博士每人补贴二十万元，并建设公寓。\n"
)
NEWER = "2026-05-01T00:00:00Z"


def line(text: str | None, *annotations: dict[str, Any], **document: Any) -> str:
    value = {"schema": "annotator/1", **document, "text": text, "annotations": list(annotations)}
    return json.dumps(value, ensure_ascii=False) + "\n"


def on(text: str, quote: str, *, label: str = "actor", nth: int = 0, **rest: Any) -> dict[str, Any]:
    """Return an annotation of Wang's where `quote` stands in a text for the `nth` time."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    return {"label": label, "start": start, "end": start + len(quote), "quote": quote, "annotator": "Wang"} | rest


def bring(ws: Workspace, tmp_path: Path, *lines: str, name: str = "x.jsonl", **options: Any) -> ImportPreview:
    path = tmp_path / name
    path.write_text("".join(lines), encoding="utf-8")
    preview = import_files(ws, [path], **options)
    for report in preview.reports:
        counts = report.annotations
        assert counts.read == sum(map(str(lines).count, ('"label"',))) or name.endswith(".csv")
    return preview


def how(preview: ImportPreview) -> list[str]:
    return [each.how for file in preview.files for each in file.documents]


def rewrapped(text: str) -> str:
    flat = "".join(text.split())
    return "\n".join(flat[at : at + 17] for at in range(0, len(flat), 17))


SHAPES = {
    "script": (lambda text: Converter("traditional").convert(text).text, "script"),
    "wrapped": (rewrapped, "wrapped"),
    "corrected": (lambda text: text.replace("日前发布", "近日公布了").replace("值得推广", "很值得推广"), "corrected"),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_an_article_in_another_shape_is_recognised_and_its_spans_carried_over(
    ws: Workspace, add_text: AddText, tmp_path: Path, shape: str
) -> None:
    document = add_text(ws, ARTICLE)
    make, known_as = SHAPES[shape]
    theirs = make(ARTICLE)
    places = [3, 11, 40, 62, 120]
    marks = [{"label": "actor", "start": at, "end": at + 3, "quote": theirs[at : at + 3]} for at in places]
    preview = bring(ws, tmp_path, line(theirs, *marks))
    assert how(preview) == [known_as]
    [report] = preview.reports
    assert (report.matched, report.created, report.annotations.added) == (1, 0, len(places))
    assert [info.document.id for info in ws.documents()] == [document.id]
    fold = Converter("simplified").convert
    for annotation, at in zip(ws.annotations(), places, strict=True):
        assert "".join(annotation.quote.split()) == "".join(fold(theirs[at : at + 3]).text.split())
    step = ws.undo_step()
    assert bring(ws, tmp_path, line(theirs, *marks)).changes_nothing
    assert ws.undo_step() == step


def test_an_article_in_the_phrases_of_taiwan_is_the_same_in_the_other_script(
    ws: Workspace, add_text: AddText, tmp_path: Path
) -> None:
    text = ARTICLE + "海州市的数据中心和产业集群用上了新软件，信息化项目明年完成。\n"
    add_text(ws, text)
    theirs = Converter("taiwan-phrases").convert(text).text
    quotes = {"資料中心": "数据中心", "產業叢集": "产业集群", "叢集": "集群", "資訊化": "信息化", "專案": "项目"}
    preview = bring(ws, tmp_path, line(theirs, *(on(theirs, quote) for quote in quotes)))
    assert how(preview) == ["script"]
    [report] = preview.reports
    assert (report.annotations.added, report.problems) == (len(quotes), ())
    assert {each.quote for each in ws.annotations()} == set(quotes.values())


def test_an_article_that_is_in_the_file_itself_is_not_what_another_there_is_taken_for(
    ws: Workspace, add_text: AddText, tmp_path: Path
) -> None:
    """Both scripts of an article may be documents of a project; read again they are the same two documents."""
    add_text(ws, ARTICLE)
    other = Converter("traditional").convert(ARTICLE).text
    preview = bring(ws, tmp_path, line(other, title="繁"), line(ARTICLE))
    assert sorted(how(preview)) == ["created", "same"]
    assert len(ws.documents()) == 2


@pytest.mark.parametrize("script", ["source", "traditional"])
@pytest.mark.parametrize("was", ["", "下一步"])
def test_of_an_article_in_both_scripts_the_one_in_the_same_script_is_meant(
    ws: Workspace, add_text: AddText, tmp_path: Path, script: str, was: str
) -> None:
    ours = {script: Converter(script).convert(ARTICLE).text for script in ("source", "traditional")}
    documents = {each: add_text(ws, text, title=each).id for each, text in ours.items()}
    theirs = rewrapped(ours[script].replace(was, ""))
    preview = bring(ws, tmp_path, line(theirs, on(theirs, "海州", nth=2)))
    assert how(preview) == ["corrected" if was else "wrapped"]
    assert [each.document for each in ws.annotations()] == [documents[script]]


def test_an_article_that_may_be_two_is_neither(ws: Workspace, add_text: AddText, tmp_path: Path) -> None:
    add_text(ws, ARTICLE.replace("十二", "十三"), title="甲")
    add_text(ws, ARTICLE.replace("十二", "十五"), title="乙")
    preview = bring(ws, tmp_path, line(ARTICLE, on(ARTICLE, "陈立文")))
    assert how(preview) == ["unmatched"]
    assert preview.reports[0].annotations.rejected == 1
    assert "“甲”, “乙”" in preview.reports[0].problems[0].reason


def test_a_table_of_another_shape_is_placed_by_title_quote_and_context(
    ws: Workspace, add_text: AddText, tmp_path: Path
) -> None:
    add_text(ws, ARTICLE, title="计划")
    rows = "document,title,sha256,label,start,end,quote,context\n"
    rows += f"x,计划,{'0' * 64},actor,0,3,海州市,专家认为，海州市的做法值得推广\n"
    rows += f"x,计划,{'0' * 64},actor,0,3,海州市,\n"
    rows += f"x,计划,{'0' * 64},actor,0,3,别处的,\n"
    preview = bring(ws, tmp_path, rows, name="x.csv")
    assert how(preview) == ["titled"]
    counts = preview.reports[0].annotations
    assert (counts.added, counts.reanchored, counts.ambiguous, counts.rejected) == (1, 1, 1, 1)
    [annotation] = ws.annotations()
    assert ws.text(annotation.document)[annotation.end :].startswith("的做法")


# -- ambiguous ---------------------------------------------------------------------------------------------------------


def ambiguous(ws: Workspace) -> list[tuple[str, int]]:
    return [(each.annotation.quote, len(each.places)) for each in review_rows.pending(ws.connection)]


@pytest.mark.parametrize("identity", [{"id": "mine"}, {}])
def test_what_fits_several_places_alike_waits_with_all_of_them_and_comes_once(
    ws: Workspace, add_text: AddText, tmp_path: Path, identity: dict[str, str]
) -> None:
    add_text(ws, ARTICLE)
    lost = {"label": "actor", "start": 5, "end": 8, "quote": "海州市", "annotator": "Wang", **identity}
    preview = bring(ws, tmp_path, line(ARTICLE, lost))
    assert preview.reports[0].annotations.ambiguous == 1
    assert preview.reports[0].problems[0].line == 1
    assert ws.annotations() == []
    assert ambiguous(ws) == [("海州市", 4)]
    again = bring(ws, tmp_path, line(ARTICLE, lost))
    assert again.reports[0].annotations.ambiguous == 1
    assert again.changes_nothing
    undo(ws)
    assert ambiguous(ws) == []


def test_what_review_gave_a_place_stays_there_when_the_file_comes_again(
    ws: Workspace, add_text: AddText, tmp_path: Path
) -> None:
    add_text(ws, ARTICLE)
    lost = {"id": "mine", "label": "actor", "start": 5, "end": 8, "quote": "海州市", "annotator": "Wang"}
    lost |= {"updated_at": "2026-01-01T00:00:00Z"}
    bring(ws, tmp_path, line(ARTICLE, lost))
    [item] = queue(ws, kinds=["ambiguous"])
    decide(ws, item.id, take=[item.candidates[1].id])
    [placed] = ws.annotations(by="Wang")
    assert bring(ws, tmp_path, line(ARTICLE, lost)).changes_nothing
    newer = bring(ws, tmp_path, line(ARTICLE, lost | {"updated_at": NEWER, "note": "see page 3"}))
    assert newer.reports[0].annotations.updated == 1
    [after] = ws.annotations(by="Wang")
    assert (after.fragments, after.note) == (placed.fragments, "see page 3")


def test_a_newer_file_that_says_where_it_is_ends_the_waiting(ws: Workspace, add_text: AddText, tmp_path: Path) -> None:
    add_text(ws, ARTICLE)
    lost = {"id": "mine", "label": "actor", "start": 5, "end": 8, "quote": "海州市", "annotator": "Wang"}
    bring(ws, tmp_path, line(ARTICLE, lost))
    bring(ws, tmp_path, line(ARTICLE, on(ARTICLE, "海州市", nth=2, id="mine", updated_at=NEWER)))
    assert ambiguous(ws) == []
    assert [each.id for each in ws.annotations()] == ["mine"]


# -- again, newer, removed ---------------------------------------------------------------------------------------------


def test_what_its_author_removed_is_listed_and_removed_where_that_is_asked_for(
    ws: Workspace, add_text: AddText, tmp_path: Path
) -> None:
    document = add_text(ws, ARTICLE)
    mine = annotate(ws, document.id, "actor", [Span(0, 3)])
    a, b = on(ARTICLE, "陈立文", id="a"), on(ARTICLE, "林晓岚", id="b")
    bring(ws, tmp_path, line(ARTICLE, a, b))
    preview = bring(ws, tmp_path, line(ARTICLE, a))
    assert [each.id for each in preview.files[0].removed] == ["b"]
    assert preview.changes_nothing
    dropped = bring(ws, tmp_path, line(ARTICLE, a), drop_removed=True)
    assert [each.id for each in dropped.files[0].removed] == ["b"]
    assert {each.id for each in ws.annotations()} == {mine.id, "a"}
    undo(ws)
    assert {each.id for each in ws.annotations()} == {mine.id, "a", "b"}


def test_a_double_id_with_different_content_is_rejected_and_with_the_same_counted(
    ws: Workspace, add_text: AddText, tmp_path: Path
) -> None:
    add_text(ws, ARTICLE)
    one = on(ARTICLE, "陈立文", id="a")
    preview = bring(ws, tmp_path, line(ARTICLE, one, one, one | {"note": "!"}))
    counts = preview.reports[0].annotations
    assert (counts.added, counts.already_there, counts.rejected) == (1, 1, 1)
    assert "stands twice" in preview.reports[0].problems[0].reason
    newer = bring(ws, tmp_path, line(ARTICLE, one, one | {"note": "!", "updated_at": NEWER.replace("26", "36")}))
    assert newer.reports[0].annotations.updated == 1


def test_one_id_in_two_documents_of_a_file_is_two_annotations(ws: Workspace, tmp_path: Path) -> None:
    both = [line(ARTICLE, on(ARTICLE, "陈立文", id="a")), line("海州市的另一篇。", on("海州市", "海州市", id="a"))]
    preview = bring(ws, tmp_path, *both)
    assert preview.reports[0].annotations.added == 2
    assert [each.quote for each in ws.annotations()] == ["陈立文", "海州市"]
    assert ws.annotations()[1].origin_id == "a"
    assert bring(ws, tmp_path, *both).changes_nothing


def test_rows_without_ids_that_say_the_same_are_one(ws: Workspace, add_text: AddText, tmp_path: Path) -> None:
    add_text(ws, ARTICLE)
    one = on(ARTICLE, "陈立文")
    assert bring(ws, tmp_path, line(ARTICLE, one, one)).reports[0].annotations.already_there == 1


def test_gold_that_was_decided_here_is_kept(ws: Workspace, add_text: AddText, tmp_path: Path) -> None:
    add_text(ws, ARTICLE)
    done = {"done": ["Wang", "Zhao"]}
    bring(ws, tmp_path, line(ARTICLE, on(ARTICLE, "陈立文", id="a"), **done))
    [item] = queue(ws)
    decide(ws, item.id, take=["a"])
    [gold] = ws.annotations(by="gold")
    theirs = [
        on(ARTICLE, "林晓岚", id="other", annotator="gold"),
        on(ARTICLE, "陈立文", id=gold.id, annotator="gold", note="!", updated_at="2036-01-01T00:00:00Z"),
    ]
    preview = bring(ws, tmp_path, line(ARTICLE, *theirs))
    counts = preview.reports[0].annotations
    assert (counts.already_there, counts.rejected) == (1, 1)
    assert ws.annotations(by="gold") == [gold]


# -- labels ------------------------------------------------------------------------------------------------------------


def test_what_the_project_does_not_know_is_named_with_a_proposal_and_mapped(
    ws: Workspace, add_text: AddText, tmp_path: Path
) -> None:
    add_text(ws, ARTICLE)
    marks = [
        on(ARTICLE, "陈立文", label="Actor", attributes={"Name": "陈立文"}),
        on(ARTICLE, "三点四亿元", label="金额", attributes={"value": 3.4, "note": "x"}),
        on(ARTICLE, "科技局", label="actor", attributes={"rank": "市"}),
    ]
    preview = bring(ws, tmp_path, line(ARTICLE, *marks), dry_run=True)
    assert preview.reports[0].annotations.rejected == 3
    assert {each.name: each.proposal for each in preview.unknown} == {
        "Actor": "actor",
        "金额": None,
        "actor.rank": None,
    }
    renaming = {"Actor": "actor", "Actor.Name": "name", "金额": "money", "actor.rank": ""}
    labels = ws.labels()
    preview = bring(ws, tmp_path, line(ARTICLE, *marks), renaming=renaming)
    assert preview.unknown == ()
    assert preview.reports[0].annotations.added == 3
    money = ws.labels().label("money")
    assert [(each.name, each.kind) for each in money.attributes] == [("value", "number"), ("note", "text")]
    assert {each.quote: dict(each.attributes) for each in ws.annotations()} == {
        "陈立文": {"name": "陈立文"},
        "三点四亿元": {"value": 3.4, "note": "x"},
        "科技局": {},
    }
    undo(ws)
    assert (ws.labels(), ws.annotations()) == (labels, [])


def test_a_label_that_is_left_out_on_purpose_is_told_so(ws: Workspace, add_text: AddText, tmp_path: Path) -> None:
    add_text(ws, ARTICLE)
    preview = bring(ws, tmp_path, line(ARTICLE, on(ARTICLE, "陈立文", label="人")), renaming={"人": ""})
    assert [each.reason for each in preview.reports[0].problems] == ["The label “人” is left out, as it was asked."]
    assert preview.reports[0].annotations.rejected == 1


def test_a_label_of_a_teammates_project_comes_with_its_definition(
    ws: Workspace, add_text: AddText, tmp_path: Path
) -> None:
    add_text(ws, ARTICLE)
    path = tmp_path / "theirs.anno"
    with Workspace.create(path, owner="Wang") as theirs:
        from dataclasses import replace

        own = replace(theirs.labels().label("metric"), name="figure", key="")
        set_labels(theirs, LabelSet((*theirs.labels().labels, own)))
        document = add_text(theirs, ARTICLE)
        annotate(theirs, document.id, "figure", [Span(0, 3)], attributes={"value": "3"})
    assert [each.name for each in import_files(ws, [path], dry_run=True).unknown] == ["figure"]
    import_files(ws, [path], renaming={"figure": "figure"})
    assert ws.labels().label("figure").attributes == own.attributes
    assert [each.attributes for each in ws.annotations()] == [{"value": 3}]


def test_what_the_lead_removed_comes_again_only_with_a_file(ws: Workspace, add_text: AddText, tmp_path: Path) -> None:
    document = add_text(ws, ARTICLE)
    mine = annotate(ws, document.id, "actor", [Span(0, 3)])
    remove(ws, [mine.id])
    bring(ws, tmp_path, line(ARTICLE, on(ARTICLE, "陈立文", id="a")))
    assert [each.id for each in ws.annotations()] == ["a"]
    put = Put("annotation", "a", ws.annotation("a"), None)
    ws.apply(Edit(Step("remove", {"quote": "陈立文"}), (put,)))
    assert bring(ws, tmp_path, line(ARTICLE, on(ARTICLE, "陈立文", id="a"))).reports[0].annotations.added == 1


# -- a quote that was edited itself ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("was", "now", "quote", "added", "reason"),
    [
        ("林晓岚", "林晓兰", "林晓兰", 1, "The text differs a little: “林晓岚” here for “林晓兰”."),
        ("湾创科园将", "湾创新科技园将", "湾创新科技园", 0, "The words differ: “湾创科园” here for “湾创新科技园”."),
        ("四十五家", "四十六家", "四十六家", 0, "A figure or a Latin letter differs: “四十五家” here for “四十六家”."),
    ],
)
def test_a_slip_here_is_told_and_other_words_or_figures_wait_for_a_person(
    ws: Workspace, add_text: AddText, tmp_path: Path, was: str, now: str, quote: str, added: int, reason: str
) -> None:
    add_text(ws, ARTICLE)
    theirs = ARTICLE.replace(was, now)
    preview = bring(ws, tmp_path, line(theirs, on(theirs, quote)))
    assert how(preview) == ["corrected"]
    [report] = preview.reports
    counts = report.annotations
    assert (counts.added, counts.reanchored, counts.ambiguous, counts.rejected) == (added, added, 1 - added, 0)
    assert [(each.line, each.reason, each.quote) for each in report.problems] == [(1, reason, quote)]
    waiting = [(item.quote, f"“{item.candidates[0].quote}” here" in reason) for item in queue(ws)]
    assert waiting == [(quote, True)] * (1 - added)


@pytest.mark.parametrize(
    ("theirs", "quote", "here"), [("引进170家", "170家", "1700家"), ("增长5.2左右", "5.2", "5.2%")]
)
def test_a_figure_is_not_taken_for_a_part_of_another(
    ws: Workspace, add_text: AddText, tmp_path: Path, theirs: str, quote: str, here: str
) -> None:
    add_text(ws, f"{ARTICLE}全年引进1700家，增长5.2%左右。\n")
    text = f"{ARTICLE}全年引进1700家，增长5.2%左右。\n".replace(theirs.replace(quote, here), theirs)
    preview = bring(ws, tmp_path, line(text, on(text, quote), on(text, "左右")))
    [report] = preview.reports
    assert (report.annotations.added, report.annotations.ambiguous) == (1, 1)
    assert str(report.problems[0].reason) == f"A figure or a Latin letter differs: “{here}” here for “{quote}”."
    [item] = queue(ws)
    assert [each.quote for each in item.candidates] == [here]


def test_a_short_bulletin_with_other_figures_is_another_document(
    ws: Workspace, add_text: AddText, tmp_path: Path
) -> None:
    bulletin = "甲省统计局发布数据：2024年一季度全省生产总值增长5.1%，投资增长3.4%，消费增长4.4%。经济运行总体平稳。"
    add_text(ws, bulletin)
    theirs = bulletin.replace("5.1", "4.8").replace("3.4", "2.8").replace("4.4", "4.0")
    preview = bring(ws, tmp_path, line(theirs, on(theirs, "4.8%"), title="b"))
    assert how(preview) == ["created"]
    assert [each.quote for each in ws.annotations()] == ["4.8%"]
