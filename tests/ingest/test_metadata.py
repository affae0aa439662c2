"""Publisher, date, page, author and address are found in front matter, name and table, and the right one wins."""

from __future__ import annotations

import csv
import uuid
from pathlib import Path

import pytest

from annotator.domain.progress import finish
from annotator.domain.section import Piece, Section
from annotator.ingest import IngestedText, IngestReport, SectionMetadata, read_files, with_section_metadata
from annotator.ingest.metadata import from_front_matter, from_name, normalise_date

TEXT = "海州市科技局局长林晓岚表示，去年全市研发投入强度为3.4%左右。\n"


def read(*paths: Path) -> IngestReport:
    return finish(read_files(list(paths)))


def one(folder: Path, name: str = "a.txt", text: str = TEXT) -> IngestedText:
    (folder / name).write_text(text, "utf-8")
    return next(each for each in read(folder).documents if each.source == name)


# -- dates -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2024年3月6日", "2024-03-06"),
        ("2024 年 3 月 6 日", "2024-03-06"),
        ("2024年3月6號", "2024-03-06"),
        ("2024年03月06日 星期三", "2024-03-06"),
        ("2024年3月6日（星期三）", "2024-03-06"),
        ("2024-3-6", "2024-03-06"),
        ("2024/03/06", "2024-03-06"),
        ("2024.3.6", "2024-03-06"),
        ("20240306", "2024-03-06"),
        ("２０２４年３月６日", "2024-03-06"),
        ("二〇二四年三月六日", "2024-03-06"),
        ("二○二四年十二月三十一日", "2024-12-31"),
        ("二零二四年十月十日", "2024-10-10"),
        ("二〇二四年十一月二十三日", "2024-11-23"),
        ("2024年3月", "2024-03"),
        ("2024-03", "2024-03"),
    ],
)
def test_a_date_that_is_certain_becomes_iso(written: str, iso: str) -> None:
    assert normalise_date(written) == iso


@pytest.mark.parametrize(
    "written",
    ["3/6/2024", "06.03.2024", "去年", "2024年13月6日", "2024-02-30", "2024-03-06T08:00:00+08:00", "2024", "", "三月"],
)
def test_a_date_that_is_not_certain_is_kept_as_it_is(written: str) -> None:
    assert normalise_date(written) == written


# -- front matter ------------------------------------------------------------------------------------------------------


def test_front_matter_in_english_and_stays_in_the_text(tmp_path: Path) -> None:
    text = '---\npublisher: 甲省经济报\ndate: 2024年4月16日\npage: "06"\nURL: https://news.example/a:b\n---\n\n正文。\n'
    document = one(tmp_path, "a.md", text)
    assert document.text == text
    assert document.metadata == {
        "publisher": "甲省经济报",
        "date": "2024-04-16",
        "page": "06",
        "url": "https://news.example/a:b",
    }


@pytest.mark.parametrize(
    "block",
    [
        "来源：海州日报\n日期：2024年3月6日\n版次：A3\n记者：何思远\n网址：https://news.example/1",
        "來源: 海州日报\n見報日期: 2024-03-06\n版: A3\n作者: 何思远\n網址: https://news.example/1",
        "# a comment\nSource : 海州日报\nDate:2024/3/6\nPage: 'A3'\nBYLINE: 何思远\nlink: https://news.example/1",
    ],
)
def test_front_matter_has_names_in_both_scripts_and_english(block: str) -> None:
    assert from_front_matter(f"\n---\n{block}\n---\n正文") == {
        "publisher": "海州日报",
        "date": "2024-03-06",
        "page": "A3",
        "author": "何思远",
        "url": "https://news.example/1",
    }


def test_fields_of_other_names_and_lists_are_kept() -> None:
    text = "---\n栏目: 智库圆桌\nauthor: [林晓岚, '周砚青']\n标题: 集群怎么建\nempty:\n...\n正文"
    assert from_front_matter(text) == {"栏目": "智库圆桌", "author": "林晓岚、周砚青", "标题": "集群怎么建"}


