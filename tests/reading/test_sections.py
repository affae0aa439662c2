"""Sections are what a careful reader sees on a page, and never lose or repeat a character."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.section import Section, check_sections, section_id
from annotator.reading.layout import lay_out
from annotator.reading.sections import find_sections
from tests.reading.texts import DOCUMENT, NUMBERS, article, odd_texts

BODY = (
    "今年前三季度，海州市规模以上工业增加值同比增长6.2%，增速比上半年加快0.4个百分点。其中高技术制造业增加值增长很快，"
    "市统计局负责人表示，新动能正在加快形成，企业信心稳步恢复。"
)
MORE = "海州大学副校长林晓岚认为，人才是关键因素，应当完善激励机制，吸引更多青年学者参与攻关，建立常态化的对接平台。"


def found(text: str, title: str = "文件名") -> tuple[Section, ...]:
    sections = find_sections(text, document=DOCUMENT, title=title)
    check_sections(sections, length=len(text))
    return sections


def read(text: str) -> list[tuple[str, str]]:
    """The paragraphs as they are read, each with its kind."""
    return [(paragraph.kind, paragraph.text) for paragraph in lay_out(text, found(text))]


def kinds(text: str) -> list[str]:
    return [kind for kind, _ in read(text)]


def wrap(text: str, width: int, *, first: int | None = None, between: str = "\n") -> str:
    """Hard-wrap a paragraph; `first` is the width of its first line, where an indent was lost."""
    cut = width if first is None else first
    return between.join([text[:cut], *(text[at : at + width] for at in range(cut, len(text), width))])


# -- for any text ------------------------------------------------------------------------------------------------------

LINES = """
海州港扩建完成
■本报记者 林晓岚
本报讯 海州港近日扩建。
▲新码头。
(新华社)
# 标题
## 小标题
年均增长 7.9%
2024年
第3版
数据来源：海州市统计局
等三家企业参加。
的发展提供了方向。
新华社评论员
(新华社海州3月6日电)
——
，
1. 第一条
- 条目
既拥有深厚基础又形成浓郁的
 连日来，海州很热闹。
