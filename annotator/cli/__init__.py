"""The command line face of the workspace."""
