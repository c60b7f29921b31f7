"""Reports as text: each module is one way to show them, a pure function of the report."""
