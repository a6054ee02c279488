"""The variables that child processes get."""

import os

ALLOWED = frozenset(
    {
        *("PATH", "HOME", "USER", "LOGNAME", "SHELL", "LANG", "LANGUAGE", "TZ", "TMPDIR", "TEMP", "TMP", "VIRTUAL_ENV"),
        # Compilers and the libraries that their products need.
        *("CC", "CXX", "CPATH", "C_INCLUDE_PATH", "LIBRARY_PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"),
        *("SDKROOT", "MACOSX_DEPLOYMENT_TARGET", "INCLUDE", "LIB", "LIBPATH"),
        # Without these, hardly anything starts on Windows.
        *("SYSTEMROOT", "SYSTEMDRIVE", "COMSPEC", "PATHEXT", "WINDIR", "APPDATA", "LOCALAPPDATA", "USERPROFILE"),
        *("PROGRAMDATA", "PROGRAMFILES"),
    }
)


def clean_environment() -> dict[str, str]:
    """The variables of this process that cannot change what Python, pytest or mypy do."""
    kept = {
        name: value for name, value in os.environ.items() if name.upper() in ALLOWED or name.upper().startswith("LC_")
    }
    return kept | {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
