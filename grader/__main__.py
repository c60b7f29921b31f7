"""`python -m grader`, the same as `grader`.

Python puts the folder at hand before all others then: a submission named torch.py or json.py that
lies there would be imported, by the judge's side. So that folder is taken off first.
"""

import os
import sys

if not sys.flags.safe_path:
    sys.path[:] = [path for path in sys.path if os.path.abspath(path) != os.getcwd()]

from grader.cli import main

if __name__ == "__main__":
    main()
