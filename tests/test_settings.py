from __future__ import annotations

import json

import pytest

from annotator.settings import SETTINGS, Settings


def test_every_setting_has_a_key_of_its_own_and_a_default_that_does():
    assert len({setting.key for setting in SETTINGS}) == len(SETTINGS)
    assert all(setting.allows(setting.default) for setting in SETTINGS)


def test_what_is_set_is_there_the_next_time(home):
    settings = Settings()
    settings.set("zoom", 150)
    settings.set("recent_projects", ["海州.anno"])
    assert settings.file == home / "settings.json"
    assert (Settings().get("zoom"), Settings().get("recent_projects")) == (150, ["海州.anno"])


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"zoom": "big"}', b'{"zoom": 1e9}', b'{"zoom": true}', b"[" * 100_000],
)
def test_a_damaged_file_gives_the_defaults(tmp_path, content):
    file = tmp_path / "settings.json"
    file.write_bytes(content)
    settings = Settings(file)
    assert settings.get("zoom") == 100
    settings.set("zoom", 120)
    assert Settings(file).get("zoom") == 120


def test_a_folder_where_the_file_should_be_is_put_up_with(tmp_path):
    settings = Settings(tmp_path)
    settings.set("zoom", 120)
    assert settings.get("zoom") == 120
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("key", "value"), [("zoom", 10), ("zoom", True), ("theme", "pink"), ("recent_projects", [1])])
def test_a_value_that_does_not_do_is_a_defect(tmp_path, key, value):
    with pytest.raises(ValueError, match=key):
        Settings(tmp_path / "settings.json").set(key, value)


def test_settings_of_another_version_and_another_window_are_kept(tmp_path):
    file = tmp_path / "settings.json"
    file.write_text('{"from_the_future": 1}', "utf-8")
    one, other = Settings(file), Settings(file)
    one.set("zoom", 120)
    other.set("theme", "dark")
    assert json.loads(file.read_text("utf-8")) == {"from_the_future": 1, "zoom": 120, "theme": "dark"}


def test_a_list_that_was_got_can_be_changed_without_changing_the_setting(tmp_path):
    settings = Settings(tmp_path / "settings.json")
    settings.get("recent_projects").append("x")
    assert settings.get("recent_projects") == []
