"""`grader grade --cluster`: the judges of many machines, by Dask.

The command is Dask's client. It sends bytes (the exercise with its checks once to each Dask worker,
then submissions in small chunks) and gets bytes back, which it checks like any other input. It
alone decides who judges what, what counts, and writes the gradebook; Dask carries messages and
tells which workers are there.

    batch ── run ── ledger       what is to be judged, where it is, what is done
              │  └─ answers      is what came back a report, of that submission?
              └─ link ───────── Dask's scheduler ───────── remote ── station ── pool, judges
              the command's machine                        a Dask worker, one of many

`docs/scale.md` says how to run it, what it costs and whom it trusts.
"""
