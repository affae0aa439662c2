"""Where a text's publisher, date, page, author and address come from: its front matter, its name, a table beside it.

A table (`metadata.csv`) goes over a front matter, a front matter over the file's name. Fields of other names are kept
as they are called. Nothing is taken out of the text: the front matter stays part of it.

The file's name is read where it follows one of these patterns, its parts with ``_`` between them:

    date_publisher_page_title      2024-03-06_海州日报_A3_算力强市建设提速
    publisher_date_page_title      海灣商報_20240312_A12_先進製造專題
    date_publisher_page, publisher_date_page, and all four without the page
    date_title, title_date         where no part says that it is a publisher (报, 網, 社, 杂志 …)

The table has a column `file` (a name, or a path below the table's folder, with or without suffix), optionally a column
`section` (a section's heading, or its number) for a row that is about one section, and any other columns.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Final

from annotator.domain.errors import AnnotatorError, InputError, UnreadableFileError
from annotator.domain.section import Section
from annotator.domain.sentence import Sentence
from annotator.ingest.plain_text import read
from annotator.ingest.report import SectionMetadata

METADATA_FILE: Final = "metadata.csv"
_TABLE_LIMIT: Final = 50 * 1024 * 1024
_CELL_LIMIT: Final = 131_072

#: What a field is called in a front matter or the head of a table, in either script, and the name it is kept under.
_FIELD_NAMES: Final = {
    "publisher": "publisher source newspaper media 发布者 發布者 發佈者 来源 來源 出处 出處 报纸 報紙 媒体 媒體",
    "date": "date published 日期 发布日期 發布日期 發佈日期 时间 時間 发布时间 發佈時間 刊期 见报日期 見報日期",
    "page": "page 版 版面 版次 页 頁 页码 頁碼",
    "author": "author authors byline reporter 作者 记者 記者 撰文 署名",
    "url": "url address link 网址 網址 链接 鏈接 連結 地址 原文链接 原文鏈接",
    "file": "file filename 文件 文件名 檔案 檔名 档案 文档",
    "section": "section 篇 篇章 章节 章節 小节 小節",
}
_FIELD_OF: Final = {name: known for known, names in _FIELD_NAMES.items() for name in names.split()}
_OF_TABLES_ONLY: Final = ("file", "section")


def field_name(written: str) -> str:
    """Return the name a field is kept under: one of the common ones, or as it is written."""
    name = written.strip()
    return _FIELD_OF.get(name.casefold().replace(" ", ""), name)


# -- front matter ------------------------------------------------------------------------------------------------------

_FENCE: Final = r"(?:---|\.\.\.)[ \t]*(?:\n|\Z)"
_FRONT_MATTER: Final = re.compile(rf"\s*---[ \t]*\n(?P<block>(?:(?!{_FENCE}).*\n){{1,60}}){_FENCE}")
_KEY_LINE: Final = re.compile(r"(?P<key>[^\s:：#\-][^:：\n]{0,39}?)[ \t]*[:：](?P<value>.*)")


def from_front_matter(text: str) -> dict[str, str]:
    """Return the fields of a block between two lines of ``---`` at a text's top; {} where there is none."""
    found = _FRONT_MATTER.match(text)
    if found is None:
        return {}
    fields: dict[str, str] = {}
    for line in found["block"].splitlines():
        if not line.strip() or line[0] in " \t#-":
            continue
        pair = _KEY_LINE.fullmatch(line.strip())
        if pair is None:
            return {}
        name, value = field_name(pair["key"]), _unquoted(pair["value"].strip())
        if name in _OF_TABLES_ONLY:
            name = pair["key"].strip()
        if value:
            fields[name] = normalise_date(value) if name == "date" else value
    return fields


