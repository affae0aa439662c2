"""What the words of one line of newspaper text tell about it: byline, caption, masthead, an end that is none.

All knowledge of wording stands here, as tables; `paragraphs` and `sections` decide by it.
"""

from __future__ import annotations

import re
from typing import Final

from annotator.reading.layout import HAN
from annotator.reading.lexicon import runs_over

#: Marks that newspapers put before captions and bylines.
_SIGNS: Final = "▲▼▶◀►◄△▽●■□◆◇★☆"
_NAMES: Final = r"[\u3400-\u9fff·]{2,5}(?:[\s、，,]+[\u3400-\u9fff·]{2,5}){0,7}"
_PRESS: Final = r"(?:本报|本報|本刊|本网|本社|新华社|新華社|中新社|人民日报|人民日報)"
_RANK: Final = r"(?:首席|见习|見習|实习|實習|特约|特約|特派|全媒体|全媒體|融媒体)"
_ROLE: Final = rf"(?:{_RANK}?(?:记者|記者|评论员|評論員|通讯员|通訊員|撰稿人?))"

#: Who wrote it, on a line of its own. The line holds names and nothing that could be a sentence.
_BYLINE: Final = re.compile(
    rf"[{_SIGNS}\s]*(?:"
    rf"{_PRESS}?\s*(?:驻[\u3400-\u9fff]{{2,4}})?{_ROLE}[\s:：]+{_NAMES}(?:[\s、]+{_ROLE}[\s:：]+{_NAMES})*"
    rf"|{_PRESS}{_ROLE}(?:[\s:：]*{_NAMES})?"
    rf"|(?<=[{_SIGNS}]){_ROLE}{_NAMES}"
    # 記者某某／某地報導, as papers in Taiwan have it.
    rf"|{_PRESS}?{_ROLE}\s*{_NAMES}\s*[/／╱]\s*[\u3400-\u9fff]{{2,8}}(?:报道|報道|報導|电|電)"
    rf"|(?:作者|文|撰文)[:：/／]\s*{_NAMES}"
    rf"|[Bb][Yy] [A-Z][\w.'’-]+(?: (?:and |[A-Z])[\w.'’-]*){{0,6}}"
    rf")\s*"
)
#: An agency's line at an end: where and when the text was sent from.
_SENT: Final = re.compile(rf"[(（]\s*(?:据|據)?{_PRESS}[^()（）。]{{0,20}}[电電]\s*[)）]")
#: The credit of a picture, alone on its line.
_CREDIT: Final = re.compile(
    rf"[(（]\s*(?:{_PRESS}|资料图片?|資料圖片?|新华网|中新网|网络图片|網絡圖片)[^()（）。]{{0,12}}[)）]"
    rf"|(?:{_PRESS})?[^\s。，,]{{0,12}}[摄攝]|(?:资料图片|資料圖片|新华社发|新華社發)"
)
#: A line that ends with the credit of a picture.
_CREDITED: Final = re.compile(
    rf"(?:{_PRESS}?\s*{_ROLE}\s*{_NAMES}\s*[摄攝]"
    rf"|(?:图片来源|圖片來源|图|圖|摄影|攝影|供图|供圖|制图|製圖)\s*[:：/／]\s*{_NAMES}"
    rf"|[\u3400-\u9fff]{{2,12}}(?:供图|供圖))\s*[)）]?"
)
_CAPTION_SIGNS: Final = "▲▼▶◀►◄△▽●"

#: What stands at the head or foot of a page and belongs to no article.
_MASTHEAD: Final = re.compile(
    r"(?:[^，。,；]{0,20}第\s*[0-9０-９〇零一二三四五六七八九十百]+\s*[期版][\s)）】·.总總第期版年月日0-9]{0,14})"
    r"|(?:.{1,30}(?:主办|主辦|承办|承辦|协办|協辦|出版))"
    r"|(?:.{0,8}(?:专刊|專刊|特刊|副刊|周刊|週刊))"
    r"|(?:[0-9０-９〇零一二三四五六七八九十]{4}\s*年\s*\S{1,3}\s*月\s*\S{1,3}\s*日(?:[\s,，]*(?:星期|周|週).)?)"
    r"|(?:[A-Z]?\d{1,3}\s*(?:版|面)?)"
    r"|(?:(?:责任编辑|責任編輯|责编|責編|编辑|編輯|版式|美编|美編|校对|校對|邮箱|郵箱|电话|電話|网址|網址)\s*[:：].{1,40})",
)
_ISSUE: Final = re.compile("期|主[办辦]|[专專特副]刊")
#: Where the figures of a box come from.
_SOURCE: Final = re.compile(r"(?:数据|數據|资料|資料|图表|圖表|图片|圖片)(?:来源|來源)\s*[:：].{1,60}")

