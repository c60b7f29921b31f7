"""Memory that outlives the process or that no limit counts as its own."""

CALLS = {
    "shmget": (29, 194, (0x5EED1234, 4096)),
    "shmctl": (31, 195, (-1,)),
    "shmat": (30, 196, (-1,)),
    "semget": (64, 190, (0x5EED1234,)),
    "semctl": (66, 191, (-1,)),
    "semtimedop": (220, 192, (-1, 1, 1)),
    "semop": (65, 193, (-1, 1, 1)),
    "msgget": (68, 186, (0x5EED1234,)),
    "msgctl": (71, 187, (-1,)),
    "msgrcv": (70, 188, (-1,)),
    "msgsnd": (69, 189, (-1, 1)),
    "mq_open": (240, 180, (1,)),
    "mq_unlink": (241, 181, (1,)),
    "memfd_create": (319, 279, (1,)),
    "memfd_secret": (447, 447, (0xFFFF,)),
    "userfaultfd": (323, 282, (0xFF01,)),
    "add_key": (248, 217, (1, 1)),
    "request_key": (249, 218, (1, 1)),
    "keyctl": (250, 219, (9999,)),
    "io_setup": (206, 0, (0,)),
}
