"""The parts of the main window, each a widget that is told what to show and says what was asked of it."""
