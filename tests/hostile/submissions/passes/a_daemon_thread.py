import threading

threading.Thread(target=threading.Event().wait, daemon=True).start()


def double(number: int) -> int:
    return number * 2
