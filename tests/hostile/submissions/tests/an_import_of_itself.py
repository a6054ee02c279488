from double import double
