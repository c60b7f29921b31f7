# /// attack
# title = "Settings of test runners, a stub and checks of its own"
# expect = { result = "at most", lost = ["missing"], full_for = ["double"] }
# ///
SETTINGS = "[pytest]\naddopts = -p evil\npython_files = three.py\n"
CHECK = "def test_doubles(student):\n    assert True\n"


def submission(world):
    return {
        "three.py": "def double(x):\n    return 2 * x\n", "pytest.ini": SETTINGS,
        "tox.ini": SETTINGS, "setup.cfg": SETTINGS, "pyproject.toml": "[tool.pytest.ini_options]",
        "evil.py": "raise SystemExit", ".stub.py": "def area(width, height):\n    return 0\n",
        "test_three.py": CHECK, "test_hidden.py": CHECK, "exercise.toml": "seed = 1\n",
    }