#: The place and agency a report opens with; it stays in its paragraph, and an article begins there.
_DATELINE: Final = re.compile(
    r"[【\[(（]?(?:(?:本报|本報|本刊|本网)(?:讯|訊)"
    rf"|(?:{_PRESS}|中新网|新华网|人民网)[^\s，。,()（）]{{1,12}}\d{{1,2}}日(?:电|電|讯|訊)(?!\s*[)）]$))"
)
#: The part of such an opening that follows where a line end cuts it after the paper's name.
_DATELINE_TAIL: Final = re.compile(r"(?:综合|綜合)?(?:报道|報道|報導|讯|訊)[\s）)]")

#: A remark in brackets on a line of its own: who the author is, where the text goes on.
_ASIDE: Final = re.compile(r"[(（][^()（）]{4,60}[)）]")
_MARKUP: Final = re.compile(r"(#{1,6})[ \t\u3000]+\S")
_BULLET: Final = re.compile(r"[-*+•·‣]\s+\S")
_NUMBERED: Final = re.compile(r"(?:\d{1,3}[.)．](?!\d)|[(（]\d{1,2}[)）]|[①-⑳]|\d{1,2}、)\s*\S")

SENTENCE_MARK: Final = re.compile(r"[。！？｡]")
_PAUSES: Final = "，,、；;：:"
_OPENERS: Final = "“‘「『（(【《〈[{"

_CLOSERS: Final = frozenset("，、。；：）】」』”’》〉！？％")

#: What no sentence begins with: marks and particles that close or join, and the end of a word before a comma.
#: (和, 与, 着, 地 and 了 do begin some: 与此同时, 着力, 地方; and so do 但，… and 一、….)
_NO_START: Final = re.compile(
    r"的(?![确確士])|[们們吗嗎、，,。；;：:）)】」』”’》〉！!？?%％]"
    r"|[\u3400-\u9fff](?<![但而且若如是对對不看说說今现現您你他她我嗯啊哦一二三四五六七八九十甲乙丙丁])[，,、]"
)
#: “等” behind an enumeration, and not as a word that begins with it.
_AND_OTHERS: Final = re.compile("等(?![待到候于於你我他她它])")
#: Characters no heading ends with: it goes on in the next line.
_NO_END: Final = frozenset("的和与與及或、，,之在对對为為将將把被从從向以于於")
#: The same less the marks that lines of verse and items of lists end with.
_NO_END_OF_LINE: Final = _NO_END - set("、，,")
#: Latin words that no line ends with that stands for itself.
_LATIN_CUT: Final = re.compile(
    r"\b(?:a|an|the|of|and|or|but|to|in|for|with|by|on|at|from|as|is|are|was|were|that|which)$"
)
#: A number, and what it counts in the next line.
_COUNTED: Final = re.compile(
    r"\d(?:[\d%％‰℃.．]|[十百千万萬亿億兆]|[元年月日个個家名人次倍吨噸台臺项項件座所只隻辆輛公平]|多[万萬亿億家个個])"
)
#: Verbs whose object is somebody who is to act: where a line is cut after one, the next begins with that somebody.
_CALLS: Final = ("引导", "引導", "鼓励", "鼓勵", "支持", "推动", "推動", "带动", "帶動", "促使", "组织", "組織", "吸引")
_CALLED: Final = re.compile(
    r"[\u3400-\u9fff]{0,4}?(?:企业|企業|机构|機構|高校|院校|院所|园区|園區|协会|協會|银行|銀行|集团|集團|各地|社会资本|社會資本)"
    r"(?=[\u3400-\u9fff])"
)
#: How the first sentence of an article begins, by preference.
_LEAD: Final = re.compile(
    r"今年|去年|近日|日前|昨[日天]|[今当當]天|近年来|近年來|连日来|連日來|随着|隨着|隨著|据|據|记者|記者|\d{1,4}[年月日]"
    r"|[\u3400-\u9fff]{2,8}(?:近日|日前|昨[日天]|今[日天]|\d{1,2}日)"
)
_SPEECH: Final = re.compile(
    r"[^。，,“”：:]{1,24}?(?:表示|说|說|认为|認為|介绍|介紹|指出|坦言|建议|建議|强调|強調|称|稱|透露|补充|補充|告诉|告訴|感慨|回忆|回憶)"
)


