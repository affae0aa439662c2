"""How values that are not numbers or text stand in a column: as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec


def to_json(value: object) -> str:
    """Write a value as JSON; Chinese stays as it is."""
    return msgspec.json.encode(value).decode("utf-8")


def mapping_to_json(value: Mapping[str, object]) -> str:
    """Write a mapping as JSON in its own order."""
    return to_json(dict(value)) if value else "{}"


def from_json(text: str) -> Any:
    """Read JSON."""
    return {} if text == "{}" else msgspec.json.decode(text)
