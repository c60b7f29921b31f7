"""The commands, declared. Each is a few lines; what it does is done elsewhere."""

from __future__ import annotations

import contextlib
import gc
import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, NoReturn

import typer

import grader
from grader import exercise as exercises
from grader.words import Language, language_of

SELDOM = 50_000  # new objects between two looks for garbage: a command's imports make none
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
Late = Annotated[
    Path | None, typer.Option("--late", help="TOML: what handing in late costs; docs/late.md.")
]
Similar = Annotated[
    bool, typer.Option("--similar", help="List submissions that look alike, for a person.")
]
NoLate = Annotated[
    bool, typer.Option("--no-late", help="No late policy, though the folder has one.")
]


def main() -> None:
    """Run the command line; a stream that lacks a character shows a plainer one."""
    gc.set_threshold(SELDOM)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")
    app(prog_name="grader")


def fail(error: object) -> NoReturn:
    """One clear sentence on stderr, exit code 2."""
    typer.echo(f"grader: {error}", err=True)
    raise typer.Exit(2)


def _wish(wanted: str | None) -> str | None:
    if wanted not in (None, "en", "ko"):
        fail(f"--lang is en or ko, not {wanted!r}.")
    return wanted


def _needs(module: str, extra: str) -> None:
    """Stop where an optional package is not installed."""
    if importlib.util.find_spec(module) is None:
        name = f'"torch-exercise-kit[{extra}]"'
        fail(f"{module} is not installed. Next: python -m pip install {name}")


def _language(wanted: str | None) -> Language:
    return language_of(_wish(wanted))


@contextlib.contextmanager
def _student_errors() -> Iterator[None]:
    """What a student's command may stop with, as one sentence."""
    from grader.practice.session import ERRORS

    try:
        yield
    except ERRORS as error:
        fail(error)


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
def watch(
    path: Annotated[Path, typer.Argument(help="An exercise, or a kit's folder.")] = Path(),
    once: Annotated[bool, typer.Option(help="Show the result once and end.")] = False,
    poll: Annotated[bool, typer.Option(help="Look at the file, where no events arrive.")] = False,
    plot: Annotated[
        Path | None, typer.Option(help="Draw the training there, as .png or .svg.")
    ] = None,
    lang: Lang = None,
) -> None:
    """Show the result at every save, and hints on a key."""
    with _student_errors():
        from grader.practice.session import watch as start

        raise typer.Exit(start(path, _wish(lang), once=once, poll=poll, plot=plot))


@app.command()
def hint(
    task: Annotated[
        str | None, typer.Argument(help="Name or number; else the first to mend.")
    ] = None,
    lang: Lang = None,
) -> None:
    """Show a hint; asked again, or after a change that did not help, the next one."""
    with _student_errors():
        from grader.practice.session import hint as start

        start(task, _wish(lang))


@app.command()
def reset(
    task: Annotated[str | None, typer.Argument(help="Name or number; else the whole file.")] = None,
    lang: Lang = None,
) -> None:
    """Put the stub back, for one task or the whole file. Keeps a backup."""
    with _student_errors():
        from grader.practice.session import reset as start

        typer.echo(start(task, _wish(lang)))


@app.command()
def grade(
    submissions: Annotated[
        Path, typer.Argument(help="A file, folder or .zip, also as a platform hands it out.")
    ],
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
    roster: Annotated[
        Path | None, typer.Option(help="CSV of all students: who handed nothing in gets a row.")
    ] = None,
    attempts: Annotated[
        str, typer.Option(help="Of several by one student: latest or best.")
    ] = "latest",
    cluster: Annotated[
        str | None, typer.Option(help="Dask scheduler, as tcp://host:8786; or local.")
    ] = None,
    late: Late = None,
    no_late: NoLate = False,
    similar: Similar = False,
    gradebook: Annotated[
        str | None, typer.Option(help="nbgrader's, to write to: sqlite:///gradebook.db, or a file.")
    ] = None,
    fresh: Annotated[bool, typer.Option(help="Grade again what is graded already.")] = False,
    carry_forward: Annotated[
        bool, typer.Option(help="Judge what an early mistake blocks beside a right version of it.")
    ] = False,
    explain: Annotated[bool, typer.Option(help="Print each student's full report.")] = False,
    lang: Lang = None,
) -> None:
    """Grade submissions with public and hidden checks."""
    from grader.batch import Batch
    from grader.outputs import BatchError

    if cluster is not None:
        _needs("distributed", "cluster")
    if similar:
        _needs("rapidfuzz", "similar")
    if gradebook is not None:
        _needs("nbgrader", "notebook")
    try:
        batch = Batch(
            submissions, exercises.find(exercise, course or exercises.course_of(Path.cwd())),
            out=out, seed=seed, public_only=public_only, require=require,
            explain=explain, language=_language(lang), jobs=jobs, fresh=fresh,
            carry_forward=carry_forward, roster=roster, attempts=attempts, cluster=cluster,
            late=late, no_late=no_late, gradebook=gradebook, similar=similar,
        )  # fmt: skip
        code = batch.run()
        if out is not None:
            typer.echo(f"  {out / 'grades.csv'}")
    except (exercises.ExerciseError, BatchError) as error:
        fail(error)
    raise typer.Exit(code)


