# /// attack
# title = "The reference of the small course"
# ///
