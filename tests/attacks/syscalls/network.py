"""The network, and sockets of other programs."""

CALLS = {
    "socket": (41, 198, (1, 1)),
    "connect": (42, 203, (-1, 1, 2)),
    "bind": (49, 200, (-1, 1, 2)),
    "listen": (50, 201, (-1,)),
    "accept": (43, 202, (-1,)),
    "accept4": (288, 242, (-1,)),
    "sendmsg": (46, 211, (-1, 1)),
    "sendmmsg": (307, 269, (-1, 1, 1)),
    "setsockopt": (54, 208, (-1,)),
}
