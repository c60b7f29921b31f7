"""Grades for the places where they live: one small module a consumer, all of them on one `Book`."""
