"""The stub and the notebook, made from the reference: one source, so that they cannot drift apart.

`.stub.py` and the copy to fill are the reference without its regions (`regions.py`); the notebook
is the stub among the sections of the lesson (`practice/notebook.py`). Their texts in
another language stand in `exercise.toml` (`[stub.ko]`) and not in the reference: a student's own
`grader init --lang ko` has no reference to read them from.
"""

from __future__ import annotations

import ast
import io
import re
import sys
import tokenize
from pathlib import Path

from grader import exercise as exercises
from grader.authoring.regions import GenerateError, stub_of
from grader.exercise import STUB, ExerciseError
from grader.practice import notebook

WORD = re.compile(r"[A-Za-z]{3}")


def untranslated(stub: str, translated: str) -> list[str]:
    """The comments and docstring lines with words in them that a translation leaves as they are."""
    both = zip(_texts(stub), _texts(translated), strict=False)
    return [text for text, other in both if text == other and WORD.search(text)]


def reference_of(folder: Path) -> Path:
    """The reference that belongs to an exercise's folder."""
    return folder.parents[1] / "solutions" / folder.name / f"{folder.name}.py"


def generated(folder: Path) -> dict[Path, str]:
    """The files of an exercise's folder that come from its reference, and what they hold.

    GenerateError when there is no reference, or none that a stub can be made from; and when the
    tasks or the lesson make no notebook.
    """
    reference = reference_of(folder)
    stub = stub_of(_read(reference), reference)
    files = {folder / STUB: stub, folder / f"{folder.name}.py": stub}
    return files | {folder / f"{folder.name}.ipynb": _notebook(folder, stub)}


def stale(folder: Path) -> list[Path]:
    """The generated files that are missing, or not what the reference gives now."""
    return [path for path, text in generated(folder).items() if _there(path) != text]


def write(folder: Path) -> list[Path]:
    """Make an exercise's generated files anew, and say which ones changed.

    GenerateError when a copy to fill holds somebody's work: it is neither what it was made as, nor
    what it would be.
    """
    files, old = generated(folder), _there(folder / STUB)
    changed = stale(folder)
    for path in changed:
        if _is_work(path, old):
            raise GenerateError(
                f"{path} holds work of its own: it is neither the old stub nor the new one. "
                f"Change {reference_of(folder)} instead, and move this file away."
            )
    for path in changed:
        path.write_text(files[path], encoding="utf-8", newline="\n")
    return changed


def main() -> None:
    """Make the stubs of a course's exercises anew."""
    course = exercises.course_of(Path.cwd())
    for slug in exercises.slugs(course):
        try:
            changed = write(course / "exercises" / slug)
        except GenerateError as error:
            sys.exit(f"grader: {error}")
        print(f"{slug}: {', '.join(path.name for path in changed) or 'nothing to change'}")


def _is_work(path: Path, old_stub: str | None) -> bool:
    """Whether somebody has filled a file that is to be made anew."""
    text = _there(path)
    if text is None or path.name == STUB:
        return False
    return not notebook.is_untouched(text) if path.suffix == ".ipynb" else text != old_stub


def _notebook(folder: Path, stub: str) -> str:
    page = folder / "README.md"
    try:
        tasks = exercises.tasks_of(folder)
        lesson = page.read_text(encoding="utf-8") if page.is_file() else ""
        made = notebook.cells(folder.name, tasks, lesson, notebook.chunks(stub), "en")
    except ExerciseError as error:
        raise GenerateError(f"No notebook can be made: {error}") from None
    except notebook.LessonError as error:
        raise GenerateError(f"{page}: {error}.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise GenerateError(f"{page} cannot be read: {error}.") from None
    return notebook.to_json(made, folder.name, "en")


def _read(reference: Path) -> str:
    try:
        return reference.read_text(encoding="utf-8")
    except OSError as error:
        reason = f"{error.strerror}. The stub is made from it."
        raise GenerateError(f"{reference} cannot be read: {reason}") from None
    except UnicodeDecodeError:
        raise GenerateError(f"{reference} is not UTF-8: save it in that encoding.") from None


def _there(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def _texts(source: str) -> list[str]:
    """The lines of a source's docstrings, then its comments."""
    nodes = [
        node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)
    ]
    docstrings = "\n".join(ast.get_docstring(node) or "" for node in nodes).splitlines()
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    comments = [token.string.lstrip("#") for token in tokens if token.type == tokenize.COMMENT]
    return [text.strip() for text in [*docstrings, *comments]]


if __name__ == "__main__":
    main()
