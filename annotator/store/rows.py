"""How values that are not numbers or text stand in a column: as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from annotator.domain.errors import DamagedProjectError


def to_json(value: object) -> str:
    """Write a value as JSON; Chinese stays as it is."""
    return msgspec.json.encode(value).decode("utf-8")


def mapping_to_json(value: Mapping[str, object]) -> str:
    """Write a mapping as JSON in its own order."""
    return to_json(dict(value)) if value else "{}"


def from_json(text: str) -> Any:
    """Read JSON; raises `DamagedProjectError` where it is none."""
    try:
        return {} if text == "{}" else msgspec.json.decode(text)
    except (msgspec.DecodeError, TypeError) as error:
        raise not_ours() from error


def not_ours() -> DamagedProjectError:
    """Return what is to be raised where a row is not as this program writes it."""
    return DamagedProjectError("The project has a row that this program did not write; take the newest backup.")
