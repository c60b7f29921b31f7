"""Reports as pages that need no network: a class's `index.html`, and a page for each student."""