@pytest.mark.parametrize(
    "text",
    [
        "正文。\n---\ndate: 2024-03-06\n---\n",
        "---\n一条横线后面是正文，没有冒号。\n---\n",
        "---\ndate: 2024-03-06\n正文里再没有第二条横线。\n",
        "---\n---\n",
        "----\ndate: 2024-03-06\n----\n",
        "",
    ],
)
def test_what_is_not_a_block_of_fields_at_the_top_is_no_front_matter(text: str) -> None:
    assert from_front_matter(text) == {}


# -- the file's name ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("2024-03-06_海州日报_A3_算力强市", {"publisher": "海州日报", "date": "2024-03-06", "page": "A3"}),
        ("海灣商報_20240312_A12_先進製造_專題", {"publisher": "海灣商報", "date": "2024-03-12", "page": "A12"}),
        ("2024.3.6_海州统计_第5版_公报", {"publisher": "海州统计", "date": "2024-03-06", "page": "5"}),
        ("2024-03-06_海州日报_03", {"publisher": "海州日报", "date": "2024-03-06", "page": "03"}),
        ("2024年3月6日_海州日报_算力强市", {"publisher": "海州日报", "date": "2024-03-06"}),
        ("海州新闻网_2024-03-06_算力强市", {"publisher": "海州新闻网", "date": "2024-03-06"}),
        ("2024-03-06_海州日报", {"publisher": "海州日报", "date": "2024-03-06"}),
        ("2024-03-06_算力强市建设提速", {"date": "2024-03-06"}),
        ("算力强市建设提速_20240306", {"date": "2024-03-06"}),
        ("算力强市建设提速", {}),
        ("000_51e0ac1a47e1a1ad", {}),
        ("2024-13-45_海州日报_A3_算力强市", {}),
        ("第61期_智库圆桌", {}),
    ],
)
def test_a_name_is_read_by_the_patterns_of_the_table(name: str, fields: dict[str, str]) -> None:
    assert from_name(name) == fields


# -- the table beside the files ----------------------------------------------------------------------------------------


def test_the_table_goes_over_the_front_matter_and_that_over_the_name(tmp_path: Path) -> None:
    (tmp_path / "metadata.csv").write_text("file,author\n2024-03-06_海州日报_A3_题.md,何思远\n", "utf-8")
    text = "---\npage: B1\nauthor: 别人\n---\n正文\n"
    assert one(tmp_path, "2024-03-06_海州日报_A3_题.md", text).metadata == {
        "publisher": "海州日报",
        "date": "2024-03-06",
        "page": "B1",
        "author": "何思远",
    }


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_tables_as_spreadsheets_write_them(tmp_path: Path, encoding: str, delimiter: str) -> None:
    rows = [
        ["文件", "来源", "日期", "栏目"],
        ["a.txt", "海州日报", "2024年3月6日", '"产业, 科技; 观察"'],
        ["b.txt", "", "", ""],
    ]
    table = "\r\n".join(delimiter.join(row) for row in rows)
    (tmp_path / "metadata.csv").write_bytes(table.encode(encoding))
    assert one(tmp_path).metadata == {"publisher": "海州日报", "date": "2024-03-06", "栏目": "产业, 科技; 观察"}


def test_a_row_for_a_section_is_kept_apart(tmp_path: Path) -> None:
    rows = "file,section,author,date\na,,何思远,2024-03-06\na.txt,第二篇,沈一舟,2024年3月7日\na.txt,3,,2024-03-08\n"
    (tmp_path / "metadata.csv").write_text(rows, "utf-8")
    document = one(tmp_path)
    assert document.metadata == {"author": "何思远", "date": "2024-03-06"}
    assert document.section_metadata == (
        SectionMetadata("第二篇", {"author": "沈一舟", "date": "2024-03-07"}),
        SectionMetadata("3", {"date": "2024-03-08"}),
    )


