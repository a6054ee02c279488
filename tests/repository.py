"""A git repository in a test."""

import subprocess
from pathlib import Path


def git(root: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    finished = subprocess.run(["git", "-C", root, *identity, *arguments], capture_output=True, text=True, check=True)
    return finished.stdout


def commit(root: Path) -> None:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message=course")