"""
lines = st.sampled_from([BODY, MORE, BODY[:30], MORE[20:], *LINES.strip("\n").split("\n")])


@given(odd_texts)
def test_the_pieces_cover_any_text_once(text: str) -> None:
    found(text)


@given(st.lists(st.tuples(lines, st.sampled_from(["\n", "\n\n", "\n\n\n\n", "\f", " \n"])), max_size=30))
def test_the_pieces_cover_any_page_once(parts: list[tuple[str, str]]) -> None:
    text = "".join(line + end for line, end in parts)
    sections = found(text)
    assert len({section.id for section in sections}) == len(sections)
    assert all(section.title for section in sections)
    shown = "".join(paragraph.text for paragraph in lay_out(text, sections))
    assert sorted("".join(shown.split())) == sorted("".join(text.split()))
    # A paragraph does not begin by going on.
    assert not any(section.pieces[0].continues for section in sections)


@given(odd_texts)
def test_the_same_text_has_the_same_sections(text: str) -> None:
    assert found(text) == found(text)


def test_white_space_belongs_to_the_piece_before_it() -> None:
    text = "\n\n题目\n\n　　" + BODY + "\n\n"
    (section,) = found(text)
    assert [piece.start for piece in section.pieces] == [0, text.index(BODY)]
    assert section.pieces[-1].end == len(text)


def test_an_empty_text_has_no_sections() -> None:
    assert found("") == ()


def test_white_space_alone_is_one_piece() -> None:
    (section,) = found(" \n\u3000\n")
    assert [(piece.start, piece.end) for piece in section.pieces] == [(0, 4)]
    assert section.title == "文件名"


# -- plain texts -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", [BODY, BODY + "\n", "海州大学", "海州市研发投入强度为3.4%\n"])
def test_one_paragraph_is_body_however_short(text: str) -> None:
    (section,) = found(text)
    assert [piece.kind for piece in section.pieces] == ["body"]
    assert section.title == "文件名"
    assert section.id == section_id(DOCUMENT, 0)


TITLE = "海州加快建设全国先进制造业基地成效很显著"


@pytest.mark.parametrize(
    "text",
    [
        TITLE + "\n" + BODY,
        TITLE + "\n\n" + BODY + "\n\n" + MORE,
        TITLE + "\n" + wrap(BODY, 20),
        TITLE + "\n\n" + wrap(BODY, 20) + "\n\n" + wrap(MORE, 20),
        TITLE + "\n\n" + wrap(BODY, 22, first=20, between="\n\n") + "\n\n" + wrap(MORE, 22, first=20, between="\n\n"),
        TITLE + "\n　　" + wrap(BODY, 22, first=20) + "\n　　" + wrap(MORE, 22, first=20),
        TITLE[:18] + "\n" + wrap(BODY, 20, first=18) + "\n" + wrap(MORE, 20, first=18),
    ],
)
def test_a_title_as_wide_as_a_column_is_a_heading(text: str) -> None:
    assert len(TITLE) == 20
    sections = found(text)
    assert [section.title for section in sections] == [text[: text.index("\n")]]
    assert kinds(text)[0] == "heading"
    assert "heading" not in kinds(text)[1:]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_hard_wrapped_lines_are_joined_into_paragraphs(between: str) -> None:
    text = "\n\n".join(wrap(one, 20, first=18, between=between) for one in (BODY, MORE, BODY))
    assert [paragraph for _, paragraph in read(text)] == [BODY, MORE, BODY]


def test_a_subheading_in_a_hard_wrapped_text_stands_alone() -> None:
    text = "\n\n".join([wrap(BODY, 22, first=20, between="\n\n"), "优势明显", wrap(MORE, 22, first=20, between="\n\n")])
    assert read(text) == [("body", BODY), ("heading", "优势明显"), ("body", MORE)]


def test_a_sentence_cut_by_a_page_break_goes_on() -> None:
    text = "海州港扩建完成\n\n" + BODY[:70] + "\n\n\n\n\f" + BODY[70:] + "\n\n" + MORE
    assert [paragraph for _, paragraph in read(text)] == ["海州港扩建完成", BODY, MORE]


def test_markdown_headings_are_headings_and_items_stay_apart() -> None:
    text = f"# 标题\n\n{MORE}\n\n## 背景\n\n{BODY}\n\n- 第一条\n- 第二条\n- 第三条\n"
    assert kinds(text) == ["heading", "body", "heading", "body", "body", "body", "body"]
    assert [section.title for section in found(text)] == ["标题"]


def test_each_top_heading_of_markdown_begins_a_section() -> None:
    text = f"# 甲文\n\n{BODY}\n\n# 乙文\n\n{MORE}\n"
    assert [section.title for section in found(text)] == ["甲文", "乙文"]


def test_front_matter_is_not_text() -> None:
    text = f"---\npublisher: 海州日报\ndate: 2024-03-05\n---\n海州港扩建完成\n\n{BODY}"
    assert kinds(text) == ["other"] * 4 + ["heading", "body"]


def test_latin_text_is_unwrapped_too() -> None:
    text = (
        "The Harbour Plan\n\nBy Jane Doe\n\n"
        "The city of Haizhou will spend 3.4 percent of its output on research this year,\n"
        "officials said on Monday, as it tries to catch up with its neighbours along the\n"
        "coast. The plan was first proposed in 2019.\n\n"
        "Critics say that the figures are too high. A spokesman for the council did not\n"
        "answer questions about the plan.\n"
    )
    assert kinds(text) == ["heading", "byline", "body", "body"]
    assert read(text)[3][1].endswith("did not answer questions about the plan.")


def test_lines_of_verse_stay_lines() -> None:
    text = "海边\n\n潮水退去，\n沙滩亮了。\n有人弯腰\n拾起一枚贝壳。\n\n风从远处来，\n带着盐。\n"
    assert [paragraph for _, paragraph in read(text)] == text.split()
    assert kinds(text)[0] == "heading"


def test_questions_and_answers_stay_apart() -> None:
    text = f"对话林晓岚\n\n记者：您怎么看海州的发展？\n\n林晓岚：{BODY}\n\n记者：谢谢您。"
    assert kinds(text) == ["heading", "body", "body", "body"]


# -- what newspapers do ------------------------------------------------------------------------------------------------


def test_an_article_begins_at_its_headline_byline_or_opening() -> None:
    text = "\n\n".join([
        "海州港扩建完成", "本报记者 林晓岚", BODY, MORE,
        "甲省印发新规", "本报讯 " + MORE, BODY,
        "本报讯 （记者 周明远） " + BODY,
    ])  # fmt: skip
    sections = found(text)
    assert [section.title for section in sections] == ["海州港扩建完成", "甲省印发新规", BODY[:20] + "…"]
    assert [[piece.kind for piece in section.pieces] for section in sections] == [
        ["heading", "byline", "body", "body"],
        ["heading", "body", "body"],
        ["body"],
    ]
    assert [section.id for section in sections] == [
        section_id(DOCUMENT, section.pieces[0].start) for section in sections
    ]


@pytest.mark.parametrize(
    "byline",
    ["■本报记者 林晓岚", "▶ 本报记者 林晓岚 周明远", "本报记者 林晓岚", "记者 林晓岚 通讯员 周明远", "新华社评论员",
     "作者：林晓岚", "本報記者 林曉嵐", "(新华社海州3月6日电)"],
)  # fmt: skip
def test_who_wrote_it_is_a_byline(byline: str) -> None:
    assert kinds(f"海州港扩建完成\n\n{byline}\n\n{BODY}")[1] == "byline"


@pytest.mark.parametrize(
    "caption",
    ["▲海州港新码头。", "●海州港新码头。(新华社)", "海州港新码头。 本报记者 周明远摄", "▶海州港新码头。 制图:周明远"],
)
def test_the_text_of_a_picture_is_a_caption(caption: str) -> None:
    assert kinds(f"海州港扩建完成\n\n{BODY}\n\n{caption}\n\n{MORE}") == ["heading", "body", "caption", "body"]


def test_a_credit_below_a_caption_belongs_to_it() -> None:
    text = f"海州港扩建完成\n\n{BODY}\n\n●海州港新码头。\n\n(新华社)\n\n{MORE}"
    assert read(text)[2] == ("caption", "●海州港新码头。(新华社)")


def test_the_head_of_a_page_is_no_heading() -> None:
    text = f"海观\n\n海州日报社主办\n\n第465期\n\n2024年3月8日 星期五\n\n海州港扩建完成\n\n{BODY}"
    assert kinds(text) == ["other"] * 4 + ["heading", "body"]


def test_what_stands_above_the_issue_is_the_head_of_the_page() -> None:
    assert kinds(f"海灣商報\n\n先進製造專題\n\n第118期\n\n海州港扩建完成\n\n{BODY}") == ["other"] * 3 + [
        "heading",
        "body",
    ]


def test_a_title_above_a_date_is_a_heading() -> None:
    assert kinds(f"海州港扩建完成\n\n2024年3月8日\n\n{BODY}") == ["heading", "other", "body"]


def test_the_lines_of_a_figure_s_box_stay_lines() -> None:
    box = ["2020年至2024年", "海州工业增加值  ", "年均增长 7.9%", "国家级工厂 6430家", "数据来源：海州市统计局"]
    text = f"海州港扩建完成\n\n{BODY}\n\n{MORE[:-6]}\n\n" + "\n".join(box)
    assert read(text)[3:] == [("other", line.strip()) for line in box]


def test_a_paragraph_goes_on_beyond_a_caption() -> None:
    text = f"海州港扩建完成\n\n{BODY[:60]}\n\n▲海州港新码头。\n\n{BODY[60:]}\n\n{MORE}"
    assert read(text) == [
        ("heading", "海州港扩建完成"),
        ("body", BODY),
        ("caption", "▲海州港新码头。"),
        ("body", MORE),
    ]
    assert [piece.continues for piece in found(text)[0].pieces] == [False, False, True, False, False]


def test_a_column_that_jumps_is_followed() -> None:
    cut = BODY + "海州集聚了海州电气、海州机电、海州拓新"
    rest = "等国内骨干企业。" + MORE
    text = "\n\n".join([
        "海州制造", "本报记者 林晓岚", BODY, cut, "从三方面提升", MORE, BODY + "扩大建设范围。引导", rest, MORE,
        "龙头企业建设协同平台，带动上下游企业。", BODY,
    ])  # fmt: skip
    assert [paragraph for _, paragraph in read(text)] == [
        "海州制造", "本报记者 林晓岚", BODY, cut + rest, MORE, "从三方面提升", MORE,
        BODY + "扩大建设范围。引导龙头企业建设协同平台，带动上下游企业。", BODY,
    ]  # fmt: skip


def test_what_is_truly_cut_off_stays_where_it_stands() -> None:
    ends = ["# 海州制造", f"{BODY}例", "## 优势", "## 升级", "在发展中，海州做了哪些努力？", MORE[:-8], "## 国际", BODY]
    text = "\n\n".join(ends)
    sections = found(text)
    assert not any(piece.continues for piece in sections[0].pieces)
    assert [piece.start for piece in sections[0].pieces] == sorted(piece.start for piece in sections[0].pieces)


def test_a_headline_that_stands_elsewhere_goes_to_the_article_whose_words_it_uses() -> None:
    harbour = "海州港口扩建工程近日完成，新码头投入使用。" + BODY
    school = "海州大学学科建设取得新进展，交叉学院正式成立。" + MORE
    text = "\n\n".join([
        "本报讯 " + harbour, MORE, "本报讯 " + school, BODY,
        "海州港口扩建工程完成", "海州大学学科建设取得进展", "▶ 本报记者 林晓岚",
    ])  # fmt: skip
    sections = found(text)
    assert [section.title for section in sections] == ["海州港口扩建工程完成", "海州大学学科建设取得进展"]
    assert [[piece.kind for piece in section.pieces] for section in sections] == [
        ["heading", "body", "body"],
        ["heading", "byline", "body", "body"],
    ]


def test_two_articles_with_nothing_between_them_part_where_the_second_headline_finds_its_words() -> None:
    flying = "“低空经济不能只比航线多，更要比航线安全。”海州航空产业园主任林晓岚说。"
    factory = "建厂多年的海州石化正面临必答题，周明远带来了加快老化工基地更新改造的提案。"
    headlines = "低空经济飞得起更要管得住\n\n老化工基地盼“焕新”\n\n▶ 本报记者 林晓岚"
    text = f"{flying}\n\n{MORE}\n\n{factory}\n\n{BODY}\n\n{headlines}"
    assert [(section.title, len(section.pieces)) for section in found(text)] == [
        ("低空经济飞得起更要管得住", 3),
        ("老化工基地盼“焕新”", 4),
    ]


def test_a_headline_that_stands_among_pictures_below_the_lead_is_the_article_s() -> None:
    pictures = "●海州港。(新华社)\n\n巨轮远航 老港新枝\n\n●新码头。(新华社)"
    text = f"{BODY}\n\n{pictures}\n\n走出去\n\n{MORE}\n\n请进来\n\n{BODY}"
    assert read(text)[0] == ("heading", "巨轮远航 老港新枝")
    assert kinds(text)[1:] == ["body", "caption", "caption", "heading", "body", "heading", "body"]


def test_a_further_headline_that_cuts_a_paragraph_goes_to_the_top() -> None:
    text = "\n\n".join([
        "一层楼里的菜场", "■本报记者 林晓岚", BODY[:60], "▲新码头。",
        "海州市规模以上工业企业家——", "传统产业先来这里问路", BODY[60:], MORE,
    ])  # fmt: skip
    assert [paragraph for _, paragraph in read(text)] == [
        "一层楼里的菜场", "海州市规模以上工业企业家——", "传统产业先来这里问路",
        "■本报记者 林晓岚", BODY, "▲新码头。", MORE,
    ]  # fmt: skip


def test_figures_of_one_width_are_no_hard_wrapped_paragraph() -> None:
    box = [f"第{number}项工业增加值 增长{number}.8%" for number in range(1, 8)]
    assert kinds(f"海州公报\n\n{BODY}\n\n" + "\n".join(box) + f"\n\n{MORE}") == [
        "heading",
        "body",
        *["other"] * 7,
        "body",
    ]


def test_a_last_line_that_heads_nothing_is_no_heading() -> None:
    text = f"海州港扩建完成\n\n{BODY}\n\n{MORE}\n\n（作者系海州大学教授）\n\n林晓岚"
    assert kinds(text) == ["heading", "body", "body", "other", "other"]


def test_the_lines_of_a_headline_are_put_in_order() -> None:
    text = f"创新氛围,加快建设正当其时\n海州既拥有深厚的基础又形成浓郁的\n\n本报记者 林晓岚\n\n{BODY}"
    assert read(text)[0] == ("heading", "海州既拥有深厚的基础又形成浓郁的创新氛围,加快建设正当其时")
    assert found(text)[0].title == read(text)[0][1]


# -- the real pages ----------------------------------------------------------------------------------------------------

#: Of each page the sections, by title and by how many pieces of each kind they hold, and what is joined over a jump.
PAGES = {
    "000": ([("發展先進製造業集群 鞏固壯大實體經濟根基", {"other": 4, "heading": 4, "body": 26, "caption": 3})], []),
    "001": (
        [
            ("培育壮大先进制造业集群需强后劲", {"heading": 4, "body": 19}),
            ("今年全国两会期间，全国人大代表、江苏省科…", {"body": 14}),
            ("全国人大代表、北京市人大常委会副主任闫傲…", {"body": 8}),
            ("代表委员热议AI大模型", {"heading": 4, "byline": 1, "body": 16}),
        ],
        [],
    ),
    "002": (
        [
            ("以新质生产力完善现代化产业体系", {"other": 1, "heading": 7, "byline": 1, "body": 10, "caption": 2}),
            ("传统产业二次创业“涌现”新质生产力", {"heading": 4, "byline": 1, "body": 18, "caption": 1}),
            ("深刻把握发展新质生产力的实践要求", {"heading": 1, "byline": 2, "body": 6}),
        ],
        ["形成浓郁的创新氛围", "近5年AI总产出"],
    ),
    "003": (
        [
            ("上海：加快打造全国智能制造产业集聚地", {"heading": 3, "byline": 1, "body": 22}),
            ("江西力争到2026年培育20个省级先进制造业集群", {"heading": 1, "body": 4}),
            ("河南1—2月计算机通信和其他电子设备制造业增加值增长28.7%", {"heading": 1, "body": 5}),
            ("广东发布算力基础设施高质量发展行动计划", {"heading": 1, "body": 7}),
            ("四川印发工作实施方案 促进数字技术适老化高质量发展", {"heading": 1, "body": 6}),
        ],
        ["上海拓璞等国内数控机床", "引导龙头企业建设协同平台"],
    ),
    "004": ([("培育壮大先进制造业集群", {"other": 9, "heading": 5, "body": 18})], []),
}


@pytest.mark.parametrize("number", NUMBERS)
def test_a_page_holds_the_articles_that_a_reader_finds_there(number: str) -> None:
    text = article(number)
    expected, joined = PAGES[number]
    sections = found(text)
    assert [(section.title, _count(section)) for section in sections] == expected
    shown = [paragraph.text for paragraph in lay_out(text, sections)]
    for seam in joined:
        assert sum(seam in paragraph for paragraph in shown) == 1
    assert sum(piece.continues for section in sections for piece in section.pieces) == len(joined)


def _count(section: Section) -> dict[str, int]:
    counted: dict[str, int] = {}
    for piece in section.pieces:
        counted[piece.kind] = counted.get(piece.kind, 0) + 1
    return counted


@pytest.mark.parametrize(
    ("number", "paragraph"),
    [
        ("000", "香港文匯報·人民政協專刊綜合報道 製造業是立國之本"),
        ("001", "“我们将坚定信心，鼓足干劲，勇挑大梁。”徐光辉表示，面对新一轮"),
        ("001", "高端装备领域有 13个、新材料领域有 7个"),
        ("001", "国家高新区18家"),
        ("002", "企业偏爱公共空间,“尤其5楼,需要占座。”"),
        ("002", "加快发展新质生产力,我们才能"),
        ("003", "培育发展和运行管理，通过组织竞赛"),
        ("003", "打造“城市内1ms、韶关至广深3ms"),
        ("003", "“智能养老监护设备”"),
        ("004", "基础材料、关键部件到整机"),
        ("004", "能够快速响应市场"),
    ],
)
def test_lines_of_the_pages_are_joined_where_a_sentence_goes_on(number: str, paragraph: str) -> None:
    text = article(number)
    assert any(paragraph in one.text for one in lay_out(text, found(text)))


@pytest.mark.parametrize(("number", "end"), [("004", "例"), ("004", "推动新兴技术与绿色"), ("004", "全球合")])
def test_what_the_pages_cut_off_is_not_made_up(number: str, end: str) -> None:
    text = article(number)
    assert any(paragraph.text.endswith(end) for paragraph in lay_out(text, found(text)))


def test_a_beginning_that_is_missing_from_the_page_is_not_made_up() -> None:
    text = article("003")
    assert any(one.text.startswith("发展提供了清晰的方向和指导") for one in lay_out(text, found(text)))


# -- speed -------------------------------------------------------------------------------------------------------------


def test_the_work_grows_linearly_with_the_text() -> None:
    def seconds(paragraphs: int) -> float:
        text = "\n\n".join([wrap(BODY, 22, first=20), wrap(MORE, 22, first=20)] * paragraphs)
        return min(_timed(text) for _ in range(3))

    # Eight times the text takes about eight times as long; quadratic work would take sixty-four times.
    assert seconds(800) < 20 * seconds(100)


def _timed(text: str) -> float:
    start = time.process_time()
    found(text)
    return time.process_time() - start