@app.command()
def rescore(
    folder: Annotated[Path, typer.Argument(help="What `grader grade --out` has written.")],
    late: Late = None,
    no_late: NoLate = False,
    similar: Similar = False,
    course: Course = None,
    lang: Lang = None,
) -> None:
    """Apply other points, or a late policy, to graded submissions; nothing is run."""
    if similar:
        _needs("rapidfuzz", "similar")
    from grader import rescore as scoring
    from grader.outputs import BatchError

    try:
        root = course or exercises.course_of(Path.cwd())
        done = scoring.rescore(
            folder, root, _language(lang), late=late, no_late=no_late, similar=similar
        )
    except (exercises.ExerciseError, BatchError, *scoring.ERRORS) as error:
        fail(error)
    typer.echo("\n".join(scoring.lines(done, folder)))


@app.command()
def export(
    folder: Annotated[
        Path | None, typer.Argument(help="What `grader grade --out` has written.")
    ] = None,
    to: Annotated[str, typer.Option(help="The format; see docs/export.md.")] = "",
    out: Annotated[Path | None, typer.Option(help="Where it goes; else DIR/export/.")] = None,
    into: Annotated[
        Path | None, typer.Option(help="A file that Canvas or Moodle exported, to be filled.")
    ] = None,
    audience: Annotated[
        str, typer.Option("--for", help="Who may read it: students or staff; else students.")
    ] = "",
    column: Annotated[str, typer.Option(help="Of that file: title or number.")] = "",
    scale: Annotated[bool, typer.Option(help="Convert to that file's points.")] = False,
    replace: Annotated[bool, typer.Option(help="Write over other grades in that file.")] = False,
    force: Annotated[bool, typer.Option(help="Write over what is there at --out.")] = False,
    student: Annotated[str, typer.Option(help="One alone: submission, id or name.")] = "",
    forget: Annotated[
        str, typer.Option(help="Erase this student from DIR: submission, id or name.")
    ] = "",
    exercise: Annotated[str | None, typer.Option(help="For an autograder: which one.")] = None,
    require: Annotated[str, typer.Option(help="For an autograder: the weakest tier.")] = "",
    course: Course = None,
    lang: Lang = None,
) -> None:
    """Hand grades on to the place where they live, or erase one student."""
    from grader.export.command import erase, export_to
    from grader.export.made import ExportError, Wish

    given: dict[str, object] = {
        "into": into, "column": column, "scale": scale, "replace": replace, "student": student,
        "exercise": exercise, "require": require, "for": audience,
    }  # fmt: skip
    wish = Wish(
        into=into, column=column, scale=scale, replace=replace, student=student, force=force,
        exercise=exercise, course=course, require=require or "A", language=_language(lang),
        audience="staff" if audience == "staff" else "students",
    )  # fmt: skip
    try:
        if forget:
            done = erase(folder, forget, to, wish)
        else:
            done = export_to(folder, to, wish, out, given)
    except ExportError as error:
        fail(error)
    typer.echo("\n".join(done.lines))
    raise typer.Exit(done.code)


