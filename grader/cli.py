"""The commands, declared. Each is a few lines; what it does is done elsewhere."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

import grader
from grader import exercise as exercises
from grader.words import Language, language_of

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
Lang = Annotated[str | None, typer.Option("--lang", help="en or ko; else the locale's.")]
Course = Annotated[
    Path | None, typer.Option(help="Folder with exercises/ and solutions/; else found upward.")
]


def main() -> None:
    """Run the command line; a stream that lacks a character shows a plainer one."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")
    app(prog_name="grader")


def fail(error: object) -> NoReturn:
    """One clear sentence on stderr, exit code 2."""
    typer.echo(f"grader: {error}", err=True)
    raise typer.Exit(2)


def _language(wanted: str | None) -> Language:
    if wanted not in (None, "en", "ko"):
        fail(f"--lang is en or ko, not {wanted!r}.")
    return language_of(wanted)


@app.callback(invoke_without_command=True)
def version(
    show: Annotated[bool, typer.Option("--version", help="Say the version and stop.")] = False,
) -> None:
    """Auto-graded PyTorch exercises."""
    if show:
        typer.echo(f"torch-exercise-kit {grader.__version__}")
        raise typer.Exit


@app.command()
def init(
    folder: Annotated[Path, typer.Argument(help="A new folder, or one to add to.")],
    slugs: Annotated[list[str] | None, typer.Argument(help="Exercises; else all.")] = None,
    lang: Lang = None,
    course: Course = None,
) -> None:
    """Write a student's folder: lesson, stub and public checks. Never overwrites."""
    from grader.practice.init import InitError, write_kit

    try:
        root = course or exercises.packaged_course()
        found = [exercises.find(slug, root) for slug in slugs or exercises.slugs(root)]
        written = write_kit(folder, found, _language(lang), pin=lang is not None)
    except (exercises.ExerciseError, InitError) as error:
        fail(error)
    first = found[0].slug
    typer.echo(f"{len(written)} files written to {folder}; what was there is as it was.")
    typer.echo(f"Next:  cd {folder / first}   and   python -m pytest")


@app.command()
def grade(
    submissions: Annotated[Path, typer.Argument(help="A file, a folder of files or of folders.")],
    exercise: Annotated[
        str | None, typer.Option(help="Slug, or path of an exercise folder; else the only one.")
    ] = None,
    out: Annotated[Path | None, typer.Option(help="Where grades.csv and reports/ go.")] = None,
    course: Course = None,
    seed: Annotated[
        int | None, typer.Option(help="Of the checks' inputs; else the exercise's.")
    ] = None,
    public_only: Annotated[
        bool, typer.Option(help="Without hidden checks; it is stamped.")
    ] = False,
    require: Annotated[str, typer.Option(help="The weakest tier to grade at: A, B, C or D.")] = "A",
    jobs: Annotated[
        int | None, typer.Option(help="Judges side by side; else one a processor.")
    ] = None,
    fresh: Annotated[bool, typer.Option(help="Grade again what is graded already.")] = False,
    carry_forward: Annotated[
        bool, typer.Option(help="Judge what an early mistake blocks beside a right version of it.")
    ] = False,
    explain: Annotated[bool, typer.Option(help="Print each student's full report.")] = False,
    lang: Lang = None,
) -> None:
    """Grade submissions with public and hidden checks."""
    from grader.batch import Batch, BatchError

    try:
        batch = Batch(
            submissions, exercises.find(exercise, course or exercises.course_of(Path.cwd())),
            out=out, seed=seed, public_only=public_only, require=require,
            explain=explain, language=_language(lang), jobs=jobs, fresh=fresh,
            carry_forward=carry_forward,
        )  # fmt: skip
        code = batch.run()
        if out is not None:
            typer.echo(f"  {out / 'grades.csv'}")
    except (exercises.ExerciseError, BatchError) as error:
        fail(error)
    raise typer.Exit(code)


@app.command()
def doctor() -> None:
    """Say how well this machine shuts a submission in, and what would help."""
    from grader.doctor import lines

    for line in lines():
        typer.echo(line)


@app.command()
def demo(lang: Lang = None, course: Course = None) -> None:
    """Show what a student sees, then grade a sample class."""
    from grader.demo import DemoError, show

    try:
        show(course or exercises.course_of(Path.cwd()), _language(lang))
    except DemoError as error:
        fail(error)
