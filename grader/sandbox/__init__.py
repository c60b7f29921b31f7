"""Where a student's code runs: a process of its own, beside the judge.

How it works, lowest first:

* `landlock`, `seccomp` (with `calls`, the table of what a worker may not do), `privileges`,
  `namespaces`, `view` and `cgroup` are the walls, one each. `confine` tries them by `probe`, has
the
  fork server enter those that are inherited and each worker take the others; `walls` names them.
* `values` turns torch's objects into the closed set of `wire`, and back.
* `worker` loads a submission and answers calls. It holds inputs only: no expected value, no check,
  no other submission is ever in its memory or in that of a process it was forked from.
* `forkserver` is the warm parent: it imports torch once and forks a worker in milliseconds. It is
  exec'd with a clean environment, stays single-threaded, and reports how a worker ended.
* `launch` is the judge's end of both: it starts workers (by fork, or as plain processes where fork
  is missing), keeps their clocks, and takes them down, children and all.

A worker can send values and nothing else. Whether a value is right, how long it took and how the
process ended are the judge's to say.
"""
