import asyncio

async def patient():
    await asyncio.Event().wait()

def double(number):
    asyncio.run(patient())
    return 2 * number
