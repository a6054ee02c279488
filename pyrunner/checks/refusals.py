"""What refused a submission, in the names that the heads of known-wrong ones use."""

from pyrunner.verdict import CheckName, Outcome, Verdict

RULE = "rule"


def refusals(verdict: Verdict) -> frozenset[str]:
    """What refused a submission: bare names of failing tests, and `build`, `types`, `speed`, `rule`, `tests`."""
    refused: set[str] = set()
    for result in verdict.results:
        if result.outcome in (Outcome.PASSED, Outcome.SKIPPED):
            continue
        if result.check is CheckName.TESTS:
            refused |= {bare_name(found.test) or "tests" for found in result.diagnostics} or {"tests"}
        else:
            codes = {found.code for found in result.diagnostics}
            refused |= {RULE} & codes
            refused |= {str(result.check)} if codes != {RULE} else set()
    return frozenset(refused)


def bare_name(test: str) -> str:
    """A test's name without its class and its parameters: `test_a` for `TestB::test_a[0]`."""
    return test.partition("[")[0].rpartition("::")[2]
