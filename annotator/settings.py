"""What a user can set: one row a setting, kept in a small file that may be missing, damaged or from another version."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from annotator import paths

SettingValue = str | int | bool | list[str]


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting. `kind` is the type of its value, `title` what the dialog calls it ("" where it shows nowhere).

    `choices` are the values it may have, where they are few; `low` and `high` bound a number.
    """

    key: str
    kind: type
    default: SettingValue
    title: str = ""
    choices: tuple[str, ...] = ()
    low: int | None = None
    high: int | None = None

    def allows(self, value: object) -> bool:
        """Tell whether a value does for this setting."""
        if type(value) is not self.kind:
            return False
        if isinstance(value, list):
            return all(isinstance(each, str) for each in value)
        if self.choices and value not in self.choices:
            return False
        if isinstance(value, int):
            return (self.low is None or value >= self.low) and (self.high is None or value <= self.high)
        return True


#: Every setting. What the window only remembers has no title.
SETTINGS: Final = (
    Setting("annotator", str, "", "Your name, for new projects and annotations"),
    Setting("language", str, "system", "Language of the program", choices=("system", "en", "zh-Hans", "zh-Hant")),
    Setting("theme", str, "system", "Colours", choices=("system", "light", "dark")),
    Setting("zoom", int, 100, "Size of the text, in percent", low=50, high=400),
    Setting("traditional", str, "traditional", "Traditional script of the panes",
            choices=("traditional", "taiwan", "taiwan-phrases", "hongkong")),
    Setting("layout", str, "reading", "Layout of the panes", choices=("reading", "source")),
    Setting("scroll_together", bool, True, "Scroll both panes together"),
    Setting("sticky_label", bool, False, "Keep a label for the next selections"),
    Setting("backups", bool, True, "Keep automatic backups"),
    Setting("shortcuts", list, []),
    Setting("recent_projects", list, []),
    Setting("window_geometry", str, ""),
    Setting("window_state", str, ""),
)  # fmt: skip

_BY_KEY: Final[Mapping[str, Setting]] = {setting.key: setting for setting in SETTINGS}


class Settings:
    """The settings of one user. What the file holds and this version does not know is kept as it is."""

    def __init__(self, file: Path | None = None) -> None:
        """Read the settings from `file`, or the user's own; what cannot be read is as if it were not there."""
        self.file = file or paths.config_folder() / "settings.json"
        self._values = _read(self.file)

    def get(self, key: str) -> Any:
        """Return a setting's value, or its default where the file has none that does."""
        setting = _BY_KEY[key]
        value = self._values.get(key)
        if not setting.allows(value):
            value = setting.default
        return list(value) if isinstance(value, list) else value

    def set(self, key: str, value: SettingValue) -> None:
        """Set a value and save, where the disk takes it; raises `ValueError` for a value that does not do."""
        if not _BY_KEY[key].allows(value):
            raise ValueError(f"The setting {key} cannot be {value!r}.")
        if self._values.get(key) != value:
            # Another window may have set others meanwhile.
            self._values = {**_read(self.file), key: value}
            self._save()

    def _save(self) -> None:
        unfinished = self.file.with_name(f".{self.file.name}.{os.getpid()}.new")
        with contextlib.suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_text(json.dumps(self._values, ensure_ascii=False, indent=1), "utf-8")
            unfinished.replace(self.file)


def _read(file: Path) -> dict[str, Any]:
    try:
        values = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}
