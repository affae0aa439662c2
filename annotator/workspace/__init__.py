"""One open project and everything that can be done with it; no Qt, no SQL."""
