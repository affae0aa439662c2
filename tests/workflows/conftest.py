"""The window's fixtures."""

from tests.windows import open_window, program, project, window
from tests.workflows.lead import lead, page

__all__ = ["lead", "open_window", "page", "program", "project", "window"]
