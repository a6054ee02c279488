"""Read one exercise from disk."""

from pathlib import Path, PurePosixPath

from pyrunner.course.model import BenchmarkSpec, Exercise, Gate, Hint, Lesson
from pyrunner.course.schema import BenchmarkTable, ExerciseFile
from pyrunner.course.toml import read_toml
from pyrunner.errors import PyrunnerError
from pyrunner.verdict import CheckName


def load_exercise(root: Path, path: PurePosixPath) -> Exercise:
    """The exercise in one folder, with its files found on disk where `exercise.toml` does not name them.

    Args:
        root: the exercises' tree.
        path: the folder, relative to `root`.

    Raises:
        PyrunnerError: if it could not be run as it stands; names the file and the key.
    """
    folder = root / path
    declared = read_toml(folder / "exercise.toml", ExerciseFile)
    files = _learners_files(folder, declared)
    contract = _contract(folder, declared, files)
    exercise = Exercise(
        name=path.name,
        path=path,
        title=declared.title,
        minutes=declared.minutes,
        checks=tuple(check for check in CheckName if check in declared.checks),
        teaches=Lesson(CheckName(declared.teaches.check), declared.teaches.test, declared.teaches.code),
        files=files,
        contract=contract,
        hints=tuple(Hint(hint.text.strip(), hint.test) for hint in declared.hints),
        links=tuple(declared.links),
        concepts=tuple(declared.concepts),
        requires=tuple(declared.requires),
        timeout=float(declared.timeout),
        allow=frozenset(declared.allow),
        fresh=declared.fresh,
        requires_python=declared.requires_python or "",
        benchmark=_benchmark(path.name, declared.benchmark),
    )
    _refuse_inconsistent(folder / "exercise.toml", exercise)
    return exercise


def _learners_files(folder: Path, declared: ExerciseFile) -> tuple[str, ...]:
    if declared.files is not None:
        return tuple(_existing(folder, "files", name) for name in declared.files)
    candidates = [f"{folder.name}.py", f"{folder.name}.pyx"]
    found = [name for name in candidates if (folder / name).is_file()]
    if len(found) == 1:
        return tuple(found)
    state = "both are there" if found else "neither is there"
    raise PyrunnerError(
        f"{folder}: the learner edits {' or '.join(candidates)}, and {state}",
        "name another with `files` in exercise.toml",
    )


def _contract(folder: Path, declared: ExerciseFile, files: tuple[str, ...]) -> tuple[str, ...]:
    support = _support(folder.name, declared.benchmark)
    if declared.contract is not None:
        named = [*declared.contract, *support]
        return tuple(dict.fromkeys(_existing(folder, "contract", name) for name in named))
    usual = [f"test_{folder.name}.py", f"{folder.name}.pyi", f"bench_{folder.name}.py"]
    present = [name for name in usual if (folder / name).is_file()]
    present += [_existing(folder, "benchmark.support", name) for name in support]
    return tuple(name for name in dict.fromkeys(present) if name not in files)


def _existing(folder: Path, key: str, name: str) -> str:
    if not (folder / name).is_file():
        raise PyrunnerError(f"{folder / 'exercise.toml'}: `{key}` needs {name}, which is not there")
    return name


def _benchmark(exercise: str, declared: BenchmarkTable | None) -> BenchmarkSpec | None:
    if declared is None:
        return None
    gate = Gate(declared.gate.size, float(declared.gate.speedup)) if declared.gate else None
    (support,) = _support(exercise, declared)
    return BenchmarkSpec(declared.call, support, dict(declared.variants), tuple(declared.sizes), gate)


def _support(exercise: str, declared: BenchmarkTable | None) -> tuple[str, ...]:
    return () if declared is None else (declared.support or f"bench_{exercise}.py",)


def _refuse_inconsistent(file: Path, exercise: Exercise) -> None:
    """Refuse what each key allows alone, and no check could run together."""
    lesson, benchmark = exercise.teaches, exercise.benchmark
    gated = benchmark is not None and benchmark.gate is not None
    faults = {
        f"`teaches.check` is '{lesson.check}', which is not in `checks`": lesson.check not in exercise.checks,
        "`teaches` names no test": lesson.check is CheckName.TESTS and not lesson.test,
        "`teaches` names no code": lesson.check is CheckName.TYPES and not lesson.code,
        "`checks` has 'tests', and there is no contract": CheckName.TESTS in exercise.checks and not exercise.contract,
        "`checks` has 'build', and no .pyx file is the learner's": (
            CheckName.BUILD in exercise.checks and not any(name.endswith(".pyx") for name in exercise.files)
        ),
        "`checks` has 'speed', and there is no `benchmark.gate`": CheckName.SPEED in exercise.checks and not gated,
        "there is a `benchmark.gate`, and `checks` has no 'speed'": gated and CheckName.SPEED not in exercise.checks,
        "`benchmark.variants` has no 'python', the base of every speed-up": (
            benchmark is not None and "python" not in benchmark.variants
        ),
        "`benchmark.variants` may not name 'yours' or 'reference'": (
            benchmark is not None and not benchmark.variants.keys().isdisjoint({"yours", "reference"})
        ),
    }
    fault = next((fault for fault, present in faults.items() if present), None)
    if fault:
        raise PyrunnerError(f"{file}: {fault}")
