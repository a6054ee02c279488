import subprocess

subprocess.Popen(['sleep', '86411'], start_new_session=True)


def double(number: int) -> int:
    return number * 2
