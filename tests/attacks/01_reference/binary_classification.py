# /// attack
# title = "The reference of the kit"
# exercise = "binary_classification"
# ///
