# /// attack
# title = "Runs a coroutine, which opens a pair of sockets"
# moments = ["exit"]
# ///
import asyncio


async def nothing():
    await asyncio.sleep(0)


def attack():
    asyncio.run(nothing())
