"""A student's own tools: the screen after `pytest`, and `grader init`."""
