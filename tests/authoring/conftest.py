"""A course to audit, and caches that make auditing it quick."""

from pathlib import Path

import pytest

from tests.authoring.sample_course import SampleCourse


@pytest.fixture
def sample(tmp_path: Path) -> SampleCourse:
    return SampleCourse(tmp_path / "sample")


@pytest.fixture(scope="session")
def warm_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache for all audits that do not test the cache: the type checker reads the standard library once."""
    return tmp_path_factory.mktemp("audit")
