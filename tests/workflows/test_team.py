"""A team of three labels the same texts, each in a copy of their own, and a lead makes one dataset of it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest

from annotator.cli.main import Faces, run
from tests.cli.conftest import Ended, Window

TEXTS = {
    "要闻": "去年海州市研发投入\n强度为3.4%左右。海州大学副校长林晓岚表示，将落实《海州科技计划》。\n",
    "专题": "登记在册的无人机有6.9万架。业内人士认为，甲省印发的办法来得及时。\n",
    "副刊": "海州智算中心已投用。海州智算中心由海州数据集团建设，总投资18.6亿元。\n",
}

REPORT = {"file", "format", "offset_unit", "annotators", "documents", "annotations", "problems"}
OF_DOCUMENTS = {"matched", "created", "unmatched"}
OF_ANNOTATIONS = {"read", "added", "updated", "already_there", "reanchored", "ambiguous", "rejected"}
ITEM = {"id", "document", "kind", "label", "candidates", "decision"}
DECISION = {"by", "at", "reason", "from"}
ANNOTATION = {
    *("id", "document", "label", "start", "end", "quote", "annotator", "attributes", "note", "status", "origin"),
    *("created_at", "updated_at"),
}
AGREEMENT = {"layers", "documents", "pairs", "overall", "by_document"}
FIGURES = {
    *("spans", "exact", "relaxed", "by_label", "attributes", "cohen_kappa", "krippendorff_alpha", "gamma"),
    *("intervals", "undefined"),
}
SHARES = {"precision", "recall", "f1"}


def cli(*arguments: object) -> Ended:
    """Call the command line in this process."""
    window = Window()
    out, err = (TextIOWrapper(BytesIO(), encoding="utf-8") for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err):
        status = run([str(each) for each in arguments], faces=Faces(window.open, window.paint))
    written = []
    for stream in (out, err):
        stream.flush()
        written.append(stream.buffer.getvalue())  # type: ignore[attr-defined] # a BytesIO
    return Ended(status, written[0], written[1].decode())


@dataclass(frozen=True)
class Team:
    """The lead's project, and each annotator's copy by name."""

    folder: Path
    lead: Path
    copies: dict[str, Path]

    def hand_in(self, name: str) -> Path:
        """Let an annotator hand in, and return the file as the lead gets it: in a folder of its own."""
        file = Path(cli("hand-in", self.copies[name], "--json").json["file"])
        got = self.folder / "inbox" / name
        got.mkdir(parents=True, exist_ok=True)
        return Path(shutil.copy(file, got))

    def import_all(self, *options: object) -> list[dict[str, Any]]:
        return self.import_files([self.hand_in(name) for name in self.copies], *options)

    def import_files(self, files: Iterable[Path], *options: object) -> list[dict[str, Any]]:
        reports: list[dict[str, Any]] = cli("import", self.lead, *files, *options, "--json").json
        return reports

    def items(self, *options: object) -> list[dict[str, Any]]:
        items: list[dict[str, Any]] = cli("review", self.lead, "list", *options, "--json").json
        return items

    def item(self, kind: str, quote: str) -> dict[str, Any]:
        found = [
            each
            for each in self.items("--kind", kind)
            if quote in [candidate["quote"] for candidate in each["candidates"]]
        ]
        assert len(found) == 1, (kind, quote, self.items())
        return found[0]

    def gold(self) -> list[dict[str, Any]]:
        annotations: list[dict[str, Any]] = cli("annotations", self.lead, "--by", "gold", "--json").json
        return annotations


#: What each of them tags, in which text: a label, a quote, and attributes.
WORK: dict[str, list[tuple[str, str, str, list[str]]]] = {
    "安宁": [
        ("要闻", "metric", "3.4%左右", ["value=3.4", "unit=%"]),
        ("要闻", "actor", "海州大学", []),
        ("要闻", "actor", "林晓岚", []),
        ("要闻", "policy", "《海州科技计划》", []),
        ("专题", "metric", "6.9万架", ["value=69000", "unit=架"]),
        ("专题", "actor", "甲省", []),
    ],
    "白露": [
        ("要闻", "metric", "3.4%", ["value=3.4", "unit=%"]),
        ("要闻", "actor", "海州大学", []),
        ("要闻", "actor", "林晓岚", []),
        ("要闻", "policy", "《海州科技计划》", []),
        ("专题", "metric", "6.9万架", ["value=6.9", "unit=万架"]),
        ("副刊", "actor", "海州数据集团", []),
    ],
    "程远": [
        ("要闻", "metric", "3.4%左右", ["value=3.4", "unit=%"]),
        ("要闻", "actor", "海州大学", []),
        ("要闻", "actor", "林晓岚", []),
        ("要闻", "actor", "《海州科技计划》", []),
        ("专题", "metric", "6.9万架", ["value=69000", "unit=架"]),
        ("专题", "actor", "甲省", []),
    ],
}


@pytest.fixture
def team(annotated: Team, tmp_path: Path) -> Team:
    """Return a team of three whose round is handed out and annotated, and not handed in yet."""
    folder = tmp_path / "team"
    shutil.copytree(annotated.folder, folder)
    moved = {name: folder / copy.relative_to(annotated.folder) for name, copy in annotated.copies.items()}
    return Team(folder, folder / annotated.lead.name, moved)


@pytest.fixture(scope="module")
def annotated(tmp_path_factory: pytest.TempPathFactory) -> Team:
    """Make the team once, for every test to have a copy of."""
    tmp_path = tmp_path_factory.mktemp("team")
    texts = tmp_path / "texts"
    texts.mkdir()
    for title, text in TEXTS.items():
        (texts / f"{title}.txt").write_text(text, encoding="utf-8")
    lead = tmp_path / "报道.anno"
    assert cli("new", lead, "--as", "主编").status == 0
    assert cli("add", lead, texts).status == 0
    to = [part for name in WORK for part in ("--to", name)]
    handed = cli("hand-out", lead, tmp_path / "out", *to, "--shared", "要闻", "--shared", "专题", "--json").json
    copies = {each["annotator"]: Path(each["file"]) for each in handed["files"]}
    for name, work in WORK.items():
        mine = {each["title"] for each in cli("documents", copies[name], "--json").json}
        assert mine >= {"要闻", "专题"}
        for title, label, quote, values in work:
            if title in mine:
                tag(copies[name], title, label, quote, values)
        for title in mine:
            assert cli("edit", copies[name], title, "--done").status == 0
    return Team(tmp_path, lead, copies)


def tag(project: Path, title: str, label: str, quote: str, values: Iterable[str] = ()) -> dict[str, Any]:
    sets = [part for value in values for part in ("--set", value)]
    [made] = cli("annotate", project, title, label, "--quote", quote, *sets, "--json").json
    assert isinstance(made, dict)
    return made


def content(path: Path) -> list[Any]:
    """Return what a person sees of a project."""
    return [cli(verb, path, "--json").json for verb in ("documents", "annotations", "labels")] + [
        cli("review", path, "list", "--json").json
    ]


# -- handing out and in ------------------------------------------------------------------------------------------------


def test_each_gets_their_texts_and_the_labels_and_nobodys_annotations(team: Team) -> None:
    titles = {
        name: sorted(each["title"] for each in cli("documents", copy, "--json").json)
        for name, copy in team.copies.items()
    }
    assert all({"要闻", "专题"} <= set(each) for each in titles.values())
    assert sum("副刊" in each for each in titles.values()) == 1
    for name, copy in team.copies.items():
        assert {each["annotator"] for each in cli("annotations", copy, "--json").json} == {name}
        assert cli("labels", copy, "--json").json == cli("labels", team.lead, "--json").json
    assert cli("annotations", team.lead, "--json").json == []


def test_what_is_handed_in_is_one_file_of_ones_own_layer_with_what_is_done(team: Team) -> None:
    file = team.hand_in("安宁")
    assert "安宁" in file.name
    lines = [json.loads(line) for line in file.read_text("utf-8").split("\n") if line]
    assert {line["schema"] for line in lines} == {"annotator/1"}
    assert len({line["round"] for line in lines}) == 1
    assert all(line["done"] == ["安宁"] for line in lines)
    assert {each["annotator"] for line in lines for each in line["annotations"]} == {"安宁"}


# -- importing ---------------------------------------------------------------------------------------------------------


def test_the_report_accounts_for_every_annotation_and_has_the_keys_of_the_interface(team: Team) -> None:
    for report in team.import_all():
        assert set(report) >= REPORT
        assert set(report["documents"]) >= OF_DOCUMENTS
        assert set(report["annotations"]) >= OF_ANNOTATIONS
        counts = report["annotations"]
        parts = ("added", "updated", "already_there", "ambiguous", "rejected")
        assert counts["read"] == counts["added"] == sum(counts[part] for part in parts) > 0
        assert report["documents"]["created"] == report["documents"]["unmatched"] == 0
        assert report["problems"] == []
        assert (report["format"], report["offset_unit"]) == ("jsonl", "codepoint")


def test_a_dry_run_reports_the_same_and_writes_nothing(team: Team) -> None:
    before = content(team.lead)
    planned = team.import_all("--dry-run")
    assert content(team.lead) == before
    assert team.import_all() == planned


def test_the_same_files_twice_add_nothing_and_make_no_step(team: Team) -> None:
    files = [team.hand_in(name) for name in team.copies]
    team.import_files(files)
    before = content(team.lead)
    for report in team.import_files(files):
        assert report["annotations"]["already_there"] == report["annotations"]["read"]
    assert content(team.lead) == before
    assert "import" in cli("undo", team.lead, "--json").json["step"]
    assert cli("annotations", team.lead, "--json").json == []


def test_handed_in_again_without_a_change_nothing_is_added(team: Team) -> None:
    team.import_all()
    before = content(team.lead)
    for report in team.import_all():
        assert report["annotations"]["already_there"] == report["annotations"]["read"]
        assert report["problems"] == []
    assert content(team.lead) == before


def test_a_newer_file_brings_what_its_author_changed_and_keeps_what_the_lead_decided(team: Team) -> None:
    team.import_all()
    item = team.item("boundary", "3.4%")
    kept = next(each for each in item["candidates"] if each["annotator"] == "安宁")
    settled = cli("review", team.lead, "decide", item["id"], "--take", kept["id"], "--json").json
    mine = {each["quote"]: each for each in cli("annotations", team.copies["白露"], "--json").json}
    copy = team.copies["白露"]
    cli("change", copy, mine["6.9万架"]["id"], "--set", "value=69000", "--set", "unit=架")
    cli("change", copy, mine["3.4%"]["id"], "--note", "左右 belongs to the figure?")
    cli("remove", copy, mine["林晓岚"]["id"])
    tag(copy, "专题", "actor", "甲省")
    [report] = cli("import", team.lead, team.hand_in("白露"), "--json").json
    counts = report["annotations"]
    assert (counts["added"], counts["updated"], counts["rejected"]) == (1, 2, 0)
    assert [each["quote"] for each in report["removed"]] == ["林晓岚"]
    assert [each["annotator"] for each in cli("annotations", team.lead, "--json").json].count("白露") == len(mine) + 1
    assert team.items("--settled") == [
        {**settled, "candidates": team.items("--settled")[0]["candidates"]},
    ]
    assert [each["quote"] for each in team.gold()] == ["3.4%左右"]
    assert team.items("--kind", "attribute") == []


# -- agreement ---------------------------------------------------------------------------------------------------------


def test_agreement_has_the_keys_of_the_interface_and_counts_behind_each_figure(team: Team) -> None:
    team.import_all()
    found = cli("agreement", team.lead, "--json").json
    assert set(found) >= AGREEMENT
    assert found["layers"] == ["安宁", "白露", "程远"]
    assert found["documents"] == 2
    assert [(each["a"], each["b"]) for each in found["pairs"]] == [
        ("安宁", "白露"),
        ("安宁", "程远"),
        ("白露", "程远"),
    ]
    ids = {each["id"] for each in cli("documents", team.lead, "--json").json}
    assert set(found["by_document"]) <= ids
    for figures in (found["overall"], *found["pairs"], *found["by_document"].values()):
        assert set(figures) >= FIGURES
        assert set(figures["spans"]) >= {"a", "b", "exact"}
        assert set(figures["exact"]) >= SHARES <= set(figures["relaxed"])
        for each in figures["by_label"].values():
            assert set(each) >= {"spans", "exact", "relaxed"}
        for each in figures["attributes"].values():
            assert set(each) == {"agree", "of"}
        assert figures["gamma"] is None
        assert figures["undefined"]["gamma"]
    first = found["pairs"][0]
    assert (first["spans"]["a"], first["spans"]["b"], first["spans"]["exact"]) == (6, 5, 4)
    assert first["exact"]["recall"] == pytest.approx(4 / 6)
    assert first["exact"]["precision"] == pytest.approx(4 / 5)
    assert first["exact"]["f1"] == pytest.approx(8 / 11)
    assert first["attributes"]["metric.value"] == {"agree": 0, "of": 1}
    low, high = found["overall"]["intervals"]["exact.f1"]
    assert 0 <= low <= found["overall"]["exact"]["f1"] <= high <= 1


def test_what_was_not_read_is_no_disagreement(team: Team) -> None:
    team.import_all()
    owner = next(each["done"] for each in cli("documents", team.lead, "--json").json if each["title"] == "副刊")
    assert len(owner) == 1
    document = next(each["id"] for each in cli("documents", team.lead, "--json").json if each["title"] == "副刊")
    assert document not in {each["document"] for each in team.items()}
    assert document not in cli("agreement", team.lead, "--json").json["by_document"]


# -- settling, gold, feedback ------------------------------------------------------------------------------------------


def decide(team: Team, item: dict[str, Any], *how: object) -> None:
    settled = cli("review", team.lead, "decide", item["id"], *how, "--json").json
    assert (settled["id"], settled["decision"] is not None) == (item["id"], True)


def settle_all(team: Team) -> None:
    """Settle each difference in another way."""
    boundary = team.item("boundary", "3.4%")
    start = min(each["start"] for each in boundary["candidates"])
    decide(team, boundary, "--span", f"{start}:{start + 6}", "--label", "metric", "--reason", "boundary")
    attribute = team.item("attribute", "6.9万架")
    take = next(each["id"] for each in attribute["candidates"] if each["annotator"] == "安宁")
    decide(team, attribute, "--take", take, "--set", "comparator==", "--reason", "wrong value")
    decide(team, team.item("missing", "甲省"), "--none", "--reason", "not to be labelled")
    label = team.item("label", "《海州科技计划》")
    take = next(each["id"] for each in label["candidates"] if each["label"] == "policy")
    decide(team, label, "--take", take, "--reason", "wrong label")


def test_the_queue_has_each_difference_once_with_the_keys_of_the_interface(team: Team) -> None:
    team.import_all()
    items = team.items()
    assert sorted(each["kind"] for each in items) == ["attribute", "boundary", "label", "missing"]
    for item in items:
        assert set(item) >= ITEM
        assert item["decision"] is None
        assert item["candidates"]
        for candidate in item["candidates"]:
            assert set(candidate) >= ANNOTATION
            assert candidate["document"] == item["document"]
    assert len(team.item("boundary", "3.4%")["candidates"]) == 3
    assert [each["annotator"] for each in team.item("missing", "甲省")["candidates"]] == ["安宁", "程远"]


def test_what_all_agree_on_and_what_is_decided_is_gold_with_who_and_why(team: Team) -> None:
    team.import_all()
    assert cli("review", team.lead, "agreed", "--json").json == {"decided": 2}
    assert cli("review", team.lead, "agreed", "--json").json == {"decided": 0}
    settle_all(team)
    assert all(set(each["decision"]) >= DECISION for each in team.items())
    assert team.items("--open") == []
    gold = team.gold()
    by_quote = {each["quote"]: each for each in gold}
    assert {quote: each["label"] for quote, each in by_quote.items()} == {
        "3.4%左右": "metric",
        "海州大学": "actor",
        "林晓岚": "actor",
        "《海州科技计划》": "policy",
        "6.9万架": "metric",
    }
    for each in gold:
        assert set(each) >= ANNOTATION | {"decision"}
        assert set(each["decision"]) >= DECISION
        assert each["decision"]["by"] == "主编"
    assert by_quote["6.9万架"]["attributes"] == {"value": 69000, "unit": "架", "comparator": "="}
    assert by_quote["3.4%左右"]["decision"]["reason"] == "boundary"
    ids = {each["id"]: each for each in cli("annotations", team.lead, "--json").json}
    assert all(ids[source]["annotator"] in WORK for each in gold for source in each["decision"]["from"])
    with_gold = cli("agreement", team.lead, "--layers", "gold,安宁", "--json").json
    assert with_gold["pairs"][0]["spans"].items() >= {"a": 5, "b": 6, "exact": 5}.items()


def test_gold_is_exported_and_read_elsewhere_with_its_decisions(team: Team) -> None:
    team.import_all()
    cli("review", team.lead, "agreed")
    settle_all(team)
    out = team.folder / "gold.jsonl"
    report = cli("export", team.lead, out, "--by", "gold", "--json").json
    assert (report["annotations"], report["losses"]) == (5, [])
    other = team.folder / "other.anno"
    cli("new", other)
    [read] = cli("import", other, out, "--json").json
    assert read["annotations"]["added"] == 5
    there = cli("annotations", other, "--by", "gold", "--json").json
    assert sorted(map(str, there)) == sorted(map(str, team.gold()))
    table = team.folder / "gold.csv"
    assert cli("export", team.lead, table, "--by", "gold", "--json").json["annotations"] == 5
    assert table.read_text("utf-8-sig").count(",gold,") == 5


def test_each_annotator_reads_in_their_own_copy_what_was_changed_and_why(team: Team) -> None:
    team.import_all()
    cli("review", team.lead, "agreed")
    settle_all(team)
    for name, copy in team.copies.items():
        file = team.folder / f"{name}.feedback.jsonl"
        written = cli("feedback", team.lead, name, file, "--json").json
        assert written["annotator"] == name
        first = json.loads(file.read_text("utf-8").partition("\n")[0])
        assert first["schema"] == "annotator-feedback/1"
        before = cli("annotations", copy, "--json").json
        [report] = cli("import", copy, file, "--json").json
        assert set(report) >= REPORT
        assert report["annotations"]["rejected"] == 0
        assert cli("annotations", copy, "--json").json == before
        shown = cli("feedback", copy, "--json").json
        assert {each["by"] for each in shown if each["outcome"] != "kept"} == {"主编"}
        [again] = cli("import", copy, file, "--json").json
        assert again["annotations"]["already_there"] == again["annotations"]["read"]
        assert cli("undo", copy, "--json").json["step"]
        assert cli("feedback", copy, "--json").json == []
        cli("redo", copy)
    shown = {
        each["mine"]["quote"]: each for each in cli("feedback", team.copies["白露"], "--json").json if each["mine"]
    }
    assert (shown["3.4%"]["outcome"], shown["3.4%"]["reason"]) == ("changed", "boundary")
    assert [each["quote"] for each in shown["3.4%"]["gold"]] == ["3.4%左右"]
    shown = {
        each["mine"]["quote"]: each for each in cli("feedback", team.copies["程远"], "--json").json if each["mine"]
    }
    assert (shown["甲省"]["outcome"], shown["甲省"]["reason"]) == ("removed", "not to be labelled")


def test_all_of_it_can_be_undone_and_done_again(team: Team) -> None:
    states = [content(team.lead)]
    team.import_all()
    states.append(content(team.lead))
    cli("review", team.lead, "agreed")
    states.append(content(team.lead))
    settle_all(team)
    states.append(content(team.lead))
    for steps, state in ((4, states[2]), (1, states[1]), (1, states[0])):
        for _ in range(steps):
            assert cli("undo", team.lead).status == 0
        assert content(team.lead) == state
    for steps, state in ((1, states[1]), (1, states[2]), (4, states[3])):
        for _ in range(steps):
            assert cli("redo", team.lead).status == 0
        assert content(team.lead) == state
    while cli("undo", team.lead).status == 0:
        pass
    assert cli("documents", team.lead, "--json").json == []
    assert cli("check", team.lead, "--json").json == {"ok": True, "problems": []}


def test_of_texts_shared_in_part_alone_all_can_reach_gold(tmp_path: Path) -> None:
    lead, texts = tmp_path / "lead.anno", []
    cli("new", lead, "--as", "主编")
    for number in range(10):
        texts.append(tmp_path / f"第{number}版.txt")
        texts[-1].write_text(f"海州大学第{number}次公布结果。\n", encoding="utf-8")
    cli("add", lead, *texts)
    handed = cli("hand-out", lead, tmp_path / "out", "--to", "程远", "--to", "安宁", "--overlap", "0.2", "--json").json
    assert len(handed["shared"]) == 2
    for share in handed["files"]:
        for document in share["documents"]:
            cli("annotate", share["file"], document, "actor", "--span", "0:4")
            cli("edit", share["file"], document, "--done")
        cli("hand-in", share["file"], tmp_path / f"{share['annotator']}.jsonl")
        assert cli("import", lead, tmp_path / f"{share['annotator']}.jsonl").status == 0
    assert cli("review", lead, "agreed", "--json").json == {"decided": 2}
    alone = {"decided": 8, "single": 8, "documents": 8, "unsure": 0}
    assert cli("review", lead, "agreed", "--single", "--json").json == alone
    out = tmp_path / "gold.jsonl"
    assert cli("export", lead, out, "--by", "gold", "--json").json["annotations"] == 10
    assert cli("undo", lead).status == 0
    assert len(cli("annotations", lead, "--by", "gold", "--json").json) == 2


# -- the sample of a team ----------------------------------------------------------------------------------------------


def test_every_kind_of_difference_of_the_sample_can_be_settled_and_the_rest_by_rule(tmp_path: Path) -> None:
    cli("demo", tmp_path, "--team", "--as", "主编")
    lead = tmp_path / "team.anno"
    assert cli("review", lead, "agreed", "--json").json["decided"] > 100
    items = {each["kind"]: each for each in cli("review", lead, "list", "--open", "--json").json}
    assert set(items) == {"boundary", "label", "missing", "attribute", "ambiguous", "question"}
    for item in items.values():
        take = item["candidates"][-1]["id"]
        settled = cli("review", lead, "decide", item["id"], "--take", take, "--reason", "unclear", "--json").json
        assert settled["decision"]["reason"] == "unclear"
    placed = items["ambiguous"]["candidates"][-1]
    own = cli("annotations", lead, "--by", placed["annotator"], "--document", placed["document"], "--json").json
    assert (placed["start"], placed["quote"]) in [(each["start"], each["quote"]) for each in own]
    planned = cli("review", lead, "rule", "majority", "--dry-run", "--json").json
    assert {each["id"] for each in planned}.isdisjoint(each["id"] for each in items.values())
    assert len(cli("review", lead, "rule", "majority", "--json").json) == len(planned) > 20
    for name in ("安宁", "白露", "程远"):
        counts = cli("feedback", lead, name, tmp_path / f"{name}.jsonl", "--json").json
        assert counts["kept"] > 0
        assert counts["changed"] > 0
    assert cli("check", lead, "--json").json["ok"]
