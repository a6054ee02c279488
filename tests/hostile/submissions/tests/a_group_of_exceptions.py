def double(number):
    raise ExceptionGroup('both', [ValueError('one'), TypeError('two')])
