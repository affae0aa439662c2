"""Paragraphs that a program wrapped come out as they went in, and short lines that were not wrapped stay lines."""

from __future__ import annotations

import random
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import pytest

from annotator.reading.layout import lay_out
from annotator.reading.lexicon import runs_over
from annotator.reading.marks import bond
from annotator.reading.sections import find_sections
from tests.reading.texts import DOCUMENT

SAMPLES = Path(__file__).resolve().parents[2] / "sample_docs"
TITLES = {"simplified": ("海州港扩建完成", "让中小企业用得上"), "traditional": ("資助比例升至六成", "業界：望審批再快")}


def read(text: str) -> list[tuple[str, str]]:
    sections = find_sections(text, document=DOCUMENT, title="文件名")
    return [(paragraph.kind, paragraph.text) for paragraph in lay_out(text, sections)]


# -- by measurement ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Style:
    """How a program wrapped: by count or by width, and how it set paragraphs apart."""

    width: int
    wide: bool = False
    title: bool = False
    spaced: bool = False
    indent: bool = False
    lost: bool = False
    gap: bool = False


def wrapped(paragraphs: list[str], style: Style, title: str) -> str:
    between = "\n\n" if style.spaced else "\n"
    first = style.width - 2 if style.indent or style.lost else style.width
    blocks = [
        ("　　" if style.indent else "") + between.join(lines(paragraph, style, first=first))
        for paragraph in paragraphs
    ]
    return (between + "\n" * style.gap).join([title] * style.title + blocks)


def lines(paragraph: str, style: Style, *, first: int) -> list[str]:
    found, held, room = [], "", float(first)
    for character in paragraph:
        size = 0.5 if style.wide and unicodedata.east_asian_width(character) not in "WF" else 1.0
        if size > room:
            found.append(held)
            held, room = "", float(style.width)
        held, room = held + character, room - size
    return [*found, held]


def samples(script: str) -> list[str]:
    """The paragraphs of a sample article of each script that are whole sentences."""
    name = {"simplified": "白皮书解读_智能工厂怎么建.md", "traditional": "施政與產業.md"}[script]
    found = read((SAMPLES / name).read_text(encoding="utf-8"))
    paragraphs = [text for kind, text in found if kind == "body" and text[-1] in "。」”" and "訊" not in text[:8]]
    return [text for text in paragraphs if not text.startswith("本报讯")]


def share_recovered(style: Style) -> float:
    """Wrap the samples in a style, whole and shortened, at many widths, and count the paragraphs that come back."""
    chance = random.Random(0)
    good = total = 0
    for script, titles in TITLES.items():
        whole = samples(script)
        short = [text[: text.index("。") + 1] for text in whole]
        for width in range(8, 41, 2):
            for pool in (whole, short):
                chosen = chance.sample(pool, min(len(pool), chance.randint(1, 4)))
                here = replace(style, width=width)
                found = read(wrapped(chosen, here, titles[0]))
                expected = [("heading", titles[0])] * here.title + [("body", text) for text in chosen]
                total += len(expected)
                good += sum(each in found for each in expected)
    return good / total


#: Each style, and the least share. Where neither a gap nor an indent parts paragraphs, a sentence that ends with a full
#: line leaves open whether its paragraph does.
STYLES: Final = {
    "gap": (Style(0, gap=True), 0.98),
    "indent": (Style(0, indent=True), 0.98),
    "spaced and gap": (Style(0, spaced=True, gap=True), 0.98),
    "spaced and indent": (Style(0, spaced=True, indent=True), 0.98),
    "indent lost, gap": (Style(0, lost=True, gap=True), 0.94),
    "nothing": (Style(0), 0.87),
}


@pytest.mark.parametrize("wide", [False, True], ids=["counted", "by width"])
@pytest.mark.parametrize("title", [False, True], ids=["no title", "title"])
@pytest.mark.parametrize("name", STYLES)
def test_wrapped_paragraphs_are_recovered(name: str, title: bool, wide: bool) -> None:
    style, least = STYLES[name]
    assert share_recovered(replace(style, title=title, wide=wide)) >= least


@pytest.mark.parametrize("script", TITLES)
def test_paragraphs_that_were_not_wrapped_stay_as_they_are(script: str) -> None:
    first, second = TITLES[script]
    paragraphs = samples(script)
    assert read("\n".join([first, *paragraphs[:2], second, *paragraphs[2:]])) == [
        ("heading", first), *(("body", text) for text in paragraphs[:2]),
        ("heading", second), *(("body", text) for text in paragraphs[2:]),
    ]  # fmt: skip


