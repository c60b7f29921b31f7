"""For authors of exercises: what is generated from a course's solutions."""
