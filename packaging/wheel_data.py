"""What a wheel carries beside the code: resources and sample articles, under annotator/_data.

In a checkout they are used from where they stand (see annotator/paths.py), so an editable install copies nothing.
"""

from __future__ import annotations

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class WheelData(BuildHookInterface[Any]):
    """Adds the data folders to wheels that are for installing."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Map the folders into the wheel, unless the wheel only points back here."""
        if version == "standard":
            build_data["force_include"].update(
                {folder: f"annotator/_data/{folder}" for folder in ("resources", "sample_docs")}
            )
