def double(number):
    raise GeneratorExit