def test_a_table_of_the_folder_that_is_added_speaks_of_folders_below_and_the_nearer_one_wins(tmp_path: Path) -> None:
    inner = tmp_path / "三月"
    inner.mkdir()
    (tmp_path / "metadata.csv").write_text("file,publisher,page\n三月/a.txt,海州日报,A1\n", "utf-8")
    (inner / "metadata.csv").write_text("file,page\na.txt,A3\n", "utf-8")
    (inner / "a.txt").write_text(TEXT, "utf-8")
    assert read(tmp_path).documents[0].metadata == {"publisher": "海州日报", "page": "A3"}
    assert read(inner / "a.txt").documents[0].metadata == {"page": "A3"}


def test_a_file_given_by_itself_has_its_row_too_and_other_rows_are_no_complaint(tmp_path: Path) -> None:
    (tmp_path / "metadata.csv").write_text("file,page\na.txt,A3\nb,B1\n", "utf-8")
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT + name, "utf-8")
    report = read(tmp_path / "a.txt")
    assert report.documents[0].metadata == {"page": "A3"}
    assert report.notes == ()


def test_a_row_about_a_file_that_is_not_there_is_a_note(tmp_path: Path) -> None:
    (tmp_path / "metadata.csv").write_text("file,page\na.txt,A3\ntypo.txt,B1\n", "utf-8")
    one(tmp_path)
    assert [note.reason for note in read(tmp_path).notes] == [
        "“metadata.csv” names a file in line 3 that is not there, “typo.txt”; check it."
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"name,page\na.txt,A3\n", "no column “file”"),
        (b"", "is empty"),
        (b"%PDF-1.4", "PDF"),
        (b"file,page\n\0\n", "NUL"),
        (b'file,page\n"' + b"a" * 200_000 + b'"\n', "no CSV table"),
    ],
)
def test_a_table_that_cannot_be_used_is_a_note_and_the_files_are_read(
    tmp_path: Path, content: bytes, said: str
) -> None:
    # What reading a dataset leaves behind in the whole process must not let a damaged table pass.
    csv.field_size_limit(10_000_000)
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "metadata.csv").write_bytes(content)
    report = read(tmp_path)
    assert [document.metadata for document in report.documents] == [{}]
    (note,) = report.notes
    assert note.path.name == "metadata.csv"
    assert note.reason.startswith("“metadata.csv” was left out: ")
    assert said in note.reason


def test_a_column_for_the_title_is_a_field_of_the_document_not_a_section(tmp_path: Path) -> None:
    (tmp_path / "metadata.csv").write_text("文件,标题,日期\na.txt,算力强市建设提速,2024年3月6日\n", "utf-8")
    document = one(tmp_path)
    assert document.metadata == {"标题": "算力强市建设提速", "date": "2024-03-06"}
    assert document.section_metadata == ()


def test_short_and_long_rows_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "metadata.csv").write_text("file,page,\n\na.txt\na.txt,A3,x,y,z\n,B1\n", "utf-8")
    assert one(tmp_path).metadata == {"page": "A3"}


# -- sections ----------------------------------------------------------------------------------------------------------


def sections(*titles: str) -> tuple[Section, ...]:
    return tuple(
        Section(str(uuid.UUID(int=number)), title, (Piece(number, number + 1, "body"),), {"page": "A3"})
        for number, title in enumerate(titles)
    )


def test_a_section_is_known_by_its_heading_whatever_marks_stand_before_it() -> None:
    given, unmatched = with_section_metadata(
        sections("## 第一篇", "◆第二 篇"), [SectionMetadata("第二篇", {"author": "沈一舟"})]
    )
    assert [section.metadata for section in given] == [{"page": "A3"}, {"page": "A3", "author": "沈一舟"}]
    assert unmatched == ()


def test_a_section_is_known_by_its_number_unless_a_heading_says_so() -> None:
    given, _ = with_section_metadata(
        sections("2", "b", "c"), [SectionMetadata("2", {"page": "B"}), SectionMetadata("3", {"page": "C"})]
    )
    assert [section.metadata["page"] for section in given] == ["B", "A3", "C"]


def test_what_fits_no_section_or_two_is_handed_back() -> None:
    wanted = [SectionMetadata(name, {"page": "B"}) for name in ("nowhere", "0", "9", "same")]
    given, unmatched = with_section_metadata(sections("same", "same"), wanted)
    assert given == sections("same", "same")
    assert list(unmatched) == wanted