def _unquoted(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    if value.startswith("[") and value.endswith("]"):
        return "、".join(_unquoted(part.strip()) for part in value[1:-1].split(",") if part.strip())
    return value


# -- the file's name ---------------------------------------------------------------------------------------------------

_DAY: Final = r"(?:19|20)\d\d(?:[-.年]?)(?:1[0-2]|0?[1-9])(?:[-.月]?)(?:3[01]|[12]\d|0?[1-9])日?"
_PARTS: Final = {
    "date": _DAY,
    "publisher": r"[^\W\d_][^_]{1,29}",
    "paper": r"[^_]{0,28}(?:[报報网網社刊志誌台臺]|时报|杂志|雜誌|新闻|新聞|客户端)",
    "page": r"(?:第?[A-Z]{0,2}\d{1,3}版?)",
    "title": r".+",
}
#: The patterns of the module's docstring, tried in this order. A `paper` is a publisher by its last character.
_NAME_PATTERNS: Final = tuple(
    re.compile("_".join(f"(?P<{part}>{_PARTS[part]})" for part in pattern.split()))
    for pattern in (
        "date publisher page title",
        "publisher date page title",
        "date publisher page",
        "publisher date page",
        "date paper title",
        "paper date title",
        "date paper",
        "paper date",
        "date title",
        "title date",
    )
)
_PAGE_WORDS: Final = re.compile("^第|版$")


def from_name(title: str) -> dict[str, str]:
    """Return the fields that a file's name (without suffix) gives away; {} where it follows no pattern."""
    for pattern in _NAME_PATTERNS:
        found = pattern.fullmatch(title)
        if found is None:
            continue
        parts = found.groupdict()
        date = normalise_date(parts["date"])
        if not _ISO_DAY.fullmatch(date):
            continue
        fields = {"publisher": parts.get("publisher") or parts.get("paper"), "date": date, "page": parts.get("page")}
        if fields["page"]:
            fields["page"] = _PAGE_WORDS.sub("", fields["page"])
        return {name: value for name, value in fields.items() if value}
    return {}


# -- dates -------------------------------------------------------------------------------------------------------------

_ISO_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
#: A date whose numerals are digits by now, those of the weekday too.
_WRITTEN_DATE: Final = re.compile(
    r"(?P<year>\d{4})(?:"
    r"\s*年\s*(?P<m1>\d{1,2})\s*月(?:\s*(?P<d1>\d{1,2})\s*[日号號])?"
    r"|(?P<mark>[-/.])(?P<m2>\d{1,2})(?:(?P=mark)(?P<d2>\d{1,2}))?"
    r"|(?P<m3>\d\d)(?P<d3>\d\d)"
    r")(?:\s*[（(]?(?:星期|周|週|礼拜|禮拜)[1-6日天][）)]?)?"
)
_DIGITS: Final = str.maketrans("〇○零一二三四五六七八九０１２３４５６７８９／－．", "00" + 2 * "0123456789" + "/-.")
_HAN_DAY: Final = re.compile("(?<=[年月])(?P<tens>[二三]?)十(?P<ones>[一二三四五六七八九]?)(?=[月日号號])")


def normalise_date(written: str) -> str:
    """Return a date as ISO 8601 where it is certain which is meant (2024年3月6日 → 2024-03-06), else as written."""
    digits = _HAN_DAY.sub(_tens, written.strip()).translate(_DIGITS)
    found = _WRITTEN_DATE.fullmatch(digits)
    if found is None:
        return written
    month = int(found["m1"] or found["m2"] or found["m3"])
    day = found["d1"] or found["d2"] or found["d3"]
    try:
        date = dt.date(int(found["year"]), month, int(day or 1))
    except ValueError:
        return written
    return date.isoformat() if day else date.isoformat()[:7]


def _tens(found: re.Match[str]) -> str:
    return str("一二三".index(found["tens"] or "一") + 1) + (found["ones"] or "0")


# -- the table beside the files ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TableRows:
    """What the tables say about one file: about all of it, and about sections."""

    document: Mapping[str, str] = field(default_factory=dict)
    sections: tuple[SectionMetadata, ...] = ()


@dataclass(slots=True)
class _Table:
    """A table read: the rows by what their `file` cell means, and which of them were asked for."""

    path: Path
    rows: dict[str, list[tuple[int, dict[str, str]]]] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)


class MetadataFolders:
    """The tables of the folders that are being read, each read once when a file beside it is met."""

    def __init__(self) -> None:
        self._tables: dict[Path, _Table | None] = {}
        self._complaints: list[tuple[Path, Sentence]] = []

    def of(self, path: Path, *, root: Path) -> TableRows:
        """Return what the tables from `root` down to the file's own folder say about it; the nearest wins."""
        document: dict[str, str] = {}
        sections: list[SectionMetadata] = []
        for folder in _folders_between(root, path.parent):
            table = self._table(folder)
            if table is None:
                continue
            key = _file_key(path.relative_to(folder).as_posix())
            for _, row in sorted(
                (entry for each in {key, _without_suffix(key)} for entry in table.rows.get(each, ())),
                key=lambda entry: entry[0],
            ):
                table.used.update((key, _without_suffix(key)))
                fields = {name: value for name, value in row.items() if name not in _OF_TABLES_ONLY}
                if section := row.get("section"):
                    sections.append(SectionMetadata(section, fields))
                else:
                    document |= fields
        return TableRows(document, tuple(sections))

    def complaints(self) -> Iterator[tuple[Path, Sentence]]:
        """Yield what is wrong with the tables: not readable, no column `file`, rows about files that are not there."""
        yield from self._complaints
        for table in self._tables.values():
            if table is None:
                continue
            for key, rows in table.rows.items():
                line, row = rows[0]
                if key not in table.used and not _is_there(table.path.parent, row["file"]):
                    yield (
                        table.path,
                        Sentence(
                            "names a file in line {line} that is not there, “{file}”; check it",
                            line=line,
                            file=row["file"],
                        ),
                    )

    def _table(self, folder: Path) -> _Table | None:
        if folder not in self._tables:
            path = folder / METADATA_FILE
            try:
                self._tables[folder] = _read_table(path)
            except FileNotFoundError:
                self._tables[folder] = None
            except (OSError, ValueError, AnnotatorError, csv.Error) as error:
                self._tables[folder] = None
                self._complaints.append((path, Sentence("was left out: {reason}", reason=_reason(error))))
        return self._tables[folder]


