"""Auto-graded PyTorch exercises.

A submission runs in a worker, a process of its own. Checks are ordinary pytest tests in another
process, the judge: they call the student's functions through a `student` object that sends each
call to the worker and brings back plain data. docs/design.md tells the whole story.
"""

__version__ = "0.1.0"
