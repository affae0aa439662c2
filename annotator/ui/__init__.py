"""The Qt face of an open project: everything a person sees and touches, and no rule of the subject."""