#: What a line needs at least for any of the patterns above to fit it; most lines of a long text do not have it.
_TELLING: Final = frozenset("者员員撰摄攝图圖第:：/／#" + _SIGNS)
_TELLING_FIRST: Final = frozenset(
    "本新中人据據文B0123456789０１２３４５６７８９-*+•·‣|[【(（资資网網" + "".join(map(chr, range(0x2460, 0x2474)))
)
_TELLING_LAST: Final = frozenset("期版办辦出刊日面摄攝发發片供图圖绘繪")


def tells_nothing(line: str) -> bool:
    """Tell quickly that no pattern of this module can fit a line; False promises nothing."""
    return line[0] not in _TELLING_FIRST and line[-1] not in _TELLING_LAST and _TELLING.isdisjoint(line)


def heading_level(line: str) -> int:
    """Return how deep a Markdown heading is, 1 to 6; 0 for any other line."""
    if not line.startswith("#"):
        return 0
    found = _MARKUP.match(line)
    return len(found.group(1)) if found else 0


def heading_text(line: str) -> str:
    """Return a heading without its Markdown marks, white space made single spaces."""
    text = line.lstrip("#") if heading_level(line) else line
    return " ".join(text.split())


def is_byline(line: str) -> bool:
    """Tell a line that says who wrote the text, or sent it."""
    return len(line) <= 60 and bool(_BYLINE.fullmatch(line) or _SENT.fullmatch(line))


def is_sign_off(line: str) -> bool:
    """Tell a byline that stands at the end of its article: one in brackets."""
    return _SENT.fullmatch(line) is not None


def is_caption(line: str) -> bool:
    """Tell the text of a picture, by its sign or the credit that it ends with."""
    if len(line) > 200:
        return False
    if line[0] in _CAPTION_SIGNS and len(line) > 1:
        return True
    tail = line[-40:]
    if "摄" not in tail and "攝" not in tail and "图" not in tail and "圖" not in tail and "影" not in tail:
        return False
    return any(found.end() == len(tail) for found in _CREDITED.finditer(tail))


def is_credit(line: str) -> bool:
    """Tell a line that is nothing but the credit of a picture."""
    return len(line) <= 30 and _CREDIT.fullmatch(line) is not None


def is_masthead(line: str) -> bool:
    """Tell a line of a page's head or foot: issue, date, editor, page number."""
    return len(line) <= 50 and _MASTHEAD.fullmatch(heading_text(line)) is not None


def names_issue(line: str) -> bool:
    """Tell a line of a page's head that names the paper's issue: what stands above it is the head too."""
    return is_masthead(line) and _ISSUE.search(line) is not None


def is_source_note(line: str) -> bool:
    """Tell a line that says where the figures of a box come from."""
    return len(line) <= 70 and _SOURCE.fullmatch(line) is not None


def is_aside(line: str) -> bool:
    """Tell a line that is one remark in brackets."""
    return _ASIDE.fullmatch(line) is not None


def opens_report(line: str) -> bool:
    """Tell a line that begins with an agency's or paper's opening (本报讯, 新华社北京3月6日电)."""
    return _DATELINE.match(line) is not None


def ends_opening(line: str) -> bool:
    """Tell a line that begins with the second part of such an opening, cut by a line end."""
    return _DATELINE_TAIL.match(line) is not None


