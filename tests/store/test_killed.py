from __future__ import annotations

import importlib.util
import os
import random
import subprocess
import sys
import time
from pathlib import Path

from annotator.workspace.checking import check
from annotator.workspace.workspace import Workspace

#: How often a writer is killed; more in a night's run.
TIMES = int(os.environ.get("ANNOTATOR_TEST_KILLS", "10"))

WRITER = Path(__file__).with_name("writer.py")
ROOT = WRITER.parent.parent.parent
_specification = importlib.util.spec_from_file_location("writer", WRITER)
writer = importlib.util.module_from_spec(_specification)
_specification.loader.exec_module(writer)


def test_a_writer_killed_at_any_moment_loses_at_most_the_action_in_flight(project, tmp_path):
    chance = random.Random(7)
    acknowledged = 0
    for seed in range(TIMES):
        output = tmp_path / "acknowledged"
        with output.open("wb") as said:
            process = subprocess.Popen(
                [sys.executable, str(WRITER), str(project), str(seed)],
                stdout=said,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
            )
            try:
                while not output.stat().st_size and process.poll() is None:
                    time.sleep(0.005)
                time.sleep(chance.random() * 0.4)
                assert process.poll() is None, "the writer ended by itself"
            finally:
                process.kill()
                process.wait()
        lines = output.read_text("utf-8").split("\n")
        acknowledged += len(lines) - 1
        last = lines[-2]
        with Workspace.open(project) as ws:
            now = writer.state(ws)
            assert check(ws) == []
        if int(now.split()[0]) == int(last.split()[0]):
            assert now == last
        else:
            # The action in flight was written, and only telling of it was cut off.
            assert int(now.split()[0]) == int(last.split()[0]) + 1
        assert [path.name for path in project.parent.glob("project*")] == ["project.anno"]
    assert acknowledged > TIMES
