# /// attack
# title = "The names that checks use are replaced"
# base = "wrong"
# moments = ["call"]
# ///
def attack():
    from grader import checks, describe, judging, student

    checks.approx.__eq__ = lambda self, other: True
    checks.approx._equal = lambda self, *a: True
    checks.raises.__exit__ = lambda self, *a: True
    judging.outcome_of = lambda *a: ("passed", "")
    describe.value = lambda *a: "right"
    student.Tensor.__eq__ = lambda self, other: True
