"""What a C compiler said of generated code, told of the source it was generated from."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

GNU_ERROR = re.compile(r"^(?P<file>[^\s:][^:]*):(?P<line>\d+):(?:\d+:)? (?:fatal )?error: (?P<message>.*)$")
MICROSOFT_ERROR = re.compile(r"^(?P<file>[^\s(]+)\((?P<line>\d+)\)\s*: (?:fatal )?error (?P<message>.*)$")
# The compiler itself, the linker or a driver, which know of no line: `gcc: error: …`, `ld: cannot find -lx`.
TOOL_ERROR = re.compile(r"^(?:\S*/)?(?P<tool>[\w+.-]+): (?:fatal )?(?:error: )?(?P<message>.*)$")
LINKER = re.compile(r"^(?:[\w-]+-)?ld(?:\.\w+)?(?:\.exe)?$|^lld$|^LINK$")

# Cython writes such a comment before the code of each statement.
POSITION = re.compile(r'^\s*/\* "(?P<file>[^"]+)":(?P<line>\d+)$')
# And where a line of C may raise, it says for which line of which file.
RAISING = re.compile(r"\b__PYX_ERR\((?P<file>\d+), (?P<line>\d+),")
FILE_NAMES = re.compile(r"\b__pyx_f\[\] = \{(?P<names>[^}]*)\}")
END_OF_FUNCTION = "}"
MANGLED = re.compile(r"\b__pyx_(?:vp?|f|fuse_\d+|pf|pw|t|e|o|v_self|ptype|arg)_(\w+)")
QUOTED = re.compile(r"'([^']+)'|\"([^\"]+)\"|(?<=\s)(-[lLIfmW][\w./=-]+)|^([\w./-]+\.h\w*)\b")
FLAG_IN_MESSAGE = re.compile(r" \[-W[\w=-]+\]$")
PREFIXED = re.compile(r"^(\d+)(\w+)$")


@dataclass(frozen=True, slots=True)
class CompilerError:
    """One error of a compiler; `path` and `line` are empty until they are known to be the learner's."""

    message: str
    path: str = ""
    line: int | None = None


def compiler_errors(output: str, generated: Mapping[str, str], sources: Mapping[str, str]) -> tuple[CompilerError, ...]:
    """The errors in a compiler's output, at lines of the sources where these can be found.

    Args:
        output: what gcc, clang or MSVC and their linkers wrote, in English.
        generated: the generated C by file name.
        sources: what the learner wrote, by file name.
    """
    found = [_at_source(error, generated, sources) for error in _raw_errors(output)]
    return tuple(dict.fromkeys(found))


def _raw_errors(output: str) -> Iterator[CompilerError]:
    for line in output.splitlines():
        if match := GNU_ERROR.match(line) or MICROSOFT_ERROR.match(line):
            yield CompilerError(match["message"].strip(), match["file"], int(match["line"]))
        elif (match := TOOL_ERROR.match(line)) and _is_error_of_tool(line, match["tool"]):
            yield CompilerError(match["message"].strip())


def _is_error_of_tool(line: str, tool: str) -> bool:
    if tool == "collect2" or "warning:" in line:
        return False  # collect2 only repeats that the linker failed.
    return ": error: " in line or ": fatal error: " in line or bool(LINKER.match(tool))


def _at_source(error: CompilerError, generated: Mapping[str, str], sources: Mapping[str, str]) -> CompilerError:
    name = error.path.replace("\\", "/").rpartition("/")[2]
    readable = replace(error, message=_readable(error.message, generated), path="", line=None)
    if error.line is not None and name in generated:
        place = source_place(generated[name], error.line)
        if place is not None and place[0] in sources:
            return replace(readable, path=place[0], line=place[1])
    elif error.line is not None and name in sources:
        return replace(readable, path=name, line=error.line)
    return _at_mention(readable, sources)


def source_place(generated: str, line: int) -> tuple[str, int] | None:
    """The file and line for which Cython wrote a line of C; None for code of its own.

    Args:
        generated: the C file's text.
        line: of the C file, counted from 1.
    """
    lines = generated.split("\n")[:line]
    if (raising := RAISING.search(lines[-1])) and (names := FILE_NAMES.search(generated)):
        return re.findall(r'"([^"]+)"', names["names"])[int(raising["file"])], int(raising["line"])
    for text in reversed(lines):
        if text == END_OF_FUNCTION:
            return None
        if match := POSITION.match(text):
            return match["file"], int(match["line"])
    return None


def _at_mention(error: CompilerError, sources: Mapping[str, str]) -> CompilerError:
    """Give an error without a place the first line that mentions what it is about: a header, a flag, a library."""
    for groups in QUOTED.findall(error.message):
        subject = next(filter(None, groups))
        for name, text in sources.items():
            for number, line in enumerate(text.splitlines(), start=1):
                if subject in line or subject.removeprefix("-l") in line.split():
                    return replace(error, path=name, line=number)
    return error


def _readable(message: str, generated: Mapping[str, str]) -> str:
    message = FLAG_IN_MESSAGE.sub("", message)
    for name in generated:
        message = re.sub(rf"\S*\b{re.escape(name)}\b", "the generated code", message)
    return MANGLED.sub(lambda match: _bare(match[1]), message)


def _bare(mangled: str) -> str:
    """Take Cython's length-prefixed module name off: `5sieve_limit` is `limit`."""
    match = PREFIXED.match(mangled)
    if match is None:
        return mangled
    rest = match[2][int(match[1]) :].lstrip("_")
    return _bare(rest) if rest else mangled