@app.command()
def verify(
    slug: Annotated[str | None, typer.Argument(help="Of one exercise; else all.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the verdict as JSON.")] = False,
    jobs: Annotated[
        int | None, typer.Option(help="Judges side by side; else one a processor.")
    ] = None,
    course: Course = None,
) -> None:
    """Prove an exercise: its answers, checks, mutants, tolerances and languages."""
    _needs("libcst", "author")
    from grader.authoring.verify import VerifyError
    from grader.authoring.verify import verify as prove

    try:
        root = course or exercises.course_of(Path.cwd())
        code = prove(slug, root, jobs=jobs, as_json=as_json)
    except (exercises.ExerciseError, VerifyError) as error:
        fail(error)
    raise typer.Exit(code)


@app.command()
def release(
    out: Annotated[Path, typer.Option(help="A new folder for the kit, its zip and the wheel.")],
    exercise: Annotated[
        list[str] | None, typer.Option(help="Slug; more than once for several; else all.")
    ] = None,
    lang: Lang = None,
    self_study: Annotated[
        bool, typer.Option(help="With a commented solution, shown once all is right.")
    ] = False,
    wheel: Annotated[
        Path | None, typer.Option(help="A wheel that is there already; else it is built.")
    ] = None,
    course: Course = None,
) -> None:
    """Make what students get: a kit as folder and zip, and the wheel; nothing that leaks."""
    _needs("libcst", "author")
    from grader.authoring import release as releasing

    language = _language(lang) if _wish(lang) else None
    try:
        root = course or exercises.course_of(Path.cwd())
        found = [exercises.find(slug, root) for slug in exercise or exercises.slugs(root)]
        plan = releasing.Release(
            course=root, exercises=found, language=language, self_study=self_study, wheel=wheel
        )
        made = releasing.release(plan, out)
    except releasing.LeakFound as error:
        typer.echo("\n".join(f"  {finding}" for finding in error.findings))
        typer.echo(f"grader: {error}", err=True)
        raise typer.Exit(1) from None
    except (exercises.ExerciseError, *releasing.ERRORS) as error:
        fail(error)
    typer.echo(releasing.summary(made))


@app.command()
def new(
    slug: Annotated[str, typer.Argument(help="Its name: small letters, digits, _.")],
    course: Course = None,
) -> None:
    """Write a new exercise that verifies at once, for an author to change. Never overwrites."""
    _needs("libcst", "author")
    from grader.authoring import new as writing

    try:
        root = course or writing.home(Path.cwd())
        written = writing.new(slug, root)
    except (exercises.ExerciseError, *writing.ERRORS) as error:
        fail(error)
    typer.echo(writing.summary(slug, root, written))


nbgrader = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
app.add_typer(nbgrader, name="nbgrader", help="Exercises in nbgrader's course directories.")
Directory = Annotated[Path, typer.Argument(metavar="COURSE", help="nbgrader's course directory.")]


@nbgrader.command("init")
def nbgrader_init(
    directory: Directory,
    exercise: Annotated[
        list[str] | None, typer.Option(help="Slug; more than once for several; else all.")
    ] = None,
    warm_kernel: Annotated[
        bool, typer.Option("--warm-kernel", help="Fork kernels that have torch imported.")
    ] = False,
    lang: Lang = None,
    course: Course = None,
) -> None:
    """Make a course directory with exercises as assignments. Never overwrites."""
    _nbgrader(directory, exercise, _language(lang), course, warm=warm_kernel)


@nbgrader.command("add")
def nbgrader_add(
    directory: Directory,
    exercise: Annotated[list[str], typer.Option(help="Slug; more than once for several.")],
    lang: Lang = None,
    course: Course = None,
) -> None:
    """Add exercises to a course directory; its gradebook is copied, its settings are left alone."""
    _nbgrader(directory, exercise, _language(lang), course, warm=None)


def _nbgrader(
    directory: Path, slugs: list[str] | None, language: Language, course: Path | None,
    *, warm: bool | None,
) -> None:  # fmt: skip
    """`warm` None adds to a course that is there."""
    _needs("nbgrader", "notebook")
    _needs("libcst", "author")
    from grader.nbgrader import setup

    try:
        root = course or exercises.course_of(Path.cwd())
        found = [exercises.find(slug, root) for slug in slugs or exercises.slugs(root)]
        if warm is None:
            added = [setup.add(directory, one, language) for one in found]
        else:
            added = setup.init(directory, found, language, warm=warm)
    except (exercises.ExerciseError, *setup.ERRORS) as error:
        fail(error)
    typer.echo(setup.summary(directory, added))


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
