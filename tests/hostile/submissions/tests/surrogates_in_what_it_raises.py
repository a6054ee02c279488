def double(number):
    raise ValueError('\udc80\ud800')
