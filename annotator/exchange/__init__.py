"""Between projects and files of annotations: every format that can be written or read."""
