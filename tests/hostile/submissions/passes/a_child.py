import subprocess

subprocess.Popen(['sleep', '86411'])


def double(number: int) -> int:
    return number * 2
