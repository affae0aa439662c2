"""How values that are not numbers or text stand in a column: as JSON, read by msgspec."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import msgspec


def to_json(value: object) -> str:
    """Write a value as JSON; Chinese stays as it is."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def mapping_to_json(value: Mapping[str, object]) -> str:
    """Write a mapping as JSON in its own order."""
    return to_json(dict(value)) if value else "{}"


def from_json(text: str) -> Any:
    """Read JSON."""
    return {} if text == "{}" else msgspec.json.decode(text)
