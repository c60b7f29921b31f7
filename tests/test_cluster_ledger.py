"""Who judges what: pieces, losses, second copies. No process, no clock."""

from __future__ import annotations

import random

import pytest

from grader.cluster import ledger
from grader.cluster.ledger import LIVES, MOST, SECONDS, SPLIT, Ledger, Piece
from grader.orders import Kept, Order
from grader.submission import Submission


def order(name: str = "kim", size: int = 10, kept: int = 0) -> Order:
    one = Submission(name=name, student=name, filename="doubling.py", source=b"x" * size)
    return Order(one, Kept(b"x" * kept, "A", []) if kept else None)


def orders(count: int, **more: int) -> list[tuple[int, Order]]:
    return [(index, order(str(index), **more)) for index in range(count)]


def numbers(piece: Piece | None) -> list[int]:
    return [index for index, _ in piece.items] if piece else []


def at_pace(seconds: float, count: int = 1000, known: int = 0, slots: int = 1) -> Ledger:
    """A ledger that knows how long a submission takes."""
    found = Ledger(orders(count), known)
    found.pace, found.slots = seconds, slots
    return found


def test_submissions_go_out_in_order():
    found = at_pace(1.0, 9)
    assert [numbers(found.take("w", 0)) for _ in range(3)] == [[0, 1], [2, 3], [4, 5]]


def test_orders_are_taken_one_piece_ahead_and_no_more():
    seen: list[int] = []
    found = Ledger(((index, seen.append(index) or one) for index, one in orders(100)))
    found.take("w", 0)
    assert len(seen) <= ledger.FIRST + 1


@pytest.mark.parametrize(("pace", "size"), [(0.5, 4), (1.0, 2), (10.0, 1), (1e-9, MOST)], ids=str)
def test_a_piece_holds_some_seconds_of_work(pace, size):
    assert len(numbers(at_pace(pace).take("w", 0))) == size


def test_with_many_judges_a_piece_is_longer_than_it_costs():
    found = at_pace(1.0, slots=1000)
    assert len(numbers(found.take("w", 0))) == 1000 * ledger.COST > SECONDS


def test_the_last_pieces_are_small():
    found = at_pace(0.1, count=40, known=40, slots=4)
    pieces = iter(lambda: found.take("w", 0), None)
    sizes = [len(piece.items) for piece in pieces]
    assert (sizes[0], sizes[-1], sum(sizes)) == (5, 1, 40)


def test_a_piece_is_never_more_bytes_than_it_may():
    found = Ledger(orders(10, size=ledger.BYTES // 2 + 1))
    found.pace = 0.001
    assert len(numbers(found.take("w", 0))) == 1


def test_transcripts_count_as_bytes():
    assert ledger.weight_of(order(size=3, kept=4)) == 7


def test_the_pace_is_that_of_the_answers():
    found = Ledger(orders(10))
    piece = found.take("w", 0)
    found.finish(piece, "w", 4.0)
    assert found.pace == 4.0 / ledger.FIRST


def test_an_answer_counts_once():
    found = Ledger(orders(2))
    piece = found.take("w", 0)
    found.look(1000)
    assert found.take("other", 1000) is piece
    assert (found.finish(piece, "w", 1), found.finish(piece, "other", 1)) == (piece.items, [])


def test_a_lost_piece_goes_to_the_next_one_who_asks():
    found = Ledger(orders(9))
    piece = found.take("w", 0)
    found.lose(piece, "w", died=True)
    assert found.take("other", 0) is piece


def test_a_piece_that_another_one_has_too_is_not_handed_out_a_third_time():
    found = Ledger(orders(2))
    piece = found.take("w", 0)
    found.look(1000)
    found.take("other", 1000)
    found.lose(piece, "w", died=True)
    assert found.take("third", 1000) is None


def test_a_piece_that_was_lost_twice_is_split():
    found = Ledger(orders(2))
    for _ in range(SPLIT):
        piece = found.take("w", 0)
        assert numbers(piece) == [0, 1]
        found.lose(piece, "w", died=True)
    assert [numbers(found.take("w", 0, free=True)) for _ in range(2)] == [[0], [1]]


def test_what_may_take_a_worker_down_goes_to_one_that_has_nothing_else():
    found = at_pace(3.0, count=2)
    for _ in range(SPLIT):
        found.lose(found.take("w", 0), "w", died=True)
    taken = [numbers(found.take(worker, 0, free=worker == "free")) for worker in ("busy", "free")]
    assert taken == [[1], [0]]


def test_what_a_refused_worker_had_is_not_held_against_it():
    found = Ledger(orders(2))
    for _ in range(10):
        found.lose(found.take("w", 0), "w", died=False)
    assert numbers(found.take("w", 0)) == [0, 1]


def losses_until_given_up(found: Ledger) -> int:
    for count in range(1, 100):
        piece = found.take("w", 0, free=True)
        if found.lose(piece, "w", died=True):
            return count
    raise AssertionError("it is never given up")


def test_one_that_takes_workers_down_is_given_up():
    assert losses_until_given_up(Ledger(orders(1))) == LIVES


def test_what_is_given_up_is_finished():
    found = Ledger(orders(1))
    losses_until_given_up(found)
    assert found.finished


def test_an_idle_worker_gets_what_is_out_for_too_long():
    found = Ledger(orders(2))
    piece = found.take("slow", 0)
    found.look(1000)
    assert found.take("idle", 1000) is piece


def test_nobody_gets_the_same_piece_twice():
    found = Ledger(orders(2))
    found.take("slow", 0)
    found.look(1000)
    assert found.take("slow", 1000) is None


def test_what_is_out_for_a_moment_is_left_alone():
    found = Ledger(orders(2))
    found.take("slow", 0)
    found.look(5)
    assert found.take("idle", 5) is None


def test_new_work_comes_before_a_second_copy():
    found = at_pace(3.0, count=2)
    found.take("slow", 0)
    found.look(1000)
    assert numbers(found.take("idle", 1000)) == [1]


def test_an_empty_class_is_finished():
    assert Ledger([]).finished


@pytest.mark.parametrize("seed", range(20))
def test_whatever_happens_each_submission_counts_once(seed):
    """Workers answer, die, are refused, answer late: at random, until all is done."""
    chance, count = random.Random(seed), 200
    found, now = Ledger(orders(count), count), 0.0
    out: list[tuple[Piece, str]] = []
    gone: list[tuple[Piece, str]] = []
    counted: list[int] = []
    while not found.finished:
        now += chance.uniform(0, 5)
        found.look(now)
        worker = f"w{chance.randrange(6)}"
        piece = found.take(worker, now, free=chance.random() < 0.3)
        if piece:
            out.append((piece, worker))
        if out and chance.random() < 0.8:
            piece, worker = out.pop(chance.randrange(len(out)))
            if chance.random() < 0.6:
                counted += [index for index, _ in found.finish(piece, worker, chance.random())]
            else:
                given = found.lose(piece, worker, died=chance.random() < 0.7)
                counted += [index for index, _ in given]
                gone.append((piece, worker))
        if gone and chance.random() < 0.3:  # it was not gone after all
            piece, worker = chance.choice(gone)
            if (piece, worker) not in out:
                counted += [index for index, _ in found.finish(piece, worker, 1.0)]
    assert sorted(counted) == list(range(count))
