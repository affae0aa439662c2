"""What the words of a line tell, and above all what they do not."""

from __future__ import annotations

import pytest

from annotator.reading import marks


@pytest.mark.parametrize(
    "line",
    [
        "记者获悉，海州港扩建完成。",
        "记者：您怎么看海州的发展？",
        "本报记者从海州市统计局获悉，今年增长很快",
        "海州市评论员协会成立",
        "作者：海州大学教授林晓岚在会上说，发展很快。",
        "By the way, the harbour is open",
        "海州",
    ],
)
def test_a_sentence_about_reporters_is_no_byline(line: str) -> None:
    assert not marks.is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "■本报记者 林晓岚",
        "▶ 本报记者 林晓岚 周砚青",
        "新华社评论员",
        "記者林曉嵐／北嶺報導",
        "本報記者 林曉嵐/海州報道",
    ],
)
def test_a_line_of_names_and_a_role_is_a_byline_wherever_the_paper_is_from(line: str) -> None:
    assert marks.is_byline(line)


@pytest.mark.parametrize(
    "line",
    [
        "海州港摄影大赛开幕，林晓岚获奖。",
        "他在海州拍摄了影片",
        "用图说话",
        "据海州地图",
        "●",
        "会议有三个议题：发展、改革、开放",
    ],
)
def test_a_sentence_about_pictures_is_no_caption(line: str) -> None:
    assert not marks.is_caption(line)


@pytest.mark.parametrize(
    "line", ["海州港新码头。图/林晓岚", "海州港新码头。（林晓岚 摄影：周明远）", "海州港新码头 本报记者 林晓岚 摄"]
)
def test_a_credit_at_the_end_makes_a_caption(line: str) -> None:
    assert marks.is_caption(line)
    assert not marks.tells_nothing(line)


@pytest.mark.parametrize(
    "line", ["第一版权登记中心在海州成立。", "2024年是海州的转折", "海州日报社主办的论坛", "编辑部的故事"]
)
def test_a_sentence_about_papers_is_no_masthead(line: str) -> None:
    assert not marks.is_masthead(line)


@pytest.mark.parametrize(
    ("line", "finished"),
    [
        ("发展很快。", True),
        ("发展很快。”", True),
        ("发展很快。(海文)", True),
        ("发展很快……", True),
        ("It is done.", True),
        ("(以下简称《办法》)。", True),
        ("研究与试验发展（R&D）", False),
        ("（海州大学教授）", False),
        ("发展很快，", False),
        ("增长了3.", False),
        ("“", False),
    ],
)
def test_a_sentence_is_over_at_its_mark(line: str, finished: bool) -> None:
    assert marks.is_finished(line) is finished


@pytest.mark.parametrize(
    ("before", "after", "fits"),
    [
        ("集聚了海州电气、海州机电、海州拓新", "等国内骨干企业。", True),
        ("扩大建设范围。引导", "等国内骨干企业。", False),
        ("支持海州港扩建", "等到明年完成。", None),
        ("扩大建设范围。引导", "龙头企业建设协同平台，", True),
        ("成为稳定经济的“压舱石”。例", "如，海州港很好。", True),
        ("成为稳定经济的“压舱石”。例", "在发展中，", False),
        ("海州港扩建以来", "的发展很快。", True),
        ("海州港扩建以来", "的确发展很快。", None),
        ("负责培育和运行管", "理，通过竞赛", True),
        ("分三步走", "一、打好基础", None),
        ("the council did", "not answer", True),
    ],
)
def test_how_well_a_line_goes_on_in_another(before: str, after: str, fits: bool | None) -> None:
    score = marks.fit(before, after)
    assert {True: score >= 2, False: score < 0, None: 0 <= score < 2}[fits]


@pytest.mark.parametrize(
    "line",
    [
        "■本报记者 林晓岚",
        "▲新码头。",
        "(新华社)",
        "第465期",
        "数据来源：海州",
        "本报讯 海州",
        "# 题",
        "1. 条",
        "（作者系海州人）",
        "文/林晓岚",
    ],
)
def test_no_line_that_tells_something_is_passed_over(line: str) -> None:
    assert not marks.tells_nothing(line)