def _reason(error: Exception) -> Sentence:
    if isinstance(error, OSError):
        return Sentence("it cannot be opened; check its permissions")
    if isinstance(error, UnreadableFileError):
        return Sentence("it {reason}", reason=error.sentence)
    reason = error.sentence if isinstance(error, AnnotatorError) else str(error)
    return Sentence("it is no CSV table ({reason})", reason=reason)


def _folders_between(root: Path, folder: Path) -> Iterator[Path]:
    """Yield the folders from `root` down to `folder`; only the latter where it is not below `root`."""
    if folder != root and root in folder.parents:
        yield root
        yield from reversed([each for each in folder.parents if root in each.parents])
    yield folder


def _read_table(path: Path) -> _Table:
    with path.open("rb") as file:
        data = file.read(_TABLE_LIMIT)
    text = read(data).text
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    names = [field_name(cell) for cell in next(lines, [])]
    if "file" not in names:
        raise UnreadableFileError("has no column “file” that says which file a row is about; add one")
    table = _Table(path)
    for cells in lines:
        # Python's own limit is one of the whole process, which the reader of datasets raises.
        if max(map(len, cells), default=0) > _CELL_LIMIT:
            raise InputError("a cell has more than {limit:,} characters", limit=_CELL_LIMIT)
        row = {name: cell.strip() for name, cell in zip(names, cells, strict=False) if name and cell.strip()}
        if "file" in row:
            if "date" in row:
                row["date"] = normalise_date(row["date"])
            table.rows.setdefault(_file_key(row["file"]), []).append((lines.line_num, row))
    return table


def _delimiter(text: str) -> str:
    """Return what parts the cells: a spreadsheet writes what its country does."""
    head = text.split("\n", 1)[0]
    return max(",;\t", key=head.count)


def _file_key(written: str) -> str:
    """Return a file name as it is compared: composed, without case, its folders parted by slashes."""
    return unicodedata.normalize("NFC", written.replace("\\", "/").removeprefix("./")).casefold()


def _without_suffix(key: str) -> str:
    return str(PurePosixPath(key).with_suffix("")) if PurePosixPath(key).name else key


def _is_there(folder: Path, written: str) -> bool:
    """Tell whether a row's file exists: then it was only not among those that are read now."""
    path = folder / written.replace("\\", "/")
    try:
        return path.exists() or any(path.parent.glob(f"{glob_escape(path.name)}.*"))
    except (OSError, ValueError):
        return False


def glob_escape(name: str) -> str:
    """Return `name` as a pattern of `Path.glob` that means nothing but itself."""
    return re.sub(r"([*?[])", r"[\1]", name)


# -- sections ----------------------------------------------------------------------------------------------------------

_HEADING_MARKS: Final = re.compile(r"^[\s#◆●■▲▶★※◇○]+|\s+")


def with_section_metadata(
    sections: Sequence[Section], wanted: Iterable[SectionMetadata]
) -> tuple[tuple[Section, ...], tuple[SectionMetadata, ...]]:
    """Give sections the metadata that is meant for them, by heading or by number; also return what fits none."""
    given = list(sections)
    unmatched = []
    for each in wanted:
        index = _index_of(given, each.section)
        if index is None:
            unmatched.append(each)
        else:
            given[index] = replace(given[index], metadata={**given[index].metadata, **each.metadata})
    return tuple(given), tuple(unmatched)


def _index_of(sections: Sequence[Section], wanted: str) -> int | None:
    heading = _HEADING_MARKS.sub("", wanted)
    by_heading = [index for index, section in enumerate(sections) if _HEADING_MARKS.sub("", section.title) == heading]
    if len(by_heading) == 1:
        return by_heading[0]
    if not by_heading and wanted.isdecimal() and 1 <= int(wanted) <= len(sections):
        return int(wanted) - 1
    return None
