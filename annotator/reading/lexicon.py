"""Whether a word runs over the place where a line was cut: words of the conversion dictionaries, and common ones."""

from __future__ import annotations

from typing import Final

from annotator.reading.layout import HAN
from annotator.reading.script import is_phrase, simplify_character

#: How many characters to either side are looked at, and how long a word may be.
_REACH: Final = 4
_LONGEST: Final = 5

#: Words of reports on policy and industry that the conversion dictionaries lack, because nothing in them is ambiguous.
_WORDS: Final = """
集群 产业 创新 企业 智能 人工 先进 推动 科技 培育 模型 工业 加快 建设 增长 全国 算力 领域 形成 经济 我国 全球
优势 亿元 万元 支持 开展 促进 服务 数字 重点 实现 国家 行动 全省 壮大 生态 转化 行业 中心 建议 去年 今年 明年
基础 投资 委员 推进 转型 通过 突破 绿色 未来 提供 提高 规模 市场 工作 算法 装备 空间 构建 重要 打造 监管 场景
实施 设备 国际 关键 开放 达到 政府 资源 具有 探索 政策 集聚 能力 模式 深度 赋能 围绕 其中 加速 新型 高端 中国
需要 加强 优化 主体 成为 同比 带动 我们 他们 持续 完善 如何 鼓励 认为 研究 强化 通用 报告 投入 项目 目前 社区
传统 主要 材料 机构 动能 区域 社会 全年 平均 办法 累计 成立 效率 问题 税收 成果 需求 供给 显示 下降 目标 超过
力争 公司 资本 不足 国内 园区 高校 改革 保障 汽车 城市 增强 设计 引导 科研 攻关 良好 聚焦 支撑 地区 记者 深入
左右 成本 以下 以上 大学 主任 车间 安全 牵头 资金 组织 明显 改造 水平 整体 力量 竞争 正在 引领 网络 质量 共建
共享 近日 产生 介绍 影响 环境 指导 推广 塑造 变革 高效 深化 优惠 使用 科学 治理 领先 资助 日前 初创 新增 单位
基金 要求 拉动 审议 设立 而是 建成 作用 专家 专项 评估 完成 方案 吸引 效应 强度 部门 合作 教育 文化 医疗 健康
电池 能源 交通 运输 银行
"""
_COMMON: Final = frozenset(_WORDS.split())


def runs_over(before: str, after: str) -> bool:
    """Tell whether a word, in either script, begins at the end of `before` and ends at the start of `after`."""
    left = _han(before[-_REACH:][::-1])[::-1]
    right = _han(after[:_REACH])
    return any(
        _is_word(left[-some:] + right[:more])
        for some in range(1, len(left) + 1)
        for more in range(1, min(len(right), _LONGEST - some) + 1)
    )


def _han(text: str) -> str:
    """Return what a text begins with of Han characters, simplified."""
    end = next((index for index, character in enumerate(text) if not HAN.match(character)), len(text))
    return "".join(map(simplify_character, text[:end]))


def _is_word(text: str) -> bool:
    return text in _COMMON or is_phrase(text)
