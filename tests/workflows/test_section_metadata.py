"""A table beside the files speaks of documents and of sections, and what it says arrives in the project."""

from __future__ import annotations

from pathlib import Path

from annotator.domain.progress import finish
from annotator.ingest import read_files
from annotator.workspace.adding import add
from annotator.workspace.workspace import Workspace

PAGE = """# 海州开放算力券申领

本报讯（记者 何思远） 海州市科技局昨天开放今年首批算力券申领，额度为1亿元。

# 云溪废盐变成原料

本报讯（通讯员 唐映川） 云溪高新区的资源化项目投产，每吨处置成本降到900元以下。
"""


def test_a_row_for_a_section_goes_to_it_and_one_for_no_section_is_a_note(tmp_path: Path) -> None:
    folder = tmp_path / "三月"
    folder.mkdir()
    (folder / "page.md").write_text(PAGE, "utf-8")
    rows = (
        "file,section,publisher,author\npage.md,,海州日报,\npage.md,云溪废盐变成原料,,唐映川\npage.md,无此标题,,某人\n"
    )
    (folder / "metadata.csv").write_text(rows, "utf-8-sig")
    with Workspace.create(tmp_path / "p.anno", owner="小林") as ws:
        report = add(ws, finish(read_files([folder])))
        (document,) = report.added
        assert document.metadata == {"publisher": "海州日报"}
        assert [dict(section.metadata) for section in document.sections] == [{}, {"author": "唐映川"}]
        assert [note.reason for note in report.notes] == [
            "“page.md” has no section “无此标题” for the metadata that is meant for it; check its heading."
        ]
