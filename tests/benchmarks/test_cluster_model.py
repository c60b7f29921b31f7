"""That the simulated cluster counts and waits as a real one would; not how fast anything is."""

from __future__ import annotations

import dataclasses

import pytest

pytest.importorskip("distributed")

from cluster_model import Costs, Simulation, memory, sizes

COSTS = Costs(
    judge=0.5, start=5.0, scheduler_piece=0.004, scheduler_report=0.0001, client_piece=0.003,
    client_report=0.001, client_bytes=5000, intake=0.0002, scheduler_base=1e8,
    scheduler_worker=1e5, page=0.001,
)  # fmt: skip


def test_each_submission_counts_once_though_workers_are_lost():
    simulation = Simulation(COSTS, workers=20, count=3000, mean_life=20.0)
    simulation.run()
    assert (set(simulation.counted), simulation.outcome.lost > 10) == ({1}, True)


def test_ten_workers_are_nearly_ten_times_as_fast_as_one():
    one, ten = sizes(COSTS, [1, 10], 4000)
    assert 9 < one.seconds / ten.seconds <= 10


def test_no_more_comes_out_than_the_command_can_take():
    slow = dataclasses.replace(COSTS, client_report=0.01)
    (found,) = sizes(slow, [200], 8000)
    assert (found.rate < 100, found.client_busy > 0.8) == (True, True)


def test_no_more_comes_out_than_the_scheduler_can_take():
    slow = dataclasses.replace(COSTS, scheduler_report=0.02)
    (found,) = sizes(slow, [200], 8000)
    assert (found.rate < 50, found.scheduler_busy > 0.8) == (True, True)


def test_the_same_seed_is_the_same_run():
    runs = [Simulation(COSTS, 50, 2000, 60.0, seed=3).run() for _ in range(2)]
    assert runs[0] == runs[1]


def test_workers_judge_no_more_than_all_the_time():
    (found,) = sizes(COSTS, [4], 2000)
    assert 0.9 < found.workers_busy <= 1


def test_memory_grows_with_submissions_here_and_with_workers_there():
    (found,) = sizes(COSTS, [10], 1000)
    assert memory(COSTS, found) == (1000 * 5000, 1e8 + 10 * 1e5)
