"""Variants of a function, measured side by side in one process."""

import signal
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from pyrunner.bench.report import BenchmarkReport, Omission, Timing
from pyrunner.course.model import BenchmarkSpec
from pyrunner.process import Cancellation, Ending, Limits
from pyrunner.workers.need import Need
from pyrunner.workers.protocol import Answer, Order, Report, Workers

BASE = "python"
YOURS = "yours"
REFERENCE = "reference"
SECONDS = 300.0
"""A limit for all of it, which only a hanging support file can reach: each variant has its own."""
ALARM = -getattr(signal, "SIGALRM", 1 << 16)
"""How a process ends in which a variant took too long; never where there is no such signal."""
NEED = Need("measure")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file to be measured beside the support file's own variants.

    Args:
        label: of the variant.
        file: the module, source or compiled; no two candidates may share one.
    """

    label: str
    file: Path


@dataclass(frozen=True, slots=True)
class Plan:
    """What to measure, and how thoroughly.

    Args:
        exercise: its name.
        module: the name of the candidates' modules.
        spec: the function to call, the support file, its variants and the sizes.
        folder: holds the support file.
        candidates: the files to measure.
        seconds: for all variants together at one size; slow ones take longer.
    """

    exercise: str
    module: str
    spec: BenchmarkSpec
    folder: Path
    candidates: tuple[Candidate, ...]
    seconds: float


def measure(plan: Plan, workers: Workers, cancellation: Cancellation) -> BenchmarkReport:
    """Measure every variant at every size; one that fails, hangs or crashes is left out, and told of.

    Args:
        plan: what to measure.
        workers: a fresh process is taken from them, and another one for each variant that ends it.
        cancellation: ends the measuring.

    Raises:
        Cancelled: the cancellation came first.
    """
    labels = [*_base_first(plan.spec.variants), *(candidate.label for candidate in plan.candidates)]
    omitted: list[Omission] = []
    while True:
        left = {omission.variant for omission in omitted}
        answer = workers.run(_order(plan, left), cancellation)
        if answer.complete:
            return _report(plan, labels, answer.reports, omitted)
        omission = _culprit(answer)
        if omission.variant in left | {BASE}:
            return _report(plan, labels, (), [*omitted, omission])
        omitted.append(omission)
        if {*labels} - {item.variant for item in omitted} == {BASE}:
            return _report(plan, labels, (), omitted)


def _order(plan: Plan, omitted: set[str]) -> Order:
    variants = _base_first(plan.spec.variants)
    task = {
        "folder": str(plan.folder),
        "support": plan.spec.support,
        "variants": {label: name for label, name in variants.items() if label not in omitted},
        "modules": {item.label: str(item.file) for item in plan.candidates if item.label not in omitted},
        "module": plan.module,
        "call": plan.spec.call,
        "sizes": plan.spec.sizes,
        "seconds": plan.seconds,
    }
    return Order(NEED, task, Limits(SECONDS))


def _base_first(variants: Mapping[str, str]) -> dict[str, str]:
    return {BASE: variants[BASE]} | dict(variants)


def _culprit(answer: Answer) -> Omission:
    """The variant that was being tried when the process ended, and what became of it; before any, the base's file."""
    trying = next((report for report in reversed(answer.reports) if report["kind"] == "trying"), None)
    if trying is None:
        return Omission(BASE, f"could not be started ({_ended(answer.process.status)})", "crash")
    where = f"at {trying['size']:,}" if trying["size"] else "when it was imported"
    if answer.process.ending is Ending.TIMED_OUT or answer.process.status == ALARM:
        return Omission(trying["variant"], f"did not finish within {trying['patience']:.0f} s {where}", "timeout")
    if answer.process.ending is Ending.FLOODED:
        return Omission(trying["variant"], f"printed too much {where}", "flood")
    return Omission(trying["variant"], f"ended the process {where} ({_ended(answer.process.status)})", "crash")


def _ended(status: int) -> str:
    return f"signal {-status}" if status < 0 else f"exit status {status}"


def _report(
    plan: Plan, labels: Iterable[str], reports: Iterable[Report], omitted: Iterable[Omission]
) -> BenchmarkReport:
    reports = list(reports)
    failed = [_omission(report, plan) for report in reports if report["kind"] == "failed"]
    rounds = {(report["size"], report["variant"]): report["rounds"] for report in reports if report["kind"] == "timing"}
    order = list(labels)
    rows = [
        Timing(label, size, min(times), median(times), min(rounds[size, BASE]) / min(times))
        for size in plan.spec.sizes
        for label in order
        if (times := rounds.get((size, label))) and (size, BASE) in rounds
    ]
    omissions = sorted([*omitted, *failed], key=lambda omission: order.index(omission.variant))
    disagreements = tuple(omission.variant for omission in omissions if omission.code == "disagrees")
    return BenchmarkReport(plan.exercise, tuple(rows), disagreements, tuple(omissions))


def _omission(report: Report, plan: Plan) -> Omission:
    """What a variant did, at a place in its own file if the exception passed through that."""
    measured = {item.label for item in plan.candidates}
    inside = [
        (Path(file).name, line)
        for file, line in report["places"]
        if report["variant"] in measured and Path(file).stem == plan.module
    ]
    path, line = inside[-1] if inside else ("", None)
    return Omission(report["variant"], report["reason"], report["code"], path, line)
