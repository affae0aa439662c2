from __future__ import annotations

import sys

from annotator import paths


def test_a_checkout_finds_what_ships_beside_the_package():
    assert (paths.resources() / "labels" / "starter.json").is_file()
    assert (paths.sample_docs() / "annotations.json").is_file()


def test_an_installed_package_finds_it_inside_itself(tmp_path, monkeypatch):
    (tmp_path / "site" / "annotator" / "_data" / "resources").mkdir(parents=True)
    (tmp_path / "site" / "resources").mkdir()
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "site" / "annotator")
    assert paths.resources() == tmp_path / "site" / "annotator" / "_data" / "resources"


def test_a_frozen_program_finds_it_in_its_bundle(tmp_path, monkeypatch):
    for place in (tmp_path / "resources", tmp_path / "annotator" / "_data" / "sample_docs"):
        place.mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "annotator")
    assert paths.resources() == tmp_path / "resources"
    assert paths.sample_docs() == tmp_path / "annotator" / "_data" / "sample_docs"


def test_the_folders_of_the_user_can_be_put_elsewhere(home, monkeypatch):
    assert paths.config_folder() == paths.data_folder() == home
    assert paths.backups_folder() == home / "backups"
    monkeypatch.delenv(paths.HOME_VARIABLE)
    assert "annotator" in str(paths.config_folder())
    assert paths.config_folder() != home
