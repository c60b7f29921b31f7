# /// attack
# title = "The right numbers in double precision are right"
# expect = { result = "same" }
# ///
def double(x):
    return 2 * x.double()