def is_item(line: str) -> bool:
    """Tell an item of a list, or a row of a Markdown table."""
    row = len(line) > 2 and line[0] == line[-1] == "|"
    return row or _BULLET.match(line) is not None or _NUMBERED.match(line) is not None


def is_finished(line: str) -> bool:
    """Tell whether a sentence is over at the end of a line.

    A closing bracket alone says nothing (it may close an aside): then the sentence mark has to stand before it.
    """
    tail = line[-26:]
    stripped = tail.rstrip("”’」』）)】》〉\"'] ")
    if not stripped:
        return False
    if stripped[-1] in "。！？!?…｡.":
        return not (stripped[-1] == "." and stripped[-2:-1].isdigit() and HAN.search(line) is not None)
    opened = max(tail.rfind("("), tail.rfind("（"))
    return tail[-1] in ")）" and opened > 0 and bool(tail[:opened].strip()) and is_finished(tail[:opened].rstrip())


def pauses(line: str) -> bool:
    """Tell whether a line ends with a mark inside a sentence: it certainly goes on."""
    return line[-1] in _PAUSES or line[-1] in _OPENERS


def is_open(line: str) -> bool:
    """Tell whether a line opens a bracket or quotation that it does not close."""
    return any(line.count(opener) > line.count(closer) for opener, closer in ("“”", "《》", "「」", "『』", "（）"))


def leads_over(line: str) -> bool:
    """Tell a line that leads over to the headline below it."""
    return line.endswith(("——", "──", "……"))


def reads_as_clauses(line: str) -> bool:
    """Tell a line with a comma in it: a long one is a sentence rather than a heading."""
    return "，" in line or "," in line


def is_unmarked(line: str) -> bool:
    """Tell a line without a mark that parts clauses or sentences, as headlines seldom have one."""
    return not any(mark in line for mark in "，,。；;、")


def heading_goes_on(line: str) -> bool:
    """Tell whether a heading cannot end here."""
    return line[-1] in _NO_END


def closes(line: str) -> bool:
    """Tell whether a line begins with a mark that closes or parts: it goes on, whatever stands above it."""
    return line[0] in _CLOSERS


def cannot_begin(line: str) -> bool:
    """Tell whether a line begins with what no sentence begins with."""
    return _NO_START.match(line) is not None


def is_lead(line: str) -> bool:
    """Tell whether the words of a line are those that a first sentence begins with."""
    return _LEAD.match(line) is not None or opens_report(line)


def names_speaker(line: str) -> bool:
    """Tell whether a line begins with who said what stands before it (林晓岚表示，…)."""
    return _SPEECH.match(line) is not None


def bond(before: str, after: str) -> int:
    """Return how surely an unfinished line goes on in the one below it, by their words: 3 is as good as certain."""
    if is_open(before) or before[-1] in _OPENERS or before[-1] in _NO_END_OF_LINE:
        return 4
    fits = fit(before, after)
    if fits >= 2 or _LATIN_CUT.search(before) is not None:
        return 4
    if _COUNTED.match(before[-1] + after) or runs_over(before, after):
        return 3
    return min(fits, 0) + reads_as_clauses(before) + is_lead(before)


def fit(before: str, after: str) -> int:
    """Return how well a line goes on in another that does not follow it: 2 and more is well, below 0 is not at all.

    `before` is unfinished. The rules are few on purpose: where none speaks, nothing is known, and that is 0.
    """
    clause = SENTENCE_MARK.split(before[-60:])[-1]
    if _AND_OTHERS.match(after):
        # “等” closes an enumeration: there has to be one to close, and it does not follow a pause or a verb.
        return 3 if "、" in clause and before[-1] not in _PAUSES and not before.endswith(_CALLS) else -3
    if cannot_begin(after) or (
        after[0].islower() and after[0].isascii() and (before[-1].isalnum() or before[-1] == ",")
    ):
        return 2
    if before.endswith(_CALLS) and _CALLED.match(after):
        return 2
    if before[-1] == "例":
        return 3 if after[0] == "如" else -1
    return 0
