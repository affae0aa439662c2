"""Every verb, as the interface has it: what it does, and its JSON value to the letter."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import PICTURE, TEXT, Cli, Window

DOCUMENT = {
    "id",
    "title",
    "sha256",
    "source",
    "encoding",
    "script",
    "characters",
    "metadata",
    "sections",
    "annotations",
    "done",
}  # fmt: skip - as the interface lists them
ANNOTATION = {
    "id",
    "document",
    "label",
    "start",
    "end",
    "quote",
    "annotator",
    "attributes",
    "note",
    "status",
    "origin",
    "created_at",
    "updated_at",
}  # fmt: skip - as the interface lists them


def test_new_makes_a_project_with_the_starter_labels(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "p.anno"
    assert cli("new", path, "--as", "Li", "--json").json == {"project": str(path)}
    assert [label["name"] for label in cli("labels", path, "--json").json["labels"]] == ["metric", "actor", "policy"]


def test_new_refuses_an_existing_path_and_another_suffix(cli: Cli, project: Path, tmp_path: Path) -> None:
    before = project.read_bytes()
    assert cli("new", project).status == 1
    assert project.read_bytes() == before
    assert cli("new", tmp_path / "p.txt").status == 1
    assert cli("new", tmp_path / "q.anno", "--as", "gold").status == 1
    assert not (tmp_path / "q.anno").exists()


def test_add_reports_each_file(cli: Cli, project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "乙.txt").write_text("另一篇文章，说的是别的事情。", encoding="utf-8")
    (folder / "again.txt").write_text(TEXT, encoding="utf-8")
    (folder / "bad.txt").write_bytes(b"%PDF-1.7\0\0")
    report = cli("add", project, folder, "--json").json
    assert [each["title"] for each in report["added"]] == ["乙"]
    assert [each["title"] for each in report["already_there"]] == ["甲"]
    assert [Path(each["path"]).name for each in report["problems"]] == ["bad.txt"]
    assert set(report["problems"][0]) == {"path", "reason"}
    assert set(report["added"][0]) == DOCUMENT


def test_add_ends_with_one_where_nothing_was_added(cli: Cli, project: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\0\0\0\0")
    ended = cli("add", project, tmp_path / "bad.txt", "--json")
    assert ended.status == 1
    assert json.loads(ended.text)["added"] == []
    assert "bad.txt" in ended.error
    assert cli("add", project, tmp_path / "甲.txt").status == 0


def test_add_reads_an_encoding_that_is_named(cli: Cli, project: Path, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_bytes("海灣商報說明".encode("big5hkscs"))
    assert cli("add", project, tmp_path / "b.txt", "--encoding", "big5hkscs", "--json").json["added"][0]["script"] == (
        "traditional"
    )
    assert cli("text", project, "b").text == "海灣商報說明"


def test_documents_lists_them(cli: Cli, project: Path) -> None:
    [document] = cli("documents", project, "--json").json
    assert set(document) == DOCUMENT
    assert (document["title"], document["source"], document["characters"]) == ("甲", "甲.txt", len(TEXT))
    assert (document["annotations"], document["done"], document["metadata"]) == (0, [], {})
    assert set(document["sections"][0]) == {"id", "title", "metadata", "pieces"}
    assert {"start", "end", "kind"} <= set(document["sections"][0]["pieces"][0])
    assert "甲" in cli("documents", project).text


def test_edit_changes_title_metadata_and_done_in_one_step(cli: Cli, project: Path) -> None:
    changed = cli(
        "edit", project, "甲", "--title", "丙", "--set", "date=2026-01-02", "--set", "url=a=b", "--done", "--json"
    ).json  # fmt: skip - one command
    assert (changed["title"], changed["metadata"], changed["done"]) == (
        "丙",
        {"date": "2026-01-02", "url": "a=b"},
        ["Li"],
    )
    emptied = cli("edit", project, "丙", "--set", "date=", "--not-done", "--as", "Wang", "--json").json
    assert (emptied["metadata"], emptied["done"]) == ({"url": "a=b"}, ["Li"])
    cli("undo", project)
    cli("undo", project)
    assert cli("documents", project, "--json").json[0]["title"] == "甲"


def test_edit_removes_a_document_and_undo_brings_it_back(cli: Cli, project: Path) -> None:
    cli("annotate", project, "甲", "actor", "--span", "2:5")
    removed = cli("edit", project, "甲", "--delete", "--json").json
    assert (removed["title"], removed["annotations"]) == ("甲", 1)
    assert cli("documents", project, "--json").json == []
    cli("undo", project)
    assert cli("documents", project, "--json").json == [removed]


def test_text_is_printed_exactly(cli: Cli, project: Path) -> None:
    assert cli("text", project, "甲").data == TEXT.encode()
    shown = cli("text", project, "甲", "--script", "traditional", "--json").json
    assert (shown["layout"], shown["script"]) == ("source", "traditional")
    assert set(shown) == {"document", "layout", "script", "text"}


#: Hard-wrapped as newspaper pages are.
WRAPPED = (
    "本报讯（记者何思远）海州市统计局近日公布的数据显示，去年海州市研发投入\n"
    "强度为3.4，比上年提高零点二个百分点，规模以上工业企业的研发投入继续增\n"
    "长。\n"
)


@pytest.fixture
def wrapped(cli: Cli, project: Path, tmp_path: Path) -> Path:
    """Return the project with a hard-wrapped document more, 乙."""
    (tmp_path / "乙.txt").write_text(WRAPPED, encoding="utf-8")
    assert cli("add", project, tmp_path / "乙.txt").status == 0
    return project


def test_the_reading_layout_joins_wrapped_lines(cli: Cli, wrapped: Path) -> None:
    assert cli("text", wrapped, "乙", "--layout", "reading").text == WRAPPED.replace("\n", "")


@pytest.mark.parametrize("layout", ["source", "reading"])
@pytest.mark.parametrize(
    "script", ["source", "simplified", "traditional", "taiwan", "taiwan-phrases", "hongkong"]
)  # fmt: skip - a table
def test_every_layout_goes_with_every_script(cli: Cli, project: Path, layout: str, script: str) -> None:
    assert "海州市" in cli("text", project, "甲", "--layout", layout, "--script", script).text


def test_a_document_is_meant_by_id_beginning_of_id_or_title(cli: Cli, project: Path) -> None:
    identity = cli("documents", project, "--json").json[0]["id"]
    for ref in (identity, identity[:6], "甲"):
        assert cli("text", project, ref).data == TEXT.encode()
    assert cli("text", project, "丁").status == 1


def test_annotate_by_span_gives_the_annotation_and_the_same_again(cli: Cli, project: Path) -> None:
    first = cli(
        "annotate",
        project,
        "甲",
        "metric",
        "--span",
        "13:19",
        "--set",
        "value=3.4",
        "--set",
        "unit=%",
        "--note",
        "n",
        "--json",
    ).json  # fmt: skip - one command
    assert set(first[0]) == ANNOTATION
    assert (first[0]["quote"], first[0]["attributes"]) == ("3.4%左右", {"value": 3.4, "unit": "%"})
    assert (first[0]["annotator"], first[0]["note"], first[0]["origin"], first[0]["status"]) == (
        "Li",
        "n",
        "hand",
        "labelled",
    )
    assert cli("annotate", project, "甲", "metric", "--span", "13:19", "--json").json == first
    assert cli("annotate", project, "甲", "metric", "--span", "13:19", "--as", "Wang", "--json").json != first


def test_annotate_by_several_spans_makes_fragments(cli: Cli, project: Path) -> None:
    [made] = cli("annotate", project, "甲", "actor", "--span", "2:4", "--span", "20:23", "--json").json
    assert (made["start"], made["end"], made["fragments"]) == (2, 23, [[2, 4], [20, 23]])


def test_annotate_by_quote_goes_over_line_breaks_and_scripts(cli: Cli, wrapped: Path) -> None:
    [made] = cli("annotate", wrapped, "乙", "metric", "--quote", "研發投入強度", "--json").json
    assert made["quote"] == "研发投入\n强度"
    assert made["start"] == WRAPPED.index("研发投入\n")


def test_a_quote_with_several_places_needs_an_occurrence(cli: Cli, project: Path) -> None:
    ended = cli("annotate", project, "甲", "actor", "--quote", "海州市", "--json")
    assert (ended.status, ended.text) == (1, "")
    assert "2 times" in ended.error
    assert "2:5, 21:24" in ended.error
    [second] = cli("annotate", project, "甲", "actor", "--quote", "海州市", "--occurrence", 2, "--json").json
    assert second["start"] == 21
    every = cli("annotate", project, "甲", "actor", "--quote", "海州市", "--occurrence", "all", "--json").json
    assert [each["start"] for each in every] == [2, 21]
    assert every[1]["id"] == second["id"]
    assert cli("annotate", project, "甲", "actor", "--quote", "海州市", "--occurrence", 3).status == 1
    assert cli("annotate", project, "甲", "actor", "--quote", "没有").status == 1


def test_annotations_are_listed_by_place_and_filtered(cli: Cli, project: Path) -> None:
    cli("annotate", project, "甲", "metric", "--span", "13:19")
    cli("annotate", project, "甲", "actor", "--span", "2:5", "--as", "Wang")
    assert [each["label"] for each in cli("annotations", project, "--json").json] == ["actor", "metric"]
    for option, value in (("--by", "Wang"), ("--label", "actor")):
        assert [each["quote"] for each in cli("annotations", project, option, value, "--json").json] == ["海州市"]
    assert len(cli("annotations", project, "--document", "甲", "--json").json) == 2
    assert "海州市" in cli("annotations", project).text


def test_change_keeps_the_id(cli: Cli, project: Path) -> None:
    [made] = cli("annotate", project, "甲", "metric", "--span", "13:19", "--set", "value=3.4", "--json").json
    [changed] = cli(
        "change",
        project,
        made["id"],
        "--span",
        "13:17",
        "--set",
        "value=",
        "--set",
        "unit=%",
        "--note",
        "x",
        "--status",
        "question",
        "--json",
    ).json  # fmt: skip - one command
    assert (changed["id"], changed["quote"], changed["attributes"]) == (made["id"], "3.4%", {"unit": "%"})
    assert (changed["note"], changed["status"]) == ("x", "question")
    [relabelled] = cli("change", project, made["id"], "--label", "actor", "--json").json
    assert relabelled["label"] == "actor"


def test_others_annotations_are_not_changed(cli: Cli, project: Path) -> None:
    [made] = cli("annotate", project, "甲", "actor", "--span", "2:5", "--json").json
    for verb in (("change", project, made["id"], "--note", "x"), ("remove", project, made["id"])):
        assert cli(*verb, "--as", "Wang").status == 1


def test_remove_undo_and_redo(cli: Cli, project: Path) -> None:
    made = cli("annotate", project, "甲", "actor", "--quote", "海州市", "--occurrence", "all", "--json").json
    assert cli("remove", project, *(each["id"] for each in made), "--json").json == {"removed": 2}
    assert set(cli("undo", project, "--json").json) == {"step"}
    assert cli("annotations", project, "--json").json == made
    assert cli("redo", project, "--json").json == {"step": "remove 2 annotations"}
    assert cli("annotations", project, "--json").json == []
    assert cli("redo", project).status == 1


def test_nothing_to_undo_ends_with_one(cli: Cli, tmp_path: Path) -> None:
    cli("new", tmp_path / "q.anno")
    assert cli("undo", tmp_path / "q.anno").status == 1


def test_search_finds_either_script(cli: Cli, project: Path) -> None:
    hits = cli("search", project, "继续", "--json").json
    assert [set(hit) for hit in hits] == [{"document", "start", "end", "quote", "context"}]
    assert hits[0]["quote"] == "繼續"
    assert cli("search", project, "没有", "--json").json == []
    assert "繼續" in cli("search", project, "继续").text


def test_export_and_import_carry_a_project_to_a_colleague(cli: Cli, project: Path, tmp_path: Path) -> None:
    cli("annotate", project, "甲", "actor", "--quote", "海州市", "--occurrence", "all")
    cli("annotate", project, "甲", "metric", "--span", "13:19", "--set", "value=3.4", "--as", "Wang")
    report = cli("export", project, tmp_path / "x.jsonl", "--json").json
    assert report == {
        "file": str(tmp_path / "x.jsonl"),
        "format": "jsonl",
        "documents": 1,
        "annotations": 3,
        "losses": [],
    }
    assert cli("export", project, tmp_path / "x.csv", "--json").json["losses"] != []
    other = tmp_path / "q.anno"
    cli("new", other, "--as", "Zhao")
    dry = cli("import", other, tmp_path / "x.jsonl", "--dry-run", "--json").json
    assert cli("documents", other, "--json").json == []
    [brought] = cli("import", other, tmp_path / "x.jsonl", "--json").json
    assert [brought] == dry
    assert brought == {
        "file": str(tmp_path / "x.jsonl"),
        "format": "jsonl",
        "offset_unit": "codepoint",
        "annotators": ["Li", "Wang"],
        "documents": {"matched": 0, "created": 1, "unmatched": 0},
        "annotations": {
            "read": 3,
            "added": 3,
            "updated": 0,
            "already_there": 0,
            "reanchored": 0,
            "ambiguous": 0,
            "rejected": 0,
        },
        "problems": [],
        "recognised": [],
        "unknown": [],
        "removed": [],
        "round": None,
        "done": {"added": 0, "taken_back": 0},
    }
    assert cli("annotations", other, "--json").json == cli("annotations", project, "--json").json
    assert cli("documents", other, "--json").json == cli("documents", project, "--json").json
    [again] = cli("import", other, tmp_path / "x.csv", "--json").json
    assert again["annotations"]["already_there"] == 3


def test_export_takes_a_format_and_filters(cli: Cli, project: Path, tmp_path: Path) -> None:
    cli("annotate", project, "甲", "actor", "--span", "2:5")
    cli("annotate", project, "甲", "metric", "--span", "13:19", "--as", "Wang")
    out = tmp_path / "x.txt"
    for options, count in (
        (("--by", "Wang"), 1),
        (("--by", "gold"), 0),
        (("--label", "actor"), 1),
        (("--document", "甲"), 2),
    ):
        assert cli("export", project, out, "--format", "csv", *options, "--json").json["annotations"] == count
    assert cli("export", project, out).status == 1
    assert cli("export", project, out, "--by", "nobody", "--format", "csv").status == 1


def test_export_refuses_another_file_without_force(cli: Cli, project: Path, tmp_path: Path) -> None:
    out = tmp_path / "notes.csv"
    out.write_text("mine\n", encoding="utf-8")
    assert cli("export", project, out).status == 1
    assert out.read_text(encoding="utf-8") == "mine\n"
    assert cli("export", project, out, "--force").status == 0


def test_import_names_who_annotated(cli: Cli, project: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("title,document,label,start,end\n甲,,actor,2,5\n", encoding="utf-8")
    cli("import", project, path, "--by", "Wang", "--format", "csv")
    assert cli("annotations", project, "--json").json[0]["annotator"] == "Wang"
    assert "Wang" in cli("import", project, path, "--by", "Wang").text


def test_labels_are_printed_and_replaced(cli: Cli, project: Path, tmp_path: Path) -> None:
    labels = cli("labels", project, "--json").json
    assert set(labels) == {"version", "labels"}
    assert set(labels["labels"][0]) == {
        "name",
        "title",
        "definition",
        "colour",
        "key",
        "attributes",
        "examples",
        "counterexamples",
    }  # fmt: skip - as the interface lists them
    assert set(labels["labels"][0]["attributes"][0]) == {"name", "kind", "choices", "required"}
    labels["labels"].append({"name": "place", "title": {"en": "Place"}, "colour": "#112233", "key": "4"})
    file = tmp_path / "labels.json"
    file.write_text(json.dumps(labels), encoding="utf-8")
    assert [each["name"] for each in cli("labels", project, "--set", file, "--json").json["labels"]][-1] == "place"
    assert "place" in cli("labels", project).text
    file.write_text('{"labels":\n[{]}', encoding="utf-8")
    ended = cli("labels", project, "--set", file)
    assert ended.status == 1
    assert "labels.json, line 2" in ended.error


def test_the_glossary_is_printed_and_extended(cli: Cli, project: Path) -> None:
    pairs = cli("glossary", project, "--json").json
    assert ["徐汇", "徐匯"] in pairs
    longer = cli("glossary", project, "--add", "海州发=海州發", "--add", "林发=林發", "--json").json
    assert longer == [*pairs, ["海州发", "海州發"], ["林发", "林發"]]
    assert "林發" in cli("glossary", project).text


def test_check_says_whether_the_project_is_whole(cli: Cli, project: Path) -> None:
    assert cli("check", project, "--json").json == {"ok": True, "problems": []}
    data = bytearray(project.read_bytes())
    for at in range(4096, len(data), 4096):
        data[at : at + 64] = b"\xff" * 64
    project.write_bytes(data)
    ended = cli("check", project, "--json")
    assert ended.status == 1
    found = json.loads(ended.text)
    assert found["ok"] is False
    assert found["problems"]


def test_backup_copies_the_project(cli: Cli, project: Path, tmp_path: Path) -> None:
    out = tmp_path / "copy.anno"
    assert cli("backup", project, out, "--json").json == {"file": str(out)}
    assert cli("documents", out, "--json").json == cli("documents", project, "--json").json
    other = tmp_path / "mine.txt"
    other.write_text("mine", encoding="utf-8")
    assert cli("backup", project, other).status == 1
    assert other.read_text(encoding="utf-8") == "mine"


def test_formats_lists_every_format(cli: Cli) -> None:
    formats = cli("formats", "--json").json
    assert [each["id"] for each in formats] == ["jsonl", "csv", "anno", "feedback"]
    assert all(set(each) == {"id", "title", "suffixes", "reads", "writes", "losses"} for each in formats)
    assert {each["id"]: (each["reads"], each["writes"]) for each in formats} == {
        "jsonl": (True, True),
        "csv": (True, True),
        "anno": (True, False),
        "feedback": (True, False),
    }
    assert "csv" in cli("formats").text


def test_demo_writes_its_four_files(cli: Cli, tmp_path: Path) -> None:
    folder = tmp_path / "d"
    files = cli("demo", folder, "--json").json["files"]
    assert files == [str(folder / f"demo.{suffix}") for suffix in ("anno", "csv", "jsonl", "png")]
    assert sorted(path.name for path in folder.iterdir()) == ["demo.anno", "demo.csv", "demo.jsonl", "demo.png"]
    assert (folder / "demo.png").read_bytes() == PICTURE
    assert sum(each["annotations"] for each in cli("documents", folder / "demo.anno", "--json").json) > 100
    assert cli("check", folder / "demo.anno", "--json").json["ok"]


def test_demo_of_a_team_comes_with_what_each_handed_in(cli: Cli, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    files = [Path(each) for each in cli("demo", folder, "--team", "--json").json["files"]]
    assert [each.name for each in files[:4]] == ["team.anno", "team.csv", "team.jsonl", "team.png"]
    assert sorted(path for path in folder.rglob("*") if path.is_file()) == sorted(files)
    assert len([each for each in files if each.parent == folder / "hand-ins"]) == 3
    [newer] = (folder / "hand-ins" / "newer").iterdir()
    assert cli("import", folder / "team.anno", newer, "--json").json[0]["annotations"]["updated"] == 1
    assert cli("demo", folder, "--team").status == 1
    assert cli("demo", folder, "--team", "--force").status == 0
    newer.write_text("mine")
    assert cli("demo", folder, "--team").status == 1
    assert newer.read_text() == "mine"


def test_demo_does_not_write_over_work(cli: Cli, tmp_path: Path) -> None:
    folder = tmp_path / "d"
    cli("demo", folder, "--as", "Li")
    assert cli("demo", folder).status == 0
    title = cli("documents", folder / "demo.anno", "--json").json[0]["title"]
    cli("edit", folder / "demo.anno", title, "--title", "mine")
    ended = cli("demo", folder)
    assert ended.status == 1
    assert "worked on" in ended.error
    assert cli("documents", folder / "demo.anno", "--json").json[0]["title"] == "mine"
    assert cli("demo", folder, "--force").status == 0
    (folder / "demo.png").write_bytes(b"mine")
    assert cli("demo", folder).status == 1


def test_without_a_verb_the_window_opens(cli: Cli, project: Path, window: Window) -> None:
    assert cli().status == 0
    assert cli(project).status == 0
    assert window.opened == [None, project]


def test_work_is_handed_out_and_handed_in(cli: Cli, project: Path, tmp_path: Path) -> None:
    other = tmp_path / "乙.txt"
    other.write_text("海州灣創科園今年擴建。\n", encoding="utf-8")
    assert cli("add", project, other).status == 0
    made = cli("hand-out", project, tmp_path / "out", "--to", "Wang", "--to", "Zhao", "--shared", "甲", "--json").json
    assert (made["round"], made["bulk"]) == ("round-1", False)
    assert list(made["shared"].values()) == [["Wang", "Zhao"]]
    assert sorted(len(each["documents"]) for each in made["files"]) == [1, 2]
    theirs = made["files"][0]["file"]
    cli("annotate", theirs, "甲", "actor", "--span", "2:5")
    cli("edit", theirs, "甲", "--done")
    handed = cli("hand-in", theirs, "--json").json
    assert Path(handed["file"]).name == "Wang round-1.jsonl"
    assert (handed["annotator"], handed["annotations"], handed["done"]) == ("Wang", 1, 1)
    [report] = cli("import", project, handed["file"], "--json").json
    assert (report["round"], report["annotators"], report["annotations"]["added"]) == ("round-1", ["Wang"], 1)
    again = ("hand-out", theirs, tmp_path / "again", "--to", "Wang")
    assert cli(*again).status == 0
    assert cli("undo", theirs).status == 0
    refused = cli(*again)
    assert (refused.status, "--force" in refused.error) == (1, True)
    assert cli(*again, "--force").status == 0
    assert cli("hand-in", project).status == 1
    assert cli("hand-out", project, tmp_path / "out", "--to", "Wang", "--overlap", "2").status == 2
    assert cli("hand-out", project, tmp_path / "out", "--to", "Wang", "--overlap", "0.2", "--shared", "甲").status == 2
