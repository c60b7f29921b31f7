"""Submissions that look alike: a list for a person to look at, never a verdict."""