# -- a line and its rest -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("他在海州市科技\n局工作。", ["他在海州市科技局工作。"]),
        ("理\n髮店開業了。", ["理髮店開業了。"]),
        ("人工智\n能大模型", ["人工智能大模型"]),
        ("2022 年产值超过 20\n万亿元。", ["2022 年产值超过 20万亿元。"]),
        (
            "去年海州市研发投入\n强度为3.4%左右。\n海州市說：繼續。",
            ["去年海州市研发投入强度为3.4%左右。", "海州市說：繼續。"],
        ),
        ("甲省工信廳印發細則，提出三年內建成百家工\n廠。", ["甲省工信廳印發細則，提出三年內建成百家工廠。"]),
        ("海州印发《海州市低空经济行\n动计划》，公布了细则。", ["海州印发《海州市低空经济行动计划》，公布了细则。"]),
        ("他说，这个数字并不小\n。", ["他说，这个数字并不小。"]),
        (
            "a line of\nEnglish text and\nmore of it.\n\nSecond paragraph.",
            ["a line of English text and more of it.", "Second paragraph."],
        ),
    ],
)  # fmt: skip
def test_a_short_sentence_cut_in_two_is_joined(text: str, expected: list[str]) -> None:
    assert read(text) == [("body", each) for each in expected]


TITLE = "海州加快建设全国先进制造业基地成效很显著"


@pytest.mark.parametrize(
    "text",
    [
        "标题一\n正文第一段。\n正文第二段。",
        TITLE + "\n海州市近日公布数据。",
        TITLE + "\n\n海州市近日公布数据，今年前三季度规模以上工业增加值同比增长6.2%。",
        "海州港扩建完成\n海州港近日完成扩建，新码头投入使用，年吞吐能力提高三成。",
        "低空经济飞得起更要管得住\n搭建各类平台开展合作。",
    ],
)
def test_a_title_above_a_short_text_is_no_part_of_it(text: str) -> None:
    first, *rest = text.split("\n")
    assert read(text) == [("heading", first), *(("body", line) for line in rest if line)]


@pytest.mark.parametrize(
    "text",
    [
        "床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。",
        "白日依山尽\n黄河入海流\n欲穷千里目\n更上一层楼",
        "轻轻的我走了\n正如我轻轻的来\n我轻轻的招手\n作别西天的云彩",
        "登高\n风急天高猿啸哀，渚清沙白鸟飞回。\n无边落木萧萧下，不尽长江滚滚来。\n万里悲秋常作客，百年多病独登台。",
        "参会单位\n海州市科技局\n海州市财政局\n海州市统计局\n海州大学",
        "记者：您怎么看？\n林晓岚：我很乐观。\n记者：谢谢您。",
        "要点如下：\n一、完善机制；\n二、加大投入；\n三、培养人才。",
        "甲省海州市临江区\n海州路18号\n邮编 123456",
        "来信收悉，现答复如下。\n此致\n敬礼\n周明远\n2024年3月8日",
        "apples\noranges\npears and plums",
        "| 指标 | 数值 |\n|---|---|\n| 研发投入强度 | 3.4% |",
    ],
)
def test_short_lines_that_were_not_wrapped_stay_lines(text: str) -> None:
    assert [each for _, each in read(text)] == text.split("\n")


def test_two_figures_below_a_short_caption_stay_lines() -> None:
    box = "▶数读2023\n工业增加值 增长6.8%\n港口吞吐量 2.71亿吨"
    text = "海州公报发布\n今年前三季度，海州市规模以上工业增加值同比增长6.2%。\n" + box
    assert read(text)[2:] == [
        ("caption", "▶数读2023"),
        ("other", "工业增加值 增长6.8%"),
        ("other", "港口吞吐量 2.71亿吨"),
    ]


@pytest.mark.parametrize("end", ["---", "..."])
def test_front_matter_above_a_short_text_is_other(end: str) -> None:
    assert read(f"---\ntitle: 海州\n{end}\n\n他在海州市科技\n局工作。") == [
        ("other", "---"), ("other", "title: 海州"), ("other", end), ("body", "他在海州市科技局工作。"),
    ]  # fmt: skip


# -- what it rests on --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after"), [("建成百家工", "廠。"), ("理", "发店"), ("人工智", "能"), ("她剪了头", "發")]
)
def test_a_word_that_runs_over_a_line_end_is_known_in_both_scripts(before: str, after: str) -> None:
    assert runs_over(before, after)


@pytest.mark.parametrize(
    ("before", "after"), [("海州港扩建完成", "海州港"), ("标题一", "正文"), ("", "海州"), ("2022", "年"), ("a", "b")]
)
def test_words_that_meet_at_a_line_end_do_not_run_over_it(before: str, after: str) -> None:
    assert not runs_over(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("印发《海州", "市办法》"),
        ("产值超过20", "万亿元"),
        ("海州既有深厚的", "基础"),
        ("海州集聚", "、形成"),
        ("the rest of", "It"),
        ("they", "said so"),
    ],
)
def test_words_tell_that_a_sentence_goes_on(before: str, after: str) -> None:
    assert bond(before, after) >= 3
