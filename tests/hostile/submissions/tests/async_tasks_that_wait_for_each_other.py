import asyncio

async def main():
    first = asyncio.ensure_future(asyncio.sleep(3600))
    second = asyncio.ensure_future(asyncio.gather(first))
    await second

def double(number):
    asyncio.run(main())
    return 2 * number
